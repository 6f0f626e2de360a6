// When the mission will be full, what would help most, and how good such forecasts have been, as JSON and in sentences.
import { addDays, formatDay, type Day, type Problem } from '#kernel/index.ts';
import type { Backtest, Score } from '#forecast/backtest.ts';
import type { DaySpread, Forecast, LevelName } from '#forecast/forecast.ts';
import type { Levers, Pull } from '#forecast/levers.ts';
import type { Books } from '#books/books.ts';
import { clocksToJson, problemsToJson } from './problem.ts';
import { nameOf } from './words.ts';

/** A level as a sentence names it. */
export const LEVEL_WORDS: Readonly<Record<LevelName, string>> = {
  thousand: 'the first 1,000',
  half: 'half of the plan',
  most: '90 % of the plan',
  all: 'all of the plan',
};

/** What a lever pulls, in words. */
export const describePull = (books: Books, pull: Pull): string => {
  switch (pull.kind) {
    case 'sure':
      return `${nameOf(books, pull.contributor)} sends all that it still owes`;
    case 'sooner':
      return `${nameOf(books, pull.contributor)} arrives a month sooner`;
    case 'stage':
      return `nobody waits at the stage ${pull.stage}`;
    case 'mission':
      return 'money, security and reception hold nothing up';
    case 'mandate':
      return 'the mandate is sure to be renewed';
    case 'lift':
      return 'lift is no limit';
    case 'beds':
      return 'beds are no limit';
  }
};

export const forecastToJson = (
  books: Books,
  forecast: Forecast,
  { levers, problems }: { readonly levers: Levers; readonly problems: readonly Problem[] },
) => ({
  ...problemsToJson(problems),
  ...clocksToJson(forecast),
  seed: forecast.seed,
  runs: forecast.runs,
  horizonDays: forecast.horizon,
  deployed: forecast.deployed,
  planned: forecast.planned ?? null,
  expires: dayOrNull(forecast.expires),
  limits: { liftPerWeek: forecast.limits.lift ?? null, beds: forecast.limits.beds ?? null },
  learnt: forecast.learnt,
  levels: forecast.levels.map(({ name, people, on, reached, beforeExpiry }) => ({
    level: name,
    people,
    ...spreadToJson(on),
    reached,
    beforeExpiry: beforeExpiry ?? null,
  })),
  commitments: forecast.parts.map((part) => ({
    commitment: part.commitment,
    contributor: part.contributor,
    waiting: part.waiting,
    none: part.none,
    expected: part.expected,
    byExpiry: part.byExpiry ?? null,
    ...spreadToJson(part.first),
  })),
  levers: {
    by: formatDay(levers.by),
    level: levers.level ?? null,
    levers: levers.levers.map(({ pull, morePeople, daysSooner }) => ({
      ...pull,
      says: describePull(books, pull),
      morePeople,
      daysSooner: daysSooner ?? null,
    })),
  },
  strength: Array.from(forecast.days.middle, (middle, at) => ({
    day: formatDay(addDays(forecast.asOf, at + 1)),
    low: forecast.days.low[at] ?? middle,
    middle,
    high: forecast.days.high[at] ?? middle,
  })),
});

const dayOrNull = (day: Day | undefined): string | null => (day === undefined ? null : formatDay(day));

const spreadToJson = ({ early, middle, late }: DaySpread) => ({
  early: dayOrNull(early),
  middle: dayOrNull(middle),
  late: dayOrNull(late),
});

export const backtestToJson = (
  clocks: { readonly asOf: Day; readonly knownAt: Day },
  { rows, all, byAhead }: Backtest,
  problems: readonly Problem[],
) => ({
  ...problemsToJson(problems),
  ...clocksToJson(clocks),
  score: all ? scoreToJson(all) : null,
  byDaysAhead: byAhead.map(({ ahead, score }) => ({ daysAhead: ahead, ...scoreToJson(score) })),
  forecasts: rows.map(({ made, about, ahead, ...row }) => ({
    made: formatDay(made),
    about: formatDay(about),
    daysAhead: ahead,
    ...row,
  })),
});

const scoreToJson = ({ count, crps, bias, covered }: Score) => ({ forecasts: count, crps, bias, covered });
