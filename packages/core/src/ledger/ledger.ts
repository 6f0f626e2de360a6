// The index over the moves, built once: accounts, and their postings with running sums.
import type { MoveTable } from './move-table.ts';
import { findAccounts, type Sides } from './accounts.ts';
import { buildPostings, type Postings } from './postings.ts';

export type Ledger = Sides & {
  readonly postings: Postings;
  /** Postings of women, and of the quantities for which their number is stated (L9); only moves that state it. */
  readonly women: Postings;
  readonly womenStatedFor: Postings;
  /** Moves whose date or known date is not one certain day (L8). */
  readonly inexact: Int32Array;
};

/** Builds the index; linear in the number of moves. */
export const buildLedger = (moves: MoveTable): Ledger => {
  const sides = findAccounts(moves);
  const postings = buildPostings(
    sides,
    (row) => moves.quantity[row] ?? 0n,
    () => true,
  );
  const states = (row: number): boolean => moves.women[row] !== -1;
  const women = buildPostings(sides, (row) => BigInt(moves.women[row] ?? 0), states);
  const womenStatedFor = buildPostings(sides, (row) => moves.quantity[row] ?? 0n, states);
  return { ...sides, postings, women, womenStatedFor, inexact: findInexact(moves) };
};

const findInexact = (moves: MoveTable): Int32Array => {
  const inexact = Uint8Array.from(moves.whens, (when) => (when.earliest === when.latest && !when.approximate ? 0 : 1));
  const rows: number[] = [];
  for (let row = 0; row < moves.count; row += 1) {
    if (inexact[moves.date[row] ?? 0] === 1 || inexact[moves.known[row] ?? 0] === 1) rows.push(row);
  }
  return Int32Array.from(rows);
};
