// Chains of corrections (L3): the version that is visible on a day of knowledge, and the chains that are refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getBooks, makeBooks, type GivenRow } from '#books/make-books.ts';
import { clocksOf, DAYS, ledgerOf, movesFrom, reorder } from './arbitrary-moves.ts';
import { takeBalance } from './balance.ts';
import { findVisible, listVisible } from './fact-table.ts';
import { getMove } from './move-table.ts';
import { factsOf, visibleOf } from './naive-ledger.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const order = fc.array(fc.nat(), { minLength: 14, maxLength: 14 });

const PLEDGE: GivenRow = { id: 'first', quantity: '10', from: 'outside', to: 'pledged' };

const refusalsOf = (...moves: readonly GivenRow[]): readonly string[] => {
  const made = makeBooks({ moves: moves.map((move) => ({ ...PLEDGE, ...move })) });
  return made.ok ? [] : made.problems.map(({ code, at }) => `${code} ${at?.column} ${at?.row}`);
};

const pledgedAt = (moves: readonly GivenRow[], asOf: string, knownAt: string): bigint =>
  takeBalance(getBooks({ moves: moves.map((move) => ({ ...PLEDGE, ...move })) }).ledger, {
    ...clocksOf({ asOf, knownAt }),
    scope: { unit: 'people', stages: ['pledged'] },
  }).quantity;

describe('versions', () => {
  it('L3 each move links to the one it corrects, in whatever order the rows stand', () => {
    fc.assert(
      fc.property(books, order, (moves, order) => {
        const { moves: table } = ledgerOf(reorder(moves, order));
        for (const move of moves) {
          const { supersedes, retracted } = getMove(table, table.id.indexOf(move.id));
          expect({ supersedes, retracted }).toEqual({ supersedes: move.supersedes, retracted: move.retracted });
        }
      }),
    );
  });

  it('L3 the visible version is the latest one known by then, and none once it is taken back', () => {
    fc.assert(
      fc.property(books, order, fc.constantFrom(...DAYS), (moves, order, day) => {
        const rows = reorder(moves, order).map(({ id, known, supersedes, retracted }) => ({
          id,
          known: known.text,
          supersedes,
          status: retracted ? 'retracted' : '',
        }));
        const { requirements } = getBooks({ requirements: rows });
        const { knownAt } = clocksOf({ asOf: day, knownAt: day });
        const expected = factsOf(moves).flatMap((versions) => visibleOf(versions, day)?.id ?? []);
        expect(new Set(listVisible(requirements, knownAt).map(({ id }) => id))).toEqual(new Set(expected));
        for (const versions of factsOf(moves)) {
          const chain = requirements.chainOf.get(versions.at(-1)!.id)!;
          expect(chain.map(({ id }) => id)).toEqual(versions.map(({ id }) => id));
          expect(findVisible(chain, knownAt)?.id).toBe(visibleOf(versions, day)?.id);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('L3 a correction counts from the day it is known, and an earlier question keeps its answer', () => {
    const moves = [{ known: '2024-02-01' }, { id: 'second', known: '2024-03-01', quantity: '7', supersedes: 'first' }];
    expect(pledgedAt(moves, '2024-12-31', '2024-01-31')).toBe(0n);
    expect(pledgedAt(moves, '2024-12-31', '2024-02-01')).toBe(10n);
    expect(pledgedAt(moves, '2024-12-31', '2024-02-29')).toBe(10n);
    expect(pledgedAt(moves, '2024-12-31', '2024-03-01')).toBe(7n);
  });

  it('L3 a retraction hides its fact from the day it is known', () => {
    const moves = [
      { known: '2024-02-01' },
      { id: 'gone', known: '2024-03-01', supersedes: 'first', status: 'retracted' },
    ];
    expect(pledgedAt(moves, '2024-12-31', '2024-02-29')).toBe(10n);
    expect(pledgedAt(moves, '2024-12-31', '2024-03-01')).toBe(0n);
  });

  it('L3 a correction known on the same day is the only version that ever shows', () => {
    const moves = [{ known: '2024-02-01' }, { id: 'second', known: '2024-02-01', quantity: '7', supersedes: 'first' }];
    expect(pledgedAt(moves, '2024-12-31', '2024-02-01')).toBe(7n);
  });

  it.each([
    ['two rows with one id', [{}, {}], ['fact.repeatedId id 3']],
    ['a correction of nothing', [{ supersedes: 'none' }], ['fact.supersedesNothing supersedes 2']],
    [
      'a row corrected twice',
      [{}, { id: 'second', supersedes: 'first' }, { id: 'third', supersedes: 'first' }],
      ['fact.correctedTwice supersedes 4'],
    ],
    [
      'a correction known before what it corrects',
      [{ known: '2024-02-01' }, { id: 'second', known: '2024-01-31', supersedes: 'first' }],
      ['fact.correctedEarlier supersedes 3'],
    ],
    ['a row that corrects itself', [{ supersedes: 'first' }], ['fact.circle supersedes 2']],
  ])('L3 %s is refused', (_, moves, refusals) => {
    expect(refusalsOf(...moves)).toEqual(refusals);
  });

  it('L3 rows that correct each other in a circle are refused once', () => {
    const circle = refusalsOf(
      { supersedes: 'third' },
      { id: 'second', supersedes: 'first' },
      { id: 'third', supersedes: 'second' },
    );
    expect(circle).toEqual([expect.stringMatching(/^fact\.circle supersedes \d$/)]);
  });
});
