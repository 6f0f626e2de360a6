// Postings: for each account what went in and out, in the order of the dates, with running sums. A balance on two clocks is
// then two binary searches, not a walk over the moves.
import { EVER, NEVER, remember, type Day } from '#kernel/index.ts';
import type { Sides } from './accounts.ts';

/**
 * Postings sorted by account, then by the last possible day of their date. A version of a move posts when it becomes
 * known and is posted back when it is corrected or retracted, so that what is visible at `knownAt` is the sum of all
 * postings known by then (L2, L3).
 */
export type Postings = {
  /** Where each account's postings begin; one longer than the number of accounts. */
  readonly start: Int32Array;
  readonly date: Int32Array;
  readonly known: Int32Array;
  /** Above zero into the account, below zero out of it. */
  readonly amount: BigInt64Array;
  readonly row: Int32Array;
  /** Sum of the account's postings up to and with this one, whatever their known dates. */
  readonly sum: BigInt64Array;
  /** The latest known date among the account's postings up to and with this one. */
  readonly lastKnown: Int32Array;
  /** The latest known date in each block of `BLOCK` postings, so that one late correction does not slow all after it. */
  readonly blockKnown: Int32Array;
};

const BLOCK = 256;

export const buildPostings = (
  sides: Pick<Sides, 'moves' | 'accountFrom' | 'accountTo'> & { readonly accounts: { readonly count: number } },
  amountOf: (row: number) => bigint,
  includes: (row: number) => boolean,
): Postings => {
  const { moves, accounts, accountFrom, accountTo } = sides;
  const latest = Int32Array.from(moves.whens, (when) => when.latest);
  const knownOf = (row: number): number => latest[moves.known[row] ?? 0] ?? NEVER;
  const endOf = (row: number): number => (moves.next[row] === -1 ? NEVER : knownOf(moves.next[row] ?? 0));
  // What stays within an account, as it does where accounts are taken together, changes nothing there.
  const posts = (row: number): boolean =>
    moves.retracted[row] === 0 && accountFrom[row] !== accountTo[row] && includes(row) && knownOf(row) < endOf(row);

  let count = 0;
  for (let row = 0; row < moves.count; row += 1) if (posts(row)) count += moves.next[row] === -1 ? 2 : 4;

  const draft = {
    account: new Int32Array(count),
    date: new Int32Array(count),
    known: new Int32Array(count),
    row: new Int32Array(count),
  };
  const amount = new BigInt64Array(count);
  let at = 0;
  const post = (row: number, account: number, known: number, value: bigint): void => {
    draft.account[at] = account;
    draft.date[at] = latest[moves.date[row] ?? 0] ?? NEVER;
    draft.known[at] = known;
    draft.row[at] = row;
    amount[at] = value;
    at += 1;
  };
  for (let row = 0; row < moves.count; row += 1) {
    if (!posts(row)) continue;
    const value = amountOf(row);
    post(row, accountFrom[row] ?? 0, knownOf(row), -value);
    post(row, accountTo[row] ?? 0, knownOf(row), value);
    if (moves.next[row] === -1) continue;
    post(row, accountFrom[row] ?? 0, endOf(row), value);
    post(row, accountTo[row] ?? 0, endOf(row), -value);
  }
  const byDate = countingSort(draft.date, undefined);
  const order = countingSort(draft.account, byDate);
  return withRunningSums(accounts.count, order, { ...draft, amount });
};

type Draft = Pick<Postings, 'date' | 'known' | 'amount' | 'row'> & { readonly account: Int32Array };

const withRunningSums = (accountCount: number, order: Int32Array, draft: Draft): Postings => {
  const count = order.length;
  const start = new Int32Array(accountCount + 1);
  const [date, known, row, lastKnown] = [
    new Int32Array(count),
    new Int32Array(count),
    new Int32Array(count),
    new Int32Array(count),
  ];
  const [amount, sum] = [new BigInt64Array(count), new BigInt64Array(count)];
  let account = -1;
  let running = 0n;
  for (let at = 0; at < count; at += 1) {
    const from = order[at] ?? 0;
    const own = draft.account[from] ?? 0;
    const first = own !== account;
    while (account < own) {
      account += 1;
      start[account] = at;
    }
    date[at] = draft.date[from] ?? 0;
    known[at] = draft.known[from] ?? 0;
    row[at] = draft.row[from] ?? 0;
    const value = draft.amount[from] ?? 0n;
    amount[at] = value;
    running = first ? value : BigInt.asIntN(64, running + value);
    sum[at] = running;
    lastKnown[at] = Math.max(known[at] ?? 0, first ? EVER : (lastKnown[at - 1] ?? EVER));
  }
  start.fill(count, account + 1);
  return { start, date, known, amount, row, sum, lastKnown, blockKnown: findBlockKnown(known) };
};

const findBlockKnown = (known: Int32Array): Int32Array => {
  const latest = new Int32Array(Math.ceil(known.length / BLOCK)).fill(EVER);
  for (let at = 0; at < known.length; at += 1) {
    const block = Math.floor(at / BLOCK);
    latest[block] = Math.max(latest[block] ?? EVER, known[at] ?? EVER);
  }
  return latest;
};

/** A stable order of `keys`, starting from `before` where one is given; open ends sort first and last. */
export const countingSort = (keys: Int32Array, before: Int32Array | undefined): Int32Array => {
  let [least, most] = [NEVER as number, EVER as number];
  for (const key of keys) {
    if (key !== NEVER && key !== EVER) {
      least = Math.min(least, key);
      most = Math.max(most, key);
    }
  }
  if (least > most) [least, most] = [0, 0];
  const slotOf = (key: number): number => (key === EVER ? 0 : key === NEVER ? most - least + 2 : key - least + 1);
  const starts = new Int32Array(most - least + 4);
  for (const key of keys) starts[slotOf(key) + 1] = (starts[slotOf(key) + 1] ?? 0) + 1;
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const item = before ? (before[at] ?? 0) : at;
    const slot = slotOf(keys[item] ?? 0);
    const place = starts[slot] ?? 0;
    order[place] = item;
    starts[slot] = place + 1;
  }
  return order;
};

/** The first place in `[from, to)` of an ascending column whose value is above `most`. */
export const upperBound = (column: Int32Array, from: number, to: number, most: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The balance of one account: postings dated on or before `asOf` and known on or before `knownAt` (L2). */
export const sumPostings = (postings: Postings, account: number, asOf: Day, knownAt: Day): bigint => {
  const from = postings.start[account] ?? 0;
  const to = upperBound(postings.date, from, postings.start[account + 1] ?? 0, asOf);
  const settled = upperBound(postings.lastKnown, from, to, knownAt);
  let total = settled > from ? (postings.sum[settled - 1] ?? 0n) : 0n;
  for (let at = settled; at < to;) {
    const end = at + BLOCK;
    if (at % BLOCK === 0 && end <= to) {
      const isKnown = (postings.blockKnown[at / BLOCK] ?? NEVER) <= knownAt;
      if (isKnown) total += (postings.sum[end - 1] ?? 0n) - (at > from ? (postings.sum[at - 1] ?? 0n) : 0n);
      else total += sumKnown(postings, at, knownAt);
      at = end;
    } else {
      if ((postings.known[at] ?? 0) <= knownAt) total += postings.amount[at] ?? 0n;
      at += 1;
    }
  }
  return total;
};

/** The sum of a block's postings that were known by then. */
const sumKnown = (postings: Postings, first: number, knownAt: Day): bigint => {
  const { known, sum } = orderBlocks(postings);
  const end = upperBound(known, first, first + BLOCK, knownAt);
  return end > first ? (sum[end - 1] ?? 0n) : 0n;
};

/**
 * Each block's postings in the order in which they became known, with running sums of their own; made when a question first
 * meets a block of which something was not yet known, as it does where corrections come late.
 */
const orderBlocks = remember(({ known, amount }: Postings) => {
  const ordered = { known: new Int32Array(known.length), sum: new BigInt64Array(known.length) };
  for (let first = 0; first < known.length; first += BLOCK) {
    const order = countingSort(known.subarray(first, first + BLOCK), undefined);
    let total = 0n;
    for (const [at, offset] of order.entries()) {
      total = BigInt.asIntN(64, total + (amount[first + offset] ?? 0n));
      ordered.known[first + at] = known[first + offset] ?? NEVER;
      ordered.sum[first + at] = total;
    }
  }
  return ordered;
});
