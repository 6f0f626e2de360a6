// What was said about days to come, and what became of it, as JSON.
import { formatDay, type Problem } from '#kernel/index.ts';
import { describeMissing } from '#claims/missing.ts';
import { judgePromises, type PromiseState } from '#claims/promise.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '#books/books.ts';
import { clocksToJson, problemsToJson } from './problem.ts';
import { claimedValue } from './words.ts';

/** The states of a promise, in the order in which they are told. */
export const PROMISE_STATES = ['broken', 'late', 'open', 'kept', 'uncheckable'] as const;

/** The promises of one state, or all, what went wrong first. */
export const listPromises = (
  books: Books,
  clocks: Clocks,
  only: PromiseState['state'] | undefined,
): readonly PromiseState[] =>
  judgePromises(books, clocks)
    .filter(({ state }) => only === undefined || state === only)
    .toSorted((a, b) => PROMISE_STATES.indexOf(a.state) - PROMISE_STATES.indexOf(b.state));

/** Promises as JSON; what is missing in the smallest part of the unit, or in days for a date. */
export const promisesToJson = (clocks: Clocks, promises: readonly PromiseState[], problems: readonly Problem[]) => ({
  ...problemsToJson(problems),
  ...clocksToJson(clocks),
  promises: promises.map((promise) => ({
    id: promise.claim.id,
    state: promise.state,
    known: promise.claim.known.text,
    due: formatDay(promise.due),
    days: promise.days ?? null,
    speaker: promise.claim.speaker,
    subject: promise.claim.subject.text,
    of: promise.claim.of,
    comparator: promise.claim.comparator,
    value:
      promise.claim.value.kind === 'amount'
        ? promise.claim.value.amount
        : claimedValue('=', promise.claim.value, promise.claim.unit),
    unit: promise.claim.unit,
    missingAtDue: promise.missingAtDue,
    missingNow: promise.missingNow ?? null,
    missing: describeMissing(promise.missing),
    quote: promise.claim.quote,
    source: promise.claim.source,
  })),
});
