// What is missing to check a claim, or is noted beside what was measured, in the reader's language: core gives the code and
// the details, the catalogue the sentence.
import { parseWhen } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import { describeMissing, type Missing, type MissingDetail } from '@muster/core/claims';
import { nameContributor, namePlace, nameScope } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

/** The sentence; empty where nothing is missing or noted. */
export const sayMissing = (books: Books, words: Words, missing: Missing | undefined): string => {
  if (!missing) return '';
  const details = Object.entries(missing.details).map(([name, detail]) => [
    name,
    sayDetail(books, words, name, detail),
  ]);
  return words.word(`missing.${missing.code}`, describeMissing(missing), Object.fromEntries(details));
};

const sayDetail = (books: Books, words: Words, name: string, detail: MissingDetail): string => {
  if (typeof detail === 'object') return words.amount(detail.quantity, detail.unit);
  if (typeof detail === 'number') return words.number(detail);
  switch (name) {
    case 'unit':
    case 'stage':
    case 'measure':
    case 'subject':
      return words.word(`${name}.${detail}`, detail);
    case 'what':
      return words.word(`claims.strength.${detail}`, detail);
    case 'of':
      return nameScope(books, words, detail);
    case 'place':
      return namePlace(books, detail);
    case 'contributors':
      return words.list(detail.split(', ').map((id) => nameContributor(books, id)));
    case 'date':
    case 'period': {
      const when = parseWhen(detail);
      return when ? words.when(when) : detail;
    }
    default:
      return detail;
  }
};
