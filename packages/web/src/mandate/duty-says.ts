// What there is to say of a duty beside its words: how it stands, and how often it comes round.
import type { DutyState } from '@muster/core/mission';
import type { Words } from '#i18n/words.ts';
import { sayEvery } from './say-every.ts';

/** The marks of how a duty stands, by shape as well as by colour. */
export const DUTY_MARKS: Readonly<Record<DutyState['state'], string>> = {
  done: '✓',
  coming: '◇',
  overdue: '◆',
  'without a day': '',
};

/** "12 days over", "done 24 Feb 2025", "no day set". */
export const sayDutyState = (words: Words, { duty, state, daysLeft }: DutyState): string => {
  const { t } = words;
  if (state === 'done') return t('mandate.duty.done', { date: duty.done ? words.when(duty.done) : '' });
  if (state === 'without a day' || daysLeft === undefined) return t('mandate.duty.withoutDay');
  if (daysLeft === 0) return t('mandate.duty.today');
  return t(`mandate.duty.${state}`, { count: Math.abs(daysLeft) });
};

/** The day it is due, or how often; of one without either a dash. */
export const sayDue = (words: Words, { duty: { due, every } }: DutyState): string =>
  [due ? words.when(due) : '', every === '' ? '' : sayEvery(words, every)].filter((part) => part !== '').join(', ') ||
  '–';
