// Comparators against an oracle of exact fractions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, COMPARATOR_WORDS, COMPARATORS, meets, whole, type Comparator, type Ratio } from './compare.ts';

/** Below, equal or above: the sign of a ratio less `tenths` tenths of an amount, in whole numbers only. */
const signOf = ({ numerator, denominator }: Ratio, amount: bigint, tenths: bigint): bigint =>
  10n * numerator - tenths * amount * denominator;

const ORACLE: Readonly<Record<Comparator, (measured: Ratio, from: bigint, to: bigint) => boolean>> = {
  // Exactly, or as near as the smallest part of the unit can say: half of it to either side, the half itself outwards.
  '=': ({ numerator, denominator }, amount) =>
    2n * numerator >= (2n * amount - 1n) * denominator && 2n * numerator < (2n * amount + 1n) * denominator,
  '~': (measured, amount) => signOf(measured, amount, 9n) >= 0n && signOf(measured, amount, 11n) <= 0n,
  nearly: (measured, amount) => signOf(measured, amount, 9n) >= 0n && signOf(measured, amount, 10n) <= 0n,
  '>=': (measured, amount) => signOf(measured, amount, 10n) >= 0n,
  '>': (measured, amount) => signOf(measured, amount, 10n) > 0n,
  '<=': (measured, amount) => signOf(measured, amount, 10n) <= 0n,
  '<': (measured, amount) => signOf(measured, amount, 10n) < 0n,
  between: (measured, from, to) => signOf(measured, from, 10n) >= 0n && signOf(measured, to, 10n) <= 0n,
};

const amounts = fc.oneof(fc.bigInt(0n, 40n), fc.bigInt(0n, 10n ** 15n));
// Near the ends of the bands as often as anywhere, since that is where a rounding would show.
const cases = fc
  .record({
    comparator: fc.constantFrom(...COMPARATORS),
    amount: amounts,
    width: fc.bigInt(0n, 1000n),
    denominator: fc.oneof(fc.constant(1n), fc.bigInt(1n, 10n ** 6n)),
    tenths: fc.constantFrom(0n, 9n, 10n, 11n, 13n),
    nudge: fc.bigInt(-2n, 2n),
  })
  .map(({ comparator, amount, width, denominator, tenths, nudge }) => {
    const numerator = (amount * tenths * denominator) / 10n + nudge;
    const measured: Ratio = { numerator: numerator < 0n ? 0n : numerator, denominator };
    return { comparator, measured, amount, to: comparator === 'between' ? amount + width : undefined };
  });

describe('comparators', () => {
  test('C3 every comparator agrees with exact fractions, at any size and denominator', () => {
    fc.assert(
      fc.property(cases, ({ comparator, measured, amount, to }) => {
        const { holds } = compare(comparator, measured, { amount, ...(to !== undefined && { to }) });
        expect(holds).toBe(ORACLE[comparator](measured, amount, to ?? amount));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['nearly', 360n, true],
    ['nearly', 359n, false],
    ['nearly', 400n, true],
    ['nearly', 401n, false],
    ['~', 360n, true],
    ['~', 440n, true],
    ['~', 441n, false],
    ['=', 400n, true],
    ['=', 399n, false],
    ['>', 400n, false],
    ['>=', 400n, true],
    ['<', 400n, false],
    ['<=', 400n, true],
  ] as const)('C3 %s 400 is held against %i: %s', (comparator, measured, holds) => {
    expect(compare(comparator, whole(measured), { amount: 400n }).holds).toBe(holds);
  });

  test('C3 nearly accepts from ten percent below up to the value, also where ten percent is no whole number', () => {
    expect(compare('nearly', { numerator: 13n, denominator: 2n }, { amount: 7n }).holds).toBe(true); // 6.5 of 7
    expect(compare('nearly', whole(6n), { amount: 7n }).holds).toBe(false); // 6.3 is the least
  });

  test('C3 each comparator shows a word and one tolerance', () => {
    for (const comparator of COMPARATORS) {
      expect(COMPARATOR_WORDS[comparator].word).not.toBe('');
      expect(COMPARATOR_WORDS[comparator].tolerance).not.toBe('');
    }
  });

  test('C3 the difference is what was claimed less what was measured, and zero where it holds', () => {
    expect(compare('=', whole(761n), { amount: 744n })).toEqual({ holds: false, difference: -17n });
    expect(compare('>', whole(600n), { amount: 700n })).toEqual({ holds: false, difference: 100n });
    expect(compare('~', whole(430n), { amount: 400n })).toEqual({ holds: true, difference: 0n });
    expect(compare('between', whole(90n), { amount: 10n, to: 70n })).toEqual({ holds: false, difference: -20n });
    expect(compare('between', whole(5n), { amount: 10n, to: 70n })).toEqual({ holds: false, difference: 5n });
  });

  test('C5 to promise a figure is to promise at least that much, hedge included', () => {
    const lowest = (comparator: Comparator, to?: bigint): bigint => {
      let measured = 0n;
      while (!meets(comparator, whole(measured), { amount: 400n, ...(to && { to }) })) measured += 1n;
      return measured;
    };
    expect([lowest('='), lowest('>='), lowest('>'), lowest('~'), lowest('nearly'), lowest('between', 500n)]).toEqual([
      400n,
      400n,
      401n,
      360n,
      360n,
      400n,
    ]);
    for (const comparator of ['=', '~', 'nearly', 'between'] as const) {
      expect(meets(comparator, whole(100_000n), { amount: 400n, to: 500n })).toBe(true);
    }
    expect(meets('<', whole(400n), { amount: 400n })).toBe(false);
    expect(meets('<=', whole(400n), { amount: 400n })).toBe(true);
  });
});
