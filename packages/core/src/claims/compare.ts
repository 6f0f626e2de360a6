// What "about", "nearly" and "more than" mean: one table, so that every verdict can show the tolerance it used (C3).
import { absolute, divideRounded } from '#kernel/index.ts';

/** The least and the most that a comparator accepts, in percent of the value claimed; `undefined` is no bound. */
type Band = { readonly from: bigint | undefined; readonly to: bigint | undefined; readonly open?: true };

const BANDS = {
  '=': { from: 100n, to: 100n },
  '~': { from: 90n, to: 110n },
  nearly: { from: 90n, to: 100n },
  '>=': { from: 100n, to: undefined },
  '>': { from: 100n, to: undefined, open: true },
  '<=': { from: undefined, to: 100n },
  '<': { from: undefined, to: 100n, open: true },
  between: { from: 100n, to: 100n },
} as const satisfies Record<string, Band>;

export type Comparator = keyof typeof BANDS;

export const COMPARATORS = Object.keys(BANDS) as readonly Comparator[];

/** The comparator in words, and the tolerance it is given. */
export const COMPARATOR_WORDS: Readonly<Record<Comparator, { readonly word: string; readonly tolerance: string }>> = {
  '=': { word: 'exactly', tolerance: 'no tolerance' },
  '~': { word: 'about', tolerance: 'within 10 % either way' },
  nearly: { word: 'nearly', tolerance: 'from 10 % below up to the value' },
  '>=': { word: 'at least', tolerance: 'no tolerance' },
  '>': { word: 'more than', tolerance: 'no tolerance' },
  '<=': { word: 'at most', tolerance: 'no tolerance' },
  '<': { word: 'less than', tolerance: 'no tolerance' },
  between: { word: 'between', tolerance: 'both ends included' },
};

/** An exact fraction; the denominator is above zero. Amounts have the denominator 1. */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

export const whole = (amount: bigint): Ratio => ({ numerator: amount, denominator: 1n });

/** A value claimed; `to` is the upper end of `between`. */
export type Claimed = { readonly amount: bigint; readonly to?: bigint };

export type Comparison = {
  readonly holds: boolean;
  /** What was claimed less what was measured, in the claim's unit and rounded to its smallest part; zero if it holds. */
  readonly difference: bigint;
};

const HOLDS: Comparison = { holds: true, difference: 0n };

/**
 * Holds a measured value against a claimed one, without rounding.
 * @example
 * compare('nearly', whole(400n), { amount: 400n }) // { holds: true, difference: 0n }
 * compare('=', whole(761n), { amount: 744n }) // { holds: false, difference: -17n }
 */
export const compare = (comparator: Comparator, measured: Ratio, claimed: Claimed): Comparison => {
  const band: Band = BANDS[comparator];
  const { numerator, denominator } = measured;
  const scaled = numerator * 100n;
  const least = band.from === undefined ? undefined : claimed.amount * band.from * denominator;
  const most = band.to === undefined ? undefined : (claimed.to ?? claimed.amount) * band.to * denominator;
  const aboveLeast = least === undefined || (band.open ? scaled > least : scaled >= least);
  const belowMost = most === undefined || (band.open ? scaled < most : scaled <= most);
  if (aboveLeast && belowMost) return HOLDS;
  const rounded = divideRounded(numerator, denominator);
  const [toFirst, toLast] = [claimed.amount - rounded, (claimed.to ?? claimed.amount) - rounded];
  const difference = absolute(toFirst) <= absolute(toLast) ? toFirst : toLast;
  if (difference !== 0n) return { holds: false, difference };
  // Nearer than the smallest part of the unit: as said, where it was said exactly; else short of a bound by the least there is.
  return comparator === '=' ? HOLDS : { holds: false, difference: comparator === '<' ? -1n : 1n };
};

/** How a promise reads its comparator: to promise a figure is to promise at least that much, hedge included. */
const asPromise = (comparator: Comparator): Comparator =>
  comparator === '=' || comparator === 'between' ? '>=' : comparator;

/** Is a promise of a figure met? `~` and `nearly` are met from their lower bound up. */
export const meets = (comparator: Comparator, measured: Ratio, claimed: Claimed): boolean => {
  const promised = asPromise(comparator);
  if (promised === '~' || promised === 'nearly') {
    return measured.numerator * 100n >= claimed.amount * 90n * measured.denominator;
  }
  return compare(promised, measured, claimed).holds;
};
