// What the books say about a claim's subject on two clocks: a value with its range and sources, a date, or what is
// missing to tell (C6).
import type { Day, Unit, When } from '#kernel/index.ts';
import { takeBalances } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findVisible, listVisible } from '#ledger/fact-table.ts';
import { takeSeries } from '#ledger/series.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, type Stage } from '#ledger/stages.ts';
import { findNearest, findSamePeriod, isCountMeasure, MOST_DAYS_AWAY } from '#crisis/compare-observations.ts';
import { findAuthorised, findMandate, findPlanned } from '#mission/mandate.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import { listStrengths, takeStrength, type ContributorStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { whole, type Ratio } from './compare.ts';
import { chooseHeadline } from './headline.ts';
import { listMovesInScope, takeFlow, type Flow } from './moves-in-scope.ts';

export type Measured =
  | {
      readonly kind: 'value';
      readonly value: Ratio;
      /** What uncertain dates allow at least and at most. */
      readonly low: Ratio;
      readonly high: Ratio;
      readonly basis: 'books' | 'observation' | 'instrument' | 'requirements';
      /** Whether the books claim to hold all of it (C4); `undefined` where that is not a question. */
      readonly complete: boolean | undefined;
      readonly facts: readonly string[];
      readonly sources: readonly string[];
      /** Facts with uncertain dates that it rests on (L8). */
      readonly restsOn: readonly string[];
      readonly note: string;
    }
  | {
      readonly kind: 'date';
      readonly when: When;
      /** As for a value. */
      readonly complete: boolean | undefined;
      readonly facts: readonly string[];
      readonly sources: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly missing: string };

export type Topic = Pick<Claim, 'subject' | 'of' | 'place' | 'unit'>;

/**
 * Measures a claim's subject. `when` is the day or period that the claim speaks of: levels are taken at `clocks.asOf`,
 * flows and counts over the period.
 */
export const measure = (books: Books, given: Topic, when: When, clocks: Clocks): Measured => {
  const { subject } = given;
  // The place of the mission is the same as no place.
  const topic = given.place === books.mission.place ? { ...given, place: '' } : given;
  if (topic.place !== '' && !isPlaced(subject)) {
    return nothing(`the books hold no ${subject.text} by place, and the claim is about ${topic.place}`);
  }
  switch (subject.kind) {
    case 'people':
      return subject.topic === 'planned' || subject.topic === 'authorised'
        ? measureStated(books, topic, clocks)
        : measureAmount(books, topic, when, clocks);
    case 'money':
      if (subject.topic === 'needed') return nothing('the books hold no statement of what the mission costs');
      return measureAmount(books, topic, when, clocks);
    case 'equipment':
      return subject.topic === 'missing'
        ? measureMissing(books, topic, clocks)
        : measureAmount(books, topic, when, clocks);
    case 'share':
      return measureShare(books, topic, clocks);
    case 'contributors':
      return measureContributors(books, topic, clocks);
    case 'date':
      return measureDate(books, topic, clocks);
    case 'observation':
      return measureObservation(books, topic, when, clocks);
    default:
      return nothing('it is recorded in words; the books hold no number or date to check it against');
  }
};

const nothing = (missing: string): Measured => ({ kind: 'nothing', missing });

const isPlaced = ({ kind, topic }: Topic['subject']): boolean =>
  kind === 'observation' ||
  kind === 'other' ||
  ['deployed', 'arrivals', 'departures', 'first-deployment'].includes(topic);

/** Which stages a topic is the sum of. */
const stagesOfTopic = (topic: string): readonly Stage[] => {
  if (topic === 'pledged') return [...BEFORE_ARRIVAL, ...AFTER_ARRIVAL, 'received', 'spent'];
  // Money received and since spent has still been received.
  return topic === 'received' ? ['received', 'spent'] : [topic as Stage];
};

const measureAmount = (books: Books, topic: Topic, when: When, clocks: Clocks): Measured => {
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

const hasCommitment = (
  books: Books,
  inScope: (id: string) => boolean,
  unit: Unit,
  { asOf, knownAt }: Clocks,
): boolean =>
  listVisible(books.commitments, knownAt).some(
    (commitment) => commitment.unit === unit && inScope(commitment.id) && commitment.date.latest <= asOf,
  );

/** Whether every commitment in scope is believed recorded up to the day asked about; without one, nothing is. */
const isComplete = (books: Books, inScope: (id: string) => boolean, unit: Unit, { asOf, knownAt }: Clocks): boolean => {
  const commitments = listVisible(books.commitments, knownAt).filter(
    (commitment) => commitment.unit === unit && inScope(commitment.id) && commitment.date.earliest <= asOf,
  );
  return (
    commitments.length > 0 && commitments.every(({ completeTo }) => completeTo !== undefined && completeTo >= asOf)
  );
};

const measureStated = (books: Books, { subject, of }: Topic, clocks: Clocks): Measured => {
  const isPlanned = subject.topic === 'planned';
  const stated = (isPlanned ? findPlanned : findAuthorised)(books, clocks, of);
  if (!stated) {
    const what = isPlanned ? 'a planned strength' : 'an authorised ceiling';
    return nothing(`no instrument known by then states ${what}${of && ` of ${of}`}`);
  }
  const value = whole(stated.people);
  const { facts, sources, basis } = stated;
  const note = stated.template ? 'the sum of requirement lines, which are a template' : '';
  return {
    kind: 'value',
    value,
    low: value,
    high: value,
    basis,
    complete: undefined,
    facts,
    sources,
    restsOn: [],
    note,
  };
};

const measureMissing = (books: Books, { unit, of }: Topic, clocks: Clocks): Measured => {
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
    complete: undefined,
    facts: [...lines, ...moves].map(({ id }) => id),
    sources: [...new Set([...lines, ...moves].map(({ source }) => source))],
    restsOn: deployed.restsOn,
    note: '',
  };
};

const measureShare = (books: Books, topic: Topic, clocks: Clocks): Measured => {
  const [, divisor] = topic.subject.topic.split('/');
  const part = takeStrength(books, clocks, { unit: 'people', of: topic.of });
  const stated =
    divisor === 'planned'
      ? findPlanned(books, clocks)
      : divisor === 'authorised'
        ? findAuthorised(books, clocks)
        : undefined;
  const total = divisor === 'pledged' ? part.pledged : (stated?.people ?? 0n);
  if (total <= 0n) return nothing(`the books hold no ${divisor} strength known by then`);
  const moves = listMovesInScope(books, { commitment: commitmentsOf(books, topic.of), unit: 'people' }, clocks);
  // Hundredths of a percent, the smallest part of a percentage.
  const share = (people: bigint): Ratio => ({ numerator: people * 10_000n, denominator: total });
  return {
    kind: 'value',
    value: share(part.deployed.quantity),
    low: share(part.deployed.low),
    high: share(part.deployed.high),
    basis: 'books',
    complete: isComplete(books, commitmentsOf(books, topic.of), 'people', clocks),
    facts: [...moves.map(({ id }) => id), ...(stated?.facts ?? [])],
    sources: [...new Set([...moves.map(({ source }) => source), ...(stated?.sources ?? [])])],
    restsOn: part.deployed.restsOn,
    note: `${part.deployed.quantity} of ${total}${stated?.template ? ', a template' : ''}`,
  };
};

const measureContributors = (books: Books, { subject, of }: Topic, clocks: Clocks): Measured => {
  const all = listStrengths(books, clocks, { unit: 'people', of });
  const isDeployed = subject.topic === 'deployed';
  const isThere = (people: bigint): boolean => !isDeployed || people > 0n;
  // Who promised no number still promised; who withdrew everything did not.
  const standing = all.filter(({ pledged, at }) => isDeployed || pledged > 0n || (at.outside ?? 0n) === 0n);
  const counted = standing.filter(({ deployed }) => isThere(deployed.quantity));
  const count = (amount: (strength: ContributorStrength) => bigint): Ratio =>
    whole(BigInt(standing.filter((strength) => isThere(amount(strength))).length));
  const ids = new Set(counted.map(({ contributor }) => contributor));
  const inScope = commitmentsOf(books, of);
  const commitments = listVisible(books.commitments, clocks.knownAt).filter(
    ({ id, contributor, unit }) => unit === 'people' && ids.has(contributor) && inScope(id),
  );
  return {
    kind: 'value',
    value: count(({ deployed }) => deployed.quantity),
    low: count(({ deployed }) => deployed.low),
    high: count(({ deployed }) => deployed.high),
    basis: 'books',
    complete: undefined,
    facts: commitments.map(({ id }) => id),
    sources: [...new Set(commitments.map(({ source }) => source))],
    restsOn: subject.topic === 'deployed' ? all.flatMap(({ deployed }) => deployed.restsOn) : [],
    note: [...ids].join(', '),
  };
};

const measureDate = (books: Books, topic: Topic, clocks: Clocks): Measured => {
  const { subject, of } = topic;
  if (subject.topic === 'first-deployment') return measureFirstDeployment(books, topic, clocks);
  const id = subject.topic === 'mandate-expiry' && of === '' ? findMandate(books, clocks)?.instrument : of;
  const instrument = findVisible(books.instruments.chainOf.get(id ?? '') ?? [], clocks.knownAt);
  const when = subject.topic === 'adopted' ? instrument?.date : instrument?.expires;
  if (!instrument || !when) return nothing(`no instrument known by then gives that date${of && ` (${of})`}`);
  return { kind: 'date', when, complete: undefined, facts: [instrument.id], sources: [instrument.source] };
};

const measureFirstDeployment = (books: Books, { of, place }: Topic, { knownAt }: Clocks): Measured => {
  const commitment = commitmentsOf(books, of);
  const isWithin = placesWithin(books, place);
  const scope = { commitment, unit: 'people', stages: ['deployed'] as const, ...(place !== '' && { place: isWithin }) };
  const [first] = takeSeries(books.ledger, { asOf: 2_147_483_646 as Day, knownAt, scope });
  if (!first) return nothing('no one was known to have deployed by then');
  const arrivals = listMovesInScope(books, { commitment, unit: 'people' }, { asOf: first.day, knownAt }).filter(
    (move) => move.to === 'deployed' && move.date.latest === first.day && (place === '' || isWithin(move.place)),
  );
  return {
    kind: 'date',
    when: arrivals[0]?.date ?? { text: '', earliest: first.day, latest: first.day, approximate: false },
    complete: isComplete(books, commitment, 'people', { asOf: first.day, knownAt }),
    facts: arrivals.map(({ id }) => id),
    sources: [...new Set(arrivals.map(({ source }) => source))],
  };
};

const measureObservation = (books: Books, topic: Topic, period: When, { asOf, knownAt }: Clocks): Measured => {
  const { subject, unit } = topic;
  const place = topic.place === '' ? books.mission.place : topic.place;
  const isCount = isCountMeasure(subject.topic);
  // A level of a period that had not ended is the level of the day itself.
  const when = isCount || period.latest <= asOf ? period : { ...period, earliest: asOf, latest: asOf };
  const question = { measure: subject.topic, place, unit, when, knownAt };
  const found = isCount ? findSamePeriod(books, question) : findNearest(books, question);
  const comparable = found.filter(({ coverage }) => coverage === 'whole');
  const chosen = chooseHeadline(
    comparable.map((observation) => ({
      ...observation,
      basis: 'stated' as const,
      reliability: books.sources.get(observation.source)?.reliability ?? 'F',
      known: observation.known.latest,
    })),
  );
  if (!chosen) {
    if (found.length > 0) return nothing(`the figure nearest to it covers part of ${place} (${found[0]?.id})`);
    const wanted = isCount ? `for the period ${when.text}` : `within ${MOST_DAYS_AWAY} days of ${when.text}`;
    return nothing(`no observation of ${subject.topic} at ${place} ${wanted} was known by then`);
  }
  const values = comparable.map(({ value }) => value);
  return {
    kind: 'value',
    value: whole(chosen.value),
    low: whole(values.reduce((least, value) => (value < least ? value : least))),
    high: whole(values.reduce((most, value) => (value > most ? value : most))),
    basis: 'observation',
    complete: undefined,
    facts: [chosen.id],
    sources: [chosen.source],
    restsOn: [],
    note: `of ${chosen.date.text}`,
  };
};
