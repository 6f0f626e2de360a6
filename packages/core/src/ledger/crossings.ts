// What crossed the border of some stages, lot by lot and in and out apart: what flowed over a period is then a few look-ups,
// however many moves it was.
import { remember, type Day } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import { indexLots } from './lots.ts';
import type { MoveTable } from './move-table.ts';
import { buildPostings, sumPostings, upperBound, type Postings } from './postings.ts';
import { BEFORE_ARRIVAL, DEPLOYED, STAGES } from './stages.ts';

export type Way = 'in' | 'out';

/** Two accounts for each lot, of all that ever came in and of all that ever went out. */
const accountOf = (lot: number, way: Way): number => lot * 2 + (way === 'in' ? 0 : 1);

/** What came into the theatre or went out of it, of one lot, dated on or before `asOf` and known by `knownAt`. */
export const sumDeployed = (moves: MoveTable, { asOf, knownAt }: Clocks, lot: { number: number; way: Way }): bigint =>
  sumPostings(crossDeployed(moves), accountOf(lot.number, lot.way), asOf, knownAt);

/**
 * First in, first out: the day on which the oldest came in of the `quantity` of a lot that stands before arrival on `asOf`.
 */
export const findOldest = (
  moves: MoveTable,
  { asOf, knownAt }: Clocks,
  { lot, quantity }: { readonly lot: number; readonly quantity: bigint },
): Day => {
  const postings = crossBeforeArrival(moves);
  const account = accountOf(lot, 'in');
  const left = sumPostings(postings, account, asOf, knownAt) - quantity;
  // Whatever came in up to its day is more than has left since.
  const first = postings.start[account] ?? 0;
  let [low, high] = [first, upperBound(postings.date, first, postings.start[account + 1] ?? 0, asOf) - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumPostings(postings, account, postings.date[middle] as Day, knownAt) > left) high = middle;
    else low = middle + 1;
  }
  return postings.date[low] as Day;
};

const crossDeployed = remember((moves: MoveTable) => postCrossings(moves, (stage) => stage === DEPLOYED));

const IS_BEFORE_ARRIVAL = STAGES.map((stage) => (BEFORE_ARRIVAL as readonly string[]).includes(stage));
const crossBeforeArrival = remember((moves: MoveTable) =>
  postCrossings(moves, (stage) => IS_BEFORE_ARRIVAL[stage] ?? false),
);

const postCrossings = (moves: MoveTable, isInside: (stage: number) => boolean): Postings => {
  const { lotOf, count } = indexLots(moves);
  // The other side of every crossing, and both sides of what crosses nothing, which is then not posted.
  const elsewhere = count * 2;
  const accountFrom = new Int32Array(moves.count).fill(elsewhere);
  const accountTo = accountFrom.map((_, row) => {
    const [from, to] = [isInside(moves.from[row] ?? 0), isInside(moves.to[row] ?? 0)];
    return from === to ? elsewhere : accountOf(lotOf[row] ?? 0, to ? 'in' : 'out');
  });
  const sides = { moves, accounts: { count: elsewhere + 1 }, accountFrom, accountTo };
  return buildPostings(
    sides,
    (row) => moves.quantity[row] ?? 0n,
    () => true,
  );
};
