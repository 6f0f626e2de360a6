// Quantities are read and written exactly, whatever their size (L10).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  decimalsOf,
  divideRounded,
  formatQuantity,
  isUnit,
  MOST,
  parseQuantity,
  unitKindOf,
  writeQuantity,
} from './quantities.ts';

const DECIMALS = { people: 0, mrap: 0, percent: 2, USD: 2, JPY: 0, KWD: 3, CLF: 4 } as const;

const unit = fc.constantFrom(...(Object.keys(DECIMALS) as (keyof typeof DECIMALS)[]));
const quantity = fc.bigInt(0n, MOST);

describe('quantities', () => {
  it('L10 reading inverts writing, for every unit', () => {
    fc.assert(
      fc.property(quantity, unit, (quantity, unit) => {
        expect(parseQuantity(writeQuantity(quantity, unit), unit)).toBe(quantity);
      }),
      { numRuns: 1000 },
    );
  });

  it('L10 a quantity is its digits, with the decimals of its unit, and no others', () => {
    const text = fc.tuple(fc.bigInt(0n, 10n ** 17n), fc.option(fc.stringMatching(/^\d{1,5}$/)));
    fc.assert(
      fc.property(text, unit, ([whole, fraction], unit) => {
        const written = fraction === null ? String(whole) : `${whole}.${fraction}`;
        const decimals = DECIMALS[unit];
        const value = BigInt(whole + (fraction ?? '').padEnd(decimals, '0'));
        const fits = (fraction ?? '').length <= decimals && value <= 10n ** 15n;
        expect(decimalsOf(unit)).toBe(decimals);
        expect(parseQuantity(written, unit)).toBe(fits ? value : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it('L10 the most is 10^15 of the smallest part, and one more is refused', () => {
    expect(parseQuantity('1000000000000000', 'people')).toBe(10n ** 15n);
    expect(parseQuantity('1000000000000001', 'people')).toBeUndefined();
    expect(parseQuantity('10000000000000.00', 'USD')).toBe(10n ** 15n);
    expect(parseQuantity('10000000000000.01', 'USD')).toBeUndefined();
    expect(parseQuantity('0.1', 'USD')).toBe(10n);
    expect(parseQuantity('999999999999999', 'JPY')).toBe(999_999_999_999_999n);
  });

  it.each([
    '',
    ' ',
    '-1',
    '+1',
    '1,000',
    '1 000',
    "1'000",
    '1e3',
    '0x10',
    '1.',
    '.5',
    '1.5.0',
    '١٢',
    'NaN',
    '1000000000000000000000',
  ])('L10 "%s" is no quantity', (text) => {
    expect(parseQuantity(text, 'USD')).toBeUndefined();
  });

  it('L10 amounts above 2^53 are written and grouped to the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), (amount) => {
        expect(writeQuantity(amount, 'people')).toBe(String(amount));
        expect(formatQuantity(amount, 'people').replaceAll(',', '')).toBe(String(amount));
        expect(formatQuantity(amount, 'people')).toMatch(/^-?\d{1,3}(,\d{3})*$/);
        expect(absolute(amount)).toBe(amount < 0n ? -amount : amount);
      }),
    );
    expect(writeQuantity(9_007_199_254_740_993n, 'USD')).toBe('90071992547409.93');
    expect(writeQuantity(-5n, 'USD')).toBe('-0.05');
  });

  it('L10 a quotient is rounded half away from zero, exactly', () => {
    const divisor = fc.bigInt(-(10n ** 12n), 10n ** 12n).filter((value) => value !== 0n);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 24n), 10n ** 24n), divisor, (dividend, divisor) => {
        const twiceOff = 2n * absolute(dividend - divideRounded(dividend, divisor) * divisor);
        expect(twiceOff <= absolute(divisor)).toBe(true);
      }),
    );
    const halves: readonly (readonly [bigint, bigint])[] = [
      [5n, 2n],
      [-5n, 2n],
      [5n, -2n],
      [-5n, -2n],
      [4n, 3n],
    ];
    expect(halves.map(([a, b]) => divideRounded(a, b))).toEqual([3n, -3n, -3n, 3n, 1n]);
  });

  it('L10 a unit is people, percent, a currency or a lower-case word', () => {
    expect(['people', 'percent', 'USD', 'utility-helicopter'].map(unitKindOf)).toEqual([
      'people',
      'share',
      'money',
      'thing',
    ]);
    expect(['USD', 'mrap', 'mi-17'].every(isUnit)).toBe(true);
    expect(['', 'US', 'Usd', 'USDX', '17-mi', 'two words', '-a'].some(isUnit)).toBe(false);
  });
});
