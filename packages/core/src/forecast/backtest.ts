// The record of the forecast: what it would have said at the end of each month, from what was known then, against what came;
// beside three plain rivals (F9).
import { addDays, formatDay, parseDay, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { findPlanned } from '#mission/mandate.ts';
import { listStrengths, takeStrength } from '#mission/strength.ts';
import { takeHistory } from '../answers/history.ts';
import type { Books } from '../books/books.ts';
import { prepare, run } from './forecast.ts';
import { AS_IT_STANDS } from './scenario.ts';

/** How far ahead is scored, in days. */
export const AHEAD = [90, 180, 365] as const;

/**
 * The promises taken at their word: each met in full on the day it was announced for, and within a year, evenly, where none
 * was. The pace so far continued: as many a day as in the last 90 days. The plan: all of it.
 */
export const RIVALS = ['promises', 'pace', 'plan'] as const;
export type Rival = (typeof RIVALS)[number];

export type BacktestRow = {
  /** The day of the forecast, and the day it is about. */
  readonly made: Day;
  readonly about: Day;
  readonly ahead: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly came: number;
  /** Continuous ranked probability score, in people: how far the whole forecast was from what came; less is better. */
  readonly crps: number;
  readonly rivals: Readonly<Record<Rival, number>>;
};

export type Score = {
  readonly count: number;
  /** Mean over the rows, in people; of a rival it is how far off it was. */
  readonly crps: Readonly<Record<'forecast' | Rival, number>>;
  /** Mean of what was said less what came: above zero is too hopeful. */
  readonly bias: Readonly<Record<'forecast' | Rival, number>>;
  /** The share of rows in which what came lay within the 80 % interval. */
  readonly covered: number;
};

export type Backtest = {
  readonly rows: readonly BacktestRow[];
  /** Over all rows, and by how far ahead; absent where there are none. */
  readonly all: Score | undefined;
  readonly byAhead: readonly { readonly ahead: number; readonly score: Score }[];
};

export type BacktestQuestion = Clocks & {
  /** The first month that is forecast from; by default half a year after the first promise. */
  readonly from?: Day;
  readonly seed?: number;
  readonly runs?: number;
};

const RUNS = 2000;
const HALF_A_YEAR = 183;

/** What came is what is known on `knownAt`, on days up to `asOf` and to the last day on which any move of people is recorded. */
export const takeBacktest = (
  books: Books,
  { asOf, knownAt, from, seed = 1, runs = RUNS }: BacktestQuestion,
): Backtest => {
  const first = from ?? firstOrigin(books, { asOf, knownAt });
  const last = Math.min(asOf, lastRecorded(books, { asOf, knownAt }));
  const rows = listMonthEnds(first, last as Day).flatMap((made) => {
    const ahead = AHEAD.filter((days) => made + days <= last);
    return ahead.length === 0 ? [] : forecastAt(books, { made, ahead, knownAt, seed, runs });
  });
  return {
    rows,
    all: scoreOf(rows),
    byAhead: AHEAD.flatMap((ahead) => {
      const score = scoreOf(rows.filter((row) => row.ahead === ahead));
      return score ? [{ ahead, score }] : [];
    }),
  };
};

const forecastAt = (
  books: Books,
  {
    made,
    ahead,
    knownAt,
    seed,
    runs,
  }: {
    readonly made: Day;
    readonly ahead: readonly number[];
    readonly knownAt: Day;
    readonly seed: number;
    readonly runs: number;
  },
): readonly BacktestRow[] => {
  const clocks = { asOf: made, knownAt: made };
  const prepared = prepare(books, { ...clocks, seed, runs, horizon: Math.max(...ahead) });
  const { walk } = run(prepared, AS_IT_STANDS, ahead);
  const rivals = createRivals(books, clocks);
  return ahead.map((days, at) => {
    const about = addDays(made, days);
    const sample = (walk.samples[at] ?? new Uint32Array()).toSorted();
    const came = deployedOn(books, { asOf: about, knownAt });
    const atShare = (share: number): number => sample[Math.floor(share * runs)] ?? 0;
    return {
      made,
      about,
      ahead: days,
      low: atShare(0.1),
      middle: atShare(0.5),
      high: atShare(0.9),
      came,
      crps: crpsOf(sample, came),
      rivals: { promises: rivals.promises(days), pace: rivals.pace(days), plan: rivals.plan },
    };
  });
};

const deployedOn = (books: Books, clocks: Clocks): number =>
  Number(takeStrength(books, clocks, { unit: 'people' }).at.deployed ?? 0n);

const PACE_DAYS = 90;
const YEAR = 365;

const createRivals = (books: Books, clocks: Clocks) => {
  const { asOf, knownAt } = clocks;
  const deployed = deployedOn(books, clocks);
  const before = deployedOn(books, { asOf: addDays(asOf, -PACE_DAYS), knownAt });
  const plan = Number(findPlanned(books, clocks)?.people ?? 0n);
  const announced = takeHistory(books, clocks).promises.filter(({ due }) => due > asOf);
  const levelBy = (of: string, day: Day): number =>
    announced
      .filter(({ claim, due }) => claim.of === of && due <= day)
      .reduce((most, { level }) => Math.max(most, Number(level)), 0);
  const contributors = listStrengths(books, clocks, { unit: 'people' });
  return {
    plan,
    pace: (days: number): number => Math.max(0, deployed + ((deployed - before) / PACE_DAYS) * days),
    promises: (days: number): number => {
      const day = addDays(asOf, days);
      const each = contributors.map(({ contributor, at, owed }) => {
        const there = Number(at.deployed ?? 0n);
        const isDated = announced.some(({ claim }) => claim.of === contributor);
        return isDated ? Math.max(there, levelBy(contributor, day)) : there + Number(owed) * Math.min(1, days / YEAR);
      });
      return Math.max(
        levelBy('', day),
        each.reduce((sum, people) => sum + people, 0),
      );
    },
  };
};

/** The mean distance of the runs from what came, less half their mean distance from each other; the sample ascends. */
export const crpsOf = (sample: ArrayLike<number>, came: number): number => {
  const { length } = sample;
  let [distance, spread] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const each = sample[at] ?? 0;
    distance += Math.abs(each - came);
    spread += (2 * at - length + 1) * each;
  }
  return distance / length - spread / (length * length);
};

const scoreOf = (rows: readonly BacktestRow[]): Score | undefined => {
  if (rows.length === 0) return undefined;
  const mean = (of: (row: BacktestRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const rivals = (of: (row: BacktestRow, said: number) => number) => ({
    promises: mean((row) => of(row, row.rivals.promises)),
    pace: mean((row) => of(row, row.rivals.pace)),
    plan: mean((row) => of(row, row.rivals.plan)),
  });
  return {
    count: rows.length,
    crps: { forecast: mean(({ crps }) => crps), ...rivals(({ came }, said) => Math.abs(said - came)) },
    bias: {
      forecast: mean(({ middle, came }) => middle - came),
      ...rivals(({ came }, said) => said - came),
    },
    covered: mean(({ low, high, came }) => (came >= low && came <= high ? 1 : 0)),
  };
};

/** The last day on which any move of people is dated, of those known. */
const lastRecorded = (books: Books, { asOf, knownAt }: Clocks): number => {
  const { deployed } = takeHistory(books, { asOf, knownAt });
  return deployed.at(-1)?.day ?? 0;
};

const firstOrigin = (books: Books, { asOf, knownAt }: Clocks): Day => {
  const promised = listVisible(books.commitments, knownAt)
    .filter(({ unit }) => unit === 'people')
    .map(({ date }) => date.latest);
  return addDays(promised.length === 0 ? asOf : (Math.min(...promised) as Day), HALF_A_YEAR);
};

/** The last day of each month from one day to another. */
const listMonthEnds = (from: Day, to: Day): readonly Day[] => {
  const ends: Day[] = [];
  for (let day = endOfMonth(from); day <= to; day = endOfMonth(addDays(day, 1))) ends.push(day);
  return ends;
};

const endOfMonth = (day: Day): Day => {
  const [year = 0, month = 0] = formatDay(day).split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(parseDay(next.padStart(10, '0')) ?? day, -1);
};
