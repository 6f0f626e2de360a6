// Days against the platform's own calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, daysInMonth, EVER, formatDay, NEVER, parseDay, type Day } from './days.ts';

const MILLISECONDS = 86_400_000;
const FIRST = Date.parse('0001-01-01') / MILLISECONDS;
const LAST = Date.parse('9999-12-31') / MILLISECONDS;

const day = fc.integer({ min: FIRST, max: LAST }).map((count) => count as Day);

const isoOf = (count: number): string => new Date(count * MILLISECONDS).toISOString().slice(0, 10);

describe('days', () => {
  it('a day is written as the platform writes it, and reading inverts writing', () => {
    fc.assert(
      fc.property(day, (day) => {
        expect(formatDay(day)).toBe(isoOf(day));
        expect(parseDay(formatDay(day))).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('a day is read only when a calendar has it', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    fc.assert(
      fc.property(year, part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time) && isoOf(time / MILLISECONDS) === text;
        expect(parseDay(text)).toBe(exists ? time / MILLISECONDS : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    '2024',
    '2024-1-01',
    '2024-01-1',
    '24-01-01',
    ' 2024-01-01',
    '2024-01-01 ',
    '2024-01-01T00',
    '0000-01-01',
    '2024/01/01',
  ])('"%s" is not a day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each([
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2023-12-31', '2024-01-01'],
    ['2024-02-29', '2024-03-01'],
  ])('the day after %s is %s', (before, after) => {
    expect(formatDay(addDays(parseDay(before)!, 1))).toBe(after);
  });

  it('days are added and counted apart, and open ends stay where they are', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
    expect([addDays(EVER, 5), addDays(NEVER, -5)]).toEqual([EVER, NEVER]);
    expect([formatDay(EVER), formatDay(NEVER)]).toEqual(['..', '..']);
  });

  it('a month has as many days as the platform says', () => {
    for (let year = 1880; year <= 2110; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });
});
