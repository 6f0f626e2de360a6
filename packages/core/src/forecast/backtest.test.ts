// The record of the forecast: its arithmetic, and how it does where the truth is known.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, formatDay, parseDay } from '#kernel/index.ts';
import { crpsOf, RIVALS, takeBacktest } from './backtest.ts';
import { generateMission, LIVED } from './generated-missions.ts';

const FIRST = parseDay('2020-01-01')!;
const LAST = addDays(FIRST, LIVED);

test('F9 the score of one number is its distance, and of many the mean of distances less half the mean between them', () => {
  expect(crpsOf([10, 10, 10], 4)).toBe(6);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), fc.nat(1000), (sample, came) => {
      const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
      const apart = mean(sample.flatMap((one) => sample.map((other) => Math.abs(one - other))));
      const sorted = sample.toSorted((a, b) => a - b);
      expect(crpsOf(sorted, came)).toBeCloseTo(mean(sample.map((each) => Math.abs(each - came))) - apart / 2, 6);
    }),
  );
});

test('F9 each month end is forecast from, as far ahead as is known by now', () => {
  const { rows, all, byAhead } = takeBacktest(generateMission(3), { asOf: LAST, knownAt: LAST, runs: 100 });
  expect(rows.length).toBeGreaterThan(20);
  for (const { made, about, ahead, low, middle, high } of rows) {
    expect(formatDay(addDays(made, 1)).slice(8)).toBe('01');
    expect(about - made).toBe(ahead);
    expect(low <= middle && middle <= high).toBe(true);
  }
  expect(byAhead.reduce((sum, { score }) => sum + score.count, 0)).toBe(all?.count);
});

test('F9 what is learnt about the past later changes what came, not what was said', () => {
  const books = generateMission(5);
  const [early, late] = [700, LIVED].map((day) =>
    takeBacktest(books, { asOf: addDays(FIRST, day), knownAt: addDays(FIRST, day), runs: 100 }),
  );
  const said = (rows: NonNullable<typeof early>['rows']) =>
    new Map(
      rows.map(({ made, ahead, low, middle, high, rivals }) => [`${made} ${ahead}`, [low, middle, high, rivals]]),
    );
  const later = said(late!.rows.filter(({ made }) => made < addDays(FIRST, 300)));
  for (const [key, words] of said(early!.rows))
    if (later.has(key) && key.endsWith(' 90')) expect(later.get(key)?.at(-1)).toEqual(words.at(-1));
});

test('F10 over generated missions it beats every rival, and its intervals hold what they say', () => {
  const rows = Array.from({ length: 60 }, (_, at) => generateMission(3001 + at)).flatMap((books) => [
    ...takeBacktest(books, { asOf: LAST, knownAt: LAST, from: addDays(FIRST, 91), runs: 300 }).rows,
  ]);
  const mean = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const ours = mean(({ crps }) => crps);
  for (const rival of RIVALS) expect(ours).toBeLessThan(mean(({ rivals, came }) => Math.abs(rivals[rival] - came)));
  const covered = mean(({ low, high, came }) => (came >= low && came <= high ? 1 : 0));
  expect(covered).toBeGreaterThanOrEqual(0.75);
  expect(covered).toBeLessThanOrEqual(0.85);
});
