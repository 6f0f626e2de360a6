// Names of what the books speak of, in the words of the reader's language where the catalogue has them.
import type { Unit } from '@muster/core/kernel';
import type { Claim } from '@muster/core/claims';
import type { Books } from '@muster/core/books';
import type { Words } from './words.ts';

export const nameContributor = (books: Books, id: string): string => books.contributors.get(id)?.name ?? id;

export const namePlace = (books: Books, id: string): string => books.places.get(id)?.name ?? id;

/** "the mission", "Kenya", "all but Kenya", or the pool, commitment or instrument as the books call it. */
export const nameScope = (books: Books, words: Words, of: string): string => {
  if (of === '') return words.t('scope.mission');
  if (of.startsWith('not:')) return words.t('scope.allBut', { name: nameContributor(books, of.slice(4)) });
  const fact = books.commitments.chainOf.get(of)?.at(-1) ?? books.instruments.chainOf.get(of)?.at(-1);
  return books.contributors.get(of)?.name ?? (fact?.name || of);
};

/** "Kenya, people deployed"; of a claim in words only whom it is about. */
export const nameTopic = (
  books: Books,
  words: Words,
  { subject, of, place }: Pick<Claim, 'subject' | 'of' | 'place'>,
): string => {
  const what =
    subject.kind === 'other'
      ? ''
      : words.word(`subject.${subject.text}`, words.word(`measure.${subject.text}`, subject.text.replace(':', ' ')));
  const who = of === '' && what !== '' ? '' : nameScope(books, words, of);
  const where =
    place === '' || place === books.mission.place ? '' : words.t('scope.at', { place: namePlace(books, place) });
  return [who, [what, where].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ');
};

/** "nearly 400", "2,900 to 3,100", or a date or words as claimed. */
export const nameClaimed = (
  words: Words,
  { comparator, value, unit }: Pick<Claim, 'comparator' | 'value' | 'unit'>,
): string => {
  if (value.kind === 'text') return value.text;
  const own = value.kind === 'date' ? words.when(value.when) : nameAmount(words, value.amount, unit);
  if (value.kind === 'amount' && value.to !== undefined) {
    return words.t('claimed.between', { from: own, to: nameAmount(words, value.to, unit) });
  }
  return comparator === '=' ? own : words.word(`claimed.${comparator}`, own, { value: own });
};

/** An amount of whatever a claim counts; contributors are counted without a word of their own. */
const nameAmount = (words: Words, amount: bigint, unit: Unit): string =>
  unit === 'contributors' ? words.number(amount) : words.amount(amount, unit);

/** A source by its publisher and date. */
export const nameSource = (books: Books, words: Words, id: string): string => {
  const source = books.sources.get(id);
  if (!source) return id;
  return source.date ? `${source.publisher}, ${words.when(source.date)}` : source.publisher;
};
