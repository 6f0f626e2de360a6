// How a pure function says yes or no: a refusal is a value that lists what is wrong, never an exception.
import type { Problem } from './problems.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = <T = never>(...problems: readonly Problem[]): Outcome<T> => ({ ok: false, problems });
