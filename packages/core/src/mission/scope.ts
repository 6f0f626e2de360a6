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
  return is(({ id, contributor, pool }) => contributor === of || pool === of || id === of);
};

/** The latest version of a commitment; its contributor and unit never change. */
export const findCommitment = (books: Books, id: string): Commitment | undefined =>
  books.commitments.chainOf.get(id)?.at(-1);

export const contributorOf =
  (books: Books) =>
  (commitment: string): string =>
    findCommitment(books, commitment)?.contributor ?? '';
