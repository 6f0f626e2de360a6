// What uncertain dates leave open (L8): for each fact, everything it may have been by a pair of dates.
import { EVER, NEVER, remember, type Day, type When } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import type { Ledger } from './ledger.ts';
import type { MoveTable } from './move-table.ts';
import { ANY_COMMITMENT, maskCommitments, type Scope } from './scope.ts';

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

export type Doubt =
  /** The usual case: the only version, known for certain, which may or may not have happened; or, if it is not open, is near. */
  | { readonly kind: 'date'; readonly row: number; readonly open: boolean }
  /** Everything the fact may have been; first what the answer counts, which takes every date as its last day. */
  | { readonly kind: 'versions'; readonly possible: readonly Possibility[] };

/** Days within which a date marked `~`, `?` or `%` is said to matter to an answer. */
const NEAR_DAYS = 30;

type DoubtQuestion = Clocks & {
  readonly scope?: Pick<Scope, 'commitment'>;
  /** Leaves out those whose date is only near, and which change no range. */
  readonly withoutRests?: boolean;
};

/** The facts in doubt at a pair of dates. Those of which `concerns` finds no version are left out. */
export const listDoubts = (
  ledger: Ledger,
  { scope, withoutRests = false, ...clocks }: DoubtQuestion,
  concerns: (row: number) => boolean,
): readonly Doubt[] => {
  const { moves } = ledger;
  const { dates, knowns } = indexInexact(ledger)(scope?.commitment ?? ANY_COMMITMENT);
  const doubts: Doubt[] = [];
  const firsts = new Set<number>();
  const add = (row: number): void => {
    const date = moves.whens[moves.date[row] ?? 0];
    const known = moves.whens[moves.known[row] ?? 0];
    if (!date || !known || known.earliest > clocks.knownAt) return;
    const open = isOpen(date, clocks.asOf);
    if (!open && !isOpen(known, clocks.knownAt) && (withoutRests || !isNear(date, clocks.asOf))) return;
    if (known.latest <= clocks.knownAt && moves.previous[row] === -1 && moves.next[row] === -1) {
      if (concerns(row)) doubts.push({ kind: 'date', row, open });
      return;
    }
    const first = firstOf(moves, row);
    if (!firsts.has(first) && isConcerned(moves, first, concerns)) firsts.add(first);
  };
  for (const row of findAround(dates, clocks.asOf)) add(row);
  // What is known for certain by then has been found by its date.
  for (const row of findAround(knowns, clocks.knownAt)) if (isKnownOpen(moves, row, clocks.knownAt)) add(row);
  for (const first of firsts) doubts.push({ kind: 'versions', possible: listPossibilities(ledger, first, clocks) });
  return doubts;
};

const isKnownOpen = ({ whens, known }: MoveTable, row: number, knownAt: Day): boolean => {
  const when = whens[known[row] ?? 0];
  return when !== undefined && isOpen(when, knownAt);
};

/** Rows of the commitments in scope whose date may or may not have come by a day. */
export const listOpen = (
  ledger: Ledger,
  { day, commitment = ANY_COMMITMENT }: Pick<Scope, 'commitment'> & { readonly day: Day },
): readonly number[] =>
  findAround(indexInexact(ledger)(commitment).dates, day).filter((row) => {
    const date = ledger.moves.whens[ledger.moves.date[row] ?? 0];
    return date !== undefined && isOpen(date, day);
  });

/** The first version of a fact. */
const firstOf = ({ previous }: MoveTable, row: number): number => {
  let first = row;
  for (let before = row; before !== -1; before = previous[before] ?? -1) first = before;
  return first;
};

const isConcerned = (moves: MoveTable, first: number, concerns: (row: number) => boolean): boolean => {
  for (let row = first; row !== -1; row = moves.next[row] ?? -1) if (concerns(row)) return true;
  return false;
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

/** Rows by the months in which their dates leave something open; those that do so for years stand by themselves. */
type Around = { readonly byMonth: ReadonlyMap<number, readonly number[]>; readonly long: readonly number[] };

/** Days of a month here: rows are only found by it, whatever its length. */
const MONTH_DAYS = 32;
const MOST_MONTHS = 24;

const monthOf = (day: number): number => Math.floor(day / MONTH_DAYS);

const findAround = ({ byMonth, long }: Around, day: Day): readonly number[] => [
  ...(byMonth.get(monthOf(day)) ?? []),
  ...long,
];

/**
 * Found once for a ledger and a test of commitments, so that a question goes through the dates near its own days only. A row
 * is counted with all versions of its fact.
 */
const indexInexact = remember(({ moves, inexact }: Ledger) =>
  remember((test: (id: string) => boolean) => {
    const counts = maskCommitments(moves.commitments)(test);
    const isCounted = (row: number): boolean => counts[moves.commitment[row] ?? 0] ?? false;
    const rows = inexact.filter((row) => {
      return isConcerned(moves, firstOf(moves, row), isCounted);
    });
    return { dates: indexAround(moves, rows, moves.date), knowns: indexAround(moves, rows, moves.known) };
  }),
);

const indexAround = ({ whens }: MoveTable, rows: Int32Array, column: Int32Array): Around => {
  const byMonth = new Map<number, number[]>();
  const long: number[] = [];
  for (const row of rows) {
    const when = whens[column[row] ?? 0];
    if (!when || (when.earliest === when.latest && !when.approximate)) continue;
    const near = when.approximate ? NEAR_DAYS : 0;
    const [first, last] = [monthOf(when.earliest - near), monthOf(when.latest + near)];
    if (when.earliest === EVER || when.latest === NEVER || last - first > MOST_MONTHS) {
      long.push(row);
      continue;
    }
    for (let month = first; month <= last; month += 1) {
      const found = byMonth.get(month);
      if (found) found.push(row);
      else byMonth.set(month, [row]);
    }
  }
  return { byMonth, long };
};
