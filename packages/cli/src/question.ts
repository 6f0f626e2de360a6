// What every question has in common: which folder, which two dates, and the problems that stop it before it starts.
import { parseDay, problem, refuse, accept, type Day, type Outcome } from '@muster/core/kernel';
import { isScope, type Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';

export type ClockOptions = { readonly asOf?: string; readonly known?: string };

/** Reads `--as-of` and `--known`; both default to today. */
export const readClocks = (options: ClockOptions, today: Day): Outcome<Clocks> => {
  const asOf = readDay('--as-of', options.asOf, today);
  const known = readDay('--known', options.known, today);
  if (!asOf.ok) return asOf;
  return known.ok ? accept({ asOf: asOf.value, knownAt: known.value }) : known;
};

/** Reads a day or the word `today`; an option not given is today. */
export const readDay = (option: string, value: string | undefined, today: Day): Outcome<Day> => {
  if (value === undefined || value === 'today') return accept(today);
  const day = parseDay(value);
  return day === undefined ? refuse(problem('question.date', { value, option })) : accept(day);
};

/** Checks that an option is one of a few words. */
export const readChoice = <Word extends string>(
  option: string,
  value: string,
  words: readonly Word[],
): Outcome<Word> => {
  const found = words.find((word) => word === value);
  return found === undefined
    ? refuse(problem('question.choice', { value, option, choices: words.join(', ') }))
    : accept(found);
};

/** Reads a list of words set apart by commas. */
export const readWords = <Word extends string>(
  option: string,
  text: string,
  words: readonly Word[],
): Outcome<readonly Word[]> => {
  const read = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => readChoice(option, word, words));
  const wrong = read.find((choice) => !choice.ok);
  if (wrong && !wrong.ok) return wrong;
  return accept(read.flatMap((choice) => (choice.ok ? [choice.value] : [])));
};

/** Finds what `--of` names: an id, or a contributor by any of its names, in any case; not given is the whole mission. */
export const readScope = (books: Books, of: string | undefined): Outcome<string> => {
  if (of === undefined || isScope(books, of)) return accept(of ?? '');
  const [, not = '', wanted = ''] = /^(not:)?(.*)$/.exec(of.toLowerCase()) ?? [];
  const found = [...books.contributors.values()].find(({ id, name, also }) =>
    [id, name, ...also].some((word) => word.toLowerCase() === wanted),
  );
  if (found) return accept(not + found.id);
  const choices = [...books.contributors.keys()].slice(0, 5).join(', ');
  return refuse(problem('question.scope', { value: of, option: '--of', choices }));
};

/** Checks that `--unit` names a unit that moves in the books. */
export const readUnit = (books: Books, unit: string | undefined): Outcome<string | undefined> => {
  const { words } = books.ledger.moves.units;
  return unit === undefined || words.includes(unit) ? accept(unit) : readChoice('--unit', unit, words);
};
