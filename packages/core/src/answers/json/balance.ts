// What stands in which account, by any of contributor, commitment, stage and place, always by unit.
import type { Problem, Unit } from '#kernel/index.ts';
import { takeBalances, type Balance } from '#ledger/balance.ts';
import type { Dimension } from '#ledger/scope.ts';
import type { Clocks } from '#ledger/fact.ts';
import { STAGES, type Stage } from '#ledger/stages.ts';
import { commitmentsOf, contributorOf, placesWithin } from '#mission/scope.ts';
import type { Books } from '#books/books.ts';
import { clocksToJson, problemsToJson } from './problem.ts';

export type BalancesQuestion = {
  readonly by: readonly Dimension[];
  /** A contributor, pool or commitment; empty for the whole mission. */
  readonly of: string;
  readonly unit?: Unit | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly place?: string | undefined;
  /** Accounts that stand at zero as well, and `outside`. */
  readonly all: boolean;
};

/** The balances that a question asks for; `outside` only where it is asked for. */
export const listBalances = (books: Books, clocks: Clocks, question: BalancesQuestion): readonly Balance[] => {
  const { by, of, unit, stages, place, all } = question;
  return takeBalances(books.ledger, {
    ...clocks,
    by,
    contributorOf: contributorOf(books),
    scope: {
      ...(of !== '' && { commitment: commitmentsOf(books, of) }),
      ...(unit !== undefined && { unit }),
      ...(place !== undefined && { place: placesWithin(books, place) }),
      ...(stages ? { stages } : !all && { stages: STAGES.filter((stage) => stage !== 'outside') }),
    },
  }).filter(({ quantity, low, high }) => all || quantity !== 0n || low !== high);
};

type Given = {
  readonly by: readonly Dimension[];
  readonly balances: readonly Balance[];
  readonly problems: readonly Problem[];
};

/** Balances as JSON, each with the parts of its account that were asked for. */
export const balancesToJson = (clocks: Clocks, { by, balances, problems }: Given) => ({
  ...clocksToJson(clocks),
  by,
  balances: balances.map(({ key, unit, quantity, low, high, women, restsOn }) => ({
    ...key,
    unit,
    quantity,
    low,
    high,
    women: women ?? null,
    restsOn,
  })),
  ...problemsToJson(problems),
});
