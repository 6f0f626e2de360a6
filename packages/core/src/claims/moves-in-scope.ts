// The moves that an answer was computed from: what a number unfolds to, and whose sources it cites.
import { NEVER, type Day, type When } from '#kernel/index.ts';
import type { Scope } from '#ledger/scope.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listOpen } from '#ledger/doubts.ts';
import { sumDeployed } from '#ledger/crossings.ts';
import { listLots, type LotScope } from '#ledger/lots.ts';
import { isInLotScope, isVisible, listRows, someMove, sortRows } from '#ledger/walk-moves.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import { DEPLOYED } from '#ledger/stages.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import type { Topic } from './measured.ts';

/** Visible moves dated on or before `asOf` of the commitments and unit in scope, in the order of their dates. */
export const listMovesInScope = (books: Books, scope: LotScope, clocks: Clocks): readonly Move[] => {
  const { moves } = books.ledger;
  return listRows(moves, { ...clocks, scope }).map((row) => getMove(moves, row));
};

/** A flow with the range that uncertain dates leave open, and the moves that leave it open (L8). */
export type Flow = {
  readonly value: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly restsOn: readonly string[];
};

export type Direction = 'arrivals' | 'departures';
type FlowScope = LotScope & { readonly place?: Scope['place'] | undefined };
type FlowQuestion = Clocks & { readonly direction: Direction; readonly when: Pick<When, 'earliest' | 'latest'> };

/**
 * What arrived in the theatre, or left it, within a period up to `asOf`: moves whose last possible day lies in it.
 * Reliefs count as arrivals; moves within the theatre do not.
 */
export const takeFlow = (books: Books, scope: FlowScope, question: FlowQuestion): Flow => {
  const { moves } = books.ledger;
  const { when, asOf, knownAt } = question;
  const end = Math.min(when.latest, asOf) as Day;
  const crosses = testCrossing(books, scope, question.direction);
  const listDoubtful = (day: Day): readonly number[] =>
    listOpen(books.ledger, { ...scope, day }).filter(
      (row) => isVisible(moves, row, knownAt) && isInLotScope(moves, row, scope) && crosses(row),
    );
  const sum = (rows: readonly number[]): bigint => rows.reduce((total, row) => total + (moves.quantity[row] ?? 0n), 0n);
  const lastOf = (row: number): Day => moves.whens[moves.date[row] ?? 0]?.latest ?? NEVER;
  const value = sumFlow(books, scope, { ...question, from: when.earliest, end });
  // What may have come before the period though it is counted in it, and what may yet have come in it.
  const mayBeEarlier = listDoubtful((when.earliest - 1) as Day).filter((row) => lastOf(row) <= end);
  const mayBeIn = listDoubtful(end).filter((row) => lastOf(row) >= when.earliest);
  const restsOn = sortRows(moves, [...mayBeEarlier, ...mayBeIn]).map((row) => moves.id[row] ?? '');
  return { value, low: value - sum(mayBeEarlier), high: value + sum(mayBeIn), restsOn };
};

type Counted = Omit<FlowQuestion, 'when'> & { readonly from: Day; readonly end: Day };

/** What crossed from `from` to `end`, every move on the last day it may have. */
const sumFlow = (books: Books, scope: FlowScope, { direction, knownAt, from, end }: Counted): bigint => {
  const { moves } = books.ledger;
  if (end < from) return 0n;
  let total = 0n;
  if (scope.place === undefined) {
    const way = direction === 'arrivals' ? 'in' : 'out';
    for (const number of listLots(moves, scope)) {
      total += sumDeployed(moves, { asOf: end, knownAt }, { number, way });
      total -= sumDeployed(moves, { asOf: (from - 1) as Day, knownAt }, { number, way });
    }
    return total;
  }
  const crosses = testCrossing(books, scope, direction);
  someMove(moves, { scope, asOf: end, knownAt, from }, (row) => {
    if (crosses(row)) total += moves.quantity[row] ?? 0n;
    return false;
  });
  return total;
};

/** The moves that a claim about arrivals or departures counts. */
export const scopeOfFlow = (books: Books, { of, unit, place }: Topic): FlowScope => ({
  commitment: commitmentsOf(books, of),
  unit,
  ...(place !== '' && place !== books.mission.place && { place: placesWithin(books, place) }),
});

/** The first day after `after` on which what arrived or left since `from` passes the test. */
export const findFlowDay = (
  books: Books,
  scope: FlowScope,
  question: Clocks & { readonly direction: Direction; readonly from: Day; readonly after: Day },
  test: (quantity: bigint) => boolean,
): Day | undefined => {
  const { moves } = books.ledger;
  const crosses = testCrossing(books, scope, question.direction);
  const rows = listRows(moves, { ...question, scope }).filter(crosses);
  const dayOf = (row: number | undefined): Day => moves.whens[moves.date[row ?? -1] ?? -1]?.latest ?? NEVER;
  let quantity = 0n;
  for (const [at, row] of rows.entries()) {
    quantity += moves.quantity[row] ?? 0n;
    const day = dayOf(row);
    if (day > question.after && dayOf(rows[at + 1]) !== day && test(quantity)) return day;
  }
  return undefined;
};

/** Visible moves of any date by which people or things came into the theatre, or left it, in the order of their dates. */
export const listCrossing = (
  books: Books,
  scope: FlowScope,
  { direction, knownAt }: Pick<Clocks, 'knownAt'> & { direction: Direction },
): readonly Move[] => {
  const { moves } = books.ledger;
  return listRows(moves, { scope, asOf: NEVER, knownAt })
    .filter(testCrossing(books, scope, direction))
    .map((row) => getMove(moves, row));
};

const testCrossing = (
  { ledger: { moves } }: Books,
  { place }: FlowScope,
  direction: Direction,
): ((row: number) => boolean) => {
  const inPlace = place && moves.places.words.map(place);
  const [side, other, places] =
    direction === 'arrivals' ? [moves.to, moves.from, moves.place] : [moves.from, moves.to, moves.placeFrom];
  return (row) =>
    side[row] === DEPLOYED && other[row] !== DEPLOYED && (inPlace === undefined || inPlace[places[row] ?? 0] === true);
};
