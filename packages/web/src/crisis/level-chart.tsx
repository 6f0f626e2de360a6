// A level at one place through time: dots, and lines only between what can be compared.
import { useMemo } from 'preact/hooks';
import { findFirstDay, writeAsked } from '@muster/core/answers';
import { lineOf, type Observed } from '@muster/core/crisis';
import { EVER, type Day } from '@muster/core/kernel';
import { drawLevels } from '@muster/figures';
import { namePlace } from '#i18n/names.ts';
import { Figure } from '#parts/figure.tsx';
import { facts } from '#parts/quantity.tsx';
import { figureWords, useMuster } from '../muster.ts';
import { LastObserved } from './last-observed.tsx';
import { ObservationTable } from './observation-table.tsx';

type LevelChartProps = {
  readonly observed: Observed;
  readonly wide?: number;
  /** The highest value and the first day of all charts that share one scale. */
  readonly top?: bigint;
  readonly from?: Day;
  /** In pixels. */
  readonly height?: number;
  /** One of many: its numbers stand in a table of all, not in one of its own. */
  readonly isSmall?: boolean;
};

const WIDE = 290;

export const LevelChart = ({ observed, wide = WIDE, top, from, height, isSmall = false }: LevelChartProps) => {
  const { books, clocks, words, go, address } = useMuster();
  const { t } = words;
  const { measure, place, unit, observations } = observed;
  const name = words.word(`measure.${measure}`, measure);
  const first = useMemo(() => findFirstDay(books), [books]);
  const start = observations[0]?.date.latest ?? clocks.asOf;
  const last = observations.at(-1);
  const points = observations.map((observation) => ({
    key: observation.id,
    day: observation.date.latest,
    value: observation.value,
    group: lineOf(observation),
    title: [
      words.when(observation.date),
      words.amount(observation.value, unit),
      observation.coverage === 'part' ? t('fact.part') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  }));
  const description = last
    ? t('crisis.levelSays', {
        name,
        place: namePlace(books, place),
        count: observations.length,
        value: words.amount(last.value, unit),
        date: words.when(last.date),
      })
    : '';
  const model = {
    title: `${name}, ${namePlace(books, place)}`,
    description,
    from: earlierOf(from ?? first, start),
    to: clocks.asOf,
    asOf: clocks.asOf,
    empty: t('crisis.empty'),
    format: (value: bigint) => words.amount(value, unit),
    series: [{ key: place, label: '', points }],
    height,
    ...(top !== undefined && { top }),
  };
  return (
    <Figure
      wide={wide}
      {...(isSmall && { narrow: wide })}
      onPick={(key) => go({ query: { ...address.query, why: writeAsked(facts(key)) } }, 'replace')}
      draw={(width) => drawLevels(model, { width, words: figureWords(words), id: `level-${measure}-${place}-${unit}` })}
      caption={last && <LastObserved observation={last} count={observations.length} isShort={isSmall} />}
      table={
        isSmall ? undefined : (
          <ObservationTable name={`${measure}-${place}`} title={model.title} observations={observations} />
        )
      }
    />
  );
};

const earlierOf = (first: Day | undefined, start: Day): Day =>
  first === undefined || first === EVER || first > start ? start : first;
