// What was observed by a day, gathered so that nothing is compared that cannot be: one measure, one place, one unit.
import { groupBy, type Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import { isCountMeasure } from './compare-observations.ts';
import type { Observation } from './observation.ts';

/** All that was observed of one measure at one place, in one unit, the earliest first; of one day the one known first. */
export type Observed = {
  readonly measure: string;
  readonly place: string;
  readonly unit: Unit;
  /** Counted over periods; else a level that stands on a day. */
  readonly isCount: boolean;
  readonly observations: readonly Observation[];
};

/**
 * Whether a measure may be shown area by area. Figures on sexual violence may not: few people in a small place can be
 * found by them.
 */
export const isShownByArea = (measure: string): boolean => !measure.startsWith('sexual-violence');

/** Whether a figure is kept off every screen: one on sexual violence that is not of the whole place of the mission. */
export const isWithheld = (
  { mission }: Pick<Books, 'mission'>,
  { measure, place, coverage }: Pick<Observation, 'measure' | 'place' | 'coverage'>,
): boolean => !isShownByArea(measure) && (place !== mission.place || coverage === 'part');

const listSeen = (books: Books, { asOf, knownAt }: Clocks): readonly Observation[] =>
  listVisible(books.observations, knownAt).filter(({ date }) => date.latest <= asOf);

/** How many figures of these dates are withheld. */
export const countWithheld = (books: Books, clocks: Clocks): number =>
  listSeen(books, clocks).filter((observation) => isWithheld(books, observation)).length;

/** Everything observed by `asOf` as known at `knownAt` and not withheld; what was observed most often first. */
export const listObserved = (books: Books, clocks: Clocks): readonly Observed[] => {
  const shown = listSeen(books, clocks).filter((observation) => !isWithheld(books, observation));
  const groups = groupBy(shown, ({ measure, place, unit }) => [measure, place, unit].join('\n'));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { measure, place, unit } = first;
      return [{ measure, place, unit, isCount: isCountMeasure(measure), observations: group.toSorted(compareTime) }];
    })
    .toSorted((a, b) => b.observations.length - a.observations.length || (nameOf(a) < nameOf(b) ? -1 : 1));
};

const compareTime = (a: Observation, b: Observation): number =>
  a.date.latest - b.date.latest || a.known.latest - b.known.latest || (a.id < b.id ? -1 : 1);

const nameOf = ({ measure, place, unit }: Observed): string => [measure, place, unit].join('\n');

/**
 * What a line may join: levels of the whole place from one source. Rounds that cover parts of a place cover different
 * parts, and two sources count differently, so each stands alone.
 */
export const lineOf = ({ coverage, source, id }: Observation): string => (coverage === 'whole' ? source : id);
