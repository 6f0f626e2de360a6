// Names and numbers in English words, the same wherever an answer says something in a sentence.
import { formatQuantity, unitKindOf, type Unit, type When } from '#kernel/index.ts';
import type { Claim } from '#claims/claim.ts';
import { COMPARATOR_WORDS, type Comparator } from '#claims/compare.ts';
import type { Books } from '#books/books.ts';

/** The name of a contributor; of one that is not in the books, its id. */
export const nameOf = (books: Books, contributor: string): string =>
  books.contributors.get(contributor)?.name ?? contributor;

/** "the mission", "Kenya", "all but Kenya", or the pool or instrument as written. */
const nameScope = (books: Books, of: string): string =>
  of === '' ? 'the mission' : of.startsWith('not:') ? `all but ${nameOf(books, of.slice(4))}` : nameOf(books, of);

/** A quantity with its unit where the number alone would not tell. */
export const amount = (quantity: bigint, unit: Unit): string =>
  unitKindOf(unit) === 'thing' ? `${formatQuantity(quantity, unit)} ${unit}` : formatQuantity(quantity, unit);

/** A change with its sign. */
export const signed = (quantity: bigint, unit: Unit): string =>
  quantity > 0n ? `+${formatQuantity(quantity, unit)}` : formatQuantity(quantity, unit).replace('-', '−');

/** "1 day", "1,200 days". */
export const plural = (count: number | bigint, one: string, many = `${one}s`): string =>
  `${Number(count).toLocaleString('en')} ${Number(count) === 1 ? one : many}`;

/** "nearly 400", "2,900 to 3,100", or a date or words as claimed. */
export const claimedValue = (comparator: Comparator, value: Claim['value'], unit: Unit): string => {
  if (value.kind === 'text') return value.text;
  const own = value.kind === 'date' ? value.when.text : amount(value.amount, unit);
  if (value.kind === 'amount' && value.to !== undefined) return `${own} to ${amount(value.to, unit)}`;
  return comparator === '=' ? own : `${COMPARATOR_WORDS[comparator].word} ${own}`;
};

/** "Kenya, people deployed"; of a claim in words only whom it is about. */
export const topicOf = (books: Books, { subject, of, place }: Pick<Claim, 'subject' | 'of' | 'place'>): string => {
  const what = subject.kind === 'other' ? '' : subject.text.replace(':', ' ');
  const who = of === '' && what !== '' ? '' : nameScope(books, of);
  const where = place === '' || place === books.mission.place ? '' : ` at ${books.places.get(place)?.name ?? place}`;
  return [who, what + where].filter((part) => part !== '').join(', ');
};

/** A date as its source gives it; empty where there is none. */
export const dayOrEmpty = (when: When | undefined): string => when?.text ?? '';
