// What narrows a claim: whose commitments, which instrument, which place.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { describeMissing } from './missing.ts';
import { judgeClaims, type Verdict } from './verdict.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };

const GIVEN: GivenRows = {
  contributors: [{ id: 'AAA' }, { id: 'BBB' }, { id: 'CCC' }],
  commitments: [
    { id: 'a1', pool: 'first', complete_to: '2030-01-01' },
    { id: 'a2', pool: 'second', complete_to: '2030-01-01' },
    { id: 'b1', contributor: 'BBB', pool: 'second', complete_to: '2030-01-01' },
    { id: 'c1', contributor: 'CCC', complete_to: '2030-01-01' },
  ],
  moves: [
    { id: 'm1', commitment: 'a1', quantity: '1000', from: 'outside', to: 'pledged' },
    { id: 'm2', commitment: 'a1', quantity: '400', from: 'pledged', to: 'deployed', place: 'P1' },
    { id: 'm3', commitment: 'a2', quantity: '30', from: 'outside', to: 'pledged' },
    { id: 'm4', commitment: 'b1', quantity: '200', from: 'outside', to: 'pledged' },
    { id: 'm5', commitment: 'b1', quantity: '24', from: 'pledged', to: 'deployed', place: 'P2' },
  ],
};

const judge = (claim: GivenRow, given: GivenRows = GIVEN): Verdict => {
  const row = { id: 'c', date: '2024-09-01', known: '2024-09-01', ...claim };
  return judgeClaims(getBooks({ ...given, claims: [row] }), clocks)[0]!.now;
};

describe('what narrows a claim', () => {
  test.each([
    ['', '1230'],
    ['AAA', '1030'],
    ['not:AAA', '200'],
    ['not:BBB', '1030'],
    ['first', '1000'],
    ['second', '230'],
    ['a2', '30'],
  ])('C2 a claim of "%s" is held against %s pledged', (of, value) => {
    expect(judge({ subject: 'people:pledged', of, value })).toMatchObject({ kind: 'holds', measured: BigInt(value) });
  });

  test('C2 a claim of a commitment is held against it also after the commitment was corrected', () => {
    const corrected = {
      ...GIVEN,
      commitments: [...GIVEN.commitments!, { id: 'a2-b', supersedes: 'a2', pool: 'second', known: '2024-05-01' }],
    };
    expect(judge({ subject: 'people:pledged', of: 'a2', value: '30' }, corrected).kind).toBe('holds');
    expect(judge({ subject: 'people:pledged', of: 'a2-b', value: '30' }, corrected).kind).toBe('holds');
  });

  test('C2 a claim of an instrument is held against it also after the instrument was corrected', () => {
    const given = {
      instruments: [
        { id: 'res', date: '2024-09-27' },
        { id: 'res-b', supersedes: 'res', date: '2024-09-30', known: '2024-10-02' },
      ],
    };
    const claim = {
      subject: 'date:adopted',
      unit: 'date',
      value: '2024-09-30',
      date: '2024-09-30',
      known: '2024-10-01',
    };
    for (const of of ['res', 'res-b']) expect(judge({ ...claim, of }, given).kind).toBe('holds');
    const whenSaid = judgeClaims(getBooks({ ...given, claims: [{ ...claim, of: 'res' }] }), clocks)[0]!.whenSaid;
    expect(whenSaid).toMatchObject({ kind: 'off', difference: 3n });
  });

  test('C2 shares and contributors are narrowed as well', () => {
    expect(judge({ subject: 'share:deployed/pledged', of: 'BBB', unit: 'percent', value: '12' }).kind).toBe('holds');
    const counted = (subject: string, of: string, value: string) =>
      judge({ subject, of, unit: 'contributors', value }).kind;
    expect(counted('contributors:pledged', '', '3')).toBe('holds');
    expect(counted('contributors:pledged', 'not:AAA', '2')).toBe('holds');
    expect(counted('contributors:pledged', 'second', '2')).toBe('holds');
    expect(counted('contributors:deployed', 'second', '1')).toBe('holds');
    expect(counted('contributors:deployed', 'not:AAA', '1')).toBe('holds');
  });

  test('C6 a planned or authorised strength of one contributor is nowhere stated, and is not compared with the whole', () => {
    const given = { ...GIVEN, instruments: [{ id: 'res', authorised: '2500', planned: '2000' }, { id: 'res-2' }] };
    for (const subject of ['people:planned', 'people:authorised']) {
      expect(judge({ subject, value: '1000', of: 'AAA' }, given)).toMatchObject({ kind: 'uncheckable' });
      expect(describeMissing(judge({ subject, value: '1000', of: 'AAA' }, given).missing)).toContain('AAA');
      expect(judge({ subject, value: '2000', of: 'res-2' }, given).kind).toBe('uncheckable');
    }
    expect(judge({ subject: 'people:authorised', value: '2500', of: 'res' }, given).kind).toBe('holds');
    expect(judge({ subject: 'people:planned', value: '2000', of: 'res' }, given).kind).toBe('holds');
  });

  test('C2 a place narrows who is deployed there and who entered or left the theatre there', () => {
    expect(judge({ subject: 'people:deployed', place: 'P1', value: '400' }).kind).toBe('holds');
    expect(judge({ subject: 'people:deployed', place: 'P2', value: '24' }).kind).toBe('holds');
    expect(judge({ subject: 'people:arrivals', place: 'P2', date: '2024-01-01', value: '24' }).kind).toBe('holds');
  });

  test('C2 the place of the mission is the same as no place', () => {
    expect(judge({ subject: 'people:deployed', place: 'P0', value: '424' }).kind).toBe('holds');
    expect(judge({ subject: 'people:pledged', place: 'P0', value: '1230' }).kind).toBe('holds');
  });

  test('C6 a place of which the books hold nothing by place is not compared with the whole', () => {
    for (const subject of ['people:pledged', 'people:training', 'people:planned']) {
      expect(judge({ subject, place: 'P1', value: '1230' }), subject).toMatchObject({ kind: 'uncheckable' });
      expect(describeMissing(judge({ subject, place: 'P1', value: '1230' }).missing)).toContain('P1');
    }
  });
});
