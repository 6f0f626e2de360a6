// Verdicts that uncertain dates could turn, and verdicts whose only evidence is the document that makes the claim.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { judgeClaims, type Verdict } from './verdict.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };
const judgeIn = (given: GivenRows): Verdict =>
  judgeClaims(getBooks({ commitments: [{ id: 'aaa', complete_to: '2030-01-01' }], ...given }), clocks)[0]!.now;

const PLEDGE: GivenRow = { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged' };
const SURE: GivenRow = { id: 'm2', quantity: '200', from: 'pledged', to: 'deployed', date: '2024-05-01' };
/** Landed on some day of June. */
const JUNE: GivenRow = { id: 'm3', quantity: '200', from: 'pledged', to: 'deployed', date: '2024-06' };

const deployed = (claim: GivenRow, ...moves: readonly GivenRow[]): Verdict =>
  judgeIn({
    moves: [PLEDGE, ...moves],
    claims: [{ id: 'c', subject: 'people:deployed', value: '200', date: '2024-06-15', known: '2024-07-01', ...claim }],
  });

describe('uncertain dates', () => {
  test('C2 a verdict that an uncertain arrival could turn says so, either way', () => {
    expect(deployed({ value: '200' }, SURE, JUNE)).toMatchObject({ kind: 'holds', couldTurn: true });
    expect(deployed({ value: '400' }, SURE, JUNE)).toMatchObject({ kind: 'off', couldTurn: true });
  });

  test('C2 a verdict that no uncertain date could turn says so', () => {
    expect(deployed({ value: '200' }, SURE)).toMatchObject({ kind: 'holds', couldTurn: false });
    expect(deployed({ value: '900' }, SURE, JUNE)).toMatchObject({ kind: 'off', couldTurn: false });
    expect(deployed({ value: '100', comparator: '>' }, SURE, JUNE)).toMatchObject({ kind: 'holds', couldTurn: false });
    expect(deployed({ date: '2024-06-30' }, SURE, JUNE)).toMatchObject({ kind: 'off', couldTurn: false });
  });

  test('C2 a value between the least and the most could turn the verdict too', () => {
    const also: GivenRow = { ...JUNE, id: 'm4', date: '2024-06/2024-07' };
    expect(deployed({ value: '400' }, SURE, JUNE, also)).toMatchObject({ kind: 'off', couldTurn: true });
  });

  test('C2 uncertain dates turn pledges, arrivals, contributors, missing equipment and shares as well', () => {
    const promised = { id: 'm9', quantity: '50', from: 'outside', to: 'pledged', date: '2024-06' };
    expect(deployed({ subject: 'people:pledged', value: '1050' }, promised)).toMatchObject({
      kind: 'off',
      couldTurn: true,
    });
    expect(deployed({ subject: 'people:pledged', value: '1000' }, JUNE)).toMatchObject({
      kind: 'holds',
      couldTurn: false,
    });
    expect(deployed({ subject: 'people:arrivals' }, JUNE)).toMatchObject({ kind: 'off', couldTurn: true });
    expect(deployed({ subject: 'people:arrivals', date: '2024-06' }, JUNE)).toMatchObject({
      kind: 'holds',
      couldTurn: false,
    });
    expect(deployed({ subject: 'contributors:deployed', unit: 'contributors', value: '1' }, JUNE)).toMatchObject({
      kind: 'off',
      couldTurn: true,
    });
    expect(deployed({ subject: 'share:deployed/pledged', unit: 'percent', value: '20' }, JUNE)).toMatchObject({
      kind: 'off',
      couldTurn: true,
    });
    const missing = judgeIn({
      commitments: [{ id: 'h', unit: 'helicopter', complete_to: '2030-01-01' }],
      requirements: [{ unit: 'helicopter', quantity: '3', people: '0' }],
      moves: [{ commitment: 'h', unit: 'helicopter', quantity: '1', from: 'outside', to: 'deployed', date: '2024-06' }],
      claims: [
        { subject: 'equipment:missing', unit: 'helicopter', value: '2', date: '2024-06-15', known: '2024-07-01' },
      ],
    });
    expect(missing).toMatchObject({ kind: 'off', difference: -1n, couldTurn: true });
  });

  test('C2 a date that rests on an uncertain day holds where it may be that day, and says that it could turn', () => {
    const first = (value: string, ...moves: readonly GivenRow[]) =>
      deployed(
        { subject: 'date:first-deployment', unit: 'date', value, date: '2024-12-01', known: '2024-12-01' },
        ...moves,
      );
    expect(first('2024-06-15', JUNE)).toMatchObject({ kind: 'holds', couldTurn: true });
    expect(first('2024-06', JUNE)).toMatchObject({ kind: 'holds', couldTurn: false });
    expect(first('2024-05-01', SURE)).toMatchObject({ kind: 'holds', couldTurn: false });
    expect(first('2024-08', JUNE)).toMatchObject({ kind: 'off', couldTurn: false });
  });

  test('C2 a verdict whose only evidence is the document that makes the claim says so', () => {
    const judge = (sources: readonly [string, string]): Verdict =>
      judgeIn({
        sources: [{ id: 'src' }, { id: 'a' }, { id: 'b' }],
        moves: [
          { ...PLEDGE, source: sources[0] },
          { ...SURE, source: sources[1] },
        ],
        claims: [
          { id: 'c', subject: 'people:deployed', value: '200', date: '2024-06-15', known: '2024-07-01', source: 'a' },
        ],
      });
    expect(judge(['a', 'a']).sameSource).toBe(true);
    expect(judge(['a', 'b']).sameSource).toBe(false);
    expect(judge(['b', 'b']).sameSource).toBe(false);
  });

  test('C2 two landings of the same day from the document that makes the claim are one document', () => {
    const claim = { subject: 'date:first-deployment', unit: 'date', value: '2024-05-01', known: '2024-06-01' };
    expect(deployed(claim, SURE, { ...SURE, id: 'm5', quantity: '10' }).sameSource).toBe(true);
  });
});
