// Rows in any order give the same books (L4).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf, contributorOf, DAYS, ledgerOf, movesFrom, reorder } from './arbitrary-moves.ts';
import { takeBalances } from './balance.ts';
import type { Dimension } from './scope.ts';
import { findOverdrafts } from './overdraft.ts';
import { takeSeries } from './series.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const order = fc.array(fc.nat(), { minLength: 14, maxLength: 14 });
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const dimensions = fc.subarray<Dimension>(['contributor', 'commitment', 'stage', 'place']);

describe('the order of rows', () => {
  it('L4 balances, their ranges and what they rest on do not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(books, order, pair, dimensions, (moves, order, pair, by) => {
        const take = (of: typeof moves) => takeBalances(ledgerOf(of), { ...clocksOf(pair), by, contributorOf });
        expect(take(reorder(moves, order))).toEqual(take(moves));
      }),
      { numRuns: 200, interruptAfterTimeLimit: 4000 },
    );
  });

  it('L4 overdrafts and the moves they name do not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(books, order, (moves, order) => {
        expect(findOverdrafts(ledgerOf(reorder(moves, order)))).toEqual(findOverdrafts(ledgerOf(moves)));
      }),
      { numRuns: 500, interruptAfterTimeLimit: 4000 },
    );
  });

  it('L4 series do not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(books, order, pair, (moves, order, pair) => {
        const take = (of: typeof moves) =>
          takeSeries(ledgerOf(of), { ...clocksOf(pair), scope: { unit: 'people', stages: ['pledged', 'deployed'] } });
        expect(take(reorder(moves, order))).toEqual(take(moves));
      }),
    );
  });
});
