// What a number was computed from, held against the number itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { booksOf, clocksOf, DAYS, movesFrom } from '#ledger/arbitrary-moves.ts';
import { visibleOf, factsOf } from '#ledger/naive-ledger.ts';
import { STAGES } from '#ledger/stages.ts';
import { listStrengths, takeStrength, type Strength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { getBooks } from '../books/make-books.ts';
import { takeEvidence, takeStockEvidence, type StockEvidence } from './evidence.ts';
import type { StockName } from './evidence-asked.ts';

const moves = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const UNITS = ['people', 'mrap', 'USD', 'JPY'];

const takeStock = (
  books: Books,
  clocks: ReturnType<typeof clocksOf>,
  { stock, unit = 'people', of = '', place = '' }: { stock: StockName; unit?: string; of?: string; place?: string },
): StockEvidence => {
  const asked = { stock, unit, of, place };
  const evidence = takeStockEvidence(books, clocks, asked);
  expect(takeEvidence(books, clocks, { kind: 'stock', ...asked })).toEqual(evidence);
  return evidence;
};

/** Every number of a strength with the stock that asks for it. */
const numbersOf = (strength: Strength): readonly (readonly [StockName, bigint])[] => [
  ['promised', strength.pledged],
  ['owed', strength.owed],
  ['arrived', strength.arrived],
  ['deployed', strength.deployed.quantity],
  ['readying', (strength.at.assessed ?? 0n) + (strength.at.vetting ?? 0n) + (strength.at.training ?? 0n)],
  ...STAGES.map((stage) => [stage, strength.at[stage] ?? 0n] as const),
];

const expectSum = (evidence: StockEvidence, expected: bigint): void => {
  let after = 0n;
  for (const line of evidence.lines) {
    expect(line.change).not.toBe(0n);
    after += line.change;
    expect(line.after).toBe(after);
  }
  expect([after, evidence.quantity]).toEqual([expected, expected]);
};

describe('the evidence of a stock', () => {
  test('A1 its changes add up to every number of a strength, of the mission and of each contributor', () => {
    fc.assert(
      fc.property(moves, pair, fc.constantFrom(...UNITS), (given, pair, unit) => {
        const [books, clocks] = [booksOf(given), clocksOf(pair)];
        const whole = { contributor: '', ...takeStrength(books, clocks, { unit }) };
        for (const { contributor, ...strength } of [whole, ...listStrengths(books, clocks, { unit })]) {
          for (const [stock, quantity] of numbersOf(strength)) {
            expectSum(takeStock(books, clocks, { stock, unit, of: contributor }), quantity);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('A1 its lines are the visible moves that happened by then and cross its border, by date and then by id', () => {
    fc.assert(
      fc.property(moves, pair, fc.constantFrom('', 'P0', 'P1'), (given, pair, place) => {
        const isIn = (account: { readonly stage: string; readonly place: string }): boolean =>
          account.stage === 'deployed' && (place === 'P1' ? account.place === 'P1' : true);
        const expected = factsOf(given)
          .flatMap((versions) => visibleOf(versions, pair.knownAt) ?? [])
          .filter(({ date, from, to }) => date.last <= pair.asOf && from.unit === 'people' && isIn(from) !== isIn(to))
          .toSorted((a, b) =>
            a.date.last === b.date.last ? (a.id < b.id ? -1 : 1) : a.date.last < b.date.last ? -1 : 1,
          );
        // P0 is the place of the mission, which is the same as no place.
        const { lines } = takeStock(booksOf(given), clocksOf(pair), { stock: 'deployed', place });
        expect(lines.map(({ move, change }) => [move.id, change])).toEqual(
          expected.map(({ id, quantity, to }) => [id, isIn(to) ? quantity : -quantity]),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('A2 its sources are those of its lines, each once, and each line names who promised it', () => {
    fc.assert(
      fc.property(moves, pair, fc.constantFrom<StockName>('deployed', 'promised', 'owed'), (given, pair, stock) => {
        const { lines, sources } = takeStock(booksOf(given), clocksOf(pair), { stock });
        expect(sources.map(({ id }) => id).toSorted()).toEqual(
          [...new Set(lines.map(({ move }) => move.source))].toSorted(),
        );
        for (const { move, contributor } of lines) expect(contributor).toBe(move.commitment.slice(0, 3).toUpperCase());
      }),
      { numRuns: 200 },
    );
  });

  test('L8 its range and the moves that it rests on are those of the number', () => {
    fc.assert(
      fc.property(moves, pair, (given, pair) => {
        const [books, clocks] = [booksOf(given), clocksOf(pair)];
        const { quantity, low, high, restsOn } = takeStrength(books, clocks, { unit: 'people' }).deployed;
        expect(takeStock(books, clocks, { stock: 'deployed' })).toMatchObject({ quantity, low, high, restsOn });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the evidence of facts', () => {
  const clocks = (known: string) => ({ asOf: parseDay('2030-01-01')!, knownAt: parseDay(known)! });
  const BOOKS = getBooks({
    sources: [{ id: 'src' }, { id: 'later' }],
    instruments: [
      { id: 'r1', planned: '1000', known: '2024-02-01' },
      { id: 'r1-b', planned: '1100', known: '2024-03-01', source: 'later', supersedes: 'r1' },
    ],
    moves: [
      { id: 'm1', quantity: '5', from: 'outside', to: 'pledged', known: '2024-02-01' },
      {
        id: 'm2',
        quantity: '5',
        from: 'outside',
        to: 'pledged',
        known: '2024-04-01',
        supersedes: 'm1',
        status: 'retracted',
      },
    ],
  });
  const take = (known: string, ...ids: readonly string[]) => {
    const evidence = takeEvidence(BOOKS, clocks(known), { kind: 'facts', ids });
    return evidence?.kind === 'facts'
      ? {
          facts: evidence.facts.map(({ table, versions, shown }) => [table, versions.map(({ id }) => id), shown.id]),
          sources: evidence.sources.map(({ id }) => id),
        }
      : undefined;
  };

  test('A2 a fact is shown as known by then, with its versions and their sources', () => {
    expect(take('2024-02-01', 'r1')).toEqual({ facts: [['instruments', ['r1'], 'r1']], sources: ['src'] });
    expect(take('2024-03-01', 'r1')).toEqual({
      facts: [['instruments', ['r1', 'r1-b'], 'r1-b']],
      sources: ['src', 'later'],
    });
    expect(take('2024-04-01', 'r1-b', 'm1')).toEqual({
      facts: [
        ['instruments', ['r1', 'r1-b'], 'r1-b'],
        ['moves', ['m1', 'm2'], 'm2'],
      ],
      sources: ['src', 'later'],
    });
  });

  test('A2 there is none of a fact that is not there, or was not known by then', () => {
    expect(take('2024-03-01', 'r1', 'nothing')).toBeUndefined();
    expect(take('2024-01-31', 'r1')).toBeUndefined();
    expect(take('2024-01-31', 'm1')).toBeUndefined();
  });
});
