// One side of a move as an account, contributor:stage:place. A ledger names few accounts many times over, so each is put
// into words once.
import type { Move, Stage } from '@muster/core/ledger';
import { contributorOf } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import { nameContributor, namePlace } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

export type Side = 'from' | 'to';

type Account = {
  readonly contributor: string;
  readonly stage: Stage;
  readonly place: string;
  readonly unit: string;
  /** As `KEN:deployed:HT0111`. */
  readonly text: string;
  /** As "Kenya, deployed, Port-au-Prince, people". */
  readonly inFull: string;
};

const known = new WeakMap<Books, WeakMap<Words, Map<string, Account>>>();

/** The account that a move leaves or enters. */
export const nameAccount = (books: Books, words: Words, move: Move, side: Side): Account => {
  const place = side === 'from' ? move.placeFrom : move.place;
  const [stage, { commitment, unit }] = [move[side], move];
  const accounts = accountsOf(books, words);
  const key = [commitment, unit, stage, place].join('\n');
  const found = accounts.get(key);
  if (found) return found;
  const contributor = contributorOf(books)(commitment);
  const name = words.word(`stage.${stage}`, stage);
  const parts = [
    nameContributor(books, contributor),
    name,
    place && namePlace(books, place),
    words.word(`unit.${unit}`, unit),
  ];
  const account = {
    contributor,
    stage,
    place,
    unit,
    text: [contributor, name, place].filter((part) => part !== '').join(':'),
    inFull: parts.filter((part) => part !== '').join(', '),
  };
  accounts.set(key, account);
  return account;
};

const accountsOf = (books: Books, words: Words): Map<string, Account> => {
  const ofBooks = known.get(books) ?? new WeakMap<Words, Map<string, Account>>();
  known.set(books, ofBooks);
  const accounts = ofBooks.get(words) ?? new Map<string, Account>();
  ofBooks.set(words, accounts);
  return accounts;
};
