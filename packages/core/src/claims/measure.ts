// What the books say about a claim's subject on two clocks: a value with its range and sources, a date, or what is
// missing to tell (C6).
import type { Day, Unit, When } from '#kernel/index.ts';
import { takeBalances, type Balance } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { takeSeries } from '#ledger/series.ts';
import type { Stage } from '#ledger/stages.ts';
import { findNearest, findSamePeriod, isCountMeasure, MOST_DAYS_AWAY } from '#crisis/compare-observations.ts';
import { findAuthorised, findMandate, findPlanned, type StatedStrength } from '#mission/mandate.ts';
import { commitmentsOf } from '#mission/scope.ts';
import { listStrengths, takeStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { whole, type Ratio } from './compare.ts';
import { chooseHeadline } from './headline.ts';
import { listMovesInScope, sumFlow } from './moves-in-scope.ts';

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
      readonly facts: readonly string[];
      readonly sources: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly missing: string };

export type Topic = Pick<Claim, 'subject' | 'of' | 'place' | 'unit'>;

/**
 * Measures a claim's subject. `when` is the day or period that the claim speaks of: levels are taken at `clocks.asOf`,
 * flows and counts over the period.
 */
export const measure = (books: Books, topic: Topic, when: When, clocks: Clocks): Measured => {
  const { subject } = topic;
  switch (subject.kind) {
    case 'people':
      if (subject.topic === 'planned') return measureStated(findPlanned(books, clocks), 'planned strength');
      if (subject.topic === 'authorised') return measureStated(findAuthorised(books, clocks), 'authorised ceiling');
      return measureAmount(books, topic, when, clocks);
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
      return measureContributors(books, subject.topic, clocks);
    case 'date':
      return measureDate(books, topic, clocks);
    case 'observation':
      return measureObservation(books, topic, when, clocks.knownAt);
    default:
      return nothing('it is recorded in words; the books hold no number or date to check it against');
  }
};

const nothing = (missing: string): Measured => ({ kind: 'nothing', missing });

const measureAmount = (books: Books, topic: Topic, when: When, clocks: Clocks): Measured => {
  const { subject, of, unit, place } = topic;
  const commitment = commitmentsOf(books, of);
  const moves = listMovesInScope(books, { commitment, unit }, clocks);
  const whose = of === '' ? 'the mission' : of;
  if (moves.length === 0) return nothing(`no move in ${unit} of ${whose} was known by then`);
  const scope = { commitment, unit, ...(place !== '' && { place }) };
  const evidence = {
    kind: 'value' as const,
    basis: 'books' as const,
    complete: isComplete(books, commitment, unit, clocks),
    facts: moves.map(({ id }) => id),
    sources: [...new Set(moves.map(({ source }) => source))],
    note: '',
  };
  if (subject.topic === 'arrivals' || subject.topic === 'departures') {
    const flow = whole(sumFlow(books, scope, when, clocks.knownAt, subject.topic));
    return { ...evidence, value: flow, low: flow, high: flow, restsOn: [] };
  }
  if (subject.topic === 'pledged') {
    const { pledged, restsOn } = takeStrength(books, clocks, { unit, of });
    return { ...evidence, value: whole(pledged), low: whole(pledged), high: whole(pledged), restsOn };
  }
  // Money received and since spent has still been received.
  const stages: readonly Stage[] = subject.topic === 'received' ? ['received', 'spent'] : [subject.topic as Stage];
  return {
    ...evidence,
    ...toRatios(takeBalances(books.ledger, { ...clocks, by: [], scope: { ...scope, stages } })[0]),
  };
};

const toRatios = (balance: Balance | undefined) => ({
  value: whole(balance?.quantity ?? 0n),
  low: whole(balance?.low ?? 0n),
  high: whole(balance?.high ?? 0n),
  restsOn: balance?.restsOn ?? [],
});

/** Whether every commitment in scope is believed recorded up to the day asked about; without one, nothing is. */
const isComplete = (books: Books, inScope: (id: string) => boolean, unit: Unit, { asOf, knownAt }: Clocks): boolean => {
  const commitments = listVisible(books.commitments, knownAt).filter(
    (commitment) => commitment.unit === unit && inScope(commitment.id) && commitment.date.earliest <= asOf,
  );
  return (
    commitments.length > 0 && commitments.every(({ completeTo }) => completeTo !== undefined && completeTo >= asOf)
  );
};

const measureStated = (stated: StatedStrength | undefined, what: string): Measured => {
  if (!stated) return nothing(`no instrument known by then states a ${what}`);
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

const measureMissing = (books: Books, { unit }: Topic, clocks: Clocks): Measured => {
  const lines = listVisible(books.requirements, clocks.knownAt).filter(
    (line) => line.unit === unit && line.date.latest <= clocks.asOf,
  );
  if (lines.length === 0) return nothing(`no requirement line asks for ${unit}`);
  const required = lines.reduce((total, line) => total + line.quantity, 0n);
  const { deployed, restsOn } = takeStrength(books, clocks, { unit });
  const value = whole(required > deployed.quantity ? required - deployed.quantity : 0n);
  return {
    kind: 'value',
    value,
    low: value,
    high: value,
    basis: 'requirements',
    complete: undefined,
    facts: lines.map(({ id }) => id),
    sources: [...new Set(lines.map(({ source }) => source))],
    restsOn,
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

const measureContributors = (books: Books, topic: string, clocks: Clocks): Measured => {
  const all = listStrengths(books, clocks, 'people');
  const counted = topic === 'deployed' ? all.filter(({ deployed }) => deployed.quantity > 0n) : all;
  const ids = new Set(counted.map(({ contributor }) => contributor));
  const commitments = listVisible(books.commitments, clocks.knownAt).filter(
    ({ contributor, unit }) => unit === 'people' && ids.has(contributor),
  );
  const value = whole(BigInt(counted.length));
  return {
    kind: 'value',
    value,
    low: value,
    high: value,
    basis: 'books',
    complete: undefined,
    facts: commitments.map(({ id }) => id),
    sources: [...new Set(commitments.map(({ source }) => source))],
    restsOn: [],
    note: [...ids].join(', '),
  };
};

const measureDate = (books: Books, { subject, of }: Topic, clocks: Clocks): Measured => {
  if (subject.topic === 'first-deployment') return measureFirstDeployment(books, of, clocks);
  const id = subject.topic === 'mandate-expiry' ? findMandate(books, clocks)?.instrument : of;
  const instrument = listVisible(books.instruments, clocks.knownAt).find((candidate) => candidate.id === id);
  const when = subject.topic === 'adopted' ? instrument?.date : instrument?.expires;
  if (!instrument || !when) return nothing(`no instrument known by then gives that date${of && ` (${of})`}`);
  return { kind: 'date', when, facts: [instrument.id], sources: [instrument.source] };
};

const measureFirstDeployment = (books: Books, of: string, { knownAt }: Clocks): Measured => {
  const commitment = commitmentsOf(books, of);
  const scope = { commitment, unit: 'people', stages: ['deployed'] as const };
  const [first] = takeSeries(books.ledger, { asOf: 2_147_483_646 as Day, knownAt, scope });
  if (!first) return nothing('no one was known to have deployed by then');
  const arrivals = listMovesInScope(books, { commitment, unit: 'people' }, { asOf: first.day, knownAt }).filter(
    (move) => move.to === 'deployed' && move.date.latest === first.day,
  );
  const when = arrivals[0]?.date ?? { text: '', earliest: first.day, latest: first.day, approximate: false };
  return { kind: 'date', when, facts: arrivals.map(({ id }) => id), sources: arrivals.map(({ source }) => source) };
};

const measureObservation = (books: Books, topic: Topic, when: When, knownAt: Day): Measured => {
  const { subject, unit } = topic;
  const place = topic.place === '' ? books.mission.place : topic.place;
  const question = { measure: subject.topic, place, unit, when, knownAt };
  const isCount = isCountMeasure(subject.topic);
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
    if (found.length > 0) return nothing(`the only figure near it covers part of ${place} (${found[0]?.id})`);
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
