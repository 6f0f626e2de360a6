// The state of the mission in one answer: what `muster status`, the board and the API all show.
import {
  formatDay,
  formatQuantity,
  groupBy,
  problem,
  remember,
  rememberLast,
  unitKindOf,
  type Day,
  type Problem,
  type Unit,
} from '#kernel/index.ts';
import { countDisagreements } from '#claims/disagreements.ts';
import { judgePromises, type PromiseState } from '#claims/promise.ts';
import { judgeClaims, type JudgedClaim } from '#claims/verdict.ts';
import { takeBalances } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findOverdrafts, type Overdraft } from '#ledger/overdraft.ts';
import { upperBound } from '#ledger/postings.ts';
import { listDuties, type DutyState } from '#mission/duties-due.ts';
import { findAuthorised, findMandate, findPlanned, type Mandate, type StatedStrength } from '#mission/mandate.ts';
import { findCommitment } from '#mission/scope.ts';
import { listStrengths, takeStrength, type ContributorStrength, type Strength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES } from '../books/tables.ts';

/** Commitments of one unit that are counted together. */
export type PooledStrength = Strength & {
  readonly pool: string;
  /** The pool, or the one commitment that has none: what the same numbers are asked by. */
  readonly of: string;
};

export type Status = Clocks & {
  readonly planned: StatedStrength | undefined;
  readonly authorised: StatedStrength | undefined;
  readonly strength: Strength;
  readonly contributors: readonly ContributorStrength[];
  /** Equipment and money, one strength a unit and pool: never added across units (L10). */
  readonly others: readonly PooledStrength[];
  readonly mandate: Mandate | undefined;
  readonly claims: Readonly<Record<'holds' | 'off' | 'uncheckable', number>>;
  readonly promises: Readonly<Record<'open' | 'kept' | 'late' | 'broken' | 'uncheckable', number>>;
  /** The claims about strength and money that are off, the latest first. */
  readonly off: readonly JudgedClaim[];
  /** The promises that were broken, the latest due first. */
  readonly broken: readonly PromiseState[];
  readonly duties: readonly DutyState[];
  readonly disagreements: number;
  /** The last day on which anything visible became known: how fresh the answer is. */
  readonly lastKnown: Day | undefined;
  readonly problems: readonly Problem[];
};

const takeStatusOn = rememberLast((books: Books, asOf: Day, knownAt: Day): Status => {
  const clocks = { asOf, knownAt };
  const judged = judgeClaims(books, clocks);
  const promises = judgePromises(books, clocks);
  return {
    ...clocks,
    planned: findPlanned(books, clocks),
    authorised: findAuthorised(books, clocks),
    strength: takeStrength(books, clocks, { unit: 'people' }),
    contributors: listStrengths(books, clocks, { unit: 'people' }),
    others: listOthers(books, clocks),
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
    off: judged
      .filter(({ claim, now }) => now.kind === 'off' && ['people', 'money', 'share'].includes(claim.subject.kind))
      .toSorted(compareLatest),
    broken: promises.filter(({ state }) => state === 'broken').toReversed(),
    duties: listDuties(books, clocks),
    disagreements: countDisagreements(books, clocks),
    lastKnown: findLastKnown(books, clocks.knownAt),
    problems: listProblems(books, clocks),
  };
});

/** The state of the mission on two clocks; a screen asks for the same again and again, and is given the same. */
export const takeStatus = (books: Books, { asOf, knownAt }: Clocks): Status => takeStatusOn(books, asOf, knownAt);

/** The latest said first; of one day, what speaks of the latest day. */
const compareLatest = ({ claim: a }: JudgedClaim, { claim: b }: JudgedClaim): number =>
  b.known.latest - a.known.latest || b.date.latest - a.date.latest || (a.id < b.id ? -1 : 1);

type Pooled = { readonly unit: Unit; readonly pool: string; readonly of: string };

const poolStrength = (books: Books, clocks: Clocks, { unit, pool, of }: Pooled): PooledStrength => ({
  pool,
  of,
  ...takeStrength(books, clocks, { unit, of }),
});

const listOthers = (books: Books, clocks: Clocks): readonly PooledStrength[] => {
  const promised = takeBalances(books.ledger, { ...clocks, by: ['commitment'], scope: { stages: ['outside'] } })
    .filter(({ unit, quantity }) => unit !== 'people' && quantity !== 0n)
    .map(({ unit, key: { commitment = '' } }) => ({
      unit,
      commitment,
      pool: findCommitment(books, commitment)?.pool ?? '',
    }));
  return [...groupBy(promised, ({ unit, commitment, pool }) => `${unitKindOf(unit)} ${unit} ${pool || commitment}`)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, [lot]]) => (lot ? [poolStrength(books, clocks, { ...lot, of: lot.pool || lot.commitment })] : []));
};

/** What is wrong with the books as known on `knownAt`: accounts below zero, not yet mended (L6). They stay readable. */
export const listProblems = (books: Books, { knownAt }: Pick<Clocks, 'knownAt'>): readonly Problem[] =>
  findOverdrafts(books.ledger, knownAt)
    .filter((overdraft) => overdraft.knownAt <= knownAt)
    .map((overdraft) => overdrawn(books, overdraft));

const overdrawn = ({ ledger: { moves } }: Books, overdraft: Overdraft): Problem => {
  const { commitment, stage, place, unit } = overdraft;
  const amount = formatQuantity(overdraft.amount, unit);
  const details = {
    asOf: formatDay(overdraft.asOf),
    knownAt: formatDay(overdraft.knownAt),
    account: [commitment, stage, place].filter((part) => part !== '').join(':'),
    amount: unitKindOf(unit) === 'money' ? amount : `${amount} ${unit}`,
    move: overdraft.move,
  };
  const row = moves.fileRow[moves.findRow(overdraft.move)] ?? 0;
  return problem('ledger.overdrawn', details, { file: moves.file, row, column: 'quantity' });
};

/** The last day on or before `knownAt` on which any fact became known; how fresh the books are. */
export const findLastKnown = (books: Books, knownAt: Day): Day | undefined => {
  const { days } = listKnownDays(books);
  const at = upperBound(days, 0, days.length, knownAt);
  return at === 0 ? undefined : (days[at - 1] as Day);
};

/** Every day on which anything became known, ascending. */
const listKnownDays = remember((books: Books): { readonly days: Int32Array } => {
  const { moves } = books.ledger;
  const days = new Set<number>();
  for (const table of FACT_TABLES) {
    for (const chain of books[table].chains) for (const version of chain) days.add(version.known.latest);
  }
  const codes = new Set(moves.known.subarray(0, moves.count));
  for (const code of codes) days.add(moves.whens[code]?.latest ?? 0);
  return { days: Int32Array.from(days).sort() };
});
