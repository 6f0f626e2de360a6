// The state of the mission in one answer: what `muster status`, the board and the API all show.
import { formatDay, problem, unitKindOf, type Day, type Problem } from '#kernel/index.ts';
import { listDisagreements } from '#claims/disagreements.ts';
import { judgePromises } from '#claims/promise.ts';
import { judgeClaims } from '#claims/verdict.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findOverdrafts, type Overdraft } from '#ledger/overdraft.ts';
import { listDuties, type DutyState } from '#mission/duties-due.ts';
import { findAuthorised, findMandate, findPlanned, type Mandate, type StatedStrength } from '#mission/mandate.ts';
import { listStrengths, takeStrength, type ContributorStrength, type Strength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';

export type Status = Clocks & {
  readonly planned: StatedStrength | undefined;
  readonly authorised: StatedStrength | undefined;
  readonly strength: Strength;
  readonly contributors: readonly ContributorStrength[];
  /** Equipment and money, one strength a unit: never added across units (L10). */
  readonly others: readonly Strength[];
  readonly mandate: Mandate | undefined;
  readonly claims: Readonly<Record<'holds' | 'off' | 'uncheckable', number>>;
  readonly promises: Readonly<Record<'open' | 'kept' | 'late' | 'broken' | 'uncheckable', number>>;
  readonly duties: readonly DutyState[];
  readonly disagreements: number;
  /** The last day on which anything visible became known: how fresh the answer is. */
  readonly lastKnown: Day | undefined;
  readonly problems: readonly Problem[];
};

export const takeStatus = (books: Books, clocks: Clocks): Status => {
  const judged = judgeClaims(books, clocks);
  const promises = judgePromises(books, clocks);
  const units = books.ledger.moves.units.words.filter((unit) => unit !== 'people');
  return {
    ...clocks,
    planned: findPlanned(books, clocks),
    authorised: findAuthorised(books, clocks),
    strength: takeStrength(books, clocks, { unit: 'people' }),
    contributors: listStrengths(books, clocks, 'people'),
    others: units
      .map((unit) => takeStrength(books, clocks, { unit }))
      .filter(({ pledged }) => pledged !== 0n)
      .toSorted((a, b) => (unitKindOf(a.unit) + a.unit < unitKindOf(b.unit) + b.unit ? 1 : -1)),
    mandate: findMandate(books, clocks),
    claims: {
      holds: judged.filter(({ now }) => now.kind === 'holds').length,
      off: judged.filter(({ now }) => now.kind === 'off').length,
      uncheckable: judged.filter(({ now }) => now.kind === 'uncheckable').length,
    },
    promises: {
      open: promises.filter(({ state }) => state === 'open').length,
      kept: promises.filter(({ state }) => state === 'kept').length,
      late: promises.filter(({ state }) => state === 'late').length,
      broken: promises.filter(({ state }) => state === 'broken').length,
      uncheckable: promises.filter(({ state }) => state === 'uncheckable').length,
    },
    duties: listDuties(books, clocks),
    disagreements: listDisagreements(books, clocks).length,
    lastKnown: findLastKnown(books, clocks.knownAt),
    problems: listProblems(books, clocks),
  };
};

/** What is wrong with the books as known by `knownAt`: accounts drawn below zero (L6). They stay readable. */
export const listProblems = (books: Books, { knownAt }: Pick<Clocks, 'knownAt'>): readonly Problem[] =>
  findOverdrafts(books.ledger)
    .filter((overdraft) => overdraft.knownAt <= knownAt)
    .map(overdrawn);

const overdrawn = (overdraft: Overdraft): Problem =>
  problem('ledger.overdrawn', {
    asOf: formatDay(overdraft.asOf),
    knownAt: formatDay(overdraft.knownAt),
    account: [overdraft.commitment, overdraft.stage, overdraft.place].filter((part) => part !== '').join(':'),
    amount: `${overdraft.amount} ${overdraft.unit}`,
    move: overdraft.move,
  });

/** The last day on or before `knownAt` on which any fact became known; how fresh the books are. */
export const findLastKnown = (books: Books, knownAt: Day): Day | undefined => {
  const { moves } = books.ledger;
  const tables = [
    books.commitments,
    books.instruments,
    books.duties,
    books.claims,
    books.requirements,
    books.observations,
  ];
  let last: number | undefined;
  const see = (known: number): void => {
    if (known <= knownAt && (last === undefined || known > last)) last = known;
  };
  for (const table of tables) for (const chain of table.chains) for (const version of chain) see(version.known.latest);
  const codes = new Set(moves.known.subarray(0, moves.count));
  for (const code of codes) see(moves.whens[code]?.latest ?? 0);
  return last as Day | undefined;
};
