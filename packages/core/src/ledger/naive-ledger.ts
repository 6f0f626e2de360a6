// The rules of docs/spec/ledger.md read as plainly as they are written, over a list of moves and with dates as text.
// Tests hold the index against it; it is slow on purpose and shares no code with what it checks.

/** A date as written, with the first and the last day it allows as ISO text, which compares as the days do. */
export type Span = { readonly text: string; readonly first: string; readonly last: string };

/** Before the first day of an open start, and after the last day of an open end. */
export const OPEN = { start: '0000-00-00', end: '9999-99-99' } as const;

export type NaiveAccount = {
  readonly commitment: string;
  readonly unit: string;
  readonly stage: string;
  readonly place: string;
};

export type NaiveMove = {
  readonly id: string;
  readonly date: Span;
  readonly known: Span;
  readonly quantity: bigint;
  readonly from: NaiveAccount;
  readonly to: NaiveAccount;
  readonly women: bigint | undefined;
  readonly supersedes: string;
  readonly retracted: boolean;
};

/** The two clocks as ISO text. */
export type Pair = { readonly asOf: string; readonly knownAt: string };

export type NaiveBalance = {
  readonly quantity: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly women: { readonly count: bigint; readonly statedFor: bigint } | undefined;
  /** For each fact that could change the balance, the ids of its versions that are uncertain. */
  readonly uncertain: readonly (readonly string[])[];
};

const BEFORE_ARRIVAL = ['pledged', 'assessed', 'vetting', 'training', 'ready', 'transit'];

/** Steps that the spec's prose names, from one stage to others, for people and things and for money. */
export const STEPS: Readonly<Record<'people' | 'money', Readonly<Record<string, readonly string[]>>>> = {
  people: {
    outside: [...BEFORE_ARRIVAL, 'deployed'],
    ...Object.fromEntries(
      BEFORE_ARRIVAL.map((stage) => [
        stage,
        [...BEFORE_ARRIVAL.filter((other) => other !== stage), 'deployed', 'withdrawn', 'lapsed', 'outside'],
      ]),
    ),
    deployed: ['deployed', 'rotated', 'repatriated', 'lost', 'outside'],
    rotated: ['deployed', 'outside'],
    repatriated: ['outside'],
    lost: ['outside'],
    withdrawn: ['outside'],
    lapsed: ['outside'],
  },
  money: { outside: ['pledged'], pledged: ['received', 'outside'], received: ['spent', 'outside'], spent: ['outside'] },
};

/** Every fact as its versions, first to last. */
export const factsOf = (moves: readonly NaiveMove[]): readonly (readonly NaiveMove[])[] =>
  moves
    .filter(({ supersedes }) => supersedes === '')
    .map((first) => {
      const versions = [first];
      for (;;) {
        const next = moves.find(({ supersedes }) => supersedes === versions.at(-1)?.id);
        if (!next) return versions;
        versions.push(next);
      }
    });

/** L3: the latest version known by then, unless it takes the fact back. */
export const visibleOf = (versions: readonly NaiveMove[], knownAt: string): NaiveMove | undefined => {
  const version = versions.findLast(({ known }) => known.last <= knownAt);
  return version?.retracted ? undefined : version;
};

/** L8: everything the fact may have been by then, `undefined` for nothing. */
const possibilitiesOf = (
  versions: readonly NaiveMove[],
  { asOf, knownAt }: Pair,
): readonly (NaiveMove | undefined)[] => {
  const mayBeUnknown = ({ known }: NaiveMove): boolean => known.last > knownAt;
  const possible: (NaiveMove | undefined)[] = versions.every(mayBeUnknown) ? [undefined] : [];
  for (const [at, version] of versions.entries()) {
    if (version.known.first > knownAt || !versions.slice(at + 1).every(mayBeUnknown)) continue;
    const { date, retracted } = version;
    if (!retracted && date.first <= asOf) possible.push(version);
    if (retracted || date.last > asOf) possible.push(undefined);
  }
  return possible;
};

export const isUncertain = ({ date, known }: NaiveMove): boolean =>
  [date, known].some(({ text, first, last }) => first !== last || /[~?%]/.test(text));

/** Balances at a pair of dates of the accounts that have the same key; accounts without a key are left out. */
export const naiveBalances = (
  moves: readonly NaiveMove[],
  pair: Pair,
  keyOf: (account: NaiveAccount) => string | undefined,
): ReadonlyMap<string, NaiveBalance> => {
  const facts = factsOf(moves);
  const keys = new Set(moves.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]));
  const balanceOf = (key: string): NaiveBalance => {
    const sign = ({ from, to }: NaiveMove): bigint => BigInt(keyOf(to) === key) - BigInt(keyOf(from) === key);
    const counted = facts
      .flatMap((versions) => visibleOf(versions, pair.knownAt) ?? [])
      .filter(({ date }) => date.last <= pair.asOf);
    const quantity = sum(counted.map((move) => sign(move) * move.quantity));
    const effects = facts.map((versions) => ({
      versions,
      possible: possibilitiesOf(versions, pair).map((move) => (move ? sign(move) * move.quantity : 0n)),
    }));
    const stating = counted.filter(({ women }) => women !== undefined);
    const count = sum(stating.map((move) => sign(move) * (move.women ?? 0n)));
    const statedFor = sum(stating.map((move) => sign(move) * move.quantity));
    const isShown = statedFor > 0n && statedFor <= quantity && count >= 0n && count <= statedFor;
    return {
      quantity,
      low: sum(effects.map(({ possible }) => least(possible))),
      high: sum(effects.map(({ possible }) => -least(possible.map((effect) => -effect)))),
      women: isShown ? { count, statedFor } : undefined,
      uncertain: effects
        .filter(({ possible }) => new Set(possible).size > 1)
        .map(({ versions }) => versions.filter(isUncertain).map(({ id }) => id)),
    };
  };
  return new Map([...keys].flatMap((key) => (key === undefined ? [] : [[key, balanceOf(key)]])));
};

export type NaiveOverdraft = Pair & {
  readonly account: NaiveAccount;
  readonly amount: bigint;
  /** The moves that could be named: visible, dated that day and leaving the account. */
  readonly moves: readonly string[];
};

/** L6: every account but `outside`, at the first of all pairs of dates at which it is below zero. */
export const naiveOverdrafts = (moves: readonly NaiveMove[], days: readonly string[]): readonly NaiveOverdraft[] => {
  const accounts = new Map(moves.flatMap(({ from, to }) => [from, to]).map((account) => [nameOf(account), account]));
  return [...accounts.values()]
    .filter(({ stage }) => stage !== 'outside')
    .flatMap((account) => findFirstBelowZero(moves, account, days.toSorted()) ?? []);
};

const findFirstBelowZero = (
  moves: readonly NaiveMove[],
  account: NaiveAccount,
  days: readonly string[],
): NaiveOverdraft | undefined => {
  const isThis = (other: NaiveAccount): boolean => nameOf(other) === nameOf(account);
  for (const knownAt of days) {
    const visible = factsOf(moves).flatMap((versions) => visibleOf(versions, knownAt) ?? []);
    for (const asOf of days) {
      const balance = sum(
        visible
          .filter(({ date }) => date.last <= asOf)
          .map(({ from, to, quantity }) => (BigInt(isThis(to)) - BigInt(isThis(from))) * quantity),
      );
      if (balance >= 0n) continue;
      const drawing = visible.filter(({ from, date }) => isThis(from) && date.last === asOf);
      return { account, asOf, knownAt, amount: -balance, moves: drawing.map(({ id }) => id) };
    }
  }
  return undefined;
};

export const nameOf = ({ commitment, unit, stage, place }: NaiveAccount): string =>
  [commitment, unit, stage, place].join(' ');

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

const least = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (a < b ? a : b));
