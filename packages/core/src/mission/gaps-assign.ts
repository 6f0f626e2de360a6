// Who fills what: the models written, handed to whoever solves them, and read back in whole numbers. What has nothing in
// common is solved apart, which keeps the models small.
import { groupBy } from '#kernel/index.ts';
import type { LinearModel, Solve } from './linear-model.ts';
import { listFlows, makeFewestModel, makeFillModel, measureLevels, type Assignment, type Flow } from './gaps-model.ts';
import type { Standing } from './gaps-standing.ts';

/** So many of one standing of a pair. */
export type Assigned = { readonly pair: number; readonly standing: Standing; readonly quantity: number };

/** Above so many pairs the fewest commitments for each line are not looked for: yes or no for each takes too long. */
const MOST_PAIRS_FOR_FEWEST = 40;

/** The best assignment of one part, without the pair left out where one is. */
export const assign = async (assignment: Assignment, solve: Solve, without?: number): Promise<readonly Assigned[]> => {
  const flows = listFlows(assignment).filter(({ pair }) => pair !== without);
  if (flows.length === 0) return [];
  const filled = await solveWhole(makeFillModel(assignment, flows), solve);
  if (!filled) throw new Error('the solver gave up a network');
  const pairs = new Set(flows.map(({ pair }) => pair)).size;
  if (pairs === 1 || pairs > MOST_PAIRS_FOR_FEWEST || isVast(assignment)) return readFlows(flows, filled);
  const levels = measureLevels(assignment, flows, filled);
  return readFlows(flows, (await solveWhole(makeFewestModel(assignment, flows, levels), solve)) ?? filled);
};

/** Above so many of anything a solver's tolerance is more than one of them where it says yes or no. */
const MOST_FOR_FEWEST = 100_000;

const isVast = ({ sources, lines }: Assignment): boolean =>
  lines.some(({ need }) => need > MOST_FOR_FEWEST) ||
  sources.some(({ standings }) => Object.values(standings).some((each) => each > MOST_FOR_FEWEST));

const readFlows = (flows: readonly Flow[], values: readonly number[]): readonly Assigned[] =>
  flows.flatMap((flow, at) => ((values[at] ?? 0) > 0 ? [{ ...flow, quantity: values[at] ?? 0 }] : []));

/** How far a number of a solver may lie from the whole number that it stands for. */
const NEAR = 1e-3;

/** Whole numbers that keep every constraint exactly, absent where the solver gave up; a solver that gives anything else is at fault. */
const solveWhole = async (model: LinearModel, solve: Solve): Promise<readonly number[] | undefined> => {
  const given = await solve(model);
  if (!given) return undefined;
  const values = model.variables.map((_, at) => Math.round(given[at] ?? Number.NaN));
  for (const [at, value] of values.entries()) {
    if (!(Math.abs(value - (given[at] ?? Number.NaN)) < NEAR)) throw new Error(`the solver gave ${given[at]}`);
  }
  for (const { terms, relation, bound } of model.constraints) {
    const sum = terms.reduce((total, { variable, coefficient }) => total + coefficient * (values[variable] ?? 0), 0);
    if (relation === '<=' ? sum > bound : sum !== bound) throw new Error(`the solver broke a limit: ${sum}, ${bound}`);
  }
  return values;
};

/** The parts of an assignment that share no commitment and no line, each with the places of its pairs in the whole. */
export const splitAssignment = ({ sources, lines, pairs }: Assignment): readonly Part[] => {
  const root = Array.from({ length: sources.length + lines.length }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { source, line } of pairs) root[find(sources.length + line)] = find(source);
  return [...groupBy(pairs.keys(), (pair) => find(pairs[pair]?.source ?? 0)).values()].map((own) => {
    const partSources = [...new Set(own.map((pair) => pairs[pair]?.source ?? 0))].toSorted((a, b) => a - b);
    const partLines = [...new Set(own.map((pair) => pairs[pair]?.line ?? 0))].toSorted((a, b) => a - b);
    const [sourceAt, lineAt] = [placesOf(partSources), placesOf(partLines)];
    return {
      pairs: own,
      assignment: {
        sources: partSources.flatMap((source) => sources[source] ?? []),
        lines: partLines.flatMap((line) => lines[line] ?? []),
        pairs: own.flatMap((pair) => {
          const whole = pairs[pair];
          return whole
            ? [{ ...whole, source: sourceAt.get(whole.source) ?? 0, line: lineAt.get(whole.line) ?? 0 }]
            : [];
        }),
      },
    };
  });
};

export type Part = { readonly assignment: Assignment; readonly pairs: readonly number[] };

const placesOf = (values: readonly number[]): ReadonlyMap<number, number> =>
  new Map(values.map((value, place) => [value, place]));
