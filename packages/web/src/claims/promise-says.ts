// What became of a promise, in words: how long it has run, what was missing.
import type { PromiseState } from '@muster/core/claims';
import type { Words } from '#i18n/words.ts';

/** The states of a promise, what went wrong first. */
export const PROMISE_STATES: readonly PromiseState['state'][] = ['broken', 'late', 'open', 'kept', 'uncheckable'];

/** "17 days to go", "40 days late"; empty where days say nothing. */
export const sayDays = (words: Words, { state, days }: PromiseState): string => {
  if (state === 'kept' || state === 'uncheckable') return '';
  return days === undefined ? words.t('promises.noLastDay') : words.t(`promises.${state}`, { count: days });
};

/** What was missing on the day it was due; a dash while that day is to come, and where dates were promised. */
export const sayMissingAtDue = (words: Words, { claim, state, missingAtDue }: PromiseState): string =>
  state === 'open' || !isAmount(claim)
    ? '–'
    : state === 'uncheckable'
      ? words.t('promises.untold')
      : words.amount(missingAtDue, claim.unit);

export const sayMissingNow = (words: Words, { claim, state, missingNow }: PromiseState): string => {
  if (!isAmount(claim)) return '–';
  return state === 'uncheckable' || missingNow === undefined
    ? words.t('promises.untold')
    : words.amount(missingNow, claim.unit);
};

const isAmount = ({ value }: PromiseState['claim']): boolean => value.kind === 'amount';
