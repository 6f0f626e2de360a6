// Whose commitments a question is about: a contributor, all but one, a pool, one commitment, or the whole mission.
import { remember } from '#kernel/index.ts';
import { ANY_COMMITMENT } from '#ledger/scope.ts';
import type { Books } from '../books/books.ts';
import type { Commitment } from './commitment.ts';

/** A test of commitments by id. `of` is empty for the whole mission. */
export const commitmentsOf = (books: Books, of: string): ((commitment: string) => boolean) => findScope(books, of).has;

/** The commitments that `of` names, each with its versions. */
export const listCommitmentsOf = (books: Books, of: string): readonly (readonly Commitment[])[] =>
  findScope(books, of).chains;

type CommitmentScope = {
  readonly has: (commitment: string) => boolean;
  readonly chains: readonly (readonly Commitment[])[];
};

const findScope = (books: Books, of: string): CommitmentScope => {
  const scopes = scopesOf(books);
  const found = scopes.get(of) ?? makeScope(books, of);
  scopes.set(of, found);
  return found;
};

/** What has been asked of before: a screen asks of the same contributors again and again. */
const scopesOf = remember<Books, Map<string, CommitmentScope>>(() => new Map());

const makeScope = (books: Books, of: string): CommitmentScope => {
  const { chains, chainOf } = books.commitments;
  if (of === '') return { has: ANY_COMMITMENT, chains };
  const own = chainOf.get(of);
  const isNamed = (chain: readonly Commitment[]): boolean => {
    const { contributor, pool } = chain.at(-1) ?? { contributor: '', pool: '' };
    if (of.startsWith('not:')) return contributor !== of.slice(4);
    return chain === own || contributor === of || pool === of;
  };
  const named = chains.filter(isNamed);
  const ids = new Set(named.flatMap((chain) => chain.map(({ id }) => id)));
  return { has: (id) => ids.has(id), chains: named };
};

/** The latest version of a commitment; its contributor and unit never change. */
export const findCommitment = (books: Books, id: string): Commitment | undefined =>
  books.commitments.chainOf.get(id)?.at(-1);

/** Who made each commitment; the same function for the same books, so that what follows from it can be remembered. */
export const contributorOf = remember(
  (books: Books) =>
    (commitment: string): string =>
      findCommitment(books, commitment)?.contributor ?? '',
);

/** A test of places by id: the place itself and all that lie in it. */
export const placesWithin = (books: Books, place: string): ((id: string) => boolean) => {
  const isWithin = (id: string, depth: number): boolean =>
    id === place || (depth < DEEPEST && id !== '' && isWithin(books.places.get(id)?.parent ?? '', depth + 1));
  return (id) => isWithin(id, 0);
};

/** Levels of places within places; a circle of parents ends here. */
const DEEPEST = 10;
