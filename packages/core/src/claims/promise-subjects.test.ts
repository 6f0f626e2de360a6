// Promises about other things than who is deployed: flows, dates, ceilings, contributors, counts.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { arrivals, judge, PROMISE } from './make-promise.ts';
import { judgePromises } from './promise.ts';
import { judgeClaims } from './verdict.ts';

describe('subjects of promises', () => {
  test('C5 a promise of arrivals counts who arrives after it was made', () => {
    const claims = [{ ...PROMISE, subject: 'people:arrivals', value: '300' }];
    const before = arrivals(['2024-09-21', '900'], ['2024-10-01', '100'], ['2024-11-21', '150']);
    expect(judge({ moves: before, claims }, '2024-12-01')).toMatchObject({ state: 'broken', missingAtDue: 50n });
    expect(
      judge(
        {
          moves: [
            ...before,
            ...arrivals(['2024-12-02', '50'])
              .slice(1)
              .map((move) => ({ ...move, id: 'x' })),
          ],
          claims,
        },
        '2024-12-31',
      ),
    ).toMatchObject({
      state: 'late',
      days: 11,
    });
  });

  test('C5 a promise of departures counts who leaves after it was made', () => {
    const claims = [{ ...PROMISE, subject: 'people:departures', value: '100' }];
    const leave = { id: 'l', quantity: '100', from: 'deployed', to: 'repatriated', date: '2024-10-20' };
    expect(judge({ moves: [...arrivals(['2024-09-01', '300']), leave], claims }, '2024-12-01').state).toBe('kept');
  });

  test('C5 a promised first deployment is late by the days until anyone landed', () => {
    const claims = [
      { ...PROMISE, subject: 'date:first-deployment', unit: 'date', value: '2024-10', date: '2024-09-21' },
    ];
    const moves = arrivals(['2024-11-05', '1']);
    expect(judge({ moves, claims }, '2024-10-30')).toMatchObject({ state: 'open', days: 1 });
    expect(judge({ moves, claims }, '2024-11-04')).toMatchObject({ state: 'broken', days: 4 });
    expect(judge({ moves, claims }, '2024-11-05')).toMatchObject({ state: 'late', days: 5 });
    expect(judge({ moves: arrivals(['2024-10-31', '1']), claims }, '2025-01-01').state).toBe('kept');
  });

  test('C5 a promised ceiling is late by the days until an instrument states it', () => {
    const claims = [{ ...PROMISE, subject: 'people:authorised', value: '5500' }];
    const instruments = [
      { id: 'old', authorised: '2500' },
      { id: 'new', authorised: '5550', date: '2024-12-01', known: '2024-12-01' },
    ];
    expect(judge({ instruments, claims }, '2024-11-30')).toMatchObject({ state: 'broken', missingAtDue: 3000n });
    expect(judge({ instruments, claims }, '2024-12-15')).toMatchObject({ state: 'late', days: 10, missingNow: 0n });
  });

  test('C5 promised contributors are late by the days until the last of them promises, with or without a number', () => {
    const claims = [{ ...PROMISE, subject: 'contributors:pledged', unit: 'contributors', value: '2' }];
    const complete = { complete_to: '2030-01-01' };
    const late = { date: '2024-12-01', known: '2024-12-01' };
    const commitments = [
      { id: 'aaa', ...complete },
      { id: 'bbb', contributor: 'BBB', ...late, ...complete },
    ];
    expect(judge({ commitments, claims }, '2024-12-15')).toMatchObject({ state: 'late', days: 10 });
  });

  test('C5 a figure about the crisis dated after it was published is an estimate, and judged as a claim', () => {
    const claims = [{ ...PROMISE, subject: 'killed', comparator: '<', value: '100', date: '2024-36' }];
    const observations = [{ id: 'o', measure: 'killed', value: '90', date: '2024-36', known: '2025-01-20' }];
    const books = getBooks({ observations, claims });
    const clocks = { asOf: parseDay('2025-02-01')!, knownAt: parseDay('2025-02-01')! };
    expect(judgePromises(books, clocks)).toEqual([]);
    expect(judgeClaims(books, clocks).map(({ whenSaid, now }) => [whenSaid.kind, now.kind])).toEqual([
      ['uncheckable', 'holds'],
    ]);
  });
});
