// Promises: claims about a day that had not come when they were made (C5). Open until that day; then kept, late by so
// many days, or broken with so much missing.
import { absolute, addDays, daysBetween, formatDay, NEVER, type Day, type When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { takeSeries } from '#ledger/series.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { meets, whole, type Claimed } from './compare.ts';
import { measure } from './measure.ts';
import { firstStageOf } from './subject.ts';
import { scopeOfTopic } from './measure-amount.ts';
import { dueOf, listStated, notComplete, roundRatio, type StatedClaim } from './verdict.ts';

export type PromiseState = {
  readonly claim: Claim;
  readonly due: Day;
  readonly state: 'open' | 'kept' | 'late' | 'broken' | 'uncheckable';
  /** Until it is due while open, by which it was late, since it was due when broken; `undefined` without a last day. */
  readonly days: number | undefined;
  /** What was missing on the day it was due; zero where it was met. */
  readonly missingAtDue: bigint;
  /** What is missing on `asOf`; `undefined` where that cannot be told. */
  readonly missingNow: bigint | undefined;
  /** What is missing to check it; empty when it can be checked (C6). */
  readonly missing: string;
};

/** The promises known by `knownAt`, as they stand on `asOf`; those due first in front. */
export const judgePromises = (books: Books, clocks: Clocks): readonly PromiseState[] =>
  listStated(books, clocks.knownAt)
    .flatMap((stated) => {
      const due = dueOf(stated.claim, stated.said);
      return due === undefined || stated.said > clocks.asOf ? [] : [judgePromise(books, stated, due, clocks)];
    })
    .toSorted((a, b) => a.due - b.due || (a.claim.id < b.claim.id ? -1 : 1));

type Shortfall =
  | { readonly kind: 'met' }
  | { readonly kind: 'short'; readonly by: bigint }
  | { readonly kind: 'unknown'; readonly missing: string };

const judgePromise = (books: Books, stated: StatedClaim, due: Day, { asOf, knownAt }: Clocks): PromiseState => {
  const { claim } = stated;
  const state = (kind: PromiseState['state'], details: Partial<PromiseState>): PromiseState => ({
    claim,
    due,
    state: kind,
    days: 0,
    missingAtDue: 0n,
    missingNow: 0n,
    missing: '',
    ...details,
  });
  const at = (day: Day): Shortfall => shortfallAt(books, stated, { asOf: day, knownAt });
  const now = at(asOf);
  if (asOf < due) {
    return state('open', { days: due === NEVER ? undefined : daysBetween(asOf, due), missingNow: stillMissing(now) });
  }
  const then = at(due);
  if (then.kind === 'unknown') return state('uncheckable', { missing: then.missing });
  if (then.kind === 'met') return state('kept', {});
  const missing = { missingAtDue: then.by, missingNow: stillMissing(now) };
  const met = findDayMet(books, stated, { after: due, asOf, knownAt });
  return met === undefined
    ? state('broken', { ...missing, days: daysBetween(due, asOf) })
    : state('late', { ...missing, days: daysBetween(due, met) });
};

/** The first day after it was due on which a promise was met. Amounts at a stage are found in one pass over their history. */
const findDayMet = (
  books: Books,
  stated: StatedClaim,
  { after, asOf, knownAt }: Clocks & { readonly after: Day },
): Day | undefined => {
  const { claim } = stated;
  const scope = scopeOfTopic(books, claim);
  if (!scope || claim.value.kind !== 'amount') {
    const days = listChangeDays(books, after, asOf);
    return days.find((day) => shortfallAt(books, stated, { asOf: day, knownAt }).kind === 'met');
  }
  const { comparator, value } = claim;
  return takeSeries(books.ledger, { asOf, knownAt, scope }).find(
    ({ day, quantity }) => day > after && meets(comparator, whole(quantity), value),
  )?.day;
};

const shortfallAt = (books: Books, { claim, said }: StatedClaim, clocks: Clocks): Shortfall => {
  const when: When = { text: formatDay(clocks.asOf), earliest: clocks.asOf, latest: clocks.asOf, approximate: false };
  const measured = measure(books, claim, periodOf({ claim, said }, when), clocks);
  if (measured.kind === 'nothing') {
    // That nobody has deployed is no gap in the books but the shortfall itself.
    if (firstStageOf(claim.subject)) return { kind: 'short', by: 1n };
    return { kind: 'unknown', missing: measured.missing };
  }
  if (measured.kind === 'date') {
    return measured.when.latest <= clocks.asOf ? { kind: 'met' } : { kind: 'short', by: 1n };
  }
  if (claim.value.kind !== 'amount') return { kind: 'unknown', missing: 'the promise gives no number' };
  const claimed: Claimed = claim.value;
  if (meets(claim.comparator, measured.value, claimed)) return { kind: 'met' };
  if (measured.complete === false) {
    return { kind: 'unknown', missing: notComplete(roundRatio(measured.value), { unit: claim.unit, date: when }) };
  }
  const short = absolute(claimed.amount - roundRatio(measured.value));
  return { kind: 'short', by: short === 0n ? 1n : short };
};

const stillMissing = (now: Shortfall): bigint | undefined =>
  now.kind === 'short' ? now.by : now.kind === 'met' ? 0n : undefined;

/**
 * Arrivals and departures promised for a period are counted from its first day, others from the day after the promise; in
 * both cases up to the day asked about, so that what comes too late is seen to come.
 */
const periodOf = ({ claim: { subject, date }, said }: StatedClaim, when: When): When => {
  if (subject.topic !== 'arrivals' && subject.topic !== 'departures') return when;
  const isPeriod = date.earliest < date.latest && date.earliest > said;
  return { ...when, earliest: isPeriod ? date.earliest : addDays(said, 1) };
};

/** The days within `(after, upTo]` on which what the books say may change. */
const listChangeDays = (books: Books, after: Day, upTo: Day): readonly Day[] => {
  const { whens, date } = books.ledger.moves;
  const { observations, instruments, requirements, commitments } = books;
  const dated = [observations, instruments, requirements, commitments].flatMap(({ chains }) => chains.flat());
  const days = new Set<Day>([
    ...dated.flatMap((fact) => [fact.date.earliest, fact.date.latest]),
    ...[...new Set(date)].map((code) => whens[code]?.latest ?? NEVER),
  ]);
  return [...days].filter((day) => day > after && day <= upTo).toSorted((a, b) => a - b);
};
