// Every part of a promise, simulated to its arrival or its end, many times over; each time the mission is fast or slow, and
// keeps its promises more or less, for all parts alike (F5).
import { daysBetween, type Day } from '#kernel/index.ts';
import { BETWEEN, isUnderWay, tokenReaches, type Cell } from './belief.ts';
import { exp, log, quantileOf, shareBelow } from './exact-math.ts';
import { remainingFrom, toLogNormal, type LogNormal, type Waiting } from './pipeline.ts';
import {
  FAILS,
  PEOPLE_AT_ONCE,
  RELIEF,
  RENEWED,
  RENEWED_FOR,
  SHARE_OF_ALL,
  SHARE_OF_TOKEN,
  SPREAD_OF_FUTURE,
  type Model,
} from './priors.ts';
import { createStream, type Random } from './random.ts';
import type { PromiseRecord, WaitingPart } from './records.ts';
import type { Scenario } from './scenario.ts';

export type Draws = {
  readonly asOf: Day;
  readonly model: Model;
  readonly runs: number;
  readonly seed: number;
  /** Days looked ahead. */
  readonly horizon: number;
  /** Days until the mandate runs out; `undefined` where it does not. */
  readonly expiresIn: number | undefined;
  readonly cells: readonly Cell[];
  readonly records: readonly PromiseRecord[];
};

/** Arrivals of all runs, in the order of the commitments. */
export type Arrivals = {
  /** By arrival: days from the day of the forecast, above zero; people; and the run. */
  readonly day: Uint16Array;
  readonly people: Uint32Array;
  readonly run: Uint32Array;
  /** Where the arrivals of each commitment begin; one longer than the records. */
  readonly start: readonly number[];
};

/** How the mission is in each run. */
type Worlds = {
  /** How slow it has been, by which what has not come yet is judged; and how slow it will be. */
  readonly shift: Float64Array;
  readonly ahead: Float64Array;
  readonly sends: Float64Array;
  readonly sendsAll: Float64Array;
  /** The last day on which anyone may arrive. */
  readonly end: Uint16Array;
};

/** Parts of one promise that arrive on days of their own, at most. */
const MOST_PARTS = 12;

export const simulate = (draws: Draws, scenario: Scenario): Arrivals => {
  const worlds = drawWorlds(draws, scenario);
  const parts = draws.records.reduce((sum, { waiting }) => sum + waiting.length, 1);
  const events = createEvents(draws.runs * parts);
  const atOnce = peopleAtOnce(draws.records);
  const start = [0];
  for (const record of draws.records) {
    if (!scenario.dropped?.has(record.commitment)) {
      for (const part of record.waiting) {
        simulatePart({ draws, worlds, scenario, record, part, atOnce, events });
      }
      if (record.relief) simulateRelief({ draws, worlds, record, events });
    }
    start.push(events.count());
  }
  return { ...events.take(), start };
};

const drawWorlds = ({ cells, runs, seed, horizon, expiresIn }: Draws, scenario: Scenario): Worlds => {
  const draw = createStream(seed, 'mission');
  const sums: number[] = [];
  let sum = 0;
  for (const { weight } of cells) sums.push((sum += weight));
  const worlds = {
    shift: new Float64Array(runs),
    ahead: new Float64Array(runs),
    sends: new Float64Array(runs),
    sendsAll: new Float64Array(runs),
    end: new Uint16Array(runs),
  };
  for (let run = 0; run < runs; run += 1) {
    const cell = cells[findPlace(sums, draw() * sum)];
    const shift = (cell?.shift ?? 0) + SPREAD_OF_FUTURE * quantileOf(draw());
    worlds.shift[run] = shift;
    worlds.ahead[run] = scenario.unhindered ? Math.min(shift, 0) : shift;
    worlds.sends[run] = cell?.sends ?? 0;
    worlds.sendsAll[run] = cell?.sendsAll ?? 0;
    worlds.end[run] = drawEnd(draw, { horizon, expiresIn: scenario.renewed ? undefined : expiresIn });
  }
  return worlds;
};

/** The day of the last renewal that fails, or the horizon; the number of draws is the same whatever the scenario. */
const drawEnd = (draw: Random, { horizon, expiresIn }: Pick<Draws, 'horizon' | 'expiresIn'>): number => {
  const years = Math.floor(horizon / RENEWED_FOR) + 1;
  let end = horizon;
  for (let at = years - 1; at >= 0; at -= 1) {
    const fails = draw() > RENEWED;
    const day = expiresIn === undefined ? horizon : Math.max(0, expiresIn) + at * RENEWED_FOR;
    if (fails && day < horizon) end = day;
  }
  return end;
};

/** The first place at which the rising sums reach a value. */
const findPlace = (sums: readonly number[], value: number): number => {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * How many come at once: half of all who arrived in this mission came in groups at least so large. Before three groups have
 * come, a formed unit.
 */
const peopleAtOnce = (records: readonly PromiseRecord[]): number => {
  const sizes = records.flatMap(({ arrivals }) => arrivals.map(({ people }) => people)).toSorted((a, b) => b - a);
  let left = sizes.reduce((sum, size) => sum + size, 0) / 2;
  const middle = sizes.find((size) => (left -= size) <= 0);
  return sizes.length < 3 || middle === undefined ? PEOPLE_AT_ONCE : Math.max(LEAST_AT_ONCE, middle);
};

const LEAST_AT_ONCE = 20;

type Simulated = {
  readonly draws: Draws;
  readonly worlds: Worlds;
  readonly record: PromiseRecord;
  readonly events: Events;
};

type SimulatedPart = Simulated & {
  readonly scenario: Scenario;
  readonly part: WaitingPart;
  readonly atOnce: number;
};

/** What decides how and whether a part comes, worked out once for all runs. */
export type PartPlan = {
  /** Whether it follows what has begun to come; what has not begun, or is seen to act, takes the rest of the way. */
  readonly follows: boolean;
  readonly acts: boolean;
  readonly way: LogNormal;
  /** Days it has been waiting on that way. */
  readonly waited: number;
  /** The chance to pass all stages that are left. */
  readonly passes: number;
  /** The share of the promise that has arrived, and the chance that this was all. */
  readonly reached: number;
  readonly done: number;
};

const planPart = ({ asOf, model }: Draws, record: PromiseRecord, part: WaitingPart, atOnce: number): PartPlan => {
  const { arrivals, arrived, promised, kind } = record;
  const last = arrivals.at(-1);
  const acts = isUnderWay(part.stage);
  const follows = last !== undefined && !acts;
  const reached = arrived / promised;
  return {
    follows,
    acts,
    way: follows ? BETWEEN : remainingFrom(model, kind, part.stage),
    waited: Math.max(0, daysBetween(follows ? last.last : part.since, asOf)),
    passes: 1 - failureFrom(part.stage),
    reached,
    done: follows ? doneBy(reached, atOnce / promised) : 0,
  };
};

/** Everything that one simulation rests on, in plain numbers: so that another program can simulate the same. */
export const describeModel = (draws: Draws) => {
  const atOnce = peopleAtOnce(draws.records);
  return {
    horizon: draws.horizon,
    expiresIn: draws.expiresIn,
    cells: draws.cells,
    between: BETWEEN,
    atOnce,
    parts: draws.records.flatMap((record) =>
      record.waiting.map((part) => ({
        ...planPart(draws, record, part, atOnce),
        people: part.people,
        promised: record.promised,
        arrived: record.arrived,
      })),
    ),
  };
};

const simulatePart = ({ draws, worlds, scenario, record, part, atOnce, events }: SimulatedPart): void => {
  const { asOf, runs, seed, horizon, model } = draws;
  const { commitment, kind } = record;
  const { follows, acts, way, waited, passes, reached, done } = planPart(draws, record, part, atOnce);
  const draw = createStream(seed, `${commitment} ${part.stage}`);
  const isSure = scenario.sure?.has(commitment) ?? false;
  const fixed = scenario.arrives?.get(commitment);
  const sooner = scenario.sooner?.get(commitment) ?? 0;
  const isPassed = scenario.passed?.has(part.stage) ?? false;
  const passed = isPassed && !follows ? remainingFrom(model, kind, after(part.stage)) : undefined;
  const salt = commitment.length + part.people;
  const token = tokenReaches(reached);
  const logWaited = waited < 1 ? -Infinity : log(waited);
  const full = tabulate((share) => part.people * restOf(share, record));
  const few = tabulate((share) => tokenOf(part, share));
  const isWhole = isSure || fixed !== undefined;
  // A loop of millions: nothing in it makes an object, and every number of a run is drawn whether or not it is needed, so
  // that scenarios differ in what they change and in nothing else.
  for (let run = 0; run < runs; run += 1) {
    const shift = worlds.shift[run] ?? 0;
    const ahead = worlds.ahead[run] ?? 0;
    const sendsAll = worlds.sendsAll[run] ?? 0;
    const chance = draw();
    const meant = draw();
    const share = draw();
    const delay = draw();
    // What is believed to come still, given that it has not come yet.
    const believed = follows ? sendsAll * (1 - done) : acts ? passes : (worlds.sends[run] ?? 0);
    const against = follows ? sendsAll * done + (1 - sendsAll) * token : 1 - believed;
    const before = shareBelow((logWaited - way.mu - shift) / way.sigma);
    const waits = believed * Math.max(1 - before, 1e-9);
    if (!isWhole && chance * (waits + against) >= waits) continue;
    const isFull = follows || acts || meant < sendsAll;
    const people = isWhole ? part.people : Math.round(readTable(isFull ? full : few, share));
    const count = Math.min(MOST_PARTS, Math.max(1, Math.ceil(people / atOnce)));
    let state = seedOf(seed, run, salt);
    let day = fixed === undefined ? drawRemaining(way, shift, ahead, waited, before, delay) - sooner : fixed - asOf;
    if (passed) day = Math.min(day, drawRemaining(passed, shift, ahead, 0, 0, delay));
    let left = people;
    for (let at = 0; at < count && left > 0; at += 1) {
      const now = Math.ceil(left / (count - at));
      const on = Math.max(1, Math.floor(day));
      if (on > horizon) break;
      if (on <= (worlds.end[run] ?? 0)) events.add(on, now, run);
      left -= now;
      if (fixed === undefined && left > 0) {
        state = (state + 0x6d2b79f5) | 0;
        day = Math.max(day, 1) + exp(BETWEEN.mu + ahead + BETWEEN.sigma * quantileOf(mix(state)));
      }
    }
  }
};

/**
 * The chance that a promise meant in full has come to its end with the part that has arrived: that its share, which is at
 * least this, is not half a group more, or a tenth.
 */
const doneBy = (reached: number, group: number): number => {
  const upTo = (part: number): number => exp(SHARE_OF_ALL.exponent * log(Math.min(1, Math.max(part, 1e-9))));
  return (upTo(reached + Math.min(group / 2, MOST_LEFT)) - upTo(reached)) / Math.max(1e-9, 1 - upTo(reached));
};

const MOST_LEFT = 0.1;

const TABLE_STEPS = 256;

/** A function of a share at even steps, to be read between them. */
const tabulate = (of: (share: number) => number): Float64Array =>
  Float64Array.from({ length: TABLE_STEPS + 1 }, (_, at) => of(Math.min(at / TABLE_STEPS, 1 - 1e-9)));

const readTable = (table: Float64Array, share: number): number => {
  const place = share * TABLE_STEPS;
  const at = Math.floor(place);
  const before = table[at] ?? 0;
  return before + (place - at) * ((table[at + 1] ?? 0) - before);
};

/** The share of what waits that comes of a promise meant in full; at least what has come already is part of it. */
const restOf = (share: number, { arrived, promised }: PromiseRecord): number => {
  const least = exp(SHARE_OF_ALL.exponent * log(Math.max(arrived / promised, 1e-9)));
  const whole = exp(log(Math.max(least + share * (1 - least), 1e-12)) / SHARE_OF_ALL.exponent);
  return Math.min(1, Math.max(0, (whole * promised - arrived) / Math.max(1, promised - arrived)));
};

/** How many come of a promise meant as a token; one at least. */
const tokenOf = ({ people }: WaitingPart, share: number): number =>
  Math.max(1, people * (1 - exp(log(1 - share) / SHARE_OF_TOKEN.exponent)));

/**
 * Days from now of what has waited so long already, which is longer than the share `before` of all waits; the rest of the way
 * is gone at the speed of what lies ahead.
 */
const drawRemaining = (
  { mu, sigma }: LogNormal,
  shift: number,
  ahead: number,
  waited: number,
  before: number,
  share: number,
): number => {
  if (waited < 1) return exp(mu + ahead + sigma * quantileOf(share));
  const least = Math.min(0.9999, before);
  const left = exp(mu + shift + sigma * quantileOf(least + share * (1 - least))) - waited;
  return ahead === shift ? left : left * exp(ahead - shift);
};

/** What follows the first arrival is drawn from a state of its own for each run, so that its length changes nothing else. */
const seedOf = (seed: number, run: number, salt: number): number =>
  Math.imul(seed ^ (run + 1), 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);

/** A number above 0 and below 1 from a state (mulberry32). */
const mix = (state: number): number => {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
};

const RELIEF_WAY = toLogNormal(RELIEF);

const simulateRelief = ({ draws, worlds, record, events }: Simulated): void => {
  const { asOf, runs, seed, horizon } = draws;
  const { relief, commitment } = record;
  if (!relief) return;
  const draw = createStream(seed, `${commitment} rotated`);
  const waited = Math.max(0, daysBetween(relief.since, asOf));
  for (let run = 0; run < runs; run += 1) {
    const shift = worlds.shift[run] ?? 0;
    const chance = draw();
    const share = draw();
    const before = waited < 1 ? 0 : shareBelow((log(waited) - RELIEF_WAY.mu - shift) / RELIEF_WAY.sigma);
    const waits = Math.max(1 - before, 1e-9);
    const comes = chance * (RENEWED * waits + 1 - RENEWED) < RENEWED * waits;
    const day = Math.max(1, Math.floor(drawRemaining(RELIEF_WAY, shift, shift, waited, before, share)));
    if (comes && day <= horizon && day <= (worlds.end[run] ?? 0)) events.add(day, relief.people, run);
  }
};

const NEXT: Readonly<Record<Waiting, Waiting>> = {
  pledged: 'assessed',
  assessed: 'vetting',
  vetting: 'training',
  training: 'ready',
  ready: 'transit',
  transit: 'transit',
};
const after = (stage: Waiting): Waiting => NEXT[stage];

/** The chance to fail at this stage or at a later one. */
const failureFrom = (stage: Waiting): number => {
  let passes = 1;
  let at = stage;
  for (;;) {
    passes *= 1 - (FAILS[at] ?? 0);
    if (at === 'transit') return 1 - passes;
    at = after(at);
  }
};

type Events = {
  readonly add: (day: number, people: number, run: number) => void;
  readonly count: () => number;
  readonly take: () => Pick<Arrivals, 'day' | 'people' | 'run'>;
};

/** Columns that grow as they fill. */
const createEvents = (room: number): Events => {
  let [day, people, run] = [new Uint16Array(room), new Uint32Array(room), new Uint32Array(room)];
  let count = 0;
  const grow = (): void => {
    const size = day.length * 2;
    const [days, crowd, runs] = [new Uint16Array(size), new Uint32Array(size), new Uint32Array(size)];
    days.set(day);
    crowd.set(people);
    runs.set(run);
    [day, people, run] = [days, crowd, runs];
  };
  return {
    add: (onDay, howMany, inRun) => {
      if (count === day.length) grow();
      day[count] = onDay;
      people[count] = howMany;
      run[count] = inRun;
      count += 1;
    },
    count: () => count,
    take: () => ({ day: day.subarray(0, count), people: people.subarray(0, count), run: run.subarray(0, count) }),
  };
};
