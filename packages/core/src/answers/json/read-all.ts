// Several parts of a question read together, so that everything that is wrong with it is said at once.
import { accept, refuse, type Outcome } from '#kernel/index.ts';

type Values<Parts> = { readonly [Name in keyof Parts]: Parts[Name] extends Outcome<infer Value> ? Value : never };

/** The values of all parts; refused with the problems of all that were refused. */
export const readAll = <Parts extends Readonly<Record<string, Outcome<unknown>>>>(
  parts: Parts,
): Outcome<Values<Parts>> => {
  const problems = Object.values(parts).flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0) return refuse(...problems);
  const values = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.value : undefined]);
  return accept(Object.fromEntries(values) as Values<Parts>);
};

/** Reads a text that may be left out. */
export const readIf = <Value>(
  text: string | undefined,
  read: (text: string) => Outcome<Value>,
): Outcome<Value | undefined> => (text === undefined ? accept(undefined) : read(text));
