// Ageing, as of unpaid bills: how long what was promised has stood where it is. First in, first out: what entered a
// stage first is taken to leave it first.
import { daysBetween, type Day, type Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { upperBound } from '#ledger/ledger.ts';
import { BEFORE_ARRIVAL, STAGES, type Stage } from '#ledger/stages.ts';
import type { Books } from '../books/books.ts';
import { findCommitment } from './scope.ts';

/** Days a lot has stood, oldest last; the last bucket has no end. */
export const AGE_BUCKETS = [
  { name: '0-90', to: 90 },
  { name: '91-180', to: 180 },
  { name: '181-365', to: 365 },
  { name: 'over 365', to: Infinity },
] as const;

export type Ageing = {
  readonly contributor: string;
  readonly commitment: string;
  readonly name: string;
  readonly unit: Unit;
  readonly stage: Stage;
  readonly quantity: bigint;
  /** What stands in each of `AGE_BUCKETS`; together the quantity. */
  readonly buckets: readonly bigint[];
  /** When the oldest of it came to stand here, and how many days ago that is. */
  readonly since: Day;
  readonly oldestDays: number;
};

/** What stands at each of `stages` (default: all before arrival), by commitment, the oldest first. */
export const takeAgeing = (
  books: Books,
  clocks: Clocks,
  stages: readonly Stage[] = BEFORE_ARRIVAL,
): readonly Ageing[] => {
  const { ledger } = books;
  const { accounts, moves } = ledger;
  const ageings: Ageing[] = [];
  for (let account = 0; account < accounts.count; account += 1) {
    const stage = STAGES[accounts.stage[account] ?? 0] ?? 'outside';
    if (!stages.includes(stage)) continue;
    const lots = listLots(books, account, clocks);
    const [oldest] = lots;
    if (!oldest) continue;
    const commitment = moves.commitments.words[accounts.commitment[account] ?? 0] ?? '';
    const buckets = AGE_BUCKETS.map(() => 0n);
    for (const lot of lots) {
      const bucket = AGE_BUCKETS.findIndex(({ to }) => daysBetween(lot.since, clocks.asOf) <= to);
      buckets[bucket] = (buckets[bucket] ?? 0n) + lot.quantity;
    }
    ageings.push({
      contributor: findCommitment(books, commitment)?.contributor ?? '',
      commitment,
      name: findCommitment(books, commitment)?.name ?? '',
      unit: moves.units.words[accounts.unit[account] ?? 0] ?? '',
      stage,
      quantity: lots.reduce((total, lot) => total + lot.quantity, 0n),
      buckets,
      since: oldest.since,
      oldestDays: daysBetween(oldest.since, clocks.asOf),
    });
  }
  return ageings.toSorted((a, b) => a.since - b.since || (a.commitment < b.commitment ? -1 : 1));
};

type Lot = { readonly since: Day; readonly quantity: bigint };

// By day, since within a day the order in which facts arrive must not matter (L4).
const listLots = ({ ledger: { postings } }: Books, account: number, { asOf, knownAt }: Clocks): readonly Lot[] => {
  const from = postings.start[account] ?? 0;
  const to = upperBound(postings.date, from, postings.start[account + 1] ?? 0, asOf);
  const lots: { since: Day; quantity: bigint }[] = [];
  let leaving = 0n;
  const changes = new Map<number, bigint>();
  for (let at = from; at < to; at += 1) {
    if ((postings.known[at] ?? 0) > knownAt) continue;
    const day = postings.date[at] ?? 0;
    changes.set(day, (changes.get(day) ?? 0n) + (postings.amount[at] ?? 0n));
  }
  for (const [day, change] of changes) {
    if (change > 0n) lots.push({ since: day as Day, quantity: change });
    else leaving -= change;
  }
  for (const lot of lots) {
    const taken = lot.quantity < leaving ? lot.quantity : leaving;
    lot.quantity -= taken;
    leaving -= taken;
  }
  return lots.filter(({ quantity }) => quantity > 0n);
};
