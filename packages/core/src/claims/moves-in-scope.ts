// The moves that an answer was computed from: what a number unfolds to, and whose sources it cites.
import type { Day, When } from '#kernel/index.ts';
import type { Scope } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import type { Books } from '../books/books.ts';

type CommitmentScope = Pick<Scope, 'commitment' | 'unit'>;

/** Visible moves dated on or before `asOf` of the commitments and unit in scope, in the order of their dates. */
export const listMovesInScope = (books: Books, scope: CommitmentScope, { asOf, knownAt }: Clocks): readonly Move[] => {
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

/**
 * What arrived in the theatre, or left it, within a period: moves whose last possible day lies in it. Reliefs count as
 * arrivals; moves within the theatre do not.
 */
export const sumFlow = (
  books: Books,
  scope: CommitmentScope,
  when: When,
  knownAt: Day,
  direction: 'arrivals' | 'departures',
): bigint =>
  listMovesInScope(books, scope, { asOf: when.latest, knownAt })
    .filter(({ date }) => date.latest >= when.earliest)
    .filter(({ from, to }) => (from === 'deployed') !== (to === 'deployed'))
    .filter(({ from, to }) => (direction === 'arrivals' ? to : from) === 'deployed')
    .reduce((total, { quantity }) => total + quantity, 0n);
