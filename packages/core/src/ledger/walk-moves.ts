// Going through moves: those of the lots in scope that are visible on a day of knowledge and had happened by a day.
import { EVER, NEVER, type Day, type Unit } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import { indexLots, listLots, type Lots, type LotScope } from './lots.ts';
import type { MoveTable } from './move-table.ts';
import { upperBound } from './postings.ts';

type Question = Clocks & {
  readonly scope: LotScope;
  /** The first day on which a move may be dated. */
  readonly from?: number;
};

/**
 * Whether any visible move in scope, dated on or before `asOf`, passes the test; it is asked of each row lot by lot, in the
 * order of the dates, until one does.
 */
export const someMove = (moves: MoveTable, question: Question, test: (row: number) => boolean): boolean => {
  const lots = indexLots(moves);
  return listLots(moves, question.scope).some((lot) => someInLot(lots, lot, { ...question, test }));
};

type LotQuestion = Omit<Question, 'scope'> & { readonly test: (row: number) => boolean };

const someInLot = (
  { start, date, rows, seen, gone }: Lots,
  lot: number,
  { asOf, knownAt, from = EVER, test }: LotQuestion,
): boolean => {
  const [first, end] = [start[lot] ?? 0, start[lot + 1] ?? 0];
  const last = upperBound(date, first, end, asOf);
  for (let at = from === EVER ? first : upperBound(date, first, last, from - 1); at < last; at += 1) {
    const row = rows[at] ?? 0;
    if ((seen[row] ?? NEVER) <= knownAt && (gone[row] ?? EVER) > knownAt && test(row)) return true;
  }
  return false;
};

/** Visible rows in scope dated on or before `asOf`, in the order of their dates, on one day of their ids. */
export const listRows = (moves: MoveTable, question: Question): readonly number[] => {
  const rows: number[] = [];
  someMove(moves, question, (row) => {
    rows.push(row);
    return false;
  });
  return sortRows(moves, rows);
};

/** Every day on which a move of the unit is dated, once, in any order. */
export const listDays = (moves: MoveTable, unit: Unit): readonly Day[] => {
  const { start, date } = indexLots(moves);
  const days = new Set<Day>();
  for (const lot of listLots(moves, { unit })) {
    for (let at = start[lot] ?? 0; at < (start[lot + 1] ?? 0); at += 1) days.add((date[at] ?? NEVER) as Day);
  }
  return [...days];
};

/** The rows in the order of their dates, on one day of their ids. */
export const sortRows = (moves: MoveTable, rows: readonly number[]): readonly number[] => {
  const { order, place } = indexLots(moves);
  return Array.from(Int32Array.from(rows, (row) => place[row] ?? 0).sort(), (at) => order[at] ?? 0);
};

/** Whether the commitment and unit of a row are in scope. */
export const isInLotScope = (moves: MoveTable, row: number, scope: LotScope): boolean =>
  (scope.unit === undefined || moves.units.words[moves.unit[row] ?? 0] === scope.unit) &&
  (scope.commitment?.(moves.commitments.words[moves.commitment[row] ?? 0] ?? '') ?? true);

/** Whether a row is visible on a day of knowledge (L3). */
export const isVisible = (moves: MoveTable, row: number, knownAt: Day): boolean => {
  const { seen, gone } = indexLots(moves);
  return (seen[row] ?? NEVER) <= knownAt && (gone[row] ?? EVER) > knownAt;
};

/** The sources of the moves that `listRows` lists, but of several only two: enough to tell whether there is one. */
export const findTwoSources = (moves: MoveTable, question: Question): readonly string[] => {
  const lots = indexLots(moves);
  const found = new Set<number>();
  const test = (row: number): boolean => found.add(moves.source[row] ?? 0).size > 1;
  for (const lot of listLots(moves, question.scope)) {
    // A lot that has no other source can only confirm the one that was found.
    if (found.has(lots.onlySource[lot] ?? -1)) continue;
    if (someInLot(lots, lot, { ...question, test })) break;
  }
  return [...found].map((code) => moves.sources.words[code] ?? '');
};
