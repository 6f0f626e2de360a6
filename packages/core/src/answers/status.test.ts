// The state of the mission in one answer, and that it does not depend on the order of the rows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { judgeClaims, judgePromises, listDisagreements } from '#claims/index.ts';
import { takeAgeing } from '#mission/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { findLastKnown, listProblems, takeStatus } from './status.ts';

const day = (text: string) => parseDay(text)!;
const clocks = { asOf: day('2024-10-01'), knownAt: day('2024-10-01') };

const claim = (id: string, subject: string, value: string, cells: GivenRow = {}): GivenRow => ({
  id,
  subject,
  value,
  date: '2024-08-01',
  known: '2024-08-01',
  ...cells,
});

const GIVEN = {
  sources: [{ id: 'src' }, { id: 'best', reliability: 'A' }],
  disagreements: [{ id: 'd' }, { id: 'unheard' }],
  instruments: [
    { id: 'r1', name: 'First', date: '2024-01-01', expires: '2024-10-02' },
    { id: 'r2', name: 'Second', date: '2024-01-01', expires: '2024-10-02', authorised: '2500' },
  ],
  duties: [
    { id: 'duty-1', instrument: 'r1', due: '2024-09-01' },
    { id: 'duty-2', instrument: 'r1', due: '2024-09-01' },
  ],
  commitments: [
    { id: 'aaa', complete_to: '2025-12-31' },
    { id: 'bbb', contributor: 'BBB', complete_to: '2025-12-31' },
    { id: 'usd', unit: 'USD' },
    { id: 'eur', unit: 'EUR' },
    { id: 'air', unit: 'helicopter' },
  ],
  requirements: [{ id: 'q1', quantity: '9', people: '2500' }],
  moves: [
    { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged' },
    { id: 'm2', quantity: '400', from: 'pledged', to: 'deployed', date: '2024-06-25', known: '2024-06-26' },
    {
      id: 'm3',
      quantity: '410',
      from: 'pledged',
      to: 'deployed',
      date: '2024-06-25',
      known: '2024-09-01',
      supersedes: 'm2',
    },
    { id: 'm4', quantity: '5', from: 'deployed', to: 'rotated', date: '2024-07', known: '2024-08' },
    {
      id: 'm5',
      commitment: 'bbb',
      quantity: '3',
      from: 'pledged',
      to: 'deployed',
      date: '2024-07-01',
      known: '2024-09-20',
    },
    { id: 'u1', commitment: 'usd', unit: 'USD', quantity: '10.50', from: 'outside', to: 'pledged' },
    { id: 'e1', commitment: 'eur', unit: 'EUR', quantity: '3', from: 'outside', to: 'received' },
    { id: 'h1', commitment: 'air', unit: 'helicopter', quantity: '6', from: 'outside', to: 'pledged' },
  ],
  observations: [
    { id: 'o1', measure: 'idp', value: '600', date: '2024-07-31' },
    { id: 'o2', measure: 'idp', value: '700', date: '2024-07-31', source: 'best' },
  ],
  claims: [
    claim('holds', 'people:deployed', '408', { disagreement: 'd' }),
    claim('off', 'people:deployed', '400', { disagreement: 'd', source: 'best' }),
    claim('off-too', 'people:pledged', '999'),
    claim('idp', 'idp', '600', { disagreement: 'd' }),
    claim('words', 'other', 'soon', { unit: 'text' }),
    claim('kept', 'people:deployed', '300', { date: '2024-09-01' }),
    claim('broken', 'people:deployed', '900', { date: '2024-09-01' }),
    claim('open', 'people:deployed', '900', { date: '2024-12-01' }),
    claim('unsaid', 'people:deployed', '900', { date: '2024-12-01', known: '2024-11-01' }),
  ],
} satisfies GivenRows;

describe('the status', () => {
  const status = takeStatus(getBooks(GIVEN), clocks);

  test('it counts verdicts, promises and disagreements as their own answers do', () => {
    expect(status.claims).toEqual({ holds: 1, off: 3, uncheckable: 1 });
    expect(status.promises).toEqual({ open: 1, kept: 1, late: 0, broken: 1, uncheckable: 0 });
    expect(status.disagreements).toBe(1);
    expect(status.strength).toMatchObject({ unit: 'people', pledged: 1000n, arrived: 413n });
    expect(status).toMatchObject({
      planned: { people: 2500n },
      authorised: { people: 2500n },
      mandate: { daysLeft: 1 },
    });
    expect(status.duties.map(({ state }) => state)).toEqual(['overdue', 'overdue']);
  });

  test('L10 equipment and each currency stand alone', () => {
    expect(status.others.map(({ unit, pledged }) => [unit, pledged]).toSorted()).toEqual([
      ['EUR', 300n],
      ['USD', 1050n],
      ['helicopter', 6n],
    ]);
  });

  test('L6 an account drawn below zero is a problem from the day on which that was known, and the books stay readable', () => {
    const books = getBooks(GIVEN);
    expect(listProblems(books, { knownAt: day('2024-09-19') })).toEqual([]);
    expect(listProblems(books, { knownAt: day('2024-09-20') })).toMatchObject([
      {
        code: 'ledger.overdrawn',
        details: { account: 'bbb:pledged', amount: '3 people', move: 'm5', asOf: '2024-07-01' },
      },
    ]);
  });

  test('the last day on which anything became known is that of any table, and none before the first', () => {
    const books = getBooks(GIVEN);
    expect(findLastKnown(books, day('2024-10-01'))).toBe(day('2024-09-20'));
    expect(findLastKnown(books, day('2024-08-31'))).toBe(day('2024-08-31'));
    expect(findLastKnown(books, day('2030-01-01'))).toBe(day('2024-11-01'));
    expect(findLastKnown(books, day('2023-12-31'))).toBeUndefined();
  });

  test('L4 status, verdicts, promises, headlines and ageing do not depend on the order of the rows', () => {
    const answers = (given: GivenRows) => {
      const books = getBooks(given);
      const { duties, problems, planned, ...status } = takeStatus(books, clocks);
      const sorted = (items: readonly unknown[]) => items.map((item) => show(item)).toSorted();
      return {
        status: show(status),
        // The row of a problem is where it stands in the file, which is what is shuffled.
        lists: [sorted(duties), sorted(problems.map(({ code, details }) => [code, details])), planned?.people],
        verdicts: sorted(judgeClaims(books, clocks).map(({ claim, ...verdict }) => [claim.id, verdict])),
        promises: show(judgePromises(books, clocks)),
        ageing: show(takeAgeing(books, clocks)),
        headlines: sorted(
          listDisagreements(books, clocks).flatMap(({ alternatives }) =>
            alternatives.map(({ subject, headline, spread, figures }) => [subject, headline, spread, sorted(figures)]),
          ),
        ),
      };
    };
    const expected = answers(GIVEN);
    const shuffled = fc.record(
      Object.fromEntries(
        Object.entries(GIVEN).map(([table, rows]) => [
          table,
          fc.shuffledSubarray<GivenRow>(rows, { minLength: rows.length }),
        ]),
      ),
    );
    fc.assert(
      fc.property(shuffled, (given) => {
        expect(answers(given)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const show = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
