// What each promise of people has shown so far, as known on a day: when it was made, what arrived of it and when, and what
// still waits at which stage since when (F2).
import { groupBy, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { BEFORE_ARRIVAL, DEPLOYED, STAGES, type Stage } from '#ledger/stages.ts';
import { listRows } from '#ledger/walk-moves.ts';
import { takeAgeing } from '#mission/ageing.ts';
import { splitCapability } from '#mission/commitment.ts';
import { findCommitment } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import type { Waiting } from './pipeline.ts';
import type { UnitKind } from './priors.ts';

/** People of one commitment who wait at one stage. */
export type WaitingPart = { readonly stage: Waiting; readonly people: number; readonly since: Day };

/** People who arrived within a week of each other. */
type Arrival = { readonly first: Day; readonly last: Day; readonly people: number };

export type PromiseRecord = {
  readonly commitment: string;
  readonly contributor: string;
  readonly kind: UnitKind;
  readonly promisedOn: Day;
  /** All that was promised and not taken back. */
  readonly promised: number;
  readonly arrivals: readonly Arrival[];
  readonly arrived: number;
  readonly waiting: readonly WaitingPart[];
  /** Posts that a rotation left empty, until its relief comes. */
  readonly relief: { readonly people: number; readonly since: Day } | undefined;
};

/** Every promise of people with a number, in the order of their ids. */
export const listRecords = (books: Books, clocks: Clocks): readonly PromiseRecord[] => {
  const { moves } = books.ledger;
  const standing = groupBy(
    takeAgeing(books, clocks, { stages: [...BEFORE_ARRIVAL, 'rotated'] }).filter(({ unit }) => unit === 'people'),
    ({ commitment }) => commitment,
  );
  const rows = groupBy(
    listRows(moves, { ...clocks, scope: { unit: 'people' } }),
    (row) => moves.commitments.words[moves.commitment[row] ?? 0] ?? '',
  );
  const dayOf = (row: number): Day => moves.whens[moves.date[row] ?? 0]?.latest ?? clocks.asOf;
  const peopleOf = (row: number): number => Number(moves.quantity[row] ?? 0n);
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([commitment, own]): readonly PromiseRecord[] => {
      const [first] = own;
      if (first === undefined) return [];
      const lots = standing.get(commitment) ?? [];
      const waiting = lots.flatMap(({ stage, quantity, since }) =>
        isBeforeArrival(stage) ? [{ stage, people: Number(quantity), since }] : [],
      );
      const relief = lots.find(({ stage }) => stage === 'rotated');
      const arrivals = joinArrivals(
        own
          .filter((row) => moves.to[row] === DEPLOYED && arrivesFrom(STAGES[moves.from[row] ?? 0] ?? 'outside'))
          .map((row) => ({ day: dayOf(row), people: peopleOf(row) })),
      );
      const arrived = arrivals.reduce((sum, { people }) => sum + people, 0);
      const known = findCommitment(books, commitment);
      return [
        {
          commitment,
          contributor: known?.contributor ?? '',
          kind: kindOf(known?.capability ?? ''),
          promisedOn: dayOf(first),
          promised: arrived + waiting.reduce((sum, { people }) => sum + people, 0),
          arrivals,
          arrived,
          waiting: waiting.toSorted((a, b) => BEFORE_ARRIVAL.indexOf(a.stage) - BEFORE_ARRIVAL.indexOf(b.stage)),
          relief: relief && { people: Number(relief.quantity), since: relief.since },
        },
      ];
    });
};

const isBeforeArrival = (stage: Stage): stage is Waiting => (BEFORE_ARRIVAL as readonly Stage[]).includes(stage);

/** A relief is no arrival, and neither is a move from place to place. */
const arrivesFrom = (stage: Stage): boolean => stage === 'outside' || isBeforeArrival(stage);

const WEEK = 7;

const joinArrivals = (moves: readonly { readonly day: Day; readonly people: number }[]): readonly Arrival[] => {
  const arrivals: Arrival[] = [];
  for (const { day, people } of moves) {
    const last = arrivals.at(-1);
    if (last && day - last.last <= WEEK) {
      arrivals[arrivals.length - 1] = { first: last.first, last: day, people: last.people + people };
    } else arrivals.push({ first: day, last: day, people });
  }
  return arrivals;
};

/** The kind of unit that the first capability of a commitment names; a formed unit where it names none. */
const kindOf = (capabilities: string): UnitKind => {
  const [capability = ''] = splitCapability(capabilities);
  if (capability.startsWith('AVN')) return 'aviation';
  if (capability.startsWith('MED')) return 'medical';
  return capability === 'POL.IPO' || capability === 'POL.SPT' ? 'individual' : 'formed';
};
