// Accounts that would go below zero (L6), each with the first pair of dates at which it does. "First" is the earliest
// day of knowledge, and for it the earliest date: the moment at which the books first said something impossible.
import { EVER, NEVER, remember, type Day } from '#kernel/index.ts';
import type { Ledger } from './ledger.ts';
import { countingSort, type Postings } from './postings.ts';
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

/**
 * Every account, without `outside`, whose balance is below zero at some pair of dates; with `standingAt` only those still
 * below zero as known on that day. O(n log n) in the postings.
 */
export const findOverdrafts = (ledger: Ledger, standingAt?: Day): readonly Overdraft[] =>
  findAll(ledger).flatMap(({ account, overdraft }) =>
    standingAt === undefined || isOverdrawn(ledger, account, standingAt) ? [overdraft] : [],
  );

type Found = { readonly account: number; readonly overdraft: Overdraft };

/** Found once for a ledger: no clock turns the first day on which something was overdrawn. */
const findAll = remember((ledger: Ledger): readonly Found[] => {
  const { accounts, postings } = ledger;
  const found: Found[] = [];
  let byKnown: Int32Array | undefined;
  for (let account = 0; account < accounts.count; account += 1) {
    if (accounts.stage[account] === OUTSIDE) continue;
    const from = postings.start[account] ?? 0;
    const to = postings.start[account + 1] ?? 0;
    if (isPlainlyCovered(postings, from, to)) continue;
    byKnown ??= orderByKnown(postings, accounts.count);
    const first = findFirstNegative(ledger, from, byKnown.subarray(from, to));
    if (first) found.push({ account, overdraft: { ...describeAccount(ledger, account), ...first } });
  }
  return found.toSorted(
    ({ overdraft: a }, { overdraft: b }) =>
      a.knownAt - b.knownAt || a.asOf - b.asOf || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
});

const nameOf = ({ commitment, unit, stage, place }: Overdraft): string => [commitment, unit, stage, place].join(' ');

/** Whether an account is below zero on some date, as known at `knownAt`; an overdraft that was mended is history. */
const isOverdrawn = ({ postings }: Ledger, account: number, knownAt: Day): boolean => {
  const [from, to] = [postings.start[account] ?? 0, postings.start[account + 1] ?? 0];
  let total = 0n;
  for (let at = from; at < to && postings.date[at] !== NEVER; at += 1) {
    if ((postings.known[at] ?? 0) <= knownAt && postings.known[at] !== NEVER) total += postings.amount[at] ?? 0n;
    const isEndOfDay = at + 1 === to || postings.date[at + 1] !== postings.date[at];
    if (total < 0n && isEndOfDay) return true;
  }
  return false;
};

const describeAccount = ({ accounts, moves }: Ledger, account: number) => ({
  commitment: moves.commitments.words[accounts.commitment[account] ?? 0] ?? '',
  unit: moves.units.words[accounts.unit[account] ?? 0] ?? '',
  stage: STAGES[accounts.stage[account] ?? 0] ?? 'outside',
  place: moves.places.words[accounts.place[account] ?? 0] ?? '',
});

/** The postings account by account as before, but within each account in the order in which they became known. */
const orderByKnown = (postings: Postings, accountCount: number): Int32Array => {
  const accountOf = new Int32Array(postings.date.length);
  for (let account = 0; account < accountCount; account += 1) {
    accountOf.fill(account, postings.start[account], postings.start[account + 1]);
  }
  return countingSort(accountOf, countingSort(postings.known, undefined));
};

// Usual books: nothing corrected, and knowledge comes in the order of the dates. Then the running sum is every balance.
const isPlainlyCovered = (postings: Postings, from: number, to: number): boolean => {
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
const findFirstNegative = (ledger: Ledger, from: number, byKnown: Int32Array) => {
  const { postings, moves } = ledger;
  const to = from + byKnown.length;
  // Postings of one date share a slot of the tree: a balance is taken at the end of a day.
  const slots = new Int32Array(byKnown.length);
  for (let at = from + 1; at < to; at += 1) {
    slots[at - from] = (slots[at - from - 1] ?? 0) + (postings.date[at] === postings.date[at - 1] ? 0 : 1);
  }
  const tree = createLowTree((slots.at(-1) ?? 0) + 1);
  for (let at = 0; at < byKnown.length;) {
    const knownAt = postings.known[byKnown[at] ?? 0] ?? 0;
    if (knownAt === NEVER) return undefined;
    for (; at < byKnown.length && postings.known[byKnown[at] ?? 0] === knownAt; at += 1) {
      const posting = byKnown[at] ?? 0;
      // A move without an end in sight is not dated on or before any day.
      if (postings.date[posting] === NEVER) continue;
      tree.add(slots[posting - from] ?? 0, postings.amount[posting] ?? 0n);
    }
    if (tree.lowest() >= 0n) continue;
    const { slot, sum } = tree.firstBelowZero();
    const asOf = postings.date[from + slots.indexOf(slot)] ?? EVER;
    const move = findDrawing(ledger, { from, to, asOf, knownAt });
    return { asOf: asOf as Day, knownAt: knownAt as Day, amount: -sum, move: moves.id[move] ?? '' };
  }
  return undefined;
};

/** The move, visible at `knownAt` and dated `asOf`, that takes out of the account; the last known of several, then the last by id. */
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
    const isLater = known > latest || (known === latest && (moves.id[row] ?? '') > (moves.id[drawing] ?? ''));
    if (drawsOut && isLater) [drawing, latest] = [row, known];
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
