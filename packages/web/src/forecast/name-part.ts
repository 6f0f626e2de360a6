// What a promise is called.
import type { Books } from '@muster/core/books';
import { nameContributor } from '#i18n/names.ts';

/** "Kenya: police for the mission", or the contributor alone where the promise has no name. */
export const namePart = (books: Books, id: string): string => {
  const commitment = books.commitments.chainOf.get(id)?.at(-1);
  if (!commitment) return id;
  const who = nameContributor(books, commitment.contributor);
  return commitment.name === '' ? who : `${who}: ${commitment.name}`;
};
