// A verdict as a word with its mark, told by shape as well as by colour.
import { useMuster } from '../muster.ts';

export type VerdictWord = 'holds' | 'off' | 'uncheckable' | 'open' | 'kept' | 'late' | 'broken';

const MARKS: Readonly<Record<VerdictWord, string>> = {
  holds: '✓',
  kept: '✓',
  off: '≠',
  broken: '✕',
  late: '◔',
  open: '○',
  uncheckable: '?',
};

export const VerdictMark = ({ word }: { readonly word: VerdictWord }) => {
  const { words } = useMuster();
  return (
    <span class={`verdict verdict-${word}`}>
      <span aria-hidden="true">{MARKS[word]}</span> {words.word(`verdict.${word}`, word)}
    </span>
  );
};
