// The index over the moves, built once: accounts, and their postings with running sums.
import type { MoveTable } from './move-table.ts';
import { findAccounts, type Sides } from './accounts.ts';
import { buildPostings, type Postings } from './postings.ts';

export type Ledger = Sides &
  PostedSides & {
    /** Moves whose date or known date is not one certain day (L8). */
    readonly inexact: Int32Array;
  };

/** What the moves post to their accounts. */
export type PostedSides = {
  readonly postings: Postings;
  /** Postings of women, and of the quantities for which their number is stated (L9); only moves that state it. */
  readonly women: Postings;
  readonly womenStatedFor: Postings;
};

/** Builds the index; linear in the number of moves. */
export const buildLedger = (moves: MoveTable): Ledger => {
  const sides = findAccounts(moves);
  return { ...sides, ...postSides(sides), inexact: findInexact(moves) };
};

export const postSides = (sides: Sides): PostedSides => {
  const { moves } = sides;
  const quantityOf = (row: number): bigint => moves.quantity[row] ?? 0n;
  const states = (row: number): boolean => moves.women[row] !== -1;
  return {
    postings: buildPostings(sides, quantityOf, () => true),
    women: buildPostings(sides, (row) => BigInt(moves.women[row] ?? 0), states),
    womenStatedFor: buildPostings(sides, quantityOf, states),
  };
};

const findInexact = (moves: MoveTable): Int32Array => {
  const inexact = Uint8Array.from(moves.whens, (when) => (when.earliest === when.latest && !when.approximate ? 0 : 1));
  const rows: number[] = [];
  for (let row = 0; row < moves.count; row += 1) {
    if (inexact[moves.date[row] ?? 0] === 1 || inexact[moves.known[row] ?? 0] === 1) rows.push(row);
  }
  return Int32Array.from(rows);
};
