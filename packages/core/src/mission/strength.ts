// Strength: how much each contributor has promised, where it stands, and how much of it ever arrived.
import { groupBy, type Unit } from '#kernel/index.ts';
import { takeBalances, type Balance } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, GIVEN_UP, type Stage } from '#ledger/stages.ts';
import type { Books } from '../books/books.ts';
import { commitmentsOf, contributorOf } from './scope.ts';

export type Strength = {
  readonly unit: Unit;
  /** All that was promised and not withdrawn or lapsed, wherever it stands now. */
  readonly pledged: bigint;
  /** Promised and not yet arrived. */
  readonly owed: bigint;
  /** Ever arrived: deployed now, or rotated, repatriated or lost since. */
  readonly arrived: bigint;
  /** What stands at each stage now. */
  readonly at: Readonly<Partial<Record<Stage, bigint>>>;
  /** What is deployed, with the range of uncertain dates and of whom women. */
  readonly deployed: Balance;
  /** Moves with uncertain dates that any of these numbers rests on. */
  readonly restsOn: readonly string[];
};

export type ContributorStrength = Strength & { readonly contributor: string };

/** Strength of one unit for the commitments that `of` names; zero where there are none. */
export const takeStrength = (
  books: Books,
  clocks: Clocks,
  { unit, of = '' }: { unit: Unit; of?: string },
): Strength => {
  const scope = { unit, commitment: commitmentsOf(books, of) };
  return toStrength(unit, takeBalances(books.ledger, { ...clocks, by: ['stage'], scope }));
};

/**
 * Strength of one unit by contributor: everyone with a commitment of that unit known by then, also where no number was
 * promised; the largest promise first. `of` narrows it as it narrows a claim.
 */
export const listStrengths = (
  books: Books,
  clocks: Clocks,
  { unit, of = '' }: { unit: Unit; of?: string },
): readonly ContributorStrength[] => {
  const inScope = commitmentsOf(books, of);
  const balances = takeBalances(books.ledger, {
    ...clocks,
    by: ['contributor', 'stage'],
    scope: { unit, commitment: inScope },
    contributorOf: contributorOf(books),
  });
  const promised = listVisible(books.commitments, clocks.knownAt)
    .filter(({ id, unit: own, date }) => own === unit && inScope(id) && date.earliest <= clocks.asOf)
    .map(({ contributor }) => contributor);
  const moved = balances.filter(({ quantity }) => quantity !== 0n).map(({ key }) => key.contributor ?? '');
  const byContributor = groupBy(balances, ({ key }) => key.contributor ?? '');
  return [...new Set([...promised, ...moved])]
    .map((contributor) => ({ contributor, ...toStrength(unit, byContributor.get(contributor) ?? []) }))
    .toSorted((a, b) => Number(b.pledged - a.pledged) || (a.contributor < b.contributor ? -1 : 1));
};

/**
 * The share of what was promised that ever arrived, in ten-thousandths; `undefined` where nothing was promised in
 * numbers.
 */
export const convertedOf = ({ pledged, arrived }: Strength): bigint | undefined =>
  pledged > 0n ? (arrived * 10_000n) / pledged : undefined;

const toStrength = (unit: Unit, byStage: readonly Balance[]): Strength => {
  const at: Partial<Record<Stage, bigint>> = {};
  for (const { key, quantity } of byStage) at[key.stage as Stage] = quantity;
  const sum = (stages: readonly Stage[]): bigint => stages.reduce((total, stage) => total + (at[stage] ?? 0n), 0n);
  const deployed = byStage.find(({ key }) => key.stage === 'deployed');
  return {
    unit,
    pledged: -(at.outside ?? 0n) - sum(GIVEN_UP),
    owed: sum(BEFORE_ARRIVAL),
    arrived: sum(AFTER_ARRIVAL),
    at,
    deployed: deployed ?? { key: {}, unit, quantity: 0n, low: 0n, high: 0n, restsOn: [] },
    restsOn: [...new Set(byStage.flatMap(({ restsOn }) => restsOn))],
  };
};
