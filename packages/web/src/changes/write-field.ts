// A value of one column in the reader's language, for what a correction changed.
import type { ChangedField, FieldValue } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { nameClaimed, nameContributor, namePlace, nameSource } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

export type WrittenChange = { readonly column: string; readonly before: string; readonly after: string };

export const writeChange = (books: Books, words: Words, { column, before, after }: ChangedField): WrittenChange => ({
  column: words.word(`changes.column.${column}`, column),
  before: writeField(books, words, { column, value: before }),
  after: writeField(books, words, { column, value: after }),
});

type Field = { readonly column: string; readonly value: FieldValue };

const writeField = (books: Books, words: Words, { column, value }: Field): string => {
  switch (value.kind) {
    case 'nothing':
      return words.t('changes.empty');
    case 'text':
      return nameCell(books, words, { column, text: value.text });
    case 'when':
      return words.when(value.when);
    case 'day':
      return words.day(value.day);
    case 'quantity':
      return words.amount(value.quantity, value.unit);
    case 'claimed':
      return nameClaimed(words, { comparator: '=', value: value.value, unit: value.unit });
  }
};

/** What an id stands for, or the word for a stage; any other text as it is. */
const nameCell = (
  books: Books,
  words: Words,
  { column, text }: { readonly column: string; readonly text: string },
): string => {
  switch (column) {
    case 'source':
      return nameSource(books, words, text);
    case 'place':
    case 'place_from':
      return namePlace(books, text);
    case 'contributor':
      return nameContributor(books, text);
    case 'from':
    case 'to':
      return words.word(`stage.${text}`, text);
    default:
      return text;
  }
};
