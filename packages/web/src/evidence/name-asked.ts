// What an opened number is, in words: "deployed, Kenya".
import type { Asked } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import type { Words } from '#i18n/words.ts';
import { nameScope } from '#i18n/names.ts';

export const nameAsked = (books: Books, words: Words, asked: Asked): string => {
  if (asked.kind === 'facts') return words.t('evidence.facts');
  const { stock, unit, of, place } = asked;
  const who = of === '' ? '' : nameScope(books, words, of);
  const where = place === '' ? '' : (books.places.get(place)?.name ?? place);
  const what = unit === 'people' ? '' : words.word(`unit.${unit}`, unit);
  return [words.word(`stock.${stock}`, stock), what, who, where].filter((part) => part !== '').join(', ');
};
