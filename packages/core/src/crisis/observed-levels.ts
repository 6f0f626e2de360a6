// The last level of every place, for a map: one measure in one unit, and only what covers the whole of its place.
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '../books/books.ts';
import type { Observation } from './observation.ts';
import { isShownByArea, listObserved, type Observed } from './observed.ts';

/** Whether it can stand on a map: a level, of a measure that may be shown by area. */
export const isMappable = ({ isCount, measure }: Pick<Observed, 'isCount' | 'measure'>): boolean =>
  !isCount && isShownByArea(measure);

/**
 * One observation a place: the latest that covers the whole of it; of one day the one known last. Where a measure is
 * recorded in several units, the unit asked for, or else the one observed most often.
 */
export const listLatestLevels = (
  books: Books,
  clocks: Clocks,
  { measure, unit }: { readonly measure: string; readonly unit?: Unit | undefined },
): readonly Observation[] => {
  const levels = listObserved(books, clocks).filter((observed) => observed.measure === measure && isMappable(observed));
  const chosen = unit ?? levels[0]?.unit;
  return levels
    .filter((observed) => observed.unit === chosen)
    .flatMap(({ observations }) => observations.findLast(({ coverage }) => coverage === 'whole') ?? []);
};
