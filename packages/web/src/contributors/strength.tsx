// How many of a contributor's people are deployed, with the way there as a line, and what was promised as a faint one.
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { findFirstDay } from '@muster/core/answers';
import { takeSeries } from '@muster/core/ledger';
import { commitmentsOf } from '@muster/core/mission';
import { drawSpark } from '@muster/figures';
import { nameContributor } from '#i18n/names.ts';
import { useRest } from '#parts/use-rest.ts';
import { figureWords, useMuster } from '../muster.ts';
import type { Row } from './list-rows.ts';

const WIDTH = 72;

type StrengthProps = { readonly row: Row; readonly children: ComponentChildren };

export const Strength = ({ row: { contributor, people }, children }: StrengthProps) => {
  const { books, clocks, words } = useMuster();
  const { number } = words;
  // While a clock is being turned the line stays as it was: a screen of them costs more than a frame has.
  const isAtRest = useRest(`${clocks.asOf} ${clocks.knownAt}`);
  const last = useRef('');
  const drawn = useMemo(() => {
    if (!isAtRest) return last.current;
    const from = findFirstDay(books);
    if (people.pledged === 0n || contributor === '' || from === undefined || from >= clocks.asOf) return '';
    const scope = { unit: 'people', commitment: commitmentsOf(books, contributor), stages: ['deployed'] } as const;
    const model = {
      title: words.t('contributors.course', { name: nameContributor(books, contributor) }),
      description: words.t('contributors.courseSays', {
        deployed: number(people.at.deployed ?? 0n),
        promised: number(people.pledged),
        day: words.day(clocks.asOf),
      }),
      points: takeSeries(books.ledger, { ...clocks, scope }),
      from,
      to: clocks.asOf,
      level: people.pledged,
    };
    last.current = drawSpark(model, { width: WIDTH, words: figureWords(words), id: `deployed-${contributor}` });
    return last.current;
  }, [books, isAtRest, isAtRest && clocks.asOf, isAtRest && clocks.knownAt, words, contributor]);
  if (drawn === '') return <>{children}</>;
  return (
    <span class="with-spark">
      <span dangerouslySetInnerHTML={{ __html: drawn }} />
      <span>{children}</span>
    </span>
  );
};
