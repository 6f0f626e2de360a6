// Whose commitments a question is about: a contributor, all but one, a pool, one commitment, or the whole mission.
import type { Books } from '../books/books.ts';
import type { Commitment } from './commitment.ts';

/** A test of commitments by id. `of` is empty for the whole mission. */
export const commitmentsOf = (books: Books, of: string): ((commitment: string) => boolean) => {
  if (of === '') return () => true;
  const is = (test: (commitment: Commitment) => boolean) => (id: string) => {
    const commitment = findCommitment(books, id);
    return commitment !== undefined && test(commitment);
  };
  if (of.startsWith('not:')) return is(({ contributor }) => contributor !== of.slice(4));
  const chain = books.commitments.chainOf.get(of);
  return (id) =>
    (chain !== undefined && books.commitments.chainOf.get(id) === chain) ||
    is(({ contributor, pool }) => contributor === of || pool === of)(id);
};

/** The latest version of a commitment; its contributor and unit never change. */
export const findCommitment = (books: Books, id: string): Commitment | undefined =>
  books.commitments.chainOf.get(id)?.at(-1);

export const contributorOf =
  (books: Books) =>
  (commitment: string): string =>
    findCommitment(books, commitment)?.contributor ?? '';

/** A test of places by id: the place itself and all that lie in it. */
export const placesWithin = (books: Books, place: string): ((id: string) => boolean) => {
  const isWithin = (id: string, depth: number): boolean =>
    id === place || (depth < DEEPEST && id !== '' && isWithin(books.places.get(id)?.parent ?? '', depth + 1));
  return (id) => isWithin(id, 0);
};

/** Levels of places within places; a circle of parents ends here. */
const DEEPEST = 10;
