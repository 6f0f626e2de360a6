// Claims about a measure of the crisis, held against observations.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { describeMissing } from './missing.ts';
import { judgeClaims, type Verdict } from './verdict.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };

const judge = (claim: GivenRow, ...observations: readonly GivenRow[]): Verdict => {
  const row = { id: 'c', value: '500', date: '2024-06-30', known: '2024-12-31', ...claim };
  const sources = [
    { id: 'src', reliability: 'B' },
    { id: 'best', reliability: 'A' },
  ];
  return judgeClaims(getBooks({ sources, observations, claims: [row] }), clocks)[0]!.now;
};

const seen = (id: string, date: string, value: string, cells: GivenRow = {}): GivenRow => ({
  id,
  date,
  value,
  measure: 'idp',
  ...cells,
});

describe('measures of the crisis', () => {
  test('C2 a level is that of the nearest day, before or after', () => {
    const claim = { subject: 'idp' };
    expect(judge(claim, seen('o1', '2024-06-01', '400'), seen('o2', '2024-07-15', '500'))).toMatchObject({
      kind: 'holds',
      evidence: { facts: ['o2'] },
    });
    expect(judge(claim, seen('o1', '2024-06-20', '400'), seen('o2', '2024-07-15', '500')).kind).toBe('off');
  });

  test.each([
    ['2023-12-30', 'holds'],
    ['2023-12-29', 'uncheckable'],
    ['2024-12-30', 'holds'],
    ['2024-12-31', 'uncheckable'],
  ])('C2 a level of %s, set against 30 June 2024, %s: 183 days are near enough', (date, kind) => {
    expect(judge({ subject: 'idp' }, seen('o1', date, '500')).kind).toBe(kind);
  });

  test('C2 a level of a month that had not ended is that of the day on which it was spoken of', () => {
    const claim = { subject: 'idp', date: '2024-06', known: '2024-06-10' };
    expect(
      judge(claim, seen('o1', '2024-06-09', '500'), seen('o2', '2024-06-28', '900', { source: 'best' })),
    ).toMatchObject({
      kind: 'holds',
      evidence: { facts: ['o1'] },
    });
  });

  test('C2 a count is that of exactly the same period, whatever the words for it', () => {
    const killed = (date: string) =>
      judge({ subject: 'killed', date }, seen('o1', '2024-33', '500', { measure: 'killed' }));
    expect(killed('2024-33').kind).toBe('holds');
    expect(killed('2024-01/2024-03').kind).toBe('holds');
    for (const date of ['2024-01-01', '2024-01/2024-02', '2024', '2023-12/2024-03']) {
      expect(killed(date).kind, date).toBe('uncheckable');
    }
    expect(describeMissing(killed('2024').missing)).toContain('2024');
  });

  test('C2 a figure that covers part of a place is never compared with a claim about the whole, and the verdict says why', () => {
    const partly = seen('o1', '2024-06-30', '500', { coverage: 'part' });
    expect(judge({ subject: 'idp' }, partly)).toMatchObject({ kind: 'uncheckable' });
    expect(describeMissing(judge({ subject: 'idp' }, partly).missing)).toMatch(/part of P0.*o1/);
    const count = { ...partly, measure: 'killed', date: '2024-06' };
    expect(describeMissing(judge({ subject: 'killed', date: '2024-06' }, count).missing)).toMatch(/part of P0.*o1/);
  });

  test('C2 of two figures of one day the one of the whole place is compared', () => {
    const partly = seen('o1', '2024-06-30', '900', { coverage: 'part', source: 'best' });
    expect(judge({ subject: 'idp' }, partly, seen('o2', '2024-06-30', '500'))).toMatchObject({
      kind: 'holds',
      evidence: { facts: ['o2'] },
    });
  });

  test('C2 another place, measure or unit is another quantity', () => {
    const on = '2024-06-30';
    expect(judge({ subject: 'idp' }, seen('o1', on, '500', { place: 'P1' })).kind).toBe('uncheckable');
    expect(judge({ subject: 'idp', place: 'P1' }, seen('o1', on, '500', { place: 'P1' })).kind).toBe('holds');
    expect(judge({ subject: 'idp', place: 'P0' }, seen('o1', on, '500')).kind).toBe('holds');
    expect(judge({ subject: 'idp' }, seen('o1', on, '500', { measure: 'refugees' })).kind).toBe('uncheckable');
    expect(judge({ subject: 'idp' }, seen('o1', on, '500', { unit: 'households' })).kind).toBe('uncheckable');
  });

  test('C4 of two sources for the same day the most reliable is compared, and they are not summed', () => {
    const verdict = judge(
      { subject: 'idp' },
      seen('o1', '2024-06-30', '300', { credibility: '1' }),
      seen('o2', '2024-06-30', '500', { source: 'best', credibility: '3' }),
    );
    expect(verdict).toMatchObject({ kind: 'holds', measured: 500n, evidence: { facts: ['o2'] } });
  });
});
