// Going through the moves of some commitments, held against the list of them all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booksOf, clocksOf, DAYS, movesFrom } from './arbitrary-moves.ts';
import { getMove, type Move } from './move-table.ts';
import { factsOf, visibleOf, type NaiveMove, type Pair } from './naive-ledger.ts';
import { findTwoSources, listDays, listRows, someMove } from './walk-moves.ts';

const moves = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const scope = fc.record(
  {
    unit: fc.constantFrom('people', 'mrap', 'USD', 'EUR'),
    commitment: fc.subarray(['aaa', 'bbb', 'armour', 'fund']).map((ids) => (id: string) => ids.includes(id)),
  },
  { requiredKeys: [] },
);

const listVisible = (given: readonly NaiveMove[], { asOf, knownAt }: Pair): readonly NaiveMove[] =>
  factsOf(given)
    .flatMap((versions) => visibleOf(versions, knownAt) ?? [])
    .filter(({ date }) => date.last <= asOf)
    .toSorted((a, b) => (a.date.last === b.date.last ? (a.id < b.id ? -1 : 1) : a.date.last < b.date.last ? -1 : 1));

describe('going through moves', () => {
  test('L3 it comes past every visible move in scope that had happened, by date and then by id, and past no other', () => {
    fc.assert(
      fc.property(moves, pair, scope, fc.constantFrom(...DAYS), (given, pair, scope, from) => {
        const { ledger } = booksOf(given);
        const question = { ...clocksOf(pair), scope };
        const read = (rows: readonly number[]): readonly Move[] => rows.map((row) => getMove(ledger.moves, row));
        const expected = listVisible(given, pair).filter(
          ({ to }) => to.unit === (scope.unit ?? to.unit) && (scope.commitment?.(to.commitment) ?? true),
        );
        expect(read(listRows(ledger.moves, question)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        const later = expected.filter(({ date }) => date.last >= from).map(({ id }) => id);
        const since = clocksOf({ asOf: from, knownAt: from }).asOf;
        expect(read(listRows(ledger.moves, { ...question, from: since })).map(({ id }) => id)).toEqual(later);
        expect(someMove(ledger.moves, question, () => true)).toBe(expected.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  test('of several sources it names two, and of one that one', () => {
    fc.assert(
      fc.property(moves, pair, scope, (given, pair, scope) => {
        const { moves } = booksOf(given).ledger;
        const question = { ...clocksOf(pair), scope };
        const all = new Set(listRows(moves, question).map((row) => getMove(moves, row).source));
        const found = findTwoSources(moves, question);
        expect(found.length).toBe(Math.min(all.size, 2));
        expect(new Set(found).size).toBe(found.length);
        for (const source of found) expect(all).toContain(source);
      }),
      { numRuns: 300 },
    );
  });

  test('the days of a unit are those of all its moves, each once', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { moves } = booksOf(given).ledger;
        const expected = given.filter(({ to }) => to.unit === 'people').map(({ date }) => date.last);
        const found = listDays(moves, 'people');
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(new Set(expected).size);
      }),
      { numRuns: 100 },
    );
  });
});
