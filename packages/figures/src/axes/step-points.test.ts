// Steps hold from their day until the next.
import { expect, test } from 'vitest';
import type { Day } from '@muster/core/kernel';
import { findLast, listCorners, pathOfArea, pathOfLine } from './step-points.ts';
import { createTimeScale } from './time-scale.ts';
import { createValueScale } from './value-scale.ts';

const step = (day: number, quantity: bigint) => ({ day: day as Day, quantity });
const corners = (days: readonly (readonly [number, bigint])[], risesFromZero: boolean) =>
  listCorners(
    days.map(([day, quantity]) => step(day, quantity)),
    { from: 10 as Day, until: 20 as Day, risesFromZero },
  ).map((corner) => (corner ? `${corner.day}:${corner.quantity}` : 'gap'));

test('what is counted rises from zero, and the last level holds to the end', () => {
  expect(
    corners(
      [
        [15, 2n],
        [12, 1n],
        [25, 9n],
      ],
      true,
    ),
  ).toEqual(['12:0', '12:1', '15:1', '15:2', '20:2']);
});

test('what held when the span began is carried into it', () => {
  expect(
    corners(
      [
        [5, 3n],
        [8, 4n],
        [12, 6n],
      ],
      true,
    ),
  ).toEqual(['10:4', '12:4', '12:6', '20:6']);
});

test('a decision begins at its level and leaves a gap where there is none', () => {
  expect(
    corners(
      [
        [12, 5n],
        [14, 0n],
        [16, 7n],
      ],
      false,
    ),
  ).toEqual(['12:5', '14:5', 'gap', '16:7', '20:7']);
});

test('before the first step there is nothing', () => {
  expect(corners([[30, 1n]], true)).toEqual([]);
  expect(findLast([step(30, 1n)], 20 as Day)).toBeUndefined();
  expect(findLast([step(12, 1n), step(11, 5n)], 20 as Day)?.quantity).toBe(1n);
});

test('however many steps there are, a path has a few points a pixel, and none of its peaks is lost', () => {
  const days = Array.from({ length: 36_500 }, (_, at) => step(at, at === 20_001 ? 900n : BigInt(at % 7)));
  const span = { from: 0 as Day, until: 36_500 as Day, risesFromZero: true };
  const many = listCorners(days, span);
  const time = createTimeScale({ from: span.from, to: span.until }, { left: 0, right: 300 });
  const scales = { time, value: createValueScale({ low: 0n, high: 1000n }, { top: 0, bottom: 100 }) };
  for (const path of [pathOfLine(many, scales), pathOfArea(many, scales)]) {
    const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(points.length).toBeLessThan(300 * 2 * 4 * 2);
    expect(points).toContainEqual([Number(time.at(20_001 as Day).toFixed(1)), 10]);
  }
});
