// HiGHS, a solver for linear models with whole numbers, compiled to WebAssembly: the same optimum on every machine, with
// nothing to install. Its three megabytes are loaded when the first model is solved.
import type { Highs, InitOptions } from 'highs';
import type { LinearModel, Solve } from '@muster/core/mission';
import { nameVariable, writeLp } from './write-lp.ts';

export type SolveOptions = {
  /** Where `highs.wasm` is, for who serves it from another address, such as a browser's worker. */
  readonly locateFile?: (file: string) => string;
  /** After so many branches of yes or no it gives up (default: 500). */
  readonly mostBranches?: number;
};

/** A function that solves models; HiGHS is loaded once, when it is first called. */
export const createSolve = ({ mostBranches = 500, ...options }: SolveOptions = {}): Solve => {
  let loaded: Promise<Highs> | undefined;
  return async (model) => {
    loaded ??= loadSolver(options);
    return readValues(model, (await loaded).solve(writeLp(model), { ...OPTIONS, mip_max_nodes: mostBranches }));
  };
};

// The package's types describe its CommonJS form, where the loader stands one `default` deeper than in the ES module that
// Node and browsers load.
type Loader = { readonly default: (options?: InitOptions) => Promise<Highs> };

const loadSolver = async (options: SolveOptions): Promise<Highs> => {
  const { default: load } = (await import('highs')) as unknown as Loader;
  return load(options);
};

/** Gaps of zero, since "nearly the best" would depend on how long it looked. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0 } as const;

/** What HiGHS says when it has looked as far as it may: `Unknown` after so many nodes. */
const GAVE_UP: ReadonlySet<string> = new Set(['Unknown', 'Iteration limit reached']);

const readValues = ({ variables }: LinearModel, solved: ReturnType<Highs['solve']>): readonly number[] | undefined => {
  if (GAVE_UP.has(solved.Status)) return undefined;
  if (solved.Status !== 'Optimal') throw new Error(`the model has no optimum: ${solved.Status}`);
  return variables.map((_, at) => solved.Columns[nameVariable(at)]?.Primal ?? 0);
};
