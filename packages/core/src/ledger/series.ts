// How a balance runs through time as known on one day: what a chart draws, and how the day is found on which a level
// was first reached.
import { EVER, NEVER, type Day, type Unit } from '#kernel/index.ts';
import type { Ledger } from './ledger.ts';
import { findLevel, listAccounts } from './levels.ts';
import { sumPostings, upperBound, type Postings } from './postings.ts';
import type { Scope } from './scope.ts';
import { STAGES } from './stages.ts';

export type Step = {
  /** The day from which the balance holds. */
  readonly day: Day;
  readonly quantity: bigint;
};

export type SeriesQuestion = {
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly scope: Scope & { readonly unit: Unit };
  /** Only steps after this day. */
  readonly after?: Day;
};

/** The balance of one unit after each day on which it changes, up to `asOf`, as known at `knownAt`; days ascend. */
export const takeSeries = (ledger: Ledger, question: SeriesQuestion): readonly Step[] => {
  const steps: Step[] = [];
  findStep(ledger, question, (step) => {
    steps.push(step);
    return false;
  });
  return steps;
};

/** The first step of the series that passes the test. */
export const findStep = (
  ledger: Ledger,
  { asOf, knownAt, scope, after = EVER }: SeriesQuestion,
  test: (step: Step) => boolean,
): Step | undefined => {
  const { postings, accounts, sign } = findFewest(ledger, scope);
  const walks = accounts.map((account) => startWalk(postings, account, { asOf, knownAt, after }));
  let quantity =
    after === EVER
      ? 0n
      : accounts.reduce((total, account) => total + sumPostings(postings, account, after, knownAt), 0n);
  for (;;) {
    let day: number = NEVER;
    for (const walk of walks) if (walk.at < walk.to) day = Math.min(day, postings.date[walk.at] ?? NEVER);
    if (day === NEVER) return undefined;
    let change = 0n;
    for (const walk of walks) if (postings.date[walk.at] === day) change += takeDay(postings, walk, knownAt);
    if (change === 0n) continue;
    quantity += change;
    const step = { day: day as Day, quantity: sign * quantity };
    if (test(step)) return step;
  }
};

/** Where the reading of an account's postings stands. */
type Walk = {
  at: number;
  readonly from: number;
  /** Up to here every posting was known by then, so that the running sums hold. */
  readonly settled: number;
  readonly to: number;
};

const startWalk = (
  postings: Postings,
  account: number,
  { asOf, knownAt, after }: { readonly asOf: Day; readonly knownAt: Day; readonly after: Day },
): Walk => {
  const from = postings.start[account] ?? 0;
  const to = upperBound(postings.date, from, postings.start[account + 1] ?? 0, asOf);
  const at = after === EVER ? from : upperBound(postings.date, from, to, after);
  const walk = { at, from, settled: upperBound(postings.lastKnown, from, to, knownAt), to };
  skipUnknown(postings, walk, knownAt);
  return walk;
};

const skipUnknown = ({ known }: Postings, walk: Walk, knownAt: Day): void => {
  while (walk.at < walk.to && walk.at >= walk.settled && (known[walk.at] ?? NEVER) > knownAt) walk.at += 1;
};

/** What the account's postings of one day come to. */
const takeDay = (postings: Postings, walk: Walk, knownAt: Day): bigint => {
  const { date, known, amount, sum } = postings;
  const day = date[walk.at];
  let change = 0n;
  const first = walk.at;
  while (walk.at < walk.settled && date[walk.at] === day) walk.at += 1;
  if (walk.at > first) change = (sum[walk.at - 1] ?? 0n) - (first > walk.from ? (sum[first - 1] ?? 0n) : 0n);
  for (; walk.at < walk.to && date[walk.at] === day; walk.at += 1) {
    if ((known[walk.at] ?? NEVER) <= knownAt) change += amount[walk.at] ?? 0n;
  }
  skipUnknown(postings, walk, knownAt);
  return change;
};

/**
 * The accounts in scope; or, where they are most of all stages, those that are not, since what leaves the ones enters the
 * others (L5).
 */
const findFewest = (ledger: Ledger, scope: Scope & { readonly unit: Unit }) => {
  const { stages, place } = scope;
  const level = findLevel(ledger, { by: [], scope });
  const { moves, accounts, postings } = level;
  const isRest = place === undefined && stages !== undefined && stages.length * 2 > STAGES.length;
  const inStage = STAGES.map((stage) => (stages?.includes(stage) ?? true) !== isRest);
  const inPlace = place && moves.places.words.map(place);
  const unit = moves.units.find(scope.unit);
  const found = listAccounts(level, scope.commitment).filter(
    (account) =>
      inStage[accounts.stage[account] ?? 0] &&
      accounts.unit[account] === unit &&
      (inPlace?.[accounts.place[account] ?? 0] ?? true),
  );
  return { postings, accounts: found, sign: isRest ? -1n : 1n };
};
