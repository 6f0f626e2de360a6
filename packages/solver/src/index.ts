// The public face of the solver.
import { createSolve } from './create-solve.ts';

export { createSolve, type SolveOptions } from './create-solve.ts';
export { writeLp } from './write-lp.ts';

/** Solves a model where files are read from the disk or from beside the script. */
export const solve = createSolve();
