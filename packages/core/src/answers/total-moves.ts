// What chosen moves add up to: the trial balance of their stages, and the balance of one account after each of them.
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { judgeMoves } from '#ledger/move-state.ts';
import { STAGE_SLOTS, STAGES, type Stage } from '#ledger/stages.ts';
import type { Books } from '../books/books.ts';
import { testSide, type MoveQuestion } from './find-moves.ts';
import { orderMoves } from './move-order.ts';

export type StageTotal = {
  readonly unit: Unit;
  readonly stage: Stage;
  readonly into: bigint;
  readonly outOf: bigint;
  /** How many moves that makes. */
  readonly moves: number;
};

type Given = Clocks & { readonly rows: readonly number[] } & Pick<MoveQuestion, 'stage' | 'place'>;

/**
 * What the moves of `rows` bring into each stage and take out of it, a unit at a time, in the order of the pipeline. What
 * stays within a stage changes nothing, and versions that do not count are left out; over all stages it comes to nothing,
 * unless `stage` or `place` narrows it.
 */
export const totalMoves = (books: Books, { rows, stage, place = '', ...clocks }: Given): readonly StageTotal[] => {
  const { moves } = books.ledger;
  const counts = judgeMoves(moves, clocks);
  const sideOf = STAGES.map((each) => testSide(books, { stage: each, place: each === 'deployed' ? place : '' }));
  const slots = moves.units.words.length * STAGE_SLOTS;
  const [into, outOf, many] = [new BigInt64Array(slots), new BigInt64Array(slots), new Int32Array(slots)];
  for (const row of rows) {
    if (counts(row) !== 'counts') continue;
    const [from, to] = [moves.from[row] ?? 0, moves.to[row] ?? 0];
    const unit = (moves.unit[row] ?? 0) * STAGE_SLOTS;
    const quantity = moves.quantity[row] ?? 0n;
    const enters = sideOf[to]?.(to, moves.place[row] ?? 0) ?? false;
    const leaves = sideOf[from]?.(from, moves.placeFrom[row] ?? 0) ?? false;
    if (from === to && enters === leaves) continue;
    if (enters) {
      into[unit + to] = (into[unit + to] ?? 0n) + quantity;
      many[unit + to] = (many[unit + to] ?? 0) + 1;
    }
    if (leaves) {
      outOf[unit + from] = (outOf[unit + from] ?? 0n) + quantity;
      many[unit + from] = (many[unit + from] ?? 0) + 1;
    }
  }
  return moves.units.words.flatMap((unit, unitCode) =>
    STAGES.flatMap((each, stageCode) => {
      const slot = unitCode * STAGE_SLOTS + stageCode;
      if (!many[slot] || (stage !== undefined && each !== stage)) return [];
      return [{ unit, stage: each, into: into[slot] ?? 0n, outOf: outOf[slot] ?? 0n, moves: many[slot] ?? 0 }];
    }),
  );
};

export type RunningBalance = {
  /** By row: what the move changes on the account, and what stands there after it, both of the unit of the move. */
  readonly change: BigInt64Array;
  readonly after: BigInt64Array;
};

/** The balance of one account after each of `rows`, in the order of their dates, whatever the order they are given in. */
export const runBalance = (books: Books, { rows, stage, place = '', ...clocks }: Given): RunningBalance => {
  const { moves } = books.ledger;
  const counts = judgeMoves(moves, clocks);
  const isSide = testSide(books, { stage, place });
  const isGiven = new Uint8Array(moves.count);
  for (const row of rows) isGiven[row] = 1;
  const [change, after] = [new BigInt64Array(moves.count), new BigInt64Array(moves.count)];
  const balance = new BigInt64Array(moves.units.words.length);
  for (const row of orderMoves(books, 'date').rows) {
    if (isGiven[row] === 0) continue;
    const unit = moves.unit[row] ?? 0;
    const enters = isSide(moves.to[row] ?? 0, moves.place[row] ?? 0);
    const leaves = isSide(moves.from[row] ?? 0, moves.placeFrom[row] ?? 0);
    if (enters !== leaves && counts(row) === 'counts') {
      const quantity = moves.quantity[row] ?? 0n;
      change[row] = enters ? quantity : -quantity;
      balance[unit] = (balance[unit] ?? 0n) + (change[row] ?? 0n);
    }
    after[row] = balance[unit] ?? 0n;
  }
  return { change, after };
};
