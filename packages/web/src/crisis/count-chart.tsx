// Counts over periods, side by side: never stacked, never summed, and only periods of one length.
import { useMemo } from 'preact/hooks';
import { findFirstDay, writeAsked } from '@muster/core/answers';
import { listLikePeriods, type Observation, type Observed } from '@muster/core/crisis';
import { groupBy, type Day } from '@muster/core/kernel';
import { drawPeriods } from '@muster/figures';
import { namePlace } from '#i18n/names.ts';
import { Figure } from '#parts/figure.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import type { Words } from '#i18n/words.ts';
import { figureWords, useMuster } from '../muster.ts';
import { ObservationTable } from './observation-table.tsx';

const WIDE = 290;

type CountChartProps = {
  readonly counts: readonly Observed[];
  readonly wide?: number;
  /** The first day of all charts that share one span of time. */
  readonly from?: Day;
  /** In pixels. */
  readonly height?: number;
};

export const CountChart = ({ counts, wide = WIDE, from, height }: CountChartProps) => {
  const { books, clocks, words, go, address } = useMuster();
  const { t } = words;
  const first = useMemo(() => findFirstDay(books), [books]);
  const all = counts.flatMap(({ observations }) => observations);
  const like = new Set(listLikePeriods(all));
  const drawn = counts.map(({ measure, observations }) => ({
    measure,
    observations: observations.filter((observation) => like.has(observation)),
  }));
  const series = drawn.flatMap(({ measure, observations }) => {
    const label = counts.length === 1 ? '' : nameOf(words, measure);
    return splitRepeated(observations).map((group, at) => ({ key: `${measure} ${at}`, label, group }));
  });
  const bars = series.flatMap(({ key, group }) => group.map((observation) => toBar(words, key, observation)));
  const lasts = drawn.flatMap(({ observations }) => listLast(observations));
  const [one] = counts;
  const title =
    counts.length === 1 && one ? `${nameOf(words, one.measure)}, ${namePlace(books, one.place)}` : t('crisis.counts');
  const description = lasts
    .map(
      ({ measure, value, unit, date }) =>
        `${nameOf(words, measure)} ${words.amount(value, unit)} (${words.when(date)})`,
    )
    .join('; ');
  return (
    <Figure
      wide={wide}
      onPick={(key) => go({ query: { ...address.query, why: writeAsked(facts(key)) } }, 'replace')}
      draw={(width) =>
        drawPeriods(
          {
            title,
            description,
            from: bars.reduce<Day>((least, bar) => (bar.from < least ? bar.from : least), from ?? first ?? clocks.asOf),
            to: clocks.asOf,
            asOf: clocks.asOf,
            empty: t('crisis.empty'),
            format: (value) => words.amount(value, one?.unit ?? 'people'),
            bars,
            height,
            series: series.map(({ key, label }) => ({ key, label })),
          },
          { width, words: figureWords(words), id: `counts-${one?.measure ?? ''}-${one?.place ?? ''}` },
        )
      }
      caption={<Caption lasts={lasts} others={all.length - bars.length} isOne={counts.length === 1} />}
      table={<ObservationTable name={`counts-${one?.measure ?? ''}`} title={title} observations={all} />}
    />
  );
};

const nameOf = (words: Words, measure: string): string => words.word(`measure.${measure}`, measure);

/** Every figure for the last period. */
const listLast = (observations: readonly Observation[]): readonly Observation[] => {
  const last = observations.at(-1);
  return observations.filter(({ date }) => date.earliest === last?.date.earliest && date.latest === last.date.latest);
};

/** Figures for the same period are alternatives: each but the first stands in a series of its own, beside it. */
const splitRepeated = (observations: readonly Observation[]): readonly (readonly Observation[])[] => {
  const groups: Observation[][] = [];
  for (const [, same] of groupBy(observations, ({ date }) => `${date.earliest} ${date.latest}`)) {
    for (const [at, observation] of same.entries()) groups[at] = [...(groups[at] ?? []), observation];
  }
  return groups;
};

const toBar = (words: Words, series: string, { id, measure, date, value, unit, coverage }: Observation) => ({
  key: id,
  series,
  from: date.earliest,
  to: date.latest,
  value,
  title: `${nameOf(words, measure)}, ${words.when(date)}: ${words.amount(value, unit)}${partOf(words, coverage)}`,
});

const partOf = (words: Words, coverage: Observation['coverage']): string =>
  coverage === 'part' ? ` (${words.t('fact.part')})` : '';

type CaptionProps = { readonly lasts: readonly Observation[]; readonly others: number; readonly isOne: boolean };

/** The last of each count, and how many figures are for periods of another length. */
const Caption = ({ lasts, others, isOne }: CaptionProps) => {
  const { words } = useMuster();
  return (
    <>
      {lasts.map(({ id, measure, value, unit, date, coverage }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          {isOne ? '' : `${nameOf(words, measure)} `}
          <Quantity text={words.amount(value, unit)} asked={facts(id)} />
          {partOf(words, coverage)}, {words.when(date)}
        </span>
      ))}
      {others > 0 && ` · ${words.t('crisis.otherPeriods', { count: others })}`}
    </>
  );
};
