// When the mission will be full: strength on each day to come, with its interval; when each level is reached, and how likely
// before the mandate runs out; and of each promise what may still be expected.
import { addDays, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { findMandate, findPlanned } from '#mission/mandate.ts';
import { takeStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { NOT_REACHED, walkForward, type Limits, type Walk } from './accumulate.ts';
import { exp } from './exact-math.ts';
import { learn } from './belief.ts';
import { listRecords, type PromiseRecord } from './records.ts';
import { AS_IT_STANDS, type Scenario } from './scenario.ts';
import { describeModel, simulate, type Arrivals, type Draws } from './simulate.ts';

export type ForecastQuestion = Clocks & {
  readonly seed?: number;
  readonly runs?: number;
  /** Days looked ahead. */
  readonly horizon?: number;
  readonly scenario?: Scenario;
};

/** An interval in which 80 % of the runs lie, and its middle; a day is absent where so many runs never come to it. */
type Spread<Value> = {
  readonly early: Value;
  readonly middle: Value;
  readonly late: Value;
};

export type DaySpread = Spread<Day | undefined>;

export const LEVELS = ['thousand', 'half', 'most', 'all'] as const;
export type LevelName = (typeof LEVELS)[number];

export type ForecastLevel = {
  readonly name: LevelName;
  readonly people: number;
  readonly on: DaySpread;
  /** The chance that it is reached within the days looked ahead, and before the mandate runs out. */
  readonly reached: number;
  readonly beforeExpiry: number | undefined;
};

export type ForecastPart = {
  readonly commitment: string;
  readonly contributor: string;
  /** People who are still owed. */
  readonly waiting: number;
  /** The chance that none of them comes within the days looked ahead. */
  readonly none: number;
  /** People to be expected within the days looked ahead, and before the mandate runs out. */
  readonly expected: number;
  readonly byExpiry: number | undefined;
  /** When the first of them come, in the runs in which any do. */
  readonly first: DaySpread;
};

export type Forecast = Clocks & {
  readonly seed: number;
  readonly runs: number;
  readonly horizon: number;
  /** Deployed on the day of the forecast. */
  readonly deployed: number;
  readonly planned: number | undefined;
  readonly expires: Day | undefined;
  /** One a day, from the day after. */
  readonly days: { readonly low: Uint32Array; readonly middle: Uint32Array; readonly high: Uint32Array };
  readonly levels: readonly ForecastLevel[];
  readonly parts: readonly ForecastPart[];
  readonly learnt: Learnt;
  readonly limits: Limits;
};

/** What the mission's own record has made of the priors. */
type Learnt = {
  /** How many promises it rests on, and how many of them had sent anyone. */
  readonly promises: number;
  readonly sent: number;
  /** How many times as long everything takes as elsewhere, in the middle of belief. */
  readonly slowness: number;
  readonly sends: number;
  readonly sendsAll: number;
};

export const RUNS = 10_000;
export const SEED = 1;
export const HORIZON = 730;
const SHARES = [0.1, 0.5, 0.9] as const;

/** The forecast as of a day, from what was known on a day; with the same seed it is the same to the byte (F1). */
export const takeForecast = (books: Books, question: ForecastQuestion): Forecast => {
  const prepared = prepare(books, question);
  return describe(prepared, run(prepared, question.scenario ?? AS_IT_STANDS));
};

export type Prepared = {
  readonly draws: Draws;
  readonly clocks: Clocks;
  readonly deployed: number;
  readonly planned: number | undefined;
  readonly expires: Day | undefined;
  readonly limits: Limits;
};

/** What all scenarios of one forecast share. */
export const prepare = (
  books: Books,
  { asOf, knownAt, seed = SEED, runs = RUNS, horizon = HORIZON }: ForecastQuestion,
): Prepared => {
  const clocks = { asOf, knownAt };
  const records = listRecords(books, clocks);
  const model = books.mission.model ?? 'coalition';
  const mandate = findMandate(books, clocks);
  const planned = findPlanned(books, clocks)?.people;
  const deployed = takeStrength(books, clocks, { unit: 'people' }).at.deployed ?? 0n;
  const cells = learn(records, model, asOf);
  return {
    draws: { asOf, model, runs, seed, horizon, expiresIn: mandate?.daysLeft, cells, records },
    clocks,
    deployed: Math.max(0, Number(deployed)),
    planned: planned === undefined ? undefined : Number(planned),
    expires: mandate?.expires?.latest,
    limits: findLimits(books, clocks),
  };
};

/** What a forecast rests on, in plain numbers, with whom it begins. */
export const takeModel = (books: Books, question: ForecastQuestion) => {
  const { draws, deployed } = prepare(books, question);
  return { ...describeModel(draws), deployed };
};

/** Observations of these measures limit how fast people come, and how many there is room for (F7). */
export const LIMIT_MEASURES = { lift: 'lift-per-week', beds: 'beds' } as const;

const findLimits = (books: Books, { asOf, knownAt }: Clocks): Limits => {
  const lastOf = (measure: string): number | undefined => {
    const found = listVisible(books.observations, knownAt)
      .filter((observation) => observation.measure === measure && observation.date.latest <= asOf)
      .toSorted((a, b) => a.date.latest - b.date.latest)
      .at(-1);
    return found && Number(found.value);
  };
  return { lift: lastOf(LIMIT_MEASURES.lift), beds: lastOf(LIMIT_MEASURES.beds) };
};

type Ran = { readonly arrivals: Arrivals; readonly walk: Walk; readonly limits: Limits };

/** All runs of one scenario; `days` asks for the strength of each run so many days ahead. */
export const run = (
  { draws, deployed, planned, limits }: Prepared,
  scenario: Scenario,
  days: readonly number[] = [],
): Ran => {
  const { runs, horizon } = draws;
  const arrivals = simulate(draws, scenario);
  const limited = { lift: scenario.lift ?? limits.lift, beds: scenario.beds ?? limits.beds };
  const people = listLevels(planned).map((level) => level.people);
  return {
    arrivals,
    walk: walkForward(arrivals, {
      runs,
      horizon,
      start: deployed,
      shares: SHARES,
      people,
      days,
      limits: limited,
    }),
    limits: limited,
  };
};

const THOUSAND = 1000;

/** The levels that a plan asks about, in rising order of share; without a plan only the first thousand. */
export const listLevels = (planned: number | undefined): readonly { name: LevelName; people: number }[] => [
  { name: 'thousand', people: THOUSAND },
  ...(planned === undefined || planned === 0
    ? []
    : [
        { name: 'half' as const, people: Math.ceil(planned / 2) },
        { name: 'most' as const, people: Math.ceil(planned * 0.9) },
        { name: 'all' as const, people: planned },
      ]),
];

const describe = (prepared: Prepared, { arrivals, walk, limits }: Ran): Forecast => {
  const { draws, clocks, deployed, planned, expires } = prepared;
  const { runs, seed, horizon, asOf, expiresIn, cells, records } = draws;
  const [low = new Uint32Array(), middle = new Uint32Array(), high = new Uint32Array()] = walk.levels;
  const expiry = expiresIn !== undefined && expiresIn > 0 ? expiresIn : undefined;
  const weigh = (of: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((sum, cell) => sum + cell.weight * of(cell), 0);
  return {
    ...clocks,
    seed,
    runs,
    horizon,
    deployed,
    planned,
    expires,
    days: { low, middle, high },
    levels: listLevels(planned).map(({ name, people }, at) => {
      const days = walk.reached[at] ?? new Uint16Array();
      return {
        name,
        people,
        on: spreadOf(countDays(days), runs, asOf),
        reached: shareWithin(days, horizon),
        beforeExpiry: expiry === undefined ? undefined : shareWithin(days, expiry),
      };
    }),
    parts: records.flatMap((record, at) => describePart(record, { at, arrivals, runs, asOf, expiry })),
    learnt: {
      promises: records.length,
      sent: records.filter(({ arrived }) => arrived > 0).length,
      slowness: medianSlowness(cells),
      sends: weigh(({ sends }) => sends),
      sendsAll: weigh(({ sendsAll }) => sendsAll),
    },
    limits,
  };
};

const describePart = (
  record: PromiseRecord,
  {
    at,
    arrivals,
    runs,
    asOf,
    expiry,
  }: {
    readonly at: number;
    readonly arrivals: Arrivals;
    readonly runs: number;
    readonly asOf: Day;
    readonly expiry: number | undefined;
  },
): readonly ForecastPart[] => {
  const waiting = record.promised - record.arrived;
  if (waiting === 0) return [];
  const first = new Uint16Array(runs).fill(NOT_REACHED);
  let [all, early] = [0, 0];
  for (let place = arrivals.start[at] ?? 0; place < (arrivals.start[at + 1] ?? 0); place += 1) {
    const day = arrivals.day[place] ?? 0;
    const people = arrivals.people[place] ?? 0;
    const inRun = arrivals.run[place] ?? 0;
    all += people;
    if (expiry !== undefined && day <= expiry) early += people;
    first[inRun] = Math.min(first[inRun] ?? NOT_REACHED, day);
  }
  const counts = countDays(first);
  const some = counts.reduce((sum, count) => sum + count, 0);
  return [
    {
      commitment: record.commitment,
      contributor: record.contributor,
      waiting,
      none: 1 - some / runs,
      expected: all / runs,
      byExpiry: expiry === undefined ? undefined : early / runs,
      first: spreadOf(counts, some, asOf),
    },
  ];
};

const shareWithin = (days: Uint16Array, within: number): number =>
  days.reduce((count, day) => count + (day <= within ? 1 : 0), 0) / Math.max(1, days.length);

/** How many runs came to it on each day; those that never did are left out. */
const countDays = (days: Uint16Array): Uint32Array => {
  const counts = new Uint32Array(NOT_REACHED);
  let last = 0;
  for (const day of days) {
    if (day === NOT_REACHED) continue;
    counts[day] = (counts[day] ?? 0) + 1;
    if (day > last) last = day;
  }
  return counts.subarray(0, last + 1);
};

/** The days by which the shares of so many runs have come to it. */
const spreadOf = (counts: Uint32Array, runs: number, asOf: Day): DaySpread => {
  const dayAt = (share: number): Day | undefined => {
    let left = Math.floor(share * runs);
    for (let day = 0; day < counts.length; day += 1) {
      left -= counts[day] ?? 0;
      if (left < 0) return addDays(asOf, day);
    }
    return undefined;
  };
  return { early: dayAt(SHARES[0]), middle: dayAt(SHARES[1]), late: dayAt(SHARES[2]) };
};

/** Half of the belief lies with missions at most so slow. */
const medianSlowness = (cells: Draws['cells']): number => {
  const byShift = cells.toSorted((a, b) => a.shift - b.shift);
  let sum = 0;
  const middle = byShift.find(({ weight }) => (sum += weight) >= 0.5);
  return exp(middle?.shift ?? 0);
};
