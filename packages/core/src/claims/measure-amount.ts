// Amounts of people, equipment and money: what stands at a stage, what flowed, what is missing against requirement lines.
import type { Unit, When } from '#kernel/index.ts';
import { takeBalances, type Scope } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, type Stage } from '#ledger/stages.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import { takeStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { whole, type Ratio } from './compare.ts';
import { hasCommitment, isComplete, nothing, type Measured, type Topic } from './measured.ts';
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
  const moves = listMovesInScope(books, { commitment, unit }, clocks);
  const whose = of === '' ? 'the mission' : of;
  // A promise that was known, and of which nothing had moved, leaves nothing standing anywhere; how much it was is not known.
  const isPromised = subject.topic !== 'pledged' && hasCommitment(books, commitment, unit, clocks);
  if (moves.length === 0 && !isPromised) return nothing(`no move in ${unit} of ${whose} was known by then`);
  const scope = { commitment, unit, ...(place !== '' && { place: placesWithin(books, place) }) };
  const evidence = {
    kind: 'value' as const,
    basis: 'books' as const,
    complete: isComplete(books, commitment, unit, clocks),
    facts: moves.map(({ id }) => id),
    sources: [...new Set(moves.map(({ source }) => source))],
    note: '',
  };
  if (subject.topic === 'arrivals' || subject.topic === 'departures') {
    return { ...evidence, ...toRatios(takeFlow(books, scope, { ...clocks, direction: subject.topic, when })) };
  }
  const stages = stagesOfTopic(subject.topic);
  const [balance] = takeBalances(books.ledger, { ...clocks, by: [], scope: { ...scope, stages } });
  return { ...evidence, ...toRatios(balance && { ...balance, value: balance.quantity }) };
};

const toRatios = (flow: Flow = { value: 0n, low: 0n, high: 0n, restsOn: [] }) => ({
  value: whole(flow.value),
  low: whole(flow.low),
  high: whole(flow.high),
  restsOn: flow.restsOn,
});

export const measureMissing = (books: Books, { unit, of }: Topic, clocks: Clocks): Measured => {
  if (of !== '') return nothing(`requirement lines ask for ${unit} of the mission, not of ${of}`);
  const lines = listVisible(books.requirements, clocks.knownAt).filter(
    (line) => line.unit === unit && line.date.latest <= clocks.asOf,
  );
  if (lines.length === 0) return nothing(`no requirement line asks for ${unit}`);
  const required = lines.reduce((total, line) => total + line.quantity, 0n);
  const { deployed } = takeStrength(books, clocks, { unit });
  const beyond = (there: bigint): Ratio => whole(required > there ? required - there : 0n);
  const moves = listMovesInScope(books, { unit }, clocks);
  return {
    kind: 'value',
    value: beyond(deployed.quantity),
    low: beyond(deployed.high),
    high: beyond(deployed.low),
    basis: 'requirements',
    complete: isComplete(books, () => true, unit, clocks),
    facts: [...lines, ...moves].map(({ id }) => id),
    sources: [...new Set([...lines, ...moves].map(({ source }) => source))],
    restsOn: deployed.restsOn,
    note: '',
  };
};
