// How the terminal words what the books say, the same in every verb.
import type { Verdict } from '@muster/core/claims';
import { amount, plural, signed } from '@muster/core/answers/json';

/** A share in ten-thousandths as a percentage, rounded down, so that 100 % is said only of all. */
export const percent = (tenThousandths: bigint | undefined): string =>
  tenThousandths === undefined ? '' : `${tenThousandths / 100n} %`;

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
