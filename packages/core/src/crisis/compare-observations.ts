// Which observations a statement can be held against: for a count the same period, for a level the nearest day.
import { groupBy, remember, type Day, type When } from '#kernel/index.ts';
import { findVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Observation } from './observation.ts';

/** What is counted over a period; everything else is a level that stands on a day. */
const COUNT_MEASURES: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'kidnapped',
  'killed-or-injured',
  'homicides',
  'sexual-violence-victims',
  'sexual-violence-incidents',
  'events',
]);

/** Farther from the day asked about than this, a level says nothing of that day. */
export const MOST_DAYS_AWAY = 183;

export const isCountMeasure = (measure: string): boolean =>
  COUNT_MEASURES.has(measure) || measure.startsWith('seized-');

export type ObservationQuestion = {
  readonly measure: string;
  readonly place: string;
  readonly unit: string;
  readonly when: When;
  readonly knownAt: Day;
};

const listComparable = (books: Books, { knownAt, ...asked }: ObservationQuestion): readonly Observation[] =>
  (groupChains(books).get(nameOf(asked)) ?? []).flatMap((chain) => {
    const observation = findVisible(chain, knownAt);
    return observation && nameOf(observation) === nameOf(asked) ? [observation] : [];
  });

const nameOf = ({ measure, place, unit }: Pick<Observation, 'measure' | 'place' | 'unit'>): string =>
  [measure, place, unit].join('\n');

/** Each observation by what any of its versions measures. */
const groupChains = remember((books: Books): ReadonlyMap<string, readonly (readonly Observation[])[]> => {
  const named = books.observations.chains.flatMap((chain) =>
    [...new Set(chain.map(nameOf))].map((name) => ({ name, chain })),
  );
  const groups = groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ chain }) => chain)]));
});

/** Counts of exactly the same period, from whatever sources. */
export const findSamePeriod = (books: Books, question: ObservationQuestion): readonly Observation[] =>
  listComparable(books, question).filter(
    ({ date }) => date.earliest === question.when.earliest && date.latest === question.when.latest,
  );

/** Levels of the day nearest to the one asked about; several when several sources state that day. */
export const findNearest = (books: Books, question: ObservationQuestion): readonly Observation[] => {
  const away = ({ date }: Observation): number =>
    Math.max(date.earliest - question.when.latest, question.when.earliest - date.latest, 0);
  const comparable = listComparable(books, question).filter((observation) => away(observation) <= MOST_DAYS_AWAY);
  const nearest = Math.min(...comparable.map(away));
  return comparable.filter((observation) => away(observation) === nearest);
};
