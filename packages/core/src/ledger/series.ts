// How a balance runs through time as known on one day: what a chart draws, and how the day is found on which a level
// was first reached.
import type { Day, Unit } from '#kernel/index.ts';
import type { Scope } from './balance.ts';
import type { Ledger } from './ledger.ts';
import { upperBound } from './postings.ts';
import { STAGES } from './stages.ts';

export type Step = {
  /** The day from which the balance holds. */
  readonly day: Day;
  readonly quantity: bigint;
};

/** The balance of one unit after each day on which it changes, up to `asOf`, as known at `knownAt`; days ascend. */
export const takeSeries = (
  ledger: Ledger,
  question: { readonly asOf: Day; readonly knownAt: Day; readonly scope: Scope & { readonly unit: Unit } },
): readonly Step[] => {
  const { accounts, postings } = ledger;
  const { asOf, knownAt, scope } = question;
  const changes = new Map<number, bigint>();
  for (let account = 0; account < accounts.count; account += 1) {
    if (!isInScope(ledger, account, scope)) continue;
    const from = postings.start[account] ?? 0;
    const to = upperBound(postings.date, from, postings.start[account + 1] ?? 0, asOf);
    for (let at = from; at < to; at += 1) {
      if ((postings.known[at] ?? 0) > knownAt) continue;
      const day = postings.date[at] ?? 0;
      changes.set(day, (changes.get(day) ?? 0n) + (postings.amount[at] ?? 0n));
    }
  }
  let quantity = 0n;
  return [...changes.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const change = changes.get(day) ?? 0n;
      quantity += change;
      return change === 0n ? [] : [{ day: day as Day, quantity }];
    });
};

const isInScope = ({ accounts, moves }: Ledger, account: number, scope: Scope): boolean =>
  (scope.unit === undefined || moves.units.words[accounts.unit[account] ?? 0] === scope.unit) &&
  (!scope.stages || scope.stages.includes(STAGES[accounts.stage[account] ?? 0] ?? 'outside')) &&
  (scope.place?.(moves.places.words[accounts.place[account] ?? 0] ?? '') ?? true) &&
  (scope.commitment?.(moves.commitments.words[accounts.commitment[account] ?? 0] ?? '') ?? true);
