// What uncertain dates leave open (L8): for each fact, everything it may have been by a pair of dates.
import type { Day, When } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import type { Ledger } from './ledger.ts';

/** One thing that a fact may have been. */
export type Possibility = {
  readonly row: number;
  /** What the version moves; zero when it is taken back, or has not happened. */
  readonly amount: bigint;
  /** Whether it is the version's own dates that leave this open. */
  readonly open: boolean;
  /** Whether the version's date is marked `~`, `?` or `%` and close to the day of the question. */
  readonly near: boolean;
};

/** Days within which a date marked `~`, `?` or `%` is said to matter to an answer. */
const NEAR_DAYS = 30;

/** For each fact in doubt what it may have been; first what the answer counts, which takes every date as its last day. */
export const listDoubts = (ledger: Ledger, clocks: Clocks): readonly (readonly Possibility[])[] => {
  const { moves, inexact } = ledger;
  const firsts = new Set<number>();
  for (const row of inexact) {
    const date = moves.whens[moves.date[row] ?? 0];
    const known = moves.whens[moves.known[row] ?? 0];
    if (!date || !known || known.earliest > clocks.knownAt) continue;
    if (!isOpen(known, clocks.knownAt) && !isOpen(date, clocks.asOf) && !isNear(date, clocks.asOf)) continue;
    let first = row;
    for (let before = row; before !== -1; before = moves.previous[before] ?? -1) first = before;
    firsts.add(first);
  }
  return [...firsts].map((first) => listPossibilities(ledger, first, clocks));
};

const listPossibilities = ({ moves }: Ledger, first: number, { asOf, knownAt }: Clocks): readonly Possibility[] => {
  let possible: Possibility[] = [{ row: first, amount: 0n, open: false, near: false }];
  for (let row = first; row !== -1; row = moves.next[row] ?? -1) {
    const date = moves.whens[moves.date[row] ?? 0];
    const known = moves.whens[moves.known[row] ?? 0];
    if (!date || !known || known.earliest > knownAt) continue;
    // A version that is known for certain leaves nothing of those before it.
    if (known.latest <= knownAt) possible = [];
    const counts = moves.retracted[row] === 0;
    const quantity = counts ? (moves.quantity[row] ?? 0n) : 0n;
    const open = isOpen(known, knownAt) || isOpen(date, asOf);
    const version = { row, open, near: counts && isNear(date, asOf) };
    possible.push({ ...version, amount: date.latest <= asOf ? quantity : 0n });
    if (isOpen(date, asOf)) possible.push({ ...version, amount: quantity });
  }
  return possible;
};

/** It may be by that day, and may not. */
const isOpen = (when: When, day: Day): boolean => when.earliest <= day && when.latest > day;

const isNear = ({ earliest, latest, approximate }: When, day: Day): boolean =>
  approximate && day - latest <= NEAR_DAYS && earliest - day <= NEAR_DAYS;
