// Three short ways in for who opens the board for the first time: turn back, open a number, see a promise break. What they
// lead to is found in the books, so that every mission has its own.
import { useMemo, useState } from 'preact/hooks';
import type { Status } from '@muster/core/answers';
import { formatDay, NEVER, type Day } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import { writeAddress } from '#address/address.ts';
import { stock } from '#parts/quantity.tsx';
import { hrefTo, hrefToEvidence, useMuster } from '../muster.ts';

/** How long the page remembers that they were sent away, in seconds. */
const YEAR = 31_536_000;

export const Prompts = ({ status }: { readonly status: Status }) => {
  const muster = useMuster();
  const { address, books, prompts, words } = muster;
  const { t } = words;
  const [isShown, setShown] = useState(prompts);
  const told = useMemo(() => findMostTold(books), [books]);
  const broken = status.broken[0];
  if (!isShown) return null;
  const dismiss = (): void => {
    document.cookie = `prompts=off; path=/; max-age=${YEAR}; samesite=strict`;
    setShown(false);
  };
  const then = told && formatDay(told.day);
  return (
    <aside class="prompts" aria-label={t('prompts.label')}>
      <ol>
        {told && then && (
          <li>
            <a href={writeAddress({ ...address, query: { ...address.query, asOf: then, known: then, why: '' } })}>
              {t('prompts.turnBack', { day: words.day(told.day), publisher: told.publisher })}
            </a>
          </li>
        )}
        <li>
          <a href={hrefToEvidence(muster, stock('deployed'))} data-why="">
            {t('prompts.open', { people: words.number(status.strength.deployed.quantity) })}
          </a>
        </li>
        {broken && (
          <li>
            <a href={hrefTo(muster, 'claims', broken.claim.id)}>
              {t('prompts.broken', { speaker: broken.claim.speaker, day: words.day(broken.due) })}
            </a>
          </li>
        )}
      </ol>
      <button type="button" class="close" onClick={dismiss} aria-label={t('prompts.dismiss')}>
        ×
      </button>
    </aside>
  );
};

/** The document that says most about the mission, and the day it was known: where turning back tells most. */
const findMostTold = (books: Books): { readonly day: Day; readonly publisher: string } | undefined => {
  const counts = new Map<string, { count: number; day: Day }>();
  for (const [claim] of books.claims.chains) {
    if (!claim || claim.known.latest === NEVER) continue;
    const found = counts.get(claim.source) ?? { count: 0, day: claim.known.latest };
    counts.set(claim.source, { count: found.count + 1, day: found.day });
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  return most && { day: most[1].day, publisher: books.sources.get(most[0])?.publisher ?? most[0] };
};
