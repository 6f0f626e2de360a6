// The number of the ledger that a claim speaks of, where it is one that can be opened move by move.
import type { Asked, StockName } from '@muster/core/answers';
import type { Claim } from '@muster/core/claims';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, GIVEN_UP } from '@muster/core/ledger';
import { stock } from '#parts/quantity.tsx';

const STAGES: ReadonlySet<string> = new Set([...BEFORE_ARRIVAL, ...AFTER_ARRIVAL, ...GIVEN_UP]);

/** Absent for flows, shares, dates and observations, and for money received, which counts what was spent of it. */
export const stockOf = ({
  subject,
  unit,
  of,
  place,
}: Pick<Claim, 'subject' | 'unit' | 'of' | 'place'>): Asked | undefined => {
  if (subject.kind !== 'people' && subject.kind !== 'equipment' && subject.kind !== 'money') return undefined;
  const { topic } = subject;
  // Claimed as promised is all that was promised, wherever it stands now.
  if (topic === 'pledged') return stock('promised', unit, of, place);
  return STAGES.has(topic) ? stock(topic as StockName, unit, of, place) : undefined;
};
