// The first day after it was due on which a promise was met: found by going once through how the quantity ran, where the
// books keep its course, rather than by asking them again for every day.
import { NEVER, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listDays } from '#ledger/walk-moves.ts';
import { findStep, takeSeries, type Step } from '#ledger/series.ts';
import { findAuthorised, findPlanned, startOf } from '#mission/mandate.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { meets, whole, type Ratio } from './compare.ts';
import { scopeOfTopic } from './measure-amount.ts';
import { findFlowDay, scopeOfFlow, type Direction } from './moves-in-scope.ts';

export type DayMetQuestion = Clocks & {
  /** The day after which to look. */
  readonly after: Day;
  /** The first day whose arrivals or departures count. */
  readonly countedFrom: Day;
  /** Asks the books of one day; for what they keep no course of. */
  readonly isMetOn: (day: Day) => boolean;
};

export const findDayMet = (books: Books, claim: Claim, question: DayMetQuestion): Day | undefined => {
  const { comparator, value, subject } = claim;
  const { after, asOf, countedFrom, isMetOn } = question;
  if (value.kind === 'amount') {
    const isMet = (measured: Ratio): boolean => meets(comparator, measured, value);
    const scope = scopeOfTopic(books, claim);
    if (scope) return findStep(books.ledger, { ...question, scope }, ({ quantity }) => isMet(whole(quantity)))?.day;
    if (subject.topic === 'arrivals' || subject.topic === 'departures') {
      const direction: Direction = subject.topic;
      const flow = { ...question, direction, from: countedFrom };
      return findFlowDay(books, scopeOfFlow(books, claim), flow, (quantity) => isMet(whole(quantity)));
    }
    if (subject.kind === 'share') return findShareDay(books, claim, { ...question, isMet });
  }
  const days = listChangeDays(books, claim).filter((day) => day > after && day <= asOf);
  return value.kind === 'date' ? bisect(days, isMetOn) : days.find(isMetOn);
};

/** The first of the days that passes a test which all days after it pass too: what has come has come for good. */
const bisect = (days: readonly Day[], isMetOn: (day: Day) => boolean): Day | undefined => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && isMetOn(day)) high = middle;
    else low = middle + 1;
  }
  return days[low];
};

/** The first day on which the share of what is deployed in what was promised, planned or authorised passes the test. */
const findShareDay = (
  books: Books,
  claim: Claim,
  { isMet, after, asOf, knownAt }: DayMetQuestion & { readonly isMet: (measured: Ratio) => boolean },
): Day | undefined => {
  const [, divisor = ''] = claim.subject.topic.split('/');
  const part = courseOf(books, { ...claim, topic: 'deployed' }, { asOf, knownAt });
  const total =
    divisor === 'pledged'
      ? courseOf(books, { ...claim, topic: 'pledged' }, { asOf, knownAt })
      : listStated(books, divisor === 'planned' ? findPlanned : findAuthorised, { asOf, knownAt });
  let [deployed, whole] = [0n, 0n];
  for (let [atPart, atTotal] = [0, 0]; atPart < part.length || atTotal < total.length;) {
    const day = Math.min(part[atPart]?.day ?? NEVER, total[atTotal]?.day ?? NEVER) as Day;
    if (part[atPart]?.day === day) deployed = part[atPart++]?.quantity ?? 0n;
    if (total[atTotal]?.day === day) whole = total[atTotal++]?.quantity ?? 0n;
    if (day > after && whole > 0n && isMet({ numerator: deployed * 10_000n, denominator: whole })) return day;
  }
  return undefined;
};

const courseOf = (
  books: Books,
  { of, topic }: Pick<Claim, 'of'> & { readonly topic: string },
  clocks: Clocks,
): readonly Step[] => {
  const subject = { kind: 'people', topic, text: `people:${topic}` } as const;
  const scope = scopeOfTopic(books, { subject, of, unit: 'people', place: '' });
  return scope ? takeSeries(books.ledger, { ...clocks, scope }) : [];
};

/** The number that documents state on each day on which it may be another. */
const listStated = (books: Books, find: typeof findPlanned, { asOf, knownAt }: Clocks): readonly Step[] =>
  listDocumentDays(books)
    .filter((day) => day <= asOf)
    .map((day) => ({ day, quantity: find(books, { asOf: day, knownAt })?.people ?? 0n }));

/** The days on which what documents state may change, in their order. */
const listDocumentDays = ({ instruments, requirements }: Books): readonly Day[] =>
  inOrder([...instruments.chains.flat().map(startOf), ...requirements.chains.flat().map(({ date }) => date.latest)]);

/** The days on which what the books say of a claim's subject may change, in their order. */
const listChangeDays = (books: Books, { subject, unit }: Claim): readonly Day[] => {
  const documents = listDocumentDays(books);
  if (subject.topic === 'planned' || subject.topic === 'authorised') return documents;
  const commitments = books.commitments.chains.flat().flatMap(({ date }) => [date.earliest, date.latest]);
  const days = listDays(books.ledger.moves, subject.kind === 'equipment' ? unit : 'people');
  return inOrder([...documents, ...commitments, ...days]);
};

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].toSorted((a, b) => a - b);
