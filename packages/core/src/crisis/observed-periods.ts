// Counts whose bars can stand side by side: periods of one length. A year holds its quarters, so that a bar for each
// would show the same people twice, and the longer bar would always be the higher one.
import { EVER, groupBy, NEVER } from '#kernel/index.ts';
import type { Observation } from './observation.ts';

/** The most days of a day, a week, a month, a quarter, a half, a year. */
const LENGTHS = [1, 7, 31, 93, 184, 366] as const;

/** The place in `LENGTHS` of the shortest that holds the period; one more for what is longer than a year. */
const lengthOf = ({ date }: Observation): number => {
  const days = date.latest - date.earliest + 1;
  const at = LENGTHS.findIndex((most) => days <= most);
  return at === -1 ? LENGTHS.length : at;
};

/** The counts of the length of period that most of them have; of two lengths as frequent, the shorter. */
export const listLikePeriods = (counts: readonly Observation[]): readonly Observation[] => {
  const closed = counts.filter(({ date }) => date.earliest !== EVER && date.latest !== NEVER);
  const [most] = [...groupBy(closed, lengthOf)].toSorted(
    ([a, left], [b, right]) => right.length - left.length || a - b,
  );
  return most?.[1] ?? [];
};
