// The mandate clock, the planned and the authorised strength.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { findAuthorised, findMandate, findPlanned } from './mandate.ts';

const day = (text: string) => parseDay(text)!;
const at = (asOf: string, knownAt = '2027-01-01') => ({ asOf: day(asOf), knownAt: day(knownAt) });

const RESOLUTIONS: readonly GivenRow[] = [
  { id: 'r1', name: 'First', date: '2023-10-02', known: '2023-10-03', expires: '2024-10-02' },
  { id: 'r2', name: 'Second', date: '2024-09-30', known: '2024-10-01', expires: '2025-10-02' },
  { id: 'sanctions', name: 'Sanctions', date: '2024-10-18', concerns: 'sanctions', expires: '2025-10-18' },
  { id: 'plan', name: 'Plan', kind: 'plan', date: '2024-12-01' },
  { id: 'd1', name: 'Decision', kind: 'decision', date: '2025-09-30', expires: '2026-09-30/2026-10-02' },
];
const books = getBooks({ instruments: RESOLUTIONS });

describe('the mandate', () => {
  test.each([
    ['2023-10-01', undefined, undefined],
    ['2023-10-02', 'r1', 366],
    ['2024-09-29', 'r1', 3],
    ['2024-09-30', 'r2', 367],
    ['2025-09-29', 'r2', 3],
    ['2025-09-30', 'd1', 367],
    ['2026-10-01', 'd1', 1],
    ['2026-10-02', 'd1', 0],
    ['2026-10-03', 'd1', -1],
    ['2026-12-31', 'd1', -90],
  ])(
    'M4 on %s the mandate is %s with %s days left, to the last possible day of its expiry',
    (asOf, instrument, daysLeft) => {
      const mandate = findMandate(books, at(asOf));
      expect(mandate?.instrument).toBe(instrument);
      expect(mandate?.daysLeft).toBe(daysLeft);
    },
  );

  test('M4 a mandate that is not yet known does not count: the one before has run out', () => {
    expect(findMandate(books, at('2024-10-05', '2024-09-30'))).toMatchObject({ instrument: 'r1', daysLeft: -3 });
    expect(findMandate(books, at('2024-10-05', '2024-10-01'))).toMatchObject({ instrument: 'r2' });
  });

  test('M4 it is the mandate from the day it takes effect, where that is later than its adoption', () => {
    const given = [
      { id: 'r1', date: '2023-10-02', expires: '2024-10-02' },
      { id: 'r2', date: '2024-09-30', in_force: '2024-10-03', expires: '2025-10-02' },
    ];
    const books = getBooks({ instruments: given });
    expect(findMandate(books, at('2024-10-01'))).toMatchObject({ instrument: 'r1', daysLeft: 1 });
    expect(findMandate(books, at('2024-10-03'))).toMatchObject({ instrument: 'r2', daysLeft: 364 });
  });

  test('M4 a mandate without an expiry has no days left to count', () => {
    const instruments = [{ id: 'r1', authorised: '100' }];
    expect(findMandate(getBooks({ instruments }), at('2024-10-01'))).toMatchObject({
      expires: undefined,
      daysLeft: undefined,
    });
  });

  test('M4 a decision that says neither until when nor how many leaves the mandate as it is', () => {
    const instruments = [
      { id: 'r1', expires: '2025-10-02' },
      { id: 'd1', kind: 'decision', date: '2024-06-01', known: '2024-06-01' },
    ];
    expect(findMandate(getBooks({ instruments }), at('2024-10-01'))?.instrument).toBe('r1');
  });

  test('M4 an instrument that was corrected or taken back counts as it was known', () => {
    const instruments = [
      { id: 'r1', date: '2024-09-27', known: '2024-09-27', expires: '2025-10-01' },
      { id: 'r1-b', supersedes: 'r1', date: '2024-09-30', known: '2024-10-02', expires: '2025-10-02' },
      { id: 'r1-c', supersedes: 'r1-b', status: 'retracted', date: '2024-09-30', known: '2025-01-01' },
    ];
    const given = getBooks({ instruments });
    expect(findMandate(given, at('2024-09-28', '2024-10-01'))?.daysLeft).toBe(368);
    expect(findMandate(given, at('2024-09-28', '2024-10-02'))).toBeUndefined();
    expect(findMandate(given, at('2024-10-02', '2024-12-31'))?.daysLeft).toBe(365);
    expect(findMandate(given, at('2024-10-02', '2025-01-01'))).toBeUndefined();
  });

  test('M4 the mandate does not depend on the order of the rows, also where two were adopted on one day', () => {
    const twins = [...RESOLUTIONS, { id: 'd0', date: '2025-09-30', kind: 'decision' }];
    const expected = findMandate(getBooks({ instruments: twins }), at('2026-01-01'))?.instrument;
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), (instruments) => {
        expect(findMandate(getBooks({ instruments }), at('2026-01-01'))?.instrument).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  const LINES: readonly GivenRow[] = [
    { id: 'q1', people: '1440', quantity: '9', basis: 'decision', date: '2024-01-01' },
    { id: 'q2', people: '110', quantity: '1', basis: 'decision', date: '2024-02-01' },
  ];
  const planned = (given: GivenRows, asOf = '2026-01-01') => findPlanned(getBooks(given), at(asOf));

  test('M5 planned strength is what the latest plan states', () => {
    const instruments = [
      { id: 'p1', kind: 'plan', planned: '2500', date: '2024-06-25' },
      { id: 'p2', kind: 'plan', planned: '5550', date: '2025-09-30' },
      { id: 'p3', kind: 'plan', date: '2025-12-01' },
      { id: 'other', kind: 'plan', concerns: 'office', planned: '9', date: '2025-12-01' },
    ];
    const given = { instruments, requirements: LINES };
    expect(planned(given)).toMatchObject({ people: 5550n, basis: 'instrument', facts: ['p2'], template: false });
    expect(planned(given, '2025-09-29')).toMatchObject({ people: 2500n, facts: ['p1'] });
    expect(planned(given, '2024-06-24')).toMatchObject({ people: 1550n, basis: 'requirements' });
  });

  test('M5 without a plan it is the people of all requirement lines, said to be a template where one of them is', () => {
    expect(planned({ requirements: LINES })).toMatchObject({ people: 1550n, facts: ['q1', 'q2'], template: false });
    expect(planned({ requirements: LINES }, '2024-01-31')).toMatchObject({ people: 1440n });
    const mixed = [...LINES, { id: 'q3', people: '10', quantity: '1', basis: 'template' }];
    expect(planned({ requirements: mixed })).toMatchObject({ people: 1560n, template: true });
    expect(planned({})).toBeUndefined();
  });

  test('M5 authorised strength is the latest ceiling that a mandate states, and there is none until one does', () => {
    const instruments = [
      ...RESOLUTIONS,
      { id: 'r3', authorised: '5550', date: '2025-10-05', known: '2025-10-06' },
      { id: 'r4', date: '2025-11-01' },
    ];
    const given = getBooks({ instruments });
    expect(findAuthorised(given, at('2025-10-04'))).toBeUndefined();
    expect(findAuthorised(given, at('2026-01-01', '2025-10-05'))).toBeUndefined();
    expect(findAuthorised(given, at('2026-01-01', '2025-10-06'))).toMatchObject({ people: 5550n, facts: ['r3'] });
  });

  test('M5 a ceiling in a plan or a letter is not one that a mandate states', () => {
    const instruments = [
      { id: 'r1', authorised: '2500' },
      { id: 'p1', kind: 'plan', authorised: '9000', date: '2024-05-01' },
      { id: 'l1', kind: 'letter', authorised: '8000', date: '2024-06-01' },
    ];
    expect(findAuthorised(getBooks({ instruments }), at('2026-01-01'))?.people).toBe(2500n);
  });
});
