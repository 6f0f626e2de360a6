// What would help most: each promise and each bottleneck, by how many more people it would bring before the mandate runs out
// and how many days sooner the next level would be reached, all else being drawn the same (F8).
import type { Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { BEFORE_ARRIVAL } from '#ledger/stages.ts';
import type { Books } from '../books/books.ts';
import { NOT_REACHED, walkForward } from './accumulate.ts';
import { listLevels, prepare, type LevelName, type Prepared } from './forecast.ts';
import type { Waiting } from './pipeline.ts';
import { AS_IT_STANDS, type Scenario } from './scenario.ts';
import { simulate } from './simulate.ts';

/** What is pulled: a promise made sure, or a month sooner; or a bottleneck of the whole mission gone. */
export type Pull =
  | { readonly kind: 'sure' | 'sooner'; readonly commitment: string; readonly contributor: string }
  | { readonly kind: 'stage'; readonly stage: Waiting }
  | { readonly kind: 'mission' | 'mandate' | 'lift' | 'beds' };

export type Lever = {
  readonly pull: Pull;
  /** People more than as it stands, on average, on the day asked about. */
  readonly morePeople: number;
  /** Days sooner that the level asked about is reached, on average, counted up to the horizon; absent without a level. */
  readonly daysSooner: number | undefined;
};

export type Levers = {
  /** The day on which people are counted: when the mandate runs out, else the last day looked ahead to. */
  readonly by: Day;
  /** The next level that is not reached yet. */
  readonly level: { readonly name: LevelName; readonly people: number } | undefined;
  /** The one that brings most people first. */
  readonly levers: readonly Lever[];
};

export type LeverQuestion = Clocks & { readonly seed?: number; readonly runs?: number; readonly horizon?: number };

const RUNS = 1000;
const MONTH = 30;

export const takeLevers = (books: Books, question: LeverQuestion): Levers => {
  const prepared = prepare(books, { runs: RUNS, ...question });
  const { draws, deployed, planned } = prepared;
  const { expiresIn, horizon, asOf } = draws;
  const inDays = expiresIn !== undefined && expiresIn > 0 && expiresIn < horizon ? expiresIn : horizon;
  const level = listLevels(planned)
    .toSorted((a, b) => a.people - b.people)
    .find(({ people }) => people > deployed);
  const weigh = (scenario: Scenario): Weighed => weighScenario(prepared, scenario, { inDays, people: level?.people });
  const base = weigh(AS_IT_STANDS);
  const levers = listPulls(prepared).map(([pull, scenario]): Lever => {
    const pulled = weigh(scenario);
    return {
      pull,
      morePeople: pulled.people - base.people,
      daysSooner: level && base.days - pulled.days,
    };
  });
  return {
    by: (asOf + inDays) as Day,
    level,
    levers: levers.toSorted((a, b) => b.morePeople - a.morePeople || (b.daysSooner ?? 0) - (a.daysSooner ?? 0)),
  };
};

const listPulls = ({ draws, limits }: Prepared): readonly (readonly [Pull, Scenario])[] => {
  const waiting = draws.records.filter((record) => record.waiting.length > 0);
  const standing = new Set(waiting.flatMap((record) => record.waiting.map(({ stage }) => stage)));
  const runsOut = draws.expiresIn !== undefined && draws.expiresIn < draws.horizon;
  return [
    ...waiting.flatMap(({ commitment, contributor }): readonly (readonly [Pull, Scenario])[] => [
      [{ kind: 'sure', commitment, contributor }, { sure: new Set([commitment]) }],
      [{ kind: 'sooner', commitment, contributor }, { sooner: new Map([[commitment, MONTH]]) }],
    ]),
    ...BEFORE_ARRIVAL.filter((stage) => stage !== 'transit' && standing.has(stage)).map(
      (stage) => [{ kind: 'stage', stage }, { passed: new Set([stage]) }] as const,
    ),
    [{ kind: 'mission' }, { unhindered: true }],
    ...(runsOut ? [[{ kind: 'mandate' }, { renewed: true }] as const] : []),
    ...(limits.lift === undefined ? [] : [[{ kind: 'lift' }, { lift: Infinity }] as const]),
    ...(limits.beds === undefined ? [] : [[{ kind: 'beds' }, { beds: Infinity }] as const]),
  ];
};

type Weighed = { readonly people: number; readonly days: number };

/** Mean strength on a day, and the mean day of reaching a level, both over all runs. */
const weighScenario = (
  { draws, deployed, limits }: Prepared,
  scenario: Scenario,
  { inDays, people }: { readonly inDays: number; readonly people: number | undefined },
): Weighed => {
  const { runs, horizon } = draws;
  const { samples, reached } = walkForward(simulate(draws, scenario), {
    runs,
    horizon,
    start: deployed,
    shares: [],
    people: people === undefined ? [] : [people],
    days: [inDays],
    limits: { lift: scenario.lift ?? limits.lift, beds: scenario.beds ?? limits.beds },
  });
  const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, each) => sum + each, 0) / runs;
  return {
    people: mean(samples[0] ?? []),
    days: mean((reached[0] ?? new Uint16Array()).map((day) => (day === NOT_REACHED ? horizon + 1 : day))),
  };
};
