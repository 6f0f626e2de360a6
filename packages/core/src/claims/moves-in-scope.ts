// The moves that an answer was computed from: what a number unfolds to, and whose sources it cites.
import { NEVER, type When } from '#kernel/index.ts';
import type { Scope } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import type { Books } from '../books/books.ts';

type MoveScope = Pick<Scope, 'commitment' | 'unit'>;

/** Visible moves dated on or before `asOf` of the commitments and unit in scope, in the order of their dates. */
export const listMovesInScope = (books: Books, scope: MoveScope, { asOf, knownAt }: Clocks): readonly Move[] => {
  const { moves } = books.ledger;
  const unit = scope.unit === undefined ? -1 : moves.units.find(scope.unit);
  if (scope.unit !== undefined && unit === -1) return [];
  const counted = moves.commitments.words.map((id) => scope.commitment?.(id) ?? true);
  const latest = (code: number | undefined): number => moves.whens[code ?? 0]?.latest ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < moves.count; row += 1) {
    if (!counted[moves.commitment[row] ?? 0] || (unit !== -1 && moves.unit[row] !== unit)) continue;
    if (latest(moves.date[row]) > asOf || latest(moves.known[row]) > knownAt || moves.retracted[row] === 1) continue;
    const next = moves.next[row] ?? -1;
    if (next === -1 || latest(moves.known[next]) > knownAt) rows.push(row);
  }
  return rows
    .map((row) => getMove(moves, row))
    .toSorted((a, b) => a.date.latest - b.date.latest || (a.id < b.id ? -1 : 1));
};

/** A flow with the range that uncertain dates leave open, and the moves that leave it open (L8). */
export type Flow = {
  readonly value: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly restsOn: readonly string[];
};

/**
 * What arrived in the theatre, or left it, within a period up to `asOf`: moves whose last possible day lies in it.
 * Reliefs count as arrivals; moves within the theatre do not.
 */
export const takeFlow = (
  books: Books,
  { place, ...scope }: MoveScope & Pick<Scope, 'place'>,
  { direction, when, asOf, knownAt }: Clocks & { direction: 'arrivals' | 'departures'; when: When },
): Flow => {
  const end = Math.min(when.latest, asOf);
  const crossing = listMovesInScope(books, scope, { asOf: NEVER, knownAt })
    .filter(({ from, to }) => (from === 'deployed') !== (to === 'deployed'))
    .filter((move) => (direction === 'arrivals' ? move.to : move.from) === 'deployed')
    .filter((move) => place?.(direction === 'arrivals' ? move.place : move.placeFrom) ?? true);
  const sum = (moves: readonly Move[]): bigint => moves.reduce((total, { quantity }) => total + quantity, 0n);
  const may = crossing.filter(({ date }) => date.earliest <= end && date.latest >= when.earliest);
  const must = may.filter(({ date }) => date.earliest >= when.earliest && date.latest <= end);
  const doubtful = may.filter((move) => !must.includes(move));
  return {
    value: sum(may.filter(({ date }) => date.latest <= end)),
    low: sum(must),
    high: sum(may),
    restsOn: doubtful.map(({ id }) => id),
  };
};
