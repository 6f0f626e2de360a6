// The table of subjects: what each is checked against.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { judgeClaims, type Verdict } from './verdict.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };

const GIVEN: GivenRows = {
  commitments: [
    { id: 'aaa', complete_to: '2030-01-01' },
    { id: 'bbb', contributor: 'BBB', complete_to: '2030-01-01' },
    { id: 'fund', unit: 'USD', complete_to: '2030-01-01' },
    { id: 'yen', unit: 'JPY', complete_to: '2030-01-01' },
    { id: 'air', unit: 'helicopter', complete_to: '2030-01-01' },
  ],
  moves: [
    { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged' },
    { id: 'm2', quantity: '300', from: 'pledged', to: 'deployed', date: '2024-06-25', place: 'P1' },
    { id: 'm3', quantity: '100', from: 'pledged', to: 'withdrawn', date: '2024-07-01' },
    { id: 'm4', quantity: '40', from: 'deployed', to: 'rotated', date: '2024-08-10', place_from: 'P1' },
    { id: 'm5', quantity: '40', from: 'rotated', to: 'deployed', date: '2024-08-12', place: 'P2' },
    { id: 'm6', quantity: '3', from: 'deployed', to: 'lost', date: '2024-08-20', place_from: 'P1' },
    { id: 'm7', quantity: '7', from: 'deployed', to: 'deployed', date: '2024-08-21', place_from: 'P1', place: 'P2' },
    { id: 'b1', commitment: 'bbb', quantity: '200', from: 'outside', to: 'training' },
    { id: 'u1', commitment: 'fund', unit: 'USD', quantity: '85000000.50', from: 'outside', to: 'pledged' },
    { id: 'u2', commitment: 'fund', unit: 'USD', quantity: '60000000.25', from: 'pledged', to: 'received' },
    { id: 'u3', commitment: 'fund', unit: 'USD', quantity: '10000000', from: 'received', to: 'spent' },
    { id: 'y1', commitment: 'yen', unit: 'JPY', quantity: '500', from: 'outside', to: 'received' },
    { id: 'h1', commitment: 'air', unit: 'helicopter', quantity: '6', from: 'outside', to: 'pledged' },
    { id: 'h2', commitment: 'air', unit: 'helicopter', quantity: '2', from: 'pledged', to: 'deployed' },
  ],
  requirements: [
    { id: 'r1', unit: 'helicopter', quantity: '5', people: '60' },
    { id: 'r2', unit: 'unit', quantity: '9', people: '1440' },
  ],
  instruments: [{ id: 'res', authorised: '2500', date: '2024-05-01', expires: '2025-05-01' }],
};

const judge = (claim: GivenRow, given: GivenRows = GIVEN): Verdict => {
  const row = { id: 'c', date: '2024-09-01', known: '2024-09-01', ...claim };
  return judgeClaims(getBooks({ ...given, claims: [row] }), clocks)[0]!.now;
};

describe('subjects', () => {
  test.each([
    ['people:pledged', '1100', 'all that was promised and not withdrawn, wherever it stands'],
    ['people:deployed', '297', 'what stands there on the day'],
    ['people:training', '200', 'what stands there on the day'],
    ['people:withdrawn', '100', 'what was withdrawn'],
    ['people:lost', '3', 'what was lost'],
    ['people:rotated', '0', 'a rotation that was relieved leaves nobody rotated'],
    ['people:planned', '1500', 'the people of all requirement lines'],
    ['people:authorised', '2500', 'the latest ceiling'],
  ])('C2 %s is checked against the books: %s, %s', (subject, value) => {
    expect(judge({ subject, value })).toMatchObject({ kind: 'holds', measured: BigInt(value) });
    expect(judge({ subject, value: String(Number(value) + 1) })).toMatchObject({ kind: 'off', difference: 1n });
  });

  test.each([
    ['people:arrivals', '2024-06-25', '300'],
    ['people:arrivals', '2024-06-24', '0'],
    ['people:arrivals', '2024-08', '40'],
    ['people:departures', '2024-08', '43'],
    ['people:departures', '2024-08-20', '3'],
    ['people:arrivals', '2024-06/2024-08', '340'],
  ])('C2 %s within %s are %s: reliefs count, moves within the theatre do not', (subject, date, value) => {
    expect(judge({ subject, date, value })).toMatchObject({ kind: 'holds', measured: BigInt(value) });
  });

  test.each([
    ['money:pledged', 'USD', '85000000.50'],
    ['money:received', 'USD', '60000000.25'],
    ['money:spent', 'USD', '10000000'],
    ['money:received', 'JPY', '500'],
  ])(
    'C2 %s in %s is exactly %s: in minor units, never across currencies, and spent was received',
    (subject, unit, value) => {
      expect(judge({ subject, unit, value })).toMatchObject({ kind: 'holds', unit });
      expect(judge({ subject, unit, value, comparator: '<' }).kind).toBe('off');
    },
  );

  test('C2 a cent too much is off by a cent', () => {
    expect(judge({ subject: 'money:received', unit: 'USD', value: '60000000.26' })).toMatchObject({
      kind: 'off',
      difference: 1n,
      measured: 6_000_000_025n,
    });
  });

  test('C2 equipment is counted by its kind, and what is missing is what the requirement lines ask beyond it', () => {
    const unit = 'helicopter';
    expect(judge({ subject: 'equipment:pledged', unit, value: '6' }).kind).toBe('holds');
    expect(judge({ subject: 'equipment:deployed', unit, value: '2' }).kind).toBe('holds');
    expect(judge({ subject: 'equipment:missing', unit, value: '3' })).toMatchObject({ kind: 'holds', measured: 3n });
    expect(judge({ subject: 'equipment:missing', unit: 'drone', value: '3' }).kind).toBe('uncheckable');
    const enough = { ...GIVEN, requirements: [{ id: 'r1', unit, quantity: '1', people: '0' }] };
    expect(judge({ subject: 'equipment:missing', unit, value: '0' }, enough).kind).toBe('holds');
  });

  test('C2 contributors are counted where they have promised people, and where they have them in the theatre', () => {
    const unit = 'contributors';
    expect(judge({ subject: 'contributors:pledged', unit, value: '2' }).kind).toBe('holds');
    expect(judge({ subject: 'contributors:deployed', unit, value: '1' }).kind).toBe('holds');
  });

  test('C2 shares are of the planned, authorised or pledged strength, in percent', () => {
    const unit = 'percent';
    expect(judge({ subject: 'share:deployed/planned', unit, value: '19.8' })).toMatchObject({
      kind: 'holds',
      measured: 1980n,
    });
    expect(judge({ subject: 'share:deployed/authorised', unit, value: '11.88' }).kind).toBe('holds');
    expect(judge({ subject: 'share:deployed/pledged', unit, value: '27' })).toMatchObject({ kind: 'holds' });
  });

  test('C2 the first deployment is the first day on which anyone is deployed, and a claim is off by days', () => {
    const first = (value: string, comparator = '=') =>
      judge({ subject: 'date:first-deployment', unit: 'date', value, comparator });
    expect(first('2024-06-25')).toMatchObject({ kind: 'holds', difference: 0n, unit: 'days' });
    expect(first('2024-06')).toMatchObject({ kind: 'holds' });
    expect(first('2024-06-20')).toMatchObject({ kind: 'off', difference: -5n, unit: 'days' });
    expect(first('2024-07-02')).toMatchObject({ kind: 'off', difference: 7n });
    expect(first('2023-06')).toMatchObject({ kind: 'off', difference: -361n });
    expect(first('2024-06-25', '<').kind).toBe('off');
    expect(first('2024-06-26', '<').kind).toBe('holds');
    expect(first('2024-06-25', '<=').kind).toBe('holds');
    expect(first('2024-06-25', '>').kind).toBe('off');
    expect(first('2024-06-24', '>').kind).toBe('holds');
    expect(first('2024-06-24/2024-06-30', '=').kind).toBe('holds');
  });

  test('C2 the first deployment is found also where the first movement of that day left again', () => {
    const moves = [
      { id: 'm1', quantity: '9', from: 'outside', to: 'deployed', date: '2024-03-01' },
      { id: 'm2', quantity: '9', from: 'deployed', to: 'repatriated', date: '2024-04-01' },
      { id: 'm3', quantity: '9', from: 'outside', to: 'deployed', date: '2024-05-01' },
    ];
    const claim = { subject: 'date:first-deployment', unit: 'date', value: '2024-03-01' };
    expect(judge(claim, { moves }).kind).toBe('holds');
  });

  test('C2 dates of instruments are those that the instruments give', () => {
    const unit = 'date';
    expect(judge({ subject: 'date:adopted', of: 'res', unit, value: '2024-05-01' }).kind).toBe('holds');
    expect(judge({ subject: 'date:adopted', of: 'res', unit, value: '2024-04-28' })).toMatchObject({
      kind: 'off',
      difference: -3n,
    });
    expect(judge({ subject: 'date:expires', of: 'res', unit, value: '2025-05-01' }).kind).toBe('holds');
    expect(judge({ subject: 'date:mandate-expiry', unit, value: '2025-05-01' }).kind).toBe('holds');
    expect(judge({ subject: 'date:mandate-expiry', date: '2024-04-30', unit, value: '2025-05-01' })).toMatchObject({
      kind: 'uncheckable',
    });
  });

  test('C2 a claim about a place is held against what stands in it and in the places within it', () => {
    const places = [{ id: 'P0' }, { id: 'REGION', parent: 'P0' }, { id: 'P1', parent: 'REGION' }, { id: 'P2' }];
    const claim = { subject: 'people:deployed', value: '250', place: 'REGION' };
    expect(judge(claim, { ...GIVEN, places })).toMatchObject({ kind: 'holds', measured: 250n });
    expect(judge({ ...claim, place: 'P2' }, { ...GIVEN, places })).toMatchObject({ kind: 'off', measured: 47n });
  });

  test('C1 between two dates is the stretch from the first to the second', () => {
    const claim = { subject: 'date:adopted', of: 'res', comparator: 'between', unit: 'date', value: '2024-04-20' };
    expect(judge({ ...claim, value_to: '2024-05-10' }).kind).toBe('holds');
    expect(judge({ ...claim, value_to: '2024-04-28' })).toMatchObject({ kind: 'off', difference: -3n });
  });

  test('C2 the first day of any stage can be claimed, of people', () => {
    const claim = { unit: 'date', subject: 'date:first-lost', value: '2024-08-20' };
    expect(judge(claim).kind).toBe('holds');
    expect(judge({ ...claim, subject: 'date:first-pledged' })).toMatchObject({ kind: 'off' });
    expect(judge({ ...claim, subject: 'date:first-vetting' })).toMatchObject({
      kind: 'uncheckable',
      missing: { code: 'noOne', details: { stage: 'vetting' } },
    });
  });
});
