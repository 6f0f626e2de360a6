// Promises: claims about a day that had not come when they were made (C5). Open until that day; then kept, late by so
// many days, or broken with so much missing.
import { absolute, addDays, daysBetween, formatDay, NEVER, rememberLast, type Day, type When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { meets, type Claimed } from './compare.ts';
import { findDayMet } from './day-met.ts';
import { measure } from './measure.ts';
import { missing, type Missing } from './missing.ts';
import { firstStageOf } from './subject.ts';
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
  /** What is missing to check it; absent when it can be checked (C6). */
  readonly missing: Missing | undefined;
};

/** The promises known by `knownAt`, as they stand on `asOf`; those due first in front. */
export const judgePromises = (books: Books, { asOf, knownAt }: Clocks): readonly PromiseState[] =>
  judgePromisesOn(books, asOf, knownAt);

const judgePromisesOn = rememberLast((books: Books, asOf: Day, knownAt: Day): readonly PromiseState[] =>
  listStated(books, knownAt)
    .flatMap((stated) => {
      const due = dueOf(stated.claim, stated.said);
      return due === undefined || stated.said > asOf ? [] : [judgePromise(books, stated, due, { asOf, knownAt })];
    })
    .toSorted((a, b) => a.due - b.due || (a.claim.id < b.claim.id ? -1 : 1)),
);

type Shortfall =
  | { readonly kind: 'met' }
  | { readonly kind: 'short'; readonly by: bigint }
  | { readonly kind: 'unknown'; readonly missing: Missing };

const judgePromise = (books: Books, stated: StatedClaim, due: Day, { asOf, knownAt }: Clocks): PromiseState => {
  const { claim } = stated;
  const state = (kind: PromiseState['state'], details: Partial<PromiseState>): PromiseState => ({
    claim,
    due,
    state: kind,
    days: 0,
    missingAtDue: 0n,
    missingNow: 0n,
    missing: undefined,
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
  const short = { missingAtDue: then.by, missingNow: stillMissing(now) };
  const met = findDayMet(books, claim, {
    asOf,
    knownAt,
    after: due,
    countedFrom: countedFrom(stated),
    isMetOn: (day) => at(day).kind === 'met',
  });
  return met === undefined
    ? state('broken', { ...short, days: daysBetween(due, asOf) })
    : state('late', { ...short, days: daysBetween(due, met) });
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
  if (claim.value.kind !== 'amount') return { kind: 'unknown', missing: missing('noNumberPromised', {}) };
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
const periodOf = (stated: StatedClaim, when: When): When =>
  isFlow(stated.claim) ? { ...when, earliest: countedFrom(stated) } : when;

export const isFlow = ({ subject: { topic } }: Claim): boolean => topic === 'arrivals' || topic === 'departures';

/** The first day whose arrivals or departures count towards a promise of them. */
export const countedFrom = ({ claim: { date }, said }: StatedClaim): Day =>
  date.earliest < date.latest && date.earliest > said ? date.earliest : addDays(said, 1);
