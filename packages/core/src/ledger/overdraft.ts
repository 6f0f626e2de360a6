// Accounts that would go below zero (L6), each with the first pair of dates at which it does. "First" is the earliest
// day of knowledge, and for it the earliest date: the moment at which the books first said something impossible.
import { EVER, type Day } from '#kernel/index.ts';
import type { Ledger } from './ledger.ts';
import { OUTSIDE, STAGES, type Stage } from './stages.ts';

export type Overdraft = {
  readonly commitment: string;
  readonly unit: string;
  readonly stage: Stage;
  readonly place: string;
  readonly asOf: Day;
  readonly knownAt: Day;
  /** How far below zero; above zero. */
  readonly amount: bigint;
  /** The id of the move that takes the account below zero. */
  readonly move: string;
};

/** Every account, without `outside`, whose balance is below zero at some pair of dates; O(n log n) in its postings. */
export const findOverdrafts = (ledger: Ledger): readonly Overdraft[] => {
  const overdrafts: Overdraft[] = [];
  for (let account = 0; account < ledger.accounts.count; account += 1) {
    if (ledger.accounts.stage[account] === OUTSIDE) continue;
    const overdraft = findOverdraft(ledger, account);
    if (overdraft) overdrafts.push(overdraft);
  }
  return overdrafts.toSorted((a, b) => a.knownAt - b.knownAt || a.asOf - b.asOf);
};

const findOverdraft = (ledger: Ledger, account: number): Overdraft | undefined => {
  const { postings, accounts, moves } = ledger;
  const from = postings.start[account] ?? 0;
  const to = postings.start[account + 1] ?? 0;
  if (isPlainlyCovered(ledger, from, to)) return undefined;
  const first = findFirstNegative(ledger, from, to);
  if (!first) return undefined;
  return {
    ...first,
    commitment: moves.commitments.words[accounts.commitment[account] ?? 0] ?? '',
    unit: moves.units.words[accounts.unit[account] ?? 0] ?? '',
    stage: STAGES[accounts.stage[account] ?? 0] ?? 'outside',
    place: moves.places.words[accounts.place[account] ?? 0] ?? '',
  };
};

// Usual books: nothing corrected, and knowledge comes in the order of the dates. Then the running sum is every balance.
const isPlainlyCovered = ({ postings }: Ledger, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    if (at > from && (postings.known[at] ?? 0) < (postings.known[at - 1] ?? 0)) return false;
    if ((postings.sum[at] ?? 0n) < 0n) return false;
  }
  return true;
};

/**
 * Adds the account's postings in the order in which they became known to a tree over its dates that keeps, for every
 * stretch of dates, its sum and its lowest running sum; the root tells after each day of knowledge whether any date is
 * below zero.
 */
const findFirstNegative = (ledger: Ledger, from: number, to: number) => {
  const { postings, moves } = ledger;
  const dates: number[] = [];
  for (let at = from; at < to; at += 1) if (dates.at(-1) !== postings.date[at]) dates.push(postings.date[at] ?? 0);
  const tree = createLowTree(dates.length);
  const slotOf = new Map(dates.map((date, slot) => [date, slot]));
  const order = Array.from({ length: to - from }, (_, at) => from + at).toSorted(
    (a, b) => (postings.known[a] ?? 0) - (postings.known[b] ?? 0),
  );
  for (let at = 0; at < order.length;) {
    const knownAt = postings.known[order[at] ?? 0] ?? 0;
    for (; at < order.length && postings.known[order[at] ?? 0] === knownAt; at += 1) {
      const posting = order[at] ?? 0;
      tree.add(slotOf.get(postings.date[posting] ?? 0) ?? 0, postings.amount[posting] ?? 0n);
    }
    if (tree.lowest() >= 0n) continue;
    const { slot, sum } = tree.firstBelowZero();
    const asOf = dates[slot] ?? EVER;
    const move = findDrawing(ledger, { from, to, asOf, knownAt });
    return { asOf: asOf as Day, knownAt: knownAt as Day, amount: -sum, move: moves.id[move] ?? '' };
  }
  return undefined;
};

/** The move, visible at `knownAt` and dated `asOf`, that takes out of the account; the last known of several. */
const findDrawing = (
  { postings, moves }: Ledger,
  { from, to, asOf, knownAt }: { from: number; to: number; asOf: number; knownAt: number },
): number => {
  let [drawing, latest] = [-1, EVER as number];
  for (let at = from; at < to; at += 1) {
    const known = postings.known[at] ?? 0;
    const row = postings.row[at] ?? 0;
    const next = moves.next[row] ?? -1;
    const gone = next !== -1 && (moves.whens[moves.known[next] ?? 0]?.latest ?? 0) <= knownAt;
    const drawsOut = (postings.amount[at] ?? 0n) < 0n && postings.date[at] === asOf && known <= knownAt && !gone;
    if (drawsOut && known >= latest) [drawing, latest] = [row, known];
  }
  return drawing;
};

const createLowTree = (leaves: number) => {
  let size = 1;
  while (size < leaves) size *= 2;
  const sum = new BigInt64Array(size * 2);
  // The lowest running sum within the stretch, not counting the empty one; leaves never written stay at zero.
  const low = new BigInt64Array(size * 2);
  const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  return {
    add: (leaf: number, amount: bigint): void => {
      let node = size + leaf;
      sum[node] = (sum[node] ?? 0n) + amount;
      low[node] = sum[node] ?? 0n;
      for (node >>= 1; node >= 1; node >>= 1) {
        const [left, right] = [node * 2, node * 2 + 1];
        sum[node] = (sum[left] ?? 0n) + (sum[right] ?? 0n);
        low[node] = least(low[left] ?? 0n, (sum[left] ?? 0n) + (low[right] ?? 0n));
      }
    },
    lowest: (): bigint => low[1] ?? 0n,
    /** The first leaf whose running sum is below zero, and that sum; there must be one. */
    firstBelowZero: (): { slot: number; sum: bigint } => {
      let [node, before] = [1, 0n];
      while (node < size) {
        const left = node * 2;
        if (before + (low[left] ?? 0n) < 0n) node = left;
        else {
          before += sum[left] ?? 0n;
          node = left + 1;
        }
      }
      return { slot: node - size, sum: before + (sum[node] ?? 0n) };
    },
  };
};
