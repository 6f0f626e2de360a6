// Verdicts on two clocks, tolerance, the range of uncertain dates, and what cannot be checked.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { describeMissing } from './missing.ts';
import { judgeClaims, type JudgedClaim, type Verdict } from './verdict.ts';

const day = (text: string) => parseDay(text)!;

/** All moves of both contributors are believed recorded. */
const COMPLETE: GivenRows = {
  commitments: [
    { id: 'aaa', complete_to: '2030-01-01' },
    { id: 'bbb', contributor: 'BBB', complete_to: '2030-01-01' },
  ],
};

const judgeIn = (given: GivenRows, knownAt = '2026-01-01', asOf = knownAt): JudgedClaim =>
  judgeClaims(getBooks({ ...COMPLETE, ...given }), { asOf: day(asOf), knownAt: day(knownAt) })[0]!;

/** Kenya of this test: 1000 pledged, 200 landed on 25 June, 200 on 16 July, reported a day late. */
const MOVES: readonly GivenRow[] = [
  { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged' },
  { id: 'm2', quantity: '200', from: 'pledged', to: 'deployed', date: '2024-06-25', known: '2024-06-26' },
  { id: 'm3', quantity: '200', from: 'pledged', to: 'deployed', date: '2024-07-16', known: '2024-07-17' },
];
const claim = (cells: GivenRow): GivenRows => ({
  moves: MOVES,
  claims: [{ id: 'c', subject: 'people:deployed', value: '400', ...cells }],
});

const inShort = ({ kind, difference, measured }: Verdict) => ({ kind, difference, measured });

describe('verdicts', () => {
  test('C2 a claim is judged with what was known when it became known, and with what is known now', () => {
    const judged = judgeIn(claim({ date: '2024-07-16', known: '2024-07-16' }));
    expect(inShort(judged.whenSaid)).toEqual({ kind: 'off', difference: 200n, measured: 200n });
    expect(inShort(judged.now)).toEqual({ kind: 'holds', difference: 0n, measured: 400n });
  });

  test('C2 both verdicts speak of the day of the claim, however much arrives later', () => {
    const judged = judgeIn(claim({ date: '2024-07-01', known: '2024-08-01' }));
    expect(inShort(judged.whenSaid)).toEqual({ kind: 'off', difference: 200n, measured: 200n });
    expect(inShort(judged.now)).toEqual({ kind: 'off', difference: 200n, measured: 200n });
  });

  test('C2 a claim not yet known, or of a day still to come, is not judged', () => {
    const books = getBooks(claim({ date: '2024-07-16', known: '2024-07-20' }));
    const count = (asOf: string, knownAt: string) =>
      judgeClaims(books, { asOf: day(asOf), knownAt: day(knownAt) }).length;
    expect(count('2024-07-20', '2024-07-19')).toBe(0);
    expect(count('2024-07-15', '2024-07-20')).toBe(0);
    expect(count('2024-07-16', '2024-07-20')).toBe(1);
  });

  test('C2 a retracted claim is judged until it is taken back', () => {
    const given: GivenRows = {
      moves: MOVES,
      claims: [
        { id: 'c', subject: 'people:deployed', value: '400', date: '2024-08-01', known: '2024-08-01' },
        {
          id: 'c2',
          supersedes: 'c',
          status: 'retracted',
          subject: 'people:deployed',
          value: '400',
          known: '2024-09-01',
        },
      ],
    };
    const books = getBooks(given);
    expect(judgeClaims(books, { asOf: day('2024-08-31'), knownAt: day('2024-08-31') })).toHaveLength(1);
    expect(judgeClaims(books, { asOf: day('2024-09-01'), knownAt: day('2024-09-01') })).toHaveLength(0);
  });

  test('C2 a claim about a month that had not ended is judged by the day on which it was spoken of', () => {
    expect(inShort(judgeIn(claim({ date: '2024-07', known: '2024-07-10', value: '200' })).now)).toEqual({
      kind: 'holds',
      difference: 0n,
      measured: 200n,
    });
    expect(judgeIn(claim({ date: '2024-07', known: '2024-08-10', value: '400' })).now.kind).toBe('holds');
    const arrivals = { subject: 'people:arrivals', date: '2024-07', known: '2024-07-10', value: '0' };
    expect(inShort(judgeIn(claim(arrivals)).now)).toEqual({ kind: 'holds', difference: 0n, measured: 0n });
  });

  test('C2 over 700,000 displaced turns from off to holds when a later round is published', () => {
    const judged = judgeIn({
      observations: [
        { id: 'round-7', measure: 'idp', value: '578074', date: '2024-05-31', known: '2024-06-30' },
        { id: 'round-8', measure: 'idp', value: '702973', date: '2024-09-30', known: '2024-10-31' },
      ],
      claims: [{ id: 'c', subject: 'idp', comparator: '>', value: '700000', date: '2024-08-27', known: '2024-08-27' }],
    });
    expect(inShort(judged.whenSaid)).toEqual({ kind: 'off', difference: 121_926n, measured: 578_074n });
    expect(inShort(judged.now)).toEqual({ kind: 'holds', difference: 0n, measured: 702_973n });
  });

  test('C3 a share is the exact fraction: a third is above 33.33 percent, and is 33.33 percent when said exactly', () => {
    const given = (comparator: string, value: string): GivenRows => ({
      moves: [
        { id: 'm1', quantity: '3', from: 'outside', to: 'pledged' },
        { id: 'm2', quantity: '1', from: 'pledged', to: 'deployed' },
      ],
      claims: [{ id: 'c', subject: 'share:deployed/pledged', comparator, value, unit: 'percent' }],
    });
    expect(judgeIn(given('=', '33.33')).now.kind).toBe('holds');
    expect(judgeIn(given('=', '33.34')).now).toMatchObject({ kind: 'off', difference: 1n });
    expect(judgeIn(given('<=', '33.33')).now).toMatchObject({ kind: 'off' });
    expect(judgeIn(given('>', '33.33')).now.kind).toBe('holds');
    expect(judgeIn(given('<', '33.34')).now.kind).toBe('holds');
    expect(judgeIn(given('~', '33.33')).now.kind).toBe('holds');
  });

  test('C6 what is recorded in words says that nothing can be held against it', () => {
    const { now } = judgeIn(claim({ subject: 'other', value: 'ready in a few weeks', unit: 'text' }));
    expect(now.kind).toBe('uncheckable');
    expect(describeMissing(now.missing)).toContain('in words');
  });

  test('C6 a contributor without a move, and a plan nobody stated, say what is missing', () => {
    expect(judgeIn(claim({ of: 'BBB', subject: 'money:received', unit: 'EUR' })).now).toMatchObject({
      kind: 'uncheckable',
      missing: { code: 'noMoveOf', details: { unit: 'EUR', of: 'BBB' } },
    });
    for (const [subject, unit] of [
      ['people:planned', 'people'],
      ['people:authorised', 'people'],
      ['share:deployed/planned', 'percent'],
      ['share:deployed/authorised', 'percent'],
      ['money:needed', 'USD'],
      ['equipment:missing', 'helicopter'],
      ['date:mandate-expiry', 'date'],
      ['killed', 'people'],
    ] as const) {
      const value = unit === 'date' ? '2024-10-02' : '5';
      const { now } = judgeIn(claim({ subject, unit, value }));
      expect(now.kind, subject).toBe('uncheckable');
      expect(describeMissing(now.missing), subject).not.toBe('');
    }
  });

  test('C6 books that are not complete on the day cannot say that a figure is off, only what they hold', () => {
    const said = { date: '2024-08-01', known: '2024-08-02' };
    const judged = (value: string, completeTo: string, cells: GivenRow = {}) =>
      judgeIn({
        ...claim({ value, ...said, ...cells }),
        commitments: [
          { id: 'aaa', complete_to: completeTo },
          { id: 'bbb', contributor: 'BBB', complete_to: '2030-01-01' },
        ],
      }).now;
    expect(judged('500', '2024-08-01')).toMatchObject({ kind: 'off', difference: 100n, missing: undefined });
    for (const completeTo of ['2024-07-31', '']) {
      const incomplete = judged('500', completeTo);
      expect(incomplete).toMatchObject({ kind: 'uncheckable', measured: 400n });
      expect(describeMissing(incomplete.missing)).toContain('hold 400');
      expect(judged('400', completeTo).kind).toBe('holds');
      expect(judged('50', completeTo, { subject: 'share:deployed/pledged', unit: 'percent' }).kind).toBe('uncheckable');
      expect(judged('40', completeTo, { subject: 'share:deployed/pledged', unit: 'percent' }).kind).toBe('holds');
    }
  });

  test('C6 a verdict that could be given says that nothing is missing', () => {
    expect(judgeIn(claim({ date: '2024-08-01', known: '2024-08-01' })).now.missing).toBeUndefined();
  });
});
