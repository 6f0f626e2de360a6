// What a face was asked, read from text: days, words, and names that stand in the books. `option` is what the face calls
// it, so that a refusal speaks of `--as-of` on the command line and of `asOf` in an address.
import { accept, parseDay, problem, refuse, type Day, type Outcome } from '#kernel/index.ts';
import { isScope, type Books } from '#books/books.ts';

/** Reads a day or the word `today`; one that is not given is today. */
export const readDay = (option: string, value: string | undefined, today: Day): Outcome<Day> => {
  if (value === undefined || value === 'today') return accept(today);
  const day = parseDay(value);
  return day === undefined ? refuse(problem('question.date', { value, option })) : accept(day);
};

/** Checks that a value is one of a few words. */
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

/** Finds what is named: an id, or a contributor by any of its names, in any case; not given is the whole mission. */
export const readScope = (option: string, of: string | undefined, books: Books): Outcome<string> => {
  if (of === undefined || isScope(books, of)) return accept(of ?? '');
  const [, not = '', wanted = ''] = /^(not:)?(.*)$/.exec(of.toLowerCase()) ?? [];
  const found = [...books.contributors.values()].find(({ id, name, also }) =>
    [id, name, ...also].some((word) => word.toLowerCase() === wanted),
  );
  if (found) return accept(not + found.id);
  return refuse(problem('question.scope', { value: of, option, choices: firstOf(books.contributors) }));
};

/** Checks that a unit moves in the books. */
export const readUnit = (option: string, unit: string | undefined, books: Books): Outcome<string | undefined> => {
  const { words } = books.ledger.moves.units;
  return unit === undefined || words.includes(unit) ? accept(unit) : readChoice(option, unit, words);
};

/** Checks that a place is in the books. */
export const readPlace = (option: string, place: string | undefined, books: Books): Outcome<string | undefined> =>
  place === undefined || books.places.has(place)
    ? accept(place)
    : refuse(problem('question.scope', { value: place, option, choices: firstOf(books.places) }));

const firstOf = (table: ReadonlyMap<string, unknown>): string => [...table.keys()].slice(0, 5).join(', ');
