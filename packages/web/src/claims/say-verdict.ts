// What a verdict says in plain words, as tables and files hold it.
import type { Books } from '@muster/core/books';
import type { Claim, Verdict } from '@muster/core/claims';
import { nameDifference, nameMeasured } from '#i18n/differences.ts';
import type { Words } from '#i18n/words.ts';
import { sayMissing } from './say-missing.ts';

/** "off; books: 761; 17 below the books; uncertain dates could turn it". */
export const sayVerdict = (books: Books, words: Words, verdict: Verdict): string =>
  [words.word(`verdict.${verdict.kind}`, verdict.kind), ...listReasons(books, words, verdict)].join('; ');

/** What stands beside the word of a verdict: what the books say, by how much it is off, and what is to be doubted of it. */
const listReasons = (books: Books, words: Words, verdict: Verdict): readonly string[] => {
  const isMeasured = verdict.missing === undefined;
  return [
    isMeasured ? words.t('claims.books', { value: nameMeasured(words, verdict) }) : '',
    nameDifference(words, verdict),
    sayMissing(books, words, verdict.missing),
    ...listDoubts(words, verdict),
  ].filter((part) => part !== '');
};

export const listDoubts = (words: Words, { couldTurn, sameSource }: Verdict): readonly string[] =>
  [couldTurn ? words.t('claims.couldTurn') : '', sameSource ? words.t('claims.sameSource') : ''].filter(
    (part) => part !== '',
  );

/** Whether what was known later left a verdict as it was, number by number. */
export const isUnchanged = (then: Verdict, now: Verdict): boolean =>
  then.kind === now.kind &&
  then.measured === now.measured &&
  then.measuredDate?.text === now.measuredDate?.text &&
  then.missing?.code === now.missing?.code &&
  then.couldTurn === now.couldTurn &&
  then.sameSource === now.sameSource;

/** How much a hedge lets pass: dates have a tolerance of their own. */
export const sayTolerance = (words: Words, { comparator, value }: Pick<Claim, 'comparator' | 'value'>): string => {
  const general = words.word(`tolerance.${comparator}`, comparator);
  return value.kind === 'date' ? words.word(`tolerance.date.${comparator}`, general) : general;
};
