// Who fills what, as linear models. The first decides how much of which priority is filled, how well it fits and how far
// along it is: a network, whose optimum is in whole numbers by itself. The second keeps all of that, makes the most whole
// units of it and takes the fewest commitments for each line, which needs a choice of yes or no for every pair.
import type { Constraint, LinearModel, Term } from './linear-model.ts';
import { STANDINGS, type Standing } from './gaps-standing.ts';

type ModelSource = { readonly id: string; readonly standings: Readonly<Record<Standing, number>> };
type ModelLine = {
  readonly id: string;
  readonly need: number;
  readonly priority: 1 | 2 | 3;
  /** How many whole units the need is; none where heads or things are counted. */
  readonly units: number | undefined;
};
/** A commitment that may fill a line; 0 fits best. Both by their place in the lists. */
export type ModelPair = { readonly source: number; readonly line: number; readonly rank: number };

/** Sources, lines and pairs each in the order of their ids, so that the order of rows says nothing. */
export type Assignment = {
  readonly sources: readonly ModelSource[];
  readonly lines: readonly ModelLine[];
  readonly pairs: readonly ModelPair[];
};

/** So much of one standing of a pair. */
export type Flow = { readonly pair: number; readonly standing: Standing };

/** What is decided, the most important first: people by priority, then what misfits, then how far away it is. */
export type Levels = readonly [first: number, second: number, third: number, misfit: number, distance: number];

/** Steps still to go, which weigh more on a line of a higher priority. */
const distanceOf = (standing: Standing, priority: number): number => STANDINGS.indexOf(standing) * (4 - priority);

const MOST_DISTANCE = 9;

/** Every way in which something that stands may fill a line. */
export const listFlows = ({ sources, pairs }: Assignment): readonly Flow[] =>
  pairs.flatMap(({ source }, pair) =>
    STANDINGS.flatMap((standing) => ((sources[source]?.standings[standing] ?? 0) > 0 ? [{ pair, standing }] : [])),
  );

/** What one person of a flow adds to each level. */
const levelsOf = ({ lines, pairs }: Assignment, { pair, standing }: Flow): Levels => {
  const { line = -1, rank = 0 } = pairs[pair] ?? {};
  const priority = lines[line]?.priority ?? 3;
  const filled = (own: number): number => (priority === own ? 1 : 0);
  return [filled(1), filled(2), filled(3), rank, distanceOf(standing, priority)];
};

/** The levels of a whole solution. */
export const measureLevels = (assignment: Assignment, flows: readonly Flow[], values: readonly number[]): Levels => {
  const totals: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const [at, flow] of flows.entries()) {
    const value = values[at] ?? 0;
    for (const [level, each] of levelsOf(assignment, flow).entries())
      totals[level] = (totals[level] ?? 0) + each * value;
  }
  return totals;
};

/**
 * The first model. Its weights put the levels strictly one before the other: two solutions of a network differ by simple
 * circles, which pass each source and line once, so that a weight need only outweigh the lower levels of one such circle
 * and stays small however many people there are.
 */
export const makeFillModel = (assignment: Assignment, flows: readonly Flow[]): LinearModel => {
  const { sources, lines, pairs } = assignment;
  const nodes = new Set(flows.map(({ pair, standing }) => `${pairs[pair]?.source} ${standing}`)).size;
  const circle = 2 * Math.min(Math.max(nodes, sources.length), lines.length) + 2;
  const worst = Math.max(0, ...pairs.map(({ rank }) => rank));
  const misfit = circle * MOST_DISTANCE + 1;
  const filled = circle * (worst * misfit + MOST_DISTANCE) + 1;
  const weights = [-3 * filled, -2 * filled, -filled, misfit, 1];
  return {
    variables: flows.map((flow) => ({ kind: 'continuous', upper: mostOf(assignment, flow) })),
    constraints: listLimits(assignment, flows),
    objective: flows.map((flow, variable) => ({
      variable,
      coefficient: levelsOf(assignment, flow).reduce((sum, each, level) => sum + each * (weights[level] ?? 0), 0),
    })),
  };
};

/**
 * The second model: the levels stay as found, the most whole units are made, and the fewest pairs are used; of as few,
 * those that come first by the ids of line and commitment.
 */
export const makeFewestModel = (assignment: Assignment, flows: readonly Flow[], levels: Levels): LinearModel => {
  const { sources, lines, pairs } = assignment;
  const used = (pair: number): number => flows.length + pair;
  const order = pairs.map((_, pair) => pair).toSorted((a, b) => comparePairs(pairs[a], pairs[b]));
  const places = new Map(order.map((pair, place) => [pair, place + 1]));
  // More than all places together, so that one pair fewer outweighs any order.
  const one = (pairs.length * (pairs.length + 1)) / 2 + 1;
  const kept = levels.map((bound, level): Constraint => ({
    terms: flows.flatMap((flow, variable): readonly Term[] => {
      const coefficient = levelsOf(assignment, flow)[level] ?? 0;
      return coefficient === 0 ? [] : [{ variable, coefficient }];
    }),
    relation: '=',
    bound,
  }));
  const flowsOf = pairs.map((): number[] => []);
  for (const [variable, { pair }] of flows.entries()) flowsOf[pair]?.push(variable);
  const opened = pairs.map(({ source, line }, pair): Constraint => {
    const most = Math.min(lines[line]?.need ?? 0, sumStandings(sources[source]));
    const terms = (flowsOf[pair] ?? []).map((variable) => ({ variable, coefficient: 1 }));
    return { terms: [...terms, { variable: used(pair), coefficient: -most }], relation: '<=', bound: 0 };
  });
  const united = lines.flatMap(({ need, units }, line) => (units === undefined ? [] : [{ line, need, units }]));
  const made = (at: number): number => flows.length + pairs.length + at;
  // A unit is made of its share of the need, not of less.
  const whole = united.map(({ line, need, units }, at): Constraint => {
    const own = flows.flatMap(({ pair }, variable) => (pairs[pair]?.line === line ? [variable] : []));
    const terms = own.map((variable) => ({ variable, coefficient: -units }));
    return { terms: [...terms, { variable: made(at), coefficient: need }], relation: '<=', bound: 0 };
  });
  // More than all pairs together, so that one unit more outweighs however many of them.
  const unit = pairs.length * (one + pairs.length) + 1;
  return {
    variables: [
      ...flows.map((flow) => ({ kind: 'integer' as const, upper: mostOf(assignment, flow) })),
      ...pairs.map(() => ({ kind: 'integer' as const, upper: 1 })),
      ...united.map(({ units }) => ({ kind: 'integer' as const, upper: units })),
    ],
    constraints: [
      ...listLimits(assignment, flows),
      ...kept.filter(({ terms }) => terms.length > 0),
      ...opened,
      ...whole,
    ],
    objective: [
      ...pairs.map((_, pair) => ({ variable: used(pair), coefficient: one + (places.get(pair) ?? 0) })),
      ...united.map((_, at) => ({ variable: made(at), coefficient: -unit })),
    ],
  };
};

const comparePairs = (a: ModelPair | undefined, b: ModelPair | undefined): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.source ?? 0) - (b?.source ?? 0);

const sumStandings = (source: ModelSource | undefined): number =>
  STANDINGS.reduce((sum, at) => sum + (source?.standings[at] ?? 0), 0);

const mostOf = ({ sources, lines, pairs }: Assignment, { pair, standing }: Flow): number => {
  const { source = -1, line = -1 } = pairs[pair] ?? {};
  return Math.min(sources[source]?.standings[standing] ?? 0, lines[line]?.need ?? 0);
};

/** No commitment gives more than it has of anything, no line takes more than it needs (G3). */
const listLimits = ({ sources, lines, pairs }: Assignment, flows: readonly Flow[]): readonly Constraint[] => {
  const given = new Map<string, Term[]>();
  const taken = lines.map((): Term[] => []);
  for (const [variable, { pair, standing }] of flows.entries()) {
    const { source = -1, line = -1 } = pairs[pair] ?? {};
    const term = { variable, coefficient: 1 };
    const key = `${source} ${standing}`;
    const own = given.get(key);
    if (own) own.push(term);
    else given.set(key, [term]);
    taken[line]?.push(term);
  }
  return [
    ...sources.flatMap(({ standings }, source) =>
      STANDINGS.flatMap((standing): readonly Constraint[] => {
        const terms = given.get(`${source} ${standing}`);
        return terms ? [{ terms, relation: '<=', bound: standings[standing] }] : [];
      }),
    ),
    ...lines.flatMap(({ need }, line): readonly Constraint[] => {
      const terms = taken[line] ?? [];
      return terms.length > 0 ? [{ terms, relation: '<=', bound: need }] : [];
    }),
  ];
};
