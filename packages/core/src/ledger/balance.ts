// Balances on two clocks (L2), taken by any of contributor, commitment, stage, place and unit (L9), each with the
// range that uncertain dates leave open (L8).
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import { createDictionary } from './dictionary.ts';
import { listDoubts, type Possibility } from './doubts.ts';
import type { Ledger } from './ledger.ts';
import { sumPostings } from './postings.ts';
import { STAGES, type Stage } from './stages.ts';

export const DIMENSIONS = ['contributor', 'commitment', 'stage', 'place'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which accounts a question is about; what is left out is not narrowed. */
export type Scope = {
  /** Commitments that count; given as a test, since contributors and pools are properties of commitments. */
  readonly commitment?: (id: string) => boolean;
  readonly stages?: readonly Stage[];
  /** Places that count, as a test, since a place holds others. */
  readonly place?: (id: string) => boolean;
  readonly unit?: Unit;
};

export type BalanceQuestion = Clocks & {
  readonly by: readonly Dimension[];
  readonly scope?: Scope;
  /** Who made a commitment; needed when `by` names contributors. */
  readonly contributorOf?: (commitment: string) => string;
};

export type Balance = {
  /** The dimensions asked for; a balance is always of one unit (L10). */
  readonly key: Readonly<Partial<Record<Dimension, string>>>;
  readonly unit: Unit;
  readonly quantity: bigint;
  /** The least and the most that the uncertain dates allow; both equal `quantity` when none matters. */
  readonly low: bigint;
  readonly high: bigint;
  /** Of whom women, and for how many of the quantity that is stated; absent where it is not. */
  readonly women?: { readonly count: bigint; readonly statedFor: bigint };
  /** The moves with uncertain dates that the answer rests on. */
  readonly restsOn: readonly string[];
};

/** Balances of all accounts in scope, summed by the dimensions asked for, in the order of the dimensions. */
export const takeBalances = (ledger: Ledger, question: BalanceQuestion): readonly Balance[] => {
  const cells = createCells(ledger, question);
  for (let account = 0; account < ledger.accounts.count; account += 1) {
    const cell = cells.of(account);
    if (!cell) continue;
    cell.quantity += sumPostings(ledger.postings, account, question.asOf, question.knownAt);
    if (ledger.women.date.length > 0) {
      cell.women += sumPostings(ledger.women, account, question.asOf, question.knownAt);
      cell.statedFor += sumPostings(ledger.womenStatedFor, account, question.asOf, question.knownAt);
    }
  }
  for (const possible of listDoubts(ledger, question)) addDoubt(ledger, possible, cells.of);
  return cells.list();
};

/** The sum over all accounts in scope, of one unit. */
export const takeBalance = (
  ledger: Ledger,
  question: Omit<BalanceQuestion, 'by'> & { scope: Scope & { unit: Unit } },
): Balance =>
  takeBalances(ledger, { ...question, by: [] })[0] ?? {
    key: {},
    unit: question.scope.unit,
    quantity: 0n,
    low: 0n,
    high: 0n,
    restsOn: [],
  };

/** Widens the range of every cell that the fact may change, by the least and the most of all that it may be. */
const addDoubt = (
  { moves, accountFrom, accountTo }: Ledger,
  possible: readonly Possibility[],
  cellOf: (account: number) => Cell | undefined,
): void => {
  const sides = possible.map((possibility) => {
    const [from, to] = [cellOf(accountFrom[possibility.row] ?? 0), cellOf(accountTo[possibility.row] ?? 0)];
    return { ...possibility, from, to };
  });
  for (const cell of new Set(sides.flatMap(({ from, to }) => (from === to ? [] : [from, to])))) {
    if (!cell) continue;
    const changes = sides.map((side) => ({ ...side, sign: BigInt(side.to === cell) - BigInt(side.from === cell) }));
    const amounts = changes.map(({ sign, amount }) => sign * amount);
    const counted = amounts[0] ?? 0n;
    const [least, most] = [amounts.reduce((a, b) => (a < b ? a : b)), amounts.reduce((a, b) => (a > b ? a : b))];
    cell.least += least - counted;
    cell.most += most - counted;
    for (const { row, open, near, sign } of changes) {
      if (!(open && least !== most) && !(near && sign !== 0n)) continue;
      cell.restsOn ??= new Set();
      cell.restsOn.add(moves.id[row] ?? '');
    }
  }
};

/**
 * Cells by key. Keys are numbers made of the codes of the dimensions asked for, so that finding the cell of each of
 * thousands of accounts makes no words; the words are written once for each cell.
 */
const createCells = (ledger: Ledger, { by, scope = {}, contributorOf = () => '' }: BalanceQuestion) => {
  const { moves, accounts } = ledger;
  const cells = new Map<number, Cell>();
  const contributors = createDictionary();
  const contributor = by.includes('contributor')
    ? moves.commitments.words.map((commitment) => contributors.encode(contributorOf(commitment)))
    : [];
  const inScope = moves.commitments.words.map((commitment) => scope.commitment?.(commitment) ?? true);
  const stages = STAGES.map((stage) => scope.stages?.includes(stage) ?? true);
  const unit = scope.unit === undefined ? ANY : moves.units.find(scope.unit);
  const inPlace = moves.places.words.map((place) => scope.place?.(place) ?? true);
  const codes: Readonly<
    Record<Dimension, { readonly of: (account: number) => number; readonly words: readonly string[] }>
  > = {
    contributor: { of: (account) => contributor[accounts.commitment[account] ?? 0] ?? 0, words: contributors.words },
    commitment: { of: (account) => accounts.commitment[account] ?? 0, words: moves.commitments.words },
    stage: { of: (account) => accounts.stage[account] ?? 0, words: STAGES },
    place: { of: (account) => accounts.place[account] ?? 0, words: moves.places.words },
  };
  const dimensions = by.map((dimension) => ({ dimension, ...codes[dimension] }));
  const of = (account: number): Cell | undefined => {
    const unitCode = accounts.unit[account] ?? 0;
    if (!inScope[accounts.commitment[account] ?? 0] || !stages[accounts.stage[account] ?? 0]) return undefined;
    if ((unit !== ANY && unit !== unitCode) || !inPlace[accounts.place[account] ?? 0]) return undefined;
    let key = unitCode;
    for (const { of: codeOf, words } of dimensions) key = key * words.length + codeOf(account);
    let cell = cells.get(key);
    if (!cell) {
      const words = dimensions.map(({ dimension, of: codeOf, words: all }) => [dimension, all[codeOf(account)] ?? '']);
      cell = createCell(Object.fromEntries(words) as Balance['key'], moves.units.words[unitCode] ?? '');
      cells.set(key, cell);
    }
    return cell;
  };
  const list = (): Balance[] => [...cells.values()].toSorted((a, b) => compareKeys(by, a, b)).map(finishCell);
  return { of, list };
};

/** No code: the question does not narrow this. */
const ANY = -2;

type Cell = {
  readonly key: Balance['key'];
  readonly unit: Unit;
  quantity: bigint;
  women: bigint;
  statedFor: bigint;
  /** What uncertain dates could take away, at or below zero, and add. */
  least: bigint;
  most: bigint;
  /** Made only when there is one. */
  restsOn: Set<string> | undefined;
};

const createCell = (key: Balance['key'], unit: Unit): Cell => ({
  key,
  unit,
  quantity: 0n,
  women: 0n,
  statedFor: 0n,
  least: 0n,
  most: 0n,
  restsOn: undefined,
});

const finishCell = (cell: Cell): Balance => {
  const { quantity, women, statedFor } = cell;
  const stated = women >= 0n && women <= statedFor && statedFor > 0n && statedFor <= quantity;
  return {
    key: cell.key,
    unit: cell.unit,
    quantity,
    low: quantity + cell.least,
    high: quantity + cell.most,
    ...(stated && { women: { count: women, statedFor } }),
    restsOn: [...(cell.restsOn ?? [])].toSorted(),
  };
};

const STAGE_ORDER = new Map<string, number>(STAGES.map((stage, at) => [stage, at]));

const compareKeys = (by: readonly Dimension[], a: Cell, b: Cell): number => {
  for (const dimension of by) {
    const [left = '', right = ''] = [a.key[dimension], b.key[dimension]];
    if (left === right) continue;
    if (dimension === 'stage') return (STAGE_ORDER.get(left) ?? 0) - (STAGE_ORDER.get(right) ?? 0);
    return left < right ? -1 : 1;
  }
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
};
