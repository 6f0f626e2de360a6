// What the command line reads from its options: the two dates that every question has in common, and numbers.
import { accept, problem, refuse, type Day, type Outcome } from '@muster/core/kernel';
import type { Clocks } from '@muster/core/ledger';
import { readDay } from '@muster/core/answers/json';

export type ClockOptions = { readonly asOf?: string; readonly known?: string };

/** Reads `--as-of` and `--known`; both default to today. */
export const readClocks = (options: ClockOptions, today: Day): Outcome<Clocks> => {
  const asOf = readDay('--as-of', options.asOf, today);
  const known = readDay('--known', options.known, today);
  if (!asOf.ok) return asOf;
  return known.ok ? accept({ asOf: asOf.value, knownAt: known.value }) : known;
};

/** Reads the number of a port; not given is any. */
export const readPort = (option: string, value: string | undefined): Outcome<number | undefined> => {
  if (value === undefined) return accept(undefined);
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port <= 65_535
    ? accept(port)
    : refuse(problem('question.choice', { value, option, choices: 'a number from 0 to 65535' }));
};
