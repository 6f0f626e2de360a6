// The two days that are compared, and the address that opens a number of one of them.
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '@muster/core/kernel';
import { clocksOfSide, queryOfSide, readRange } from './read-range.ts';

const day = (text: string) => parseDay(text)!;
const CLOCKS = { asOf: day('2025-01-10'), knownAt: day('2025-03-31') };
const read = (query: Readonly<Record<string, string>>) => {
  const { from, to, isOneDay } = readRange(query, CLOCKS);
  return [formatDay(from), formatDay(to), isOneDay];
};

describe('the range of an address', () => {
  test('is the thirty days before the day of knowledge, unless it says otherwise', () => {
    expect(read({})).toEqual(['2025-03-01', '2025-03-31', false]);
    expect(read({ to: '2025-01-31' })).toEqual(['2025-01-01', '2025-01-31', false]);
    expect(read({ from: '2024-06-25', of: 'one' })).toEqual(['2024-06-25', '2025-03-31', true]);
    expect(read({ from: 'soon', to: '2025-02-30', of: 'two' })).toEqual(['2025-03-01', '2025-03-31', false]);
  });

  test('gives each side its own day, or both the day of the clock', () => {
    const own = readRange({}, CLOCKS);
    expect(clocksOfSide(own, 'before', CLOCKS.asOf)).toEqual({ asOf: own.from, knownAt: own.from });
    const one = readRange({ of: 'one' }, CLOCKS);
    expect(clocksOfSide(one, 'before', CLOCKS.asOf)).toEqual({ asOf: CLOCKS.asOf, knownAt: one.from });
    expect(clocksOfSide(one, 'after', CLOCKS.asOf)).toEqual({ asOf: CLOCKS.asOf, knownAt: one.to });
  });

  test('stays as it is when the clocks are turned to one side', () => {
    for (const query of [{}, { of: 'one' }, { from: '2024-01-01', to: '2024-06-01' }]) {
      const range = readRange(query, CLOCKS);
      const turned = queryOfSide(range, 'before', CLOCKS.asOf);
      const clocks = { asOf: day(turned['asOf'] ?? ''), knownAt: day(turned['known'] ?? '') };
      expect(readRange(turned, clocks)).toEqual(range);
    }
  });
});
