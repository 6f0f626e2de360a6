// What a forecast is asked, read from text: how often, how far, and what if.
import { accept, parseDay, problem, refuse, type Day, type Outcome } from '#kernel/index.ts';
import { HORIZON, RUNS, SEED } from '#forecast/forecast.ts';
import type { Scenario } from '#forecast/scenario.ts';
import type { Books } from '#books/books.ts';
import { readAll } from './read-all.ts';

export type GivenForecastQuestion = {
  readonly seed?: string | undefined;
  readonly runs?: string | undefined;
  readonly days?: string | undefined;
  /** Commitments that do not come, separated by commas. */
  readonly drop?: string | undefined;
  /** Commitments that arrive on a day, as `commitment=2025-03-01`, separated by commas. */
  readonly arrive?: string | undefined;
  readonly lift?: string | undefined;
  readonly beds?: string | undefined;
};

export type ReadForecastQuestion = {
  readonly seed: number;
  readonly runs: number;
  readonly horizon: number;
  readonly scenario: Scenario;
};

/** The most that are computed at once, so that a question cannot stop a server. */
const MOST_RUNS = 100_000;
const MOST_DAYS = 3650;
const MOST_PEOPLE = 1_000_000;

/** Reads the question; `prefix` is what the face writes before an option. */
export const readForecastQuestion = (
  prefix: string,
  given: GivenForecastQuestion,
  books: Books,
): Outcome<ReadForecastQuestion> => {
  const read = readAll({
    seed: readCount(`${prefix}seed`, given.seed, { least: 0, most: 4_294_967_295 }),
    runs: readCount(`${prefix}runs`, given.runs, { least: 100, most: MOST_RUNS }),
    days: readCount(`${prefix}days`, given.days, { least: 1, most: MOST_DAYS }),
    lift: readCount(`${prefix}lift`, given.lift, { least: 0, most: MOST_PEOPLE }),
    beds: readCount(`${prefix}beds`, given.beds, { least: 0, most: MOST_PEOPLE }),
    dropped: readCommitments(`${prefix}drop`, given.drop, books),
    arrives: readArrivals(`${prefix}arrive`, given.arrive, books),
  });
  if (!read.ok) return read;
  const { seed = SEED, runs = RUNS, days = HORIZON, lift, beds, dropped, arrives } = read.value;
  return accept({
    seed,
    runs,
    horizon: days,
    scenario: {
      ...(dropped.length > 0 && { dropped: new Set(dropped) }),
      ...(arrives.length > 0 && { arrives: new Map(arrives) }),
      ...(lift !== undefined && { lift }),
      ...(beds !== undefined && { beds }),
    },
  });
};

const readCount = (
  option: string,
  value: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): Outcome<number | undefined> => {
  if (value === undefined) return accept(undefined);
  const count = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  return count >= least && count <= most
    ? accept(count)
    : refuse(problem('question.choice', { value, option, choices: `a whole number from ${least} to ${most}` }));
};

const readCommitments = (option: string, value: string | undefined, books: Books): Outcome<readonly string[]> => {
  const ids = (value ?? '').split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
  const wrong = ids.find((id) => !isPeople(books, id));
  return wrong === undefined ? accept(ids) : refuse(unknown(option, wrong, books));
};

const readArrivals = (
  option: string,
  value: string | undefined,
  books: Books,
): Outcome<readonly (readonly [string, Day])[]> => {
  const arrivals: (readonly [string, Day])[] = [];
  for (const word of (value ?? '').split(',').filter((part) => part.trim() !== '')) {
    const [id = '', text = ''] = word.trim().split('=');
    const day = parseDay(text);
    if (!isPeople(books, id)) return refuse(unknown(option, id, books));
    if (day === undefined) return refuse(problem('question.date', { value: word.trim(), option }));
    arrivals.push([id, day]);
  }
  return accept(arrivals);
};

const isPeople = (books: Books, id: string): boolean => books.commitments.chainOf.get(id)?.at(-1)?.unit === 'people';

const MOST_NAMED = 8;

const unknown = (option: string, value: string, books: Books) =>
  problem('question.choice', {
    value,
    option,
    choices: `commitments of people such as ${books.commitments.chains
      .flatMap((chain) => chain.slice(-1))
      .flatMap(({ id, unit }) => (unit === 'people' ? [id] : []))
      .slice(0, MOST_NAMED)
      .join(', ')}`,
  });
