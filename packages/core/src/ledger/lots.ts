// The moves of each commitment and unit in the order of their dates, and from which day of knowledge to which each is
// visible (L3): what goes through the moves of one contributor then touches no others.
import { EVER, NEVER, remember, type Unit } from '#kernel/index.ts';
import type { MoveTable } from './move-table.ts';
import { countingSort } from './postings.ts';
import { ANY_COMMITMENT } from './scope.ts';

/** A lot is a commitment and a unit. */
export type Lots = {
  readonly count: number;
  /** The lot of a commitment and a unit. */
  readonly numbers: ReadonlyMap<number, number>;
  /** By lot: codes in the dictionaries of the move table, and the code of the only source of its moves, or -1. */
  readonly commitment: readonly number[];
  readonly unit: readonly number[];
  readonly onlySource: readonly number[];
  /** Where the rows of each lot begin; one longer than the number of lots. */
  readonly start: Int32Array;
  /** Rows lot by lot, in the order of the last possible days of their dates, on one day of their ids. */
  readonly rows: Int32Array;
  /** The last possible day of each of `rows`. */
  readonly date: Int32Array;
  /** By row. */
  readonly lotOf: Int32Array;
  /** All rows in the same order, and by row its place in it. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** By row: the days of knowledge from which and before which it is visible. */
  readonly seen: Int32Array;
  readonly gone: Int32Array;
};

/** Which moves to go through; what is left out is not narrowed. */
export type LotScope = { readonly commitment?: (id: string) => boolean; readonly unit?: Unit };

/** The lots in scope. */
export const listLots = (moves: MoveTable, { commitment = ANY_COMMITMENT, unit }: LotScope): readonly number[] => {
  const lots = listLotsOf(moves)(commitment);
  if (unit === undefined) return lots;
  const [codes, code] = [indexLots(moves).unit, moves.units.find(unit)];
  return lots.filter((lot) => codes[lot] === code);
};

/** Remembered with the test itself, which a screen makes once for each contributor. */
const listLotsOf = remember((moves: MoveTable) =>
  remember((test: (id: string) => boolean): readonly number[] =>
    indexLots(moves).commitment.flatMap((code, lot) => (test(moves.commitments.words[code] ?? '') ? [lot] : [])),
  ),
);

/** The lot of a commitment and a unit. */
export const findLot = (moves: MoveTable, commitment: string, unit: Unit): number | undefined =>
  indexLots(moves).numbers.get(keyOf(moves, moves.commitments.find(commitment), moves.units.find(unit)));

const keyOf = ({ units }: MoveTable, commitment: number, unit: number): number =>
  commitment * units.words.length + unit;

export const indexLots = remember((moves: MoveTable): Lots => {
  const latest = Int32Array.from(moves.whens, (when) => when.latest);
  const byRow = (dayOf: (row: number) => number): Int32Array => {
    const days = new Int32Array(moves.count);
    for (let row = 0; row < moves.count; row += 1) days[row] = dayOf(row);
    return days;
  };
  const knownOf = (row: number): number => latest[moves.known[row] ?? 0] ?? NEVER;
  const goneOf = (row: number): number => (moves.next[row] === -1 ? NEVER : knownOf(moves.next[row] ?? 0));
  const dateOf = byRow((row) => latest[moves.date[row] ?? 0] ?? NEVER);
  const order = orderByDateAndId(moves, dateOf);
  const place = new Int32Array(moves.count);
  for (let at = 0; at < order.length; at += 1) place[order[at] ?? 0] = at;
  const lots = findLots(moves);
  const rows = countingSort(lots.lotOf, order);
  const start = new Int32Array(lots.commitment.length + 1);
  for (const lot of lots.lotOf) start[lot + 1] = (start[lot + 1] ?? 0) + 1;
  for (let lot = 1; lot < start.length; lot += 1) start[lot] = (start[lot] ?? 0) + (start[lot - 1] ?? 0);
  return {
    ...lots,
    count: lots.commitment.length,
    start,
    rows,
    date: rows.map((row) => dateOf[row] ?? NEVER),
    order,
    place,
    seen: byRow(knownOf),
    gone: byRow((row) => (moves.retracted[row] === 1 ? EVER : goneOf(row))),
  };
});

const orderByDateAndId = ({ id }: MoveTable, dateOf: Int32Array): Int32Array => {
  const order = countingSort(dateOf, undefined);
  for (let at = 0; at < order.length;) {
    let end = at + 1;
    while (end < order.length && dateOf[order[end] ?? 0] === dateOf[order[at] ?? 0]) end += 1;
    order.subarray(at, end).sort((a, b) => ((id[a] ?? '') < (id[b] ?? '') ? -1 : 1));
    at = end;
  }
  return order;
};

/** The lots in the order in which the table first names them, and the lot of each row. */
const findLots = (moves: MoveTable) => {
  const numbers = new Map<number, number>();
  const lotOf = new Int32Array(moves.count);
  const commitment: number[] = [];
  const unit: number[] = [];
  const onlySource: number[] = [];
  for (let row = 0; row < moves.count; row += 1) {
    const key = keyOf(moves, moves.commitment[row] ?? 0, moves.unit[row] ?? 0);
    const lot = numbers.get(key) ?? numbers.size;
    lotOf[row] = lot;
    if (lot < numbers.size) {
      if (onlySource[lot] !== moves.source[row]) onlySource[lot] = -1;
      continue;
    }
    numbers.set(key, lot);
    commitment.push(moves.commitment[row] ?? 0);
    unit.push(moves.unit[row] ?? 0);
    onlySource.push(moves.source[row] ?? 0);
  }
  return { numbers, lotOf, commitment, unit, onlySource };
};
