// How many there are of each kind, each the way to those alone.
import { VerdictMark, type VerdictWord } from '#parts/verdict.tsx';
import { useMuster } from '../muster.ts';

type Tally = { readonly word: VerdictWord; readonly count: number; readonly href: string };

type TalliesProps = {
  readonly tallies: readonly Tally[];
  /** The kind that is shown alone; empty for all. */
  readonly chosen: string;
  readonly note: readonly string[];
};

export const Tallies = ({ tallies, chosen, note }: TalliesProps) => {
  const { words } = useMuster();
  return (
    <div class="claim-tallies">
      <ul>
        {tallies.map(({ word, count, href }) => (
          <li key={word}>
            <a href={href} aria-current={chosen === word ? 'true' : undefined}>
              <b>{words.number(count)}</b> <VerdictMark word={word} />
            </a>
          </li>
        ))}
      </ul>
      <p class="faint small" aria-live="polite">
        {note.filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  );
};
