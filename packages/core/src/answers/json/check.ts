// Whether the books are sound, and how much is in them, as JSON.
import { NEVER } from '#kernel/index.ts';
import type { Books } from '#books/books.ts';
import { listNotices } from '../notices.ts';
import { listProblems } from '../status.ts';
import { problemsToJson } from './problem.ts';

/** All that is wrong, worth a look, or not known to Muster; `extraColumns` by file. */
export const checkToJson = (books: Books, extraColumns: ReadonlyMap<string, readonly string[]>) => ({
  ...problemsToJson(listProblems(books, { knownAt: NEVER })),
  notices: listNotices(books),
  extraColumns: Object.fromEntries(extraColumns),
  counts: Object.fromEntries(countFacts(books)),
});

/** How many of everything, by table; of facts with versions the chains. */
export const countFacts = (books: Books): readonly (readonly [string, number])[] => [
  ['sources', books.sources.size],
  ['places', books.places.size],
  ['contributors', books.contributors.size],
  ['instruments', books.instruments.chains.length],
  ['duties', books.duties.chains.length],
  ['commitments', books.commitments.chains.length],
  ['moves', books.ledger.moves.count],
  ['claims', books.claims.chains.length],
  ['disagreements', books.disagreements.size],
  ['requirements', books.requirements.chains.length],
  ['observations', books.observations.chains.length],
];
