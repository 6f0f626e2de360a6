// What changed between two known dates, as JSON and in sentences.
import { accept, formatDay, problem, refuse, unitKindOf, type Day, type Outcome } from '#kernel/index.ts';
import type { Books } from '#books/books.ts';
import type { ChangedFact, ChangedNumber, Diff } from '../diff.ts';
import { describeFact } from './describe-fact.ts';
import { amount, nameOf, signed } from './words.ts';

/** Checks that one day is before another. */
export const checkOrder = (from: Day, to: Day): Outcome<undefined> =>
  from < to ? accept(undefined) : refuse(problem('question.order', { from: formatDay(from), to: formatDay(to) }));

/** What changed, in numbers and in sentences. */
export const diffToJson = (books: Books, diff: Diff) => ({
  from: formatDay(diff.from),
  to: formatDay(diff.to),
  asOf: diff.asOf === undefined ? null : formatDay(diff.asOf),
  numbers: diff.numbers.map((change) => ({
    ...change,
    change: change.after - change.before,
    says: describeNumber(books, change),
  })),
  mandate: diff.mandate ?? null,
  turned: diff.turned.map(({ claim, before, after }) => ({
    id: claim.id,
    before: before.kind,
    booksBefore: before.measuredDate?.text ?? before.measured ?? null,
    after: after.kind,
    booksAfter: after.measuredDate?.text ?? after.measured ?? null,
  })),
  facts: diff.facts.map((change) => ({
    id: change.fact.id,
    table: change.table,
    how: change.how,
    date: change.fact.date.text,
    known: change.fact.known.text,
    supersedes: change.fact.supersedes,
    source: change.fact.source,
    says: describeChange(books, change),
  })),
});

const DONE = { pledged: 'promised', deployed: 'deployed', received: 'received', lost: 'lost' } as const;

/** "Kenya: 200 to 400 people deployed (+200)" */
export const describeNumber = (books: Books, { contributor, unit, what, before, after }: ChangedNumber): string => {
  const who = contributor === '' ? 'The mission' : nameOf(books, contributor);
  const unitWord = unitKindOf(unit) === 'people' ? ' people' : '';
  return `${who}: ${amount(before, unit)} to ${amount(after, unit)}${unitWord} ${DONE[what]} (${signed(after - before, unit)})`;
};

/** A fact that was added, corrected or taken back, in one sentence. */
export const describeChange = (books: Books, { table, how, fact, before }: ChangedFact): string => {
  const words = describeFact(books, table, fact);
  if (how === 'added') return words;
  if (how === 'taken back') return `Taken back: ${words}`;
  return `Corrected: ${words}${before ? `; before: ${describeFact(books, table, before)}` : ''}`;
};
