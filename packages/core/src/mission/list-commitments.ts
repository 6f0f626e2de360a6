// Promises without a number: commitments that were made and known by then, and for which no quantity was stated.
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { judgeMoves } from '#ledger/move-state.ts';
import type { Books } from '../books/books.ts';
import type { Commitment } from './commitment.ts';

/** Commitments that had been made by then, as then known, in the order of their dates. */
export const listCommitments = (books: Books, { asOf, knownAt }: Clocks): readonly Commitment[] =>
  listVisible(books.commitments, knownAt)
    .filter(({ date }) => date.earliest <= asOf)
    .toSorted((a, b) => a.date.earliest - b.date.earliest || (a.id < b.id ? -1 : 1));

/** Those of them without any move by then: promised in words, with no number to count. */
export const listUnnumbered = (books: Books, clocks: Clocks): readonly Commitment[] => {
  const { moves } = books.ledger;
  const stateOf = judgeMoves(moves, clocks);
  const numbered = new Uint8Array(moves.commitments.words.length);
  for (let row = 0; row < moves.count; row += 1) {
    const commitment = moves.commitment[row] ?? 0;
    if (numbered[commitment] === 0 && stateOf(row) === 'counts') numbered[commitment] = 1;
  }
  const isNumbered = ({ id }: Commitment): boolean =>
    (books.commitments.chainOf.get(id) ?? []).some((version) => numbered[moves.commitments.find(version.id)] === 1);
  return listCommitments(books, clocks).filter((commitment) => !isNumbered(commitment));
};
