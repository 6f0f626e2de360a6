// Amounts of people, equipment and money: what stands at a stage, what flowed, what is missing against requirement lines.
import type { Unit, When } from '#kernel/index.ts';
import { takeBalance, type BalanceQuestion } from '#ledger/balance.ts';
import { findTwoSources, someMove } from '#ledger/walk-moves.ts';
import type { Move } from '#ledger/move-table.ts';
import type { Scope } from '#ledger/scope.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, STAGES, type Stage } from '#ledger/stages.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import { takeStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { whole, type Ratio } from './compare.ts';
import { hasCommitment, isComplete, nothing, onlyOf, withCited, type Measured, type Topic } from './measured.ts';
import { listMovesInScope, takeFlow, type Flow } from './moves-in-scope.ts';

/** Which stages a topic is the sum of. */
const stagesOfTopic = (topic: string): readonly Stage[] => {
  if (topic === 'pledged') return [...BEFORE_ARRIVAL, ...AFTER_ARRIVAL, 'received', 'spent'];
  // Money received and since spent has still been received.
  return topic === 'received' ? ['received', 'spent'] : [topic as Stage];
};

/** The accounts whose balance a topic is; `undefined` for what is no balance, such as arrivals. */
export const scopeOfTopic = (
  books: Books,
  { subject, of, unit, place }: Topic,
): (Scope & { unit: Unit }) | undefined => {
  const isBalance = ['people', 'money', 'equipment'].includes(subject.kind);
  if (!isBalance || ['arrivals', 'departures', 'planned', 'authorised', 'missing', 'needed'].includes(subject.topic)) {
    return undefined;
  }
  const isPlaced = place !== '' && place !== books.mission.place;
  return {
    commitment: commitmentsOf(books, of),
    unit,
    stages: stagesOfTopic(subject.topic),
    ...(isPlaced && { place: placesWithin(books, place) }),
  };
};

export const measureAmount = (books: Books, topic: Topic, when: When, clocks: Clocks): Measured => {
  const { subject, of, unit, place } = topic;
  const commitment = commitmentsOf(books, of);
  const { moves } = books.ledger;
  const counted = { ...clocks, scope: { commitment, unit } };
  // A promise that was known, and of which nothing had moved, leaves nothing standing anywhere; how much it was is not known.
  const isPromised = (): boolean => subject.topic !== 'pledged' && hasCommitment(books, topic, clocks);
  if (!someMove(moves, counted, () => true) && !isPromised())
    return of === '' ? nothing('noMove', { unit }) : nothing('noMoveOf', { unit, of });
  const scope = { commitment, unit, ...(place !== '' && { place: placesWithin(books, place) }) };
  const take = (withoutRests: boolean): Flow =>
    subject.topic === 'arrivals' || subject.topic === 'departures'
      ? takeFlow(books, scope, { ...clocks, direction: subject.topic, when })
      : takeLevel(books, { ...scope, stages: stagesOfTopic(subject.topic) }, { ...clocks, withoutRests });
  const { value, low, high } = take(true);
  const evidence = {
    kind: 'value' as const,
    value: whole(value),
    low: whole(low),
    high: whole(high),
    basis: 'books' as const,
    complete: isComplete(books, topic, clocks),
    onlySource: onlyOf(findTwoSources(moves, counted)),
    note: undefined,
  };
  return withCited(evidence, () => ({
    ...citeMoves(listMovesInScope(books, counted.scope, clocks)),
    restsOn: take(false).restsOn,
  }));
};

/** What stands at the stages; where they are most of all stages, by what does not, which is the same below zero (L5). */
const takeLevel = (books: Books, scope: LevelScope, question: LevelQuestion): Flow => {
  const isMost = scope.place === undefined && scope.stages.length * 2 > STAGES.length;
  const stages = isMost ? STAGES.filter((stage) => !scope.stages.includes(stage)) : scope.stages;
  const { quantity, low, high, restsOn } = takeBalance(books.ledger, { ...question, scope: { ...scope, stages } });
  return isMost ? { value: -quantity, low: -high, high: -low, restsOn } : { value: quantity, low, high, restsOn };
};

type LevelQuestion = Clocks & Pick<BalanceQuestion, 'withoutRests'>;
type LevelScope = Scope & { readonly unit: Unit; readonly stages: readonly Stage[] };

const citeMoves = (facts: readonly Pick<Move, 'id' | 'source'>[]) => ({
  facts: facts.map(({ id }) => id),
  sources: [...new Set(facts.map(({ source }) => source))],
});

export const measureMissing = (books: Books, { unit, of }: Topic, clocks: Clocks): Measured => {
  if (of !== '') return nothing('notRequiredOf', { unit, of });
  const lines = listVisible(books.requirements, clocks.knownAt).filter(
    (line) => line.unit === unit && line.date.latest <= clocks.asOf,
  );
  if (lines.length === 0) return nothing('notRequired', { unit });
  const required = lines.reduce((total, line) => total + line.quantity, 0n);
  const { deployed } = takeStrength(books, clocks, { unit });
  const beyond = (there: bigint): Ratio => whole(required > there ? required - there : 0n);
  const counted = findTwoSources(books.ledger.moves, { ...clocks, scope: { unit } });
  const evidence = {
    kind: 'value' as const,
    value: beyond(deployed.quantity),
    low: beyond(deployed.high),
    high: beyond(deployed.low),
    basis: 'requirements' as const,
    complete: isComplete(books, { of, unit }, clocks),
    onlySource: onlyOf([...lines.map(({ source }) => source), ...counted]),
    note: undefined,
  };
  return withCited(evidence, () => ({
    ...citeMoves([...lines, ...listMovesInScope(books, { unit }, clocks)]),
    restsOn: deployed.restsOn,
  }));
};
