// A forecast in words says no more than it knows.
import { expect, test } from 'vitest';
import { parseDay, type Day } from '@muster/core/kernel';
import type { Forecast } from '@muster/core/forecast';
import { emptyRows, soundBooksFromRows } from '@muster/core/books';
import { english } from '#i18n/en.ts';
import { createWords } from '#i18n/words.ts';
import { listChanges, sayLevelChange, sayWhatIf } from './say-change.ts';
import { NO_CHANGE } from './what-if.ts';
import { sayChance, saySpread, sayWhen } from './say-forecast.ts';

const words = createWords('en', english);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const day = (text: string): Day | undefined => parseDay(text);
const NEVER = { early: undefined, middle: undefined, late: undefined };

const half = {
  name: 'half' as const,
  people: 1250,
  on: { early: day('2025-11-03'), middle: day('2026-03-10'), late: undefined },
  reached: 0.61,
  beforeExpiry: 0.34,
};
const forecast: Forecast = {
  asOf: 20_000 as Day,
  knownAt: 20_000 as Day,
  seed: 1,
  runs: 10,
  horizon: 3,
  deployed: 1000,
  planned: 2500,
  expires: 20_002 as Day,
  days: { low: Uint32Array.of(1, 2, 3), middle: Uint32Array.of(1010, 1020, 1030), high: Uint32Array.of(5, 6, 7) },
  levels: [{ ...half, name: 'thousand', people: 1000 }, { ...half, name: 'all', people: 2500, on: NEVER }, half],
  parts: [{ commitment: 'a', contributor: 'A', waiting: 5, none: 0.5, expected: 2, byExpiry: 1, first: NEVER }],
  learnt: { promises: 0, sent: 0, slowness: 1, sends: 0.5, sendsAll: 0.5 },
  limits: { lift: undefined, beds: undefined },
};

test.each([
  [0, 'under 1 %'],
  [0.004, 'under 1 %'],
  [0.006, '1 %'],
  [0.344, '34 %'],
  [0.994, '99 %'],
  [0.996, 'over 99 %'],
  [1, 'over 99 %'],
])('B8 a chance of %f is said as %s', (chance, said) => {
  expect(plain(sayChance(words, chance))).toBe(said);
});

test('B8 the board speaks of the lowest level that is not reached yet, with its interval', () => {
  expect(plain(sayWhen(words, forecast))).toBe(
    'half of the plan by Mar 2026 (Nov 2025 to not in sight) · 34 % before the mandate ends',
  );
});

test('B8 a level that half of the runs never reach has a chance and no date, and none without a mandate speaks of its end', () => {
  const rare = { ...half, on: { ...half.on, middle: undefined }, reached: 0.45, beforeExpiry: undefined };
  expect(plain(sayWhen(words, { ...forecast, levels: [rare] }))).toBe('half of the plan: 45 % chance within two years');
  expect(sayWhen(words, { ...forecast, deployed: 2500 })).toBe('the plan is met');
  const sure = { ...half, on: { early: day('2026-03-02'), middle: day('2026-03-10'), late: day('2026-03-20') } };
  expect(sayWhen(words, { ...forecast, levels: [{ ...sure, beforeExpiry: undefined }] })).toBe(
    'half of the plan by Mar 2026',
  );
  expect(sayWhen(words, { ...forecast, parts: [] })).toBe('nobody who promised is still to come');
  expect(saySpread(words, NEVER)).toBe('not in sight');
  expect(saySpread(words, { early: day('2026-03-01'), middle: undefined, late: day('2026-03-20') })).toBe('Mar 2026');
});

test('B8 a what-if says dates that came, went and moved, and no difference that is only chance', () => {
  const to = (middle: Day | undefined, reached: number) => ({ ...half, reached, on: { ...half.on, middle } });
  const change = (middle: Day | undefined, reached: number) => sayLevelChange(words, to(middle, reached), half);
  expect(change(day('2026-03-10'), 0.613)).toBe('no change');
  expect(change(day('2026-03-09'), 0.7)).toBe('1 day sooner; +9 points');
  expect(change(day('2026-04-10'), 0.5)).toBe('31 days later; −11 points');
  expect(change(undefined, 0.3)).toBe('no longer in sight; −31 points');
  expect(sayLevelChange(words, half, to(undefined, 0.61))).toBe('now by Mar 2026');
});

test('B8 a what-if is counted on the day the mandate ends', () => {
  const now = { ...forecast, days: { ...forecast.days, middle: Uint32Array.of(1010, 1320, 1330) } };
  expect(sayWhatIf(words, now, forecast)).toBe('With these changes 1,320 on 6 Oct 2024, against the forecast: +300.');
});

test('B6 what was changed is said beside what it changes', () => {
  const { books } = soundBooksFromRows(emptyRows({ id: 'm', name: 'M', place: '' }));
  const whatIf = { ...NO_CHANGE, dropped: new Set(['a']), arrives: new Map([['b', 20_000 as Day]]), beds: 600 };
  expect(listChanges(books, words, whatIf)).toBe(
    'What if: a – no more of it comes; b – all of it arrives 4 Oct 2024; beds – 600.',
  );
});
