// How far a statement is from the books, in words.
import type { Verdict } from '@muster/core/claims';
import type { Words } from './words.ts';

/** "17 too few", "361 days too late"; empty where the statement holds or cannot be checked. */
export const nameDifference = (words: Words, { kind, difference, unit }: Verdict): string => {
  if (kind !== 'off') return '';
  const size = difference < 0n ? -difference : difference;
  if (unit === 'days')
    return words.t(difference < 0n ? 'difference.early' : 'difference.late', { count: Number(size) });
  return words.t(difference < 0n ? 'difference.less' : 'difference.more', { amount: words.amount(size, unit) });
};

/** What the books say against a claim, or a dash where they say nothing. */
export const nameMeasured = (words: Words, { measured, measuredDate, unit }: Verdict): string =>
  measuredDate ? words.when(measuredDate) : measured === undefined ? '–' : words.amount(measured, unit);
