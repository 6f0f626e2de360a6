// What one version of a move is on two clocks: whether it counts, and if not, why not.
import { NEVER } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import type { MoveTable } from './move-table.ts';

export type MoveState =
  /** It stands, and had happened. */
  | 'counts'
  /** It stands, and its last possible day had not come. */
  | 'later'
  /** A further version, known by then, says it better. */
  | 'corrected'
  /** A further version, known by then, takes it back. */
  | 'taken back'
  /** It is itself the version that takes the move back. */
  | 'takes back'
  /** It was not known by then. */
  | 'unknown';

/** A test of rows by their state at the clocks; the days of all dates are looked up once. */
export const judgeMoves = (moves: MoveTable, { asOf, knownAt }: Clocks): ((row: number) => MoveState) => {
  const latest = Int32Array.from(moves.whens, (when) => when.latest);
  const knownOf = (row: number): number => latest[moves.known[row] ?? 0] ?? NEVER;
  return (row) => {
    if (knownOf(row) > knownAt) return 'unknown';
    const next = moves.next[row] ?? -1;
    if (next !== -1 && knownOf(next) <= knownAt) return moves.retracted[next] === 1 ? 'taken back' : 'corrected';
    if (moves.retracted[row] === 1) return 'takes back';
    return (latest[moves.date[row] ?? 0] ?? NEVER) > asOf ? 'later' : 'counts';
  };
};

/** The last possible day of each move's date, by row. */
export const listMoveDays = (moves: MoveTable): Int32Array => {
  const latest = Int32Array.from(moves.whens, (when) => when.latest);
  const days = new Int32Array(moves.count);
  for (let row = 0; row < moves.count; row += 1) days[row] = latest[moves.date[row] ?? 0] ?? NEVER;
  return days;
};
