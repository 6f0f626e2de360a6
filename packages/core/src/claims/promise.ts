// Promises: claims about a day that had not come when they were made (C5). Open until that day; then kept, late by so
// many days, or broken with so much missing.
import { addDays, daysBetween, formatDay, NEVER, type Day, type When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { meets, type Claimed } from './compare.ts';
import { measure } from './measure.ts';
import { dueOf, roundRatio } from './verdict.ts';

export type PromiseState = {
  readonly claim: Claim;
  readonly due: Day;
  readonly state: 'open' | 'kept' | 'late' | 'broken' | 'uncheckable';
  /** Until it is due while open; by which it was late; since it was due when broken. */
  readonly days: number;
  /** What was missing on the day it was due, and what is missing on `asOf`; zero where it was or is met. */
  readonly missingAtDue: bigint;
  readonly missingNow: bigint;
  /** What is missing to check it; empty when it can be checked (C6). */
  readonly missing: string;
};

/** The promises known by `knownAt`, as they stand on `asOf`; those due first in front. */
export const judgePromises = (books: Books, clocks: Clocks): readonly PromiseState[] =>
  listVisible(books.claims, clocks.knownAt)
    .flatMap((claim) => {
      const due = dueOf(claim);
      return due === undefined || claim.known.latest > clocks.asOf ? [] : [judgePromise(books, claim, due, clocks)];
    })
    .toSorted((a, b) => a.due - b.due || (a.claim.id < b.claim.id ? -1 : 1));

type Shortfall =
  | { readonly kind: 'met' }
  | { readonly kind: 'short'; readonly by: bigint }
  | { readonly kind: 'unknown'; readonly missing: string };

const judgePromise = (books: Books, claim: Claim, due: Day, { asOf, knownAt }: Clocks): PromiseState => {
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
  const at = (day: Day): Shortfall => shortfallAt(books, claim, { asOf: day, knownAt });
  const now = at(asOf);
  if (asOf < due) {
    return state('open', { days: daysBetween(asOf, due), missingNow: now.kind === 'short' ? now.by : 0n });
  }
  const then = at(due);
  if (then.kind === 'unknown') return state('uncheckable', { missing: then.missing });
  if (then.kind === 'met') return state('kept', {});
  const missing = { missingAtDue: then.by, missingNow: now.kind === 'short' ? now.by : 0n };
  const met = listChangeDays(books, due, asOf).find((day) => at(day).kind === 'met');
  return met === undefined
    ? state('broken', { ...missing, days: daysBetween(due, asOf) })
    : state('late', { ...missing, days: daysBetween(due, met) });
};

const shortfallAt = (books: Books, claim: Claim, clocks: Clocks): Shortfall => {
  const when: When = { text: formatDay(clocks.asOf), earliest: clocks.asOf, latest: clocks.asOf, approximate: false };
  const measured = measure(books, claim, claim.subject.topic === 'arrivals' ? sinceSaid(claim, when) : when, clocks);
  if (measured.kind === 'nothing') {
    // That nobody has deployed is no gap in the books but the shortfall itself.
    if (claim.subject.topic === 'first-deployment') return { kind: 'short', by: 1n };
    return { kind: 'unknown', missing: measured.missing };
  }
  if (measured.kind === 'date') {
    return measured.when.latest <= clocks.asOf ? { kind: 'met' } : { kind: 'short', by: 1n };
  }
  if (claim.value.kind !== 'amount') return { kind: 'unknown', missing: 'the promise gives no number' };
  const claimed: Claimed = claim.value;
  if (meets(claim.comparator, measured.value, claimed)) return { kind: 'met' };
  const short = claimed.amount - roundRatio(measured.value);
  return { kind: 'short', by: short < 0n ? -short : short };
};

/** Arrivals promised are counted from the day after the promise. */
const sinceSaid = (claim: Claim, when: When): When => ({ ...when, earliest: addDays(claim.known.latest, 1) });

const listChangeDays = (books: Books, after: Day, upTo: Day): readonly Day[] => {
  const { whens, date } = books.ledger.moves;
  const days = new Set<Day>();
  for (const code of date) {
    const day = whens[code]?.latest ?? NEVER;
    if (day > after && day <= upTo) days.add(day);
  }
  for (const chain of books.observations.chains) {
    for (const observation of chain) {
      if (observation.date.latest > after && observation.date.latest <= upTo) days.add(observation.date.latest);
    }
  }
  return [...days].toSorted((a, b) => a - b);
};
