// Ageing, as of unpaid bills: how long what was promised has stood where it is. First in, first out: what entered a
// stage first is taken to leave it first.
import { daysBetween, groupBy, type Day, type Unit } from '#kernel/index.ts';
import { takeBalances } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findOldest } from '#ledger/crossings.ts';
import { findLot } from '#ledger/lots.ts';
import { upperBound } from '#ledger/postings.ts';
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
  /** Moves with uncertain dates that it rests on (L8). */
  readonly restsOn: readonly string[];
};

/** Which stages and whose commitments ageing is asked of; by default all before arrival, and everyone's. */
export type AgeingScope = { readonly stages?: readonly Stage[]; readonly contributors?: ReadonlySet<string> };

/** What stands at each of the stages, by commitment, the oldest first. */
export const takeAgeing = (
  books: Books,
  clocks: Clocks,
  { stages = BEFORE_ARRIVAL, contributors }: AgeingScope = {},
): readonly Ageing[] => {
  const { accounts, moves } = books.ledger;
  const unitOf = (account: number): Unit => moves.units.words[accounts.unit[account] ?? 0] ?? '';
  const ageings: Ageing[] = [];
  const balances = takeBalances(books.ledger, { ...clocks, by: ['commitment', 'stage'], scope: { stages } });
  const restsOn = new Map(
    balances.map(({ key, unit, restsOn: moves }) => [[key.commitment, key.stage, unit].join('\n'), moves]),
  );
  for (const [account = 0, ...others] of groupByStage(books, stages)) {
    const stage = STAGES[accounts.stage[account] ?? 0] ?? 'outside';
    const commitment = moves.commitments.words[accounts.commitment[account] ?? 0] ?? '';
    const contributor = findCommitment(books, commitment)?.contributor ?? '';
    if (contributors && !contributors.has(contributor)) continue;
    const lots = listLots(books, [account, ...others], clocks);
    const [oldest] = lots;
    if (!oldest) continue;
    const buckets = AGE_BUCKETS.map(() => 0n);
    for (const lot of lots) {
      const bucket = AGE_BUCKETS.findIndex(({ to }) => daysBetween(lot.since, clocks.asOf) <= to);
      buckets[bucket] = (buckets[bucket] ?? 0n) + lot.quantity;
    }
    ageings.push({
      contributor,
      commitment,
      name: findCommitment(books, commitment)?.name ?? '',
      unit: unitOf(account),
      stage,
      quantity: lots.reduce((total, lot) => total + lot.quantity, 0n),
      buckets,
      since: oldest.since,
      oldestDays: daysBetween(oldest.since, clocks.asOf),
      restsOn: restsOn.get([commitment, stage, unitOf(account)].join('\n')) ?? [],
    });
  }
  return ageings.toSorted((a, b) => a.since - b.since || (nameOf(a) < nameOf(b) ? -1 : 1));
};

const nameOf = ({ commitment, unit, stage }: Ageing): string =>
  [commitment, unit, String(STAGES.indexOf(stage)).padStart(2, '0')].join('\n');

/** The accounts of each commitment, unit and stage: one, or in the theatre one for each place. */
const groupByStage = ({ ledger: { accounts } }: Books, stages: readonly Stage[]) => {
  const asked = new Set(stages.map((stage) => STAGES.indexOf(stage)));
  const numbers = accounts.stage.flatMap((stage, account) => (asked.has(stage) ? [account] : []));
  const nameOfAccount = (account: number): string =>
    [accounts.commitment[account], accounts.unit[account], accounts.stage[account]].join();
  return groupBy(numbers, nameOfAccount).values();
};

export type Owed = {
  readonly contributor: string;
  readonly commitment: string;
  readonly unit: Unit;
  readonly quantity: bigint;
  /** When the oldest part still owed was promised, whatever stages it has passed since. */
  readonly since: Day;
};

/** What was promised and has not arrived, by commitment and unit, aged from the promise itself; the oldest first. */
export const listOwed = (books: Books, clocks: Clocks): readonly Owed[] => {
  const { moves } = books.ledger;
  return takeBalances(books.ledger, { ...clocks, by: ['commitment'], scope: { stages: BEFORE_ARRIVAL } })
    .flatMap(({ key: { commitment = '' }, unit, quantity }) => {
      if (quantity <= 0n) return [];
      const contributor = findCommitment(books, commitment)?.contributor ?? '';
      const lot = findLot(moves, commitment, unit) ?? -1;
      return {
        contributor,
        commitment,
        unit,
        quantity,
        since: findOldest(moves, clocks, { lot, quantity }),
      };
    })
    .toSorted((a, b) => a.since - b.since || (a.commitment < b.commitment ? -1 : 1));
};

type Lot = { readonly since: Day; readonly quantity: bigint };

// By day, since within a day the order in which facts arrive must not matter (L4): whoever enters does so before anyone
// leaves. A correction takes back what its own move brought or took.
const listLots = ({ ledger }: Books, accounts: readonly number[], { asOf, knownAt }: Clocks): readonly Lot[] => {
  const { postings, accountFrom, accountTo } = ledger;
  const group = new Set(accounts);
  const entered = new Map<number, bigint>();
  let leaving = 0n;
  for (const account of accounts) {
    const from = postings.start[account] ?? 0;
    const to = upperBound(postings.date, from, postings.start[account + 1] ?? 0, asOf);
    for (let at = from; at < to; at += 1) {
      const row = postings.row[at] ?? 0;
      // A move between two of the accounts changes nothing for them together.
      const isWithin = group.has(accountFrom[row] ?? 0) && group.has(accountTo[row] ?? 0);
      if ((postings.known[at] ?? 0) > knownAt || isWithin) continue;
      const amount = postings.amount[at] ?? 0n;
      const day = postings.date[at] ?? 0;
      if (accountTo[row] === account) entered.set(day, (entered.get(day) ?? 0n) + amount);
      else leaving -= amount;
    }
  }
  return [...entered.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const quantity = entered.get(day) ?? 0n;
      const taken = quantity < leaving ? quantity : leaving;
      leaving -= taken;
      return quantity > taken ? [{ since: day as Day, quantity: quantity - taken }] : [];
    });
};
