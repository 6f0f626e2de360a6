// Steps hold from their day until the next.
import { expect, test } from 'vitest';
import type { Day } from '@muster/core/kernel';
import { findLast, listCorners } from './step-points.ts';

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
