// Promises: open until their date, then kept, late or broken, with how much was missing.
import { describe, expect, test } from 'vitest';
import { getBooks, type GivenRows } from '../books/make-books.ts';
import { arrivals, day, judge, PROMISE } from './make-promise.ts';
import { describeMissing } from './missing.ts';
import { judgePromises, type PromiseState } from './promise.ts';
import { isPromise, judgeClaims } from './verdict.ts';

const inShort = ({ state, days, missingAtDue, missingNow, missing }: PromiseState) => ({
  state,
  days,
  missingAtDue,
  missingNow,
  missing: describeMissing(missing),
});
const LATE: GivenRows = { moves: arrivals(['2024-10-01', '150'], ['2024-12-01', '250'], ['2025-01-01', '10']) };

describe('promises', () => {
  test('C5 a claim about a future date is a promise, and is not judged as a claim', () => {
    const books = getBooks({
      claims: [
        PROMISE,
        { ...PROMISE, id: 'same-day', date: '2024-09-21' },
        { ...PROMISE, id: 'this-month', date: '2024-09' },
        { ...PROMISE, id: 'next-month', date: '2024-10' },
        {
          ...PROMISE,
          id: 'landing',
          subject: 'date:first-deployment',
          unit: 'date',
          value: '2025-01',
          date: '2024-09-21',
        },
        {
          ...PROMISE,
          id: 'expiry',
          subject: 'date:mandate-expiry',
          unit: 'date',
          value: '2025-10-02',
          date: '2024-09-21',
        },
      ],
    });
    const clocks = { asOf: day('2026-01-01'), knownAt: day('2026-01-01') };
    const promised = judgePromises(books, clocks).map(({ claim }) => claim.id);
    expect(promised).toEqual(['next-month', 'p', 'landing']);
    const judged = judgeClaims(books, clocks).map(({ claim }) => claim);
    expect(judged.map(({ id }) => id)).toEqual(['expiry', 'same-day', 'this-month']);
    expect(judged.some((claim) => isPromise(claim))).toBe(false);
  });

  test('C5 it is open until its date, with the days left and what is missing so far', () => {
    expect(inShort(judge(LATE, '2024-11-20'))).toEqual({
      state: 'open',
      days: 1,
      missingAtDue: 0n,
      missingNow: 250n,
      missing: '',
    });
    expect(judge({ moves: arrivals(['2024-10-01', '500']) }, '2024-11-20')).toMatchObject({
      state: 'open',
      missingNow: 0n,
    });
  });

  test('C5 it is kept when what was promised stands there on the day, or more', () => {
    for (const quantity of ['400', '900']) {
      expect(inShort(judge({ moves: arrivals(['2024-11-21', quantity]) }, '2024-11-21'))).toEqual({
        state: 'kept',
        days: 0,
        missingAtDue: 0n,
        missingNow: 0n,
        missing: '',
      });
    }
  });

  test('C5 it is broken while it is not met, with what was missing on the day and what is missing now', () => {
    expect(inShort(judge(LATE, '2024-11-21'))).toMatchObject({ state: 'broken', days: 0, missingAtDue: 250n });
    expect(inShort(judge(LATE, '2024-11-30'))).toEqual({
      state: 'broken',
      days: 9,
      missingAtDue: 250n,
      missingNow: 250n,
      missing: '',
    });
  });

  test('C5 it is late by the days until it was met, and stays so', () => {
    for (const asOf of ['2024-12-01', '2025-06-01']) {
      expect(inShort(judge(LATE, asOf))).toEqual({
        state: 'late',
        days: 10,
        missingAtDue: 250n,
        missingNow: 0n,
        missing: '',
      });
    }
  });

  test('C5 what is known later can turn a broken promise into a kept one', () => {
    const moves = arrivals(['2024-11-20', '400']).map((move) =>
      move['id'] === 'm0' ? { ...move, known: '2024-12-24' } : move,
    );
    expect(judge({ moves }, '2024-12-23').state).toBe('broken');
    expect(judge({ moves }, '2024-12-24').state).toBe('kept');
  });

  test('C5 a promise of which nothing ever moved is broken, with all of it missing', () => {
    const given = judge({ claims: [{ ...PROMISE, of: 'BBB' }] }, '2024-12-01');
    expect(given).toMatchObject({ state: 'broken', missingAtDue: 400n, missingNow: 400n });
  });

  test('C6 a promise in words, or of which the books know nothing, says what is missing', () => {
    const words = { ...PROMISE, subject: 'other', unit: 'text', value: 'more' };
    expect(judge({ claims: [words] }, '2024-11-20').state).toBe('open');
    expect(judge({ claims: [words] }, '2024-11-21')).toMatchObject({ state: 'uncheckable' });
    expect(describeMissing(judge({ claims: [words] }, '2024-11-21').missing)).toContain('in words');
    const money = { ...PROMISE, of: 'BBB', subject: 'money:received', unit: 'EUR' };
    expect(describeMissing(judge({ claims: [money] }, '2024-12-01').missing)).toContain('BBB');
  });

  test('C6 books that are not complete on the day cannot say that a promise was broken, only that it was kept', () => {
    const judgedWith = (completeTo: string, asOf: string, ...arrived: readonly (readonly [string, string])[]) =>
      judge({ moves: arrivals(...arrived), commitments: [{ id: 'aaa', complete_to: completeTo }] }, asOf);
    expect(judgedWith('2024-11-21', '2024-11-21', ['2024-10-01', '150'])).toMatchObject({
      state: 'broken',
      missingNow: 250n,
    });
    expect(judgedWith('2024-11-20', '2024-11-21', ['2024-10-01', '150']).state).toBe('uncheckable');
    expect(describeMissing(judgedWith('2024-11-20', '2024-11-21', ['2024-10-01', '150']).missing)).toContain(
      'hold 150',
    );
    expect(judgedWith('2024-11-20', '2024-11-21', ['2024-10-01', '400']).state).toBe('kept');
    expect(judgedWith('2024-11-21', '2024-12-01', ['2024-10-01', '150'])).toMatchObject({
      state: 'broken',
      missingAtDue: 250n,
      missingNow: undefined,
    });
  });

  test('C5 a promise is listed once it has been made and is known', () => {
    const books = getBooks({ claims: [PROMISE] });
    const count = (asOf: string, knownAt: string) =>
      judgePromises(books, { asOf: day(asOf), knownAt: day(knownAt) }).length;
    expect([
      count('2024-09-20', '2025-01-01'),
      count('2025-01-01', '2024-09-20'),
      count('2024-09-21', '2024-09-21'),
    ]).toEqual([0, 0, 1]);
  });

  test('C5 correcting the words of a promise does not make it a claim, nor later', () => {
    const corrected = { ...PROMISE, id: 'p2', supersedes: 'p', quote: 'other words', known: '2024-12-24' };
    expect(judge({ claims: [PROMISE, corrected] }, '2024-12-31')).toMatchObject({
      state: 'broken',
      missingAtDue: 400n,
    });
  });

  test('C5 arrivals promised for a period are counted from its first day', () => {
    const promise = { ...PROMISE, subject: 'people:arrivals', value: '100', date: '2024-11', known: '2024-09-21' };
    const moves = arrivals(['2024-10-05', '100'], ['2024-11-20', '60'], ['2024-12-04', '40']);
    expect(judge({ claims: [promise], moves }, '2024-11-30')).toMatchObject({ state: 'broken', missingAtDue: 40n });
    expect(judge({ claims: [promise], moves }, '2024-12-04')).toMatchObject({ state: 'late', days: 4 });
  });
});
