// A linear model as data: what to choose, within what, for what. Core writes it and takes whoever solves it as a function,
// since a solver is a program of its own and core imports nothing.

export type Term = { readonly variable: number; readonly coefficient: number };

export type Variable = {
  /** `integer` is chosen in whole numbers; `continuous` too wherever the model is a network, at no cost. */
  readonly kind: 'continuous' | 'integer';
  /** It lies between zero and this. */
  readonly upper: number;
};

export type Constraint = {
  readonly terms: readonly Term[];
  readonly relation: '<=' | '=';
  readonly bound: number;
};

/** Variables are named by their place in the list. */
export type LinearModel = {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  /** What is to be least. */
  readonly objective: readonly Term[];
};

/**
 * Gives the value of every variable at the optimum; `undefined` where it gave up looking, which it must do by its steps and
 * not by the clock, so that the same model gives the same answer. Rejects where there is no optimum.
 */
export type Solve = (model: LinearModel) => Promise<readonly number[] | undefined>;
