// muster promises: what was said about days to come, and what became of it.
import { accept, formatDay, writeQuantity, type Outcome } from '@muster/core/kernel';
import { describeMissing, type PromiseState } from '@muster/core/claims';
import type { Books } from '@muster/core/books';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import type { Block, Span } from '#render/page.ts';
import type { Style } from '#render/paint.ts';
import { listProblems } from '@muster/core/answers';
import {
  amount,
  claimedValue,
  listPromises,
  plural,
  PROMISE_STATES,
  promisesToJson,
  readChoice,
  topicOf,
} from '@muster/core/answers/json';
import { problemLines } from '#render/problem-lines.ts';
import type { Answer } from '../answer.ts';
import { valueToText } from '../claims-forms.ts';

const STYLES: Readonly<Record<PromiseState['state'], Style>> = {
  broken: 'bad',
  late: 'warn',
  open: 'info',
  kept: 'good',
  uncheckable: 'faint',
};

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const only = options.state === undefined ? undefined : readChoice('--state', options.state, PROMISE_STATES);
  if (only && !only.ok) return only;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const promises = listPromises(books, clocks.value, only?.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  const problems = listProblems(books, clocks.value);
  return accept({
    json: promisesToJson(clocks.value, promises, problems),
    csv: {
      columns: [
        'as_of',
        'known',
        'promise',
        'state',
        'due',
        'days',
        'speaker',
        'subject',
        'of',
        'comparator',
        'value',
        'unit',
        'missing_at_due',
        'missing_now',
        'why_not_checked',
        'quote',
        'source',
      ],
      rows: promises.map((promise) => [
        asOf,
        known,
        promise.claim.id,
        promise.state,
        formatDay(promise.due),
        String(promise.days ?? ''),
        promise.claim.speaker,
        promise.claim.subject.text,
        promise.claim.of,
        promise.claim.comparator,
        valueToText(promise.claim.value, promise.claim.unit),
        promise.claim.unit,
        missingToText(promise.missingAtDue, promise.claim.unit),
        missingToText(promise.missingNow, promise.claim.unit),
        describeMissing(promise.missing),
        promise.claim.quote,
        promise.claim.source,
      ]),
    },
    page: [
      { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` },
      ...problemLines(problems),
      { kind: 'heading', text: plural(promises.length, 'promise') },
      promises.length === 0 ? { kind: 'line', line: ['No promise fits the question.'] } : toTable(books, promises),
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

const missingToText = (missing: bigint | undefined, unit: string): string =>
  missing === undefined || unit === 'date' ? '' : writeQuantity(missing, unit);

const toTable = (books: Books, promises: readonly PromiseState[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'due' },
    { title: 'state' },
    { title: 'what', wraps: true },
    { title: 'promised', wraps: true },
    { title: 'how it went', wraps: true },
    { title: 'speaker', wraps: true, leaveOut: 2 },
    { title: 'promise', leaveOut: 1 },
  ],
  rows: promises.map((promise): readonly Span[] => [
    formatDay(promise.due),
    { text: promise.state, style: STYLES[promise.state] },
    topicOf(books, promise.claim),
    claimedValue(promise.claim.comparator, promise.claim.value, promise.claim.unit),
    outcomeOf(promise),
    promise.claim.speaker,
    { text: promise.claim.id, style: 'faint' },
  ]),
});

/** A promise of at least so many falls short; one of at most so many is passed. */
const shortOrMany = ({ comparator }: PromiseState['claim']): string =>
  comparator.startsWith('<') ? 'too many' : 'short';

const outcomeOf = ({ state, days, claim, missingAtDue, missingNow, missing }: PromiseState): string => {
  const isDate = claim.unit === 'date';
  switch (state) {
    case 'open':
      return [
        days === undefined ? 'no last day' : `${plural(days, 'day')} left`,
        missingNow && !isDate ? `${amount(missingNow, claim.unit)} to go` : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'late':
      return `${plural(days ?? 0, 'day')} late${isDate ? '' : `; ${amount(missingAtDue, claim.unit)} ${shortOrMany(claim)} that day`}`;
    case 'broken':
      return isDate
        ? `${plural(days ?? 0, 'day')} over`
        : `${amount(missingAtDue, claim.unit)} ${shortOrMany(claim)} that day${missingNow === undefined ? '; since then the record is not complete' : `, ${amount(missingNow, claim.unit)} now`}`;
    case 'kept':
      return '';
    case 'uncheckable':
      return describeMissing(missing);
  }
};
