// From arrivals to strength on each day: runs walk forward together, and the order among them is kept as they do, so that no
// day is ever sorted.
import type { Arrivals } from './simulate.ts';

export type Limits = {
  /** People who can be brought in a week. */
  readonly lift: number | undefined;
  /** People there are beds for. */
  readonly beds: number | undefined;
};

export type Walk = {
  /** By share asked and day, from the day after the forecast: the strength below which that share of the runs lies. */
  readonly levels: readonly Uint32Array[];
  /** By level asked: on which day each run reached it, 0 for at once, `NOT_REACHED` for not within the horizon. */
  readonly reached: readonly Uint16Array[];
  /** By day asked: the strength of each run. */
  readonly samples: readonly Uint32Array[];
};

export const NOT_REACHED = 65_535;

export type WalkQuestion = {
  readonly runs: number;
  readonly horizon: number;
  /** Deployed today. */
  readonly start: number;
  readonly shares: readonly number[];
  readonly people: readonly number[];
  readonly days: readonly number[];
  readonly limits: Limits;
};

export const walkForward = (given: Arrivals, question: WalkQuestion): Walk => {
  const { runs, horizon, start, shares, people, days } = question;
  const arrivals = sortByDay(limit(given, question), horizon);
  const total = new Uint32Array(runs).fill(start);
  const counts = new Uint32Array(start + mostOf(given, runs) + 2);
  counts[start] = runs;
  const ranks = shares.map((share) => Math.min(runs - 1, Math.floor(share * runs)));
  const pointers = ranks.map(() => ({ value: start, below: 0 }));
  const levels = shares.map(() => new Uint32Array(horizon));
  const reached = people.map((level) => new Uint16Array(runs).fill(start >= level ? 0 : NOT_REACHED));
  const samples: Uint32Array[] = [];
  let at = 0;
  for (let day = 1; day <= horizon; day += 1) {
    for (const end = arrivals.start[day + 1] ?? 0; at < end; at += 1) {
      const run = arrivals.run[at] ?? 0;
      const before = total[run] ?? 0;
      const now = before + (arrivals.people[at] ?? 0);
      total[run] = now;
      counts[before] = (counts[before] ?? 0) - 1;
      counts[now] = (counts[now] ?? 0) + 1;
      for (const pointer of pointers) if (before < pointer.value && now >= pointer.value) pointer.below -= 1;
      for (let place = 0; place < people.length; place += 1) {
        const level = people[place] ?? 0;
        if (before >= level || now < level) continue;
        const onDays = reached[place];
        if (onDays) onDays[run] = day;
      }
    }
    for (const [place, pointer] of pointers.entries()) {
      const rank = ranks[place] ?? 0;
      while (pointer.below + (counts[pointer.value] ?? 0) <= rank) {
        pointer.below += counts[pointer.value] ?? 0;
        pointer.value += 1;
      }
      const level = levels[place];
      if (level) level[day - 1] = pointer.value;
    }
    if (days.includes(day)) samples.push(total.slice());
  }
  return { levels, reached, samples };
};

/** The most that arrive in any run. */
const mostOf = ({ run, people }: Arrivals, runs: number): number => {
  const sums = new Uint32Array(runs);
  for (let at = 0; at < run.length; at += 1) sums[run[at] ?? 0] = (sums[run[at] ?? 0] ?? 0) + (people[at] ?? 0);
  return sums.reduce((most, sum) => Math.max(most, sum), 0);
};

type Sorted = {
  readonly people: Uint32Array;
  readonly run: Uint32Array;
  /** Where the arrivals of each day begin. */
  readonly start: Uint32Array;
};

type Columns = Pick<Arrivals, 'day' | 'people' | 'run'>;

const sortByDay = ({ day, people, run }: Columns, horizon: number): Sorted => {
  const start = new Uint32Array(horizon + 2);
  for (const on of day) start[on + 1] = (start[on + 1] ?? 0) + 1;
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const sorted = { people: new Uint32Array(day.length), run: new Uint32Array(day.length), start };
  for (let at = 0; at < day.length; at += 1) {
    const place = next[day[at] ?? 0] ?? 0;
    next[day[at] ?? 0] = place + 1;
    sorted.people[place] = people[at] ?? 0;
    sorted.run[place] = run[at] ?? 0;
  }
  return sorted;
};

const WEEK = 7;

/** Holds back whom there is no lift or no bed for; who is held back comes first the week after. */
const limit = (given: Arrivals, { runs, horizon, start, limits }: WalkQuestion): Columns => {
  const { lift = Infinity, beds = Infinity } = limits;
  if (lift === Infinity && beds === Infinity) return given;
  const sorted = sortByDay(given, horizon);
  const [day, people, run]: [number[], number[], number[]] = [[], [], []];
  const held = new Float64Array(runs);
  const lifted = new Float64Array(runs);
  const strength = new Float64Array(runs).fill(start);
  const bring = (on: number, inRun: number, wanted: number): void => {
    const room = Math.min(lift - (lifted[inRun] ?? 0), beds - (strength[inRun] ?? 0));
    const now = Math.max(0, Math.min(wanted, room));
    held[inRun] = wanted - now;
    if (now === 0) return;
    lifted[inRun] = (lifted[inRun] ?? 0) + now;
    strength[inRun] = (strength[inRun] ?? 0) + now;
    day.push(on);
    people.push(now);
    run.push(inRun);
  };
  let at = 0;
  for (let on = 1; on <= horizon; on += 1) {
    if (on % WEEK === 1) {
      lifted.fill(0);
      for (let inRun = 0; inRun < runs; inRun += 1) if ((held[inRun] ?? 0) > 0) bring(on, inRun, held[inRun] ?? 0);
    }
    for (const end = sorted.start[on + 1] ?? 0; at < end; at += 1) {
      const inRun = sorted.run[at] ?? 0;
      bring(on, inRun, (held[inRun] ?? 0) + (sorted.people[at] ?? 0));
    }
  }
  return { day: Uint16Array.from(day), people: Uint32Array.from(people), run: Uint32Array.from(run) };
};
