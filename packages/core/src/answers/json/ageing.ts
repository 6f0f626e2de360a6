// How long what was promised has stood where it is, as JSON.
import { formatDay, type Problem } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Stage } from '#ledger/stages.ts';
import { AGE_BUCKETS, takeAgeing, type Ageing } from '#mission/ageing.ts';
import { commitmentsOf } from '#mission/scope.ts';
import type { Books } from '#books/books.ts';
import { clocksToJson, problemsToJson } from './problem.ts';

export type AgeingQuestion = {
  readonly of: string;
  readonly unit?: string | undefined;
  readonly stages?: readonly Stage[] | undefined;
};

/** What has stood where, of one contributor, pool or commitment, and of one unit; empty and absent for all. */
export const listAgeing = (books: Books, clocks: Clocks, { of, unit, stages }: AgeingQuestion): readonly Ageing[] => {
  const inScope = commitmentsOf(books, of);
  return takeAgeing(books, clocks, stages && { stages }).filter(
    (ageing) => inScope(ageing.commitment) && (unit === undefined || ageing.unit === unit),
  );
};

/** Ageing as JSON; the buckets are days. */
export const ageingToJson = (clocks: Clocks, ageings: readonly Ageing[], problems: readonly Problem[]) => ({
  ...problemsToJson(problems),
  ...clocksToJson(clocks),
  buckets: AGE_BUCKETS.map(({ name }) => name),
  ageing: ageings.map((ageing) => ({
    contributor: ageing.contributor,
    commitment: ageing.commitment,
    name: ageing.name,
    stage: ageing.stage,
    unit: ageing.unit,
    quantity: ageing.quantity,
    buckets: Object.fromEntries(AGE_BUCKETS.map(({ name }, at) => [name, ageing.buckets[at] ?? 0n])),
    since: formatDay(ageing.since),
    oldestDays: ageing.oldestDays,
    restsOn: ageing.restsOn,
  })),
});
