// Between which two days of knowledge a page compares, and of which day each side speaks.
import { takeDiff, type Diff } from '@muster/core/answers';
import { addDays, formatDay, parseDay, type Day } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import type { Query } from '#address/address.ts';

/** How far back the first side stands when the address does not say. */
export const USUAL_DAYS = 30;

export type Range = {
  readonly from: Day;
  readonly to: Day;
  /** Both sides speak of the day of the clock; else each of the day it knows. */
  readonly isOneDay: boolean;
};

/** The range of an address; what it does not say, or says wrongly, is the month before the day of knowledge. */
export const readRange = (query: Query, { knownAt }: Clocks): Range => {
  const to = parseDay(query['to'] ?? '') ?? knownAt;
  return { from: parseDay(query['from'] ?? '') ?? addDays(to, -USUAL_DAYS), to, isOneDay: query['of'] === 'one' };
};

/** What changed; nothing where the first day is not before the second. */
export const takeChanges = (books: Books, { from, to, isOneDay }: Range, asOf: Day): Diff | undefined =>
  from < to ? takeDiff(books, { from, to, asOf: isOneDay ? asOf : undefined }) : undefined;

/** Both clocks of one side. */
export const clocksOfSide = ({ from, to, isOneDay }: Range, side: 'before' | 'after', asOf: Day): Clocks => {
  const knownAt = side === 'before' ? from : to;
  return { asOf: isOneDay ? asOf : knownAt, knownAt };
};

/**
 * The part of an address that turns both clocks to one side and leaves the comparison as it is, so that a number of that
 * side can be opened.
 */
export const queryOfSide = (range: Range, side: 'before' | 'after', asOf: Day): Query => {
  const clocks = clocksOfSide(range, side, asOf);
  return {
    from: formatDay(range.from),
    to: formatDay(range.to),
    of: range.isOneDay ? 'one' : '',
    asOf: formatDay(clocks.asOf),
    known: formatDay(clocks.knownAt),
  };
};
