// The course of a promise: what stood when it was made, and what came since.
import { expect, test } from 'vitest';
import { formatDay } from '#kernel/index.ts';
import type { GivenRow } from '../books/make-books.ts';
import { getBooks } from '../books/make-books.ts';
import { arrivals, day, PROMISE } from './make-promise.ts';
import { createCourses } from './promise-course.ts';
import { judgePromises } from './promise.ts';

const CLOCKS = { asOf: day('2024-12-31'), knownAt: day('2025-06-30') };

const courseOf = (promise: GivenRow): readonly (readonly [string, bigint])[] | undefined => {
  const moves = arrivals(['2024-06-25', '200'], ['2024-10-01', '100'], ['2024-11-05', '50'], ['2025-01-15', '10']);
  const books = getBooks({ moves, claims: [{ ...PROMISE, ...promise }] });
  const [claim] = books.claims.chains[0] ?? [];
  const said = day(promise['known'] ?? '2024-09-21');
  return claim && createCourses(books, CLOCKS)({ claim, said })?.map((step) => [formatDay(step.day), step.quantity]);
};

test('the course of people promised begins with what stood when they were promised', () => {
  expect(courseOf({})).toEqual([
    ['2024-09-21', 200n],
    ['2024-10-01', 300n],
    ['2024-11-05', 350n],
  ]);
});

test('the course of arrivals promised begins with none, and counts those of the period promised', () => {
  const ARRIVALS = { subject: 'people:arrivals', value: '300' };
  expect(courseOf(ARRIVALS)).toEqual([
    ['2024-09-21', 0n],
    ['2024-10-01', 100n],
    ['2024-11-05', 150n],
  ]);
  expect(courseOf({ ...ARRIVALS, date: '2024-11' })).toEqual([
    ['2024-09-21', 0n],
    ['2024-11-05', 50n],
  ]);
});

test('what the books keep no account of has no course', () => {
  expect(courseOf({ subject: 'share:deployed/pledged', value: '50', unit: 'percent' })).toBeUndefined();
  expect(courseOf({ subject: 'date:first-deployment', value: '2025-01', unit: 'date' })).toBeUndefined();
});

test('the last step of a course of people deployed is what the verdict on the promise measured', () => {
  const books = getBooks({ moves: arrivals(['2024-10-01', '100']), claims: [{ ...PROMISE, value: '100' }] });
  const [promise] = judgePromises(books, CLOCKS);
  const course = promise && createCourses(books, CLOCKS)({ claim: promise.claim, said: day('2024-09-21') });
  expect(promise?.state).toBe('kept');
  expect(course?.at(-1)?.quantity).toBe(100n);
});
