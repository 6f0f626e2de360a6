// Names and numbers in the words of the terminal, the same in every verb.
import { formatQuantity, unitKindOf, type Unit, type When } from '@muster/core/kernel';
import { COMPARATOR_WORDS, type Claim, type Comparator, type Verdict } from '@muster/core/claims';
import type { Books } from '@muster/core/books';

export const nameOf = (books: Books, contributor: string): string =>
  books.contributors.get(contributor)?.name ?? contributor;

/** "the mission", "Kenya", "all but Kenya", or the pool or instrument as written. */
const nameScope = (books: Books, of: string): string =>
  of === '' ? 'the mission' : of.startsWith('not:') ? `all but ${nameOf(books, of.slice(4))}` : nameOf(books, of);

/** A quantity with its unit where the number alone would not tell. */
export const amount = (quantity: bigint, unit: Unit): string =>
  unitKindOf(unit) === 'thing' ? `${formatQuantity(quantity, unit)} ${unit}` : formatQuantity(quantity, unit);

export const signed = (quantity: bigint, unit: Unit): string =>
  quantity > 0n ? `+${formatQuantity(quantity, unit)}` : formatQuantity(quantity, unit).replace('-', '−');

/** A share in ten-thousandths as a percentage, rounded down, so that 100 % is said only of all. */
export const percent = (tenThousandths: bigint | undefined): string =>
  tenThousandths === undefined ? '' : `${tenThousandths / 100n} %`;

export const plural = (count: number | bigint, one: string, many = `${one}s`): string =>
  `${Number(count).toLocaleString('en')} ${Number(count) === 1 ? one : many}`;

/** "nearly 400", "2,900 to 3,100", or a date or words as claimed. */
export const claimedValue = (comparator: Comparator, value: Claim['value'], unit: Unit): string => {
  if (value.kind === 'text') return value.text;
  const own = value.kind === 'date' ? value.when.text : amount(value.amount, unit);
  if (value.kind === 'amount' && value.to !== undefined) return `${own} to ${amount(value.to, unit)}`;
  return comparator === '=' ? own : `${COMPARATOR_WORDS[comparator].word} ${own}`;
};

/** What the books say against a claim, or a dash where they say nothing. */
export const measuredValue = (verdict: Verdict): string =>
  verdict.measuredDate?.text ?? (verdict.measured === undefined ? '–' : amount(verdict.measured, verdict.unit));

/** "off by −17", "off by 361 days". */
export const differenceOf = (verdict: Verdict): string =>
  verdict.kind !== 'off'
    ? ''
    : verdict.unit === 'days'
      ? `${verdict.difference < 0n ? '−' : '+'}${plural(verdict.difference < 0n ? -verdict.difference : verdict.difference, 'day')}`
      : signed(verdict.difference, verdict.unit).replace(' %', ' points');

/** "Kenya, people deployed"; of a claim in words only whom it is about. */
export const topicOf = (books: Books, { subject, of, place }: Pick<Claim, 'subject' | 'of' | 'place'>): string => {
  const what = subject.kind === 'other' ? '' : subject.text.replace(':', ' ');
  const who = of === '' && what !== '' ? '' : nameScope(books, of);
  const where = place === '' || place === books.mission.place ? '' : ` at ${books.places.get(place)?.name ?? place}`;
  return [who, what + where].filter((part) => part !== '').join(', ');
};

export const dayOrEmpty = (when: When | undefined): string => when?.text ?? '';
