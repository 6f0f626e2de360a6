// What one figure of a disagreement says, and on whose word.
import type { Alternatives, Figure } from '@muster/core/claims';
import { parseWhen } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import { parseSubject } from '@muster/core/claims';
import { nameClaimed, nameTopic } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

export const nameFigure = (words: Words, { comparator, value }: Figure, unit: string): string =>
  nameClaimed(words, { comparator, value, unit });

/** Who says so: a speaker as the claim names it, or the books themselves, which quote no one. */
export const nameSpeaker = (words: Words, { speaker, quote }: Figure): string =>
  quote === '' ? words.word(`disagreements.speaker.${speaker}`, speaker) : speaker;

export const isOfBooks = ({ quote }: Figure): boolean => quote === '';

/** "Kenya, people deployed, of 6 Feb 2025": the one quantity that the figures speak of. */
export const nameQuantity = (books: Books, words: Words, { subject, of, place, date }: Alternatives): string => {
  const when = parseWhen(date);
  const parsed = parseSubject(subject) ?? { kind: 'other' as const, topic: '' as const, text: subject };
  return `${nameTopic(books, words, { subject: parsed, of, place })}, ${words.t('claims.of', { date: when ? words.when(when) : date })}`;
};
