// Finding, ordering and adding up moves, held against the balances of the same books.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { clocksOf, contributorOf, DAYS, ledgerOf, movesFrom } from '#ledger/arbitrary-moves.ts';
import { takeBalance, takeBalances } from '#ledger/balance.ts';
import { judgeMoves } from '#ledger/move-state.ts';
import { STAGES } from '#ledger/stages.ts';
import { listMovesInScope } from '#claims/moves-in-scope.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import type { Books } from '../books/books.ts';
import { findMoves, type MoveQuestion } from './find-moves.ts';
import { MOVE_KEYS } from './move-order.ts';
import { runBalance, totalMoves } from './total-moves.ts';

const IDS = ['aaa', 'bbb', 'armour', 'fund', 'yen'];
const frame = getBooks({ commitments: IDS.map((id) => ({ id, contributor: contributorOf(id) })) });
const books: fc.Arbitrary<Books> = fc
  .array(fc.nat(9999), { maxLength: 160, size: 'max' })
  .map((choices) => ({ ...frame, ledger: ledgerOf(movesFrom(choices)) }));
const clocks = fc
  .record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) })
  .map((pair) => clocksOf(pair));
const unit = fc.constantFrom('people', 'mrap', 'USD');
const of = fc.constantFrom('', 'AAA', 'BBB', 'aaa', 'fund');
const stage = fc.constantFrom(...STAGES);
const place = fc.constantFrom('', 'P0', 'P1');
const idsOf = ({ ledger: { moves } }: Books, rows: readonly number[]): readonly string[] =>
  rows.map((row) => moves.id[row] ?? '');

describe('the moves that a reader asks for', () => {
  test('are those that the balance of the same scope is made of', () => {
    fc.assert(
      fc.property(books, clocks, unit, of, (given, at, unit, of) => {
        const scope = { unit, commitment: commitmentsOf(given, of) };
        const expected = listMovesInScope(given, scope, at).map(({ id }) => id);
        expect(idsOf(given, findMoves(given, at, { unit, of }))).toEqual(expected);
      }),
    );
  });

  test('on one account run up to its balance', () => {
    fc.assert(
      fc.property(fc.tuple(books, clocks, unit, of, stage, place), ([given, at, unit, of, stage, place]) => {
        const where = stage === 'deployed' ? place : '';
        const rows = findMoves(given, at, { unit, of, stage, place: where });
        const { after, change } = runBalance(given, { ...at, rows, stage, place: where });
        const inPlace = where === '' ? {} : { place: placesWithin(given, where) };
        const scope = { unit, stages: [stage], commitment: commitmentsOf(given, of), ...inPlace };
        const { quantity } = takeBalance(given.ledger, { ...at, scope });
        expect(after[rows.at(-1) ?? -1] ?? 0n).toBe(quantity);
        expect(rows.reduce((sum, row) => sum + (change[row] ?? 0n), 0n)).toBe(quantity);
        const [total] = totalMoves(given, { ...at, rows, stage, place: where });
        expect((total?.into ?? 0n) - (total?.outOf ?? 0n)).toBe(quantity);
      }),
    );
  });

  test('add up, over all stages, to the balance of each and to nothing together', () => {
    fc.assert(
      fc.property(books, clocks, unit, (given, at, unit) => {
        const totals = totalMoves(given, { ...at, rows: findMoves(given, at, { unit }) });
        const balances = takeBalances(given.ledger, { ...at, by: ['stage'], scope: { unit } });
        for (const { key, quantity } of balances) {
          const total = totals.find(({ stage }) => stage === key.stage);
          expect((total?.into ?? 0n) - (total?.outOf ?? 0n)).toBe(quantity);
        }
        expect(totals.reduce((sum, { into, outOf }) => sum + into - outOf, 0n)).toBe(0n);
      }),
    );
  });

  test('are the same in every order, and corrected versions come only when asked for', () => {
    fc.assert(
      fc.property(books, clocks, fc.constantFrom(...MOVE_KEYS), fc.boolean(), (given, at, key, isDown) => {
        const plain = findMoves(given, at, {});
        expect(findMoves(given, at, { sort: { key, isDown } }).toSorted()).toEqual(plain.toSorted());
        const stateOf = judgeMoves(given.ledger.moves, at);
        expect(plain.every((row) => stateOf(row) === 'counts')).toBe(true);
        const all = findMoves(given, at, { withCorrected: true });
        expect(all.filter((row) => stateOf(row) === 'counts')).toEqual(plain);
        expect(all.some((row) => ['unknown', 'later'].includes(stateOf(row)))).toBe(false);
      }),
    );
  });
});

const TODAY = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };
const move = (id: string, cells: GivenRow): GivenRow => ({
  id,
  quantity: '5',
  from: 'outside',
  to: 'pledged',
  ...cells,
});
const small = getBooks({
  sources: [{ id: 'src' }, { id: 'wire', publisher: 'Agence Éclair', title: 'Officers land' }],
  places: [{ id: 'P0' }, { id: 'P1', name: 'Port', parent: 'P0' }, { id: 'P2' }],
  contributors: [
    { id: 'AAA', name: 'Türkiye', also: 'Turquie' },
    { id: 'BBB', name: 'Benin' },
  ],
  moves: [
    move('m1', { commitment: 'bbb', date: '2024-01-01' }),
    move('m2', { date: '2024-02-01', quantity: '30' }),
    move('m3', { date: '2024-03-01', from: 'pledged', to: 'deployed', place: 'P1', source: 'wire' }),
    move('m4', { date: '2024-04-01', from: 'deployed', to: 'lost', place_from: 'P1', note: 'a vehicle accident' }),
  ],
});
const find = (question: MoveQuestion): string => idsOf(small, findMoves(small, TODAY, question)).join(' ');

describe('a question about moves', () => {
  test.each<[string, MoveQuestion, string]>([
    ['a name without its accent', { text: 'turkiye' }, 'm2 m3 m4'],
    ['another name and a place', { text: 'TURQUIE port' }, 'm3 m4'],
    ['words of the note', { text: 'accident' }, 'm4'],
    ['words of the source', { text: 'éclair land' }, 'm3'],
    ['a word that stands nowhere', { text: 'port nowhere' }, ''],
    ['a stage, either side', { stage: 'deployed' }, 'm3 m4'],
    ['a stage, what enters', { stage: 'deployed', way: 'in' }, 'm3'],
    ['a stage, what leaves', { stage: 'pledged', way: 'out' }, 'm3'],
    ['a place and what lies in it', { place: 'P0' }, 'm3 m4'],
    ['a source', { source: 'wire' }, 'm3'],
    ['a source that is not there', { source: 'none' }, ''],
    ['days, both ends counted', { from: parseDay('2024-02-01'), to: parseDay('2024-03-01') }, 'm2 m3'],
    ['the greatest first', { sort: { key: 'quantity', isDown: true } }, 'm2 m4 m3 m1'],
    ['contributors by name', { sort: { key: 'contributor', isDown: false } }, 'm1 m2 m3 m4'],
    ['stages in the order of the pipeline', { sort: { key: 'from', isDown: true } }, 'm4 m3 m2 m1'],
  ])('finds %s', (_, question, found) => {
    expect(find(question)).toBe(found);
  });
});
