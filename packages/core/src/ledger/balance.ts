// Balances on two clocks (L2), taken by any of contributor, commitment, stage, place and unit (L9), each with the
// range that uncertain dates leave open (L8).
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import { createDictionary } from './dictionary.ts';
import { listDoubts, type Possibility } from './doubts.ts';
import type { Ledger } from './ledger.ts';
import type { Accounts } from './accounts.ts';
import { findLevel, listAccounts } from './levels.ts';
import { sumPostings } from './postings.ts';
import { maskCommitments, type Dimension, type Scope } from './scope.ts';
import { STAGES } from './stages.ts';

export type BalanceQuestion = Clocks & {
  readonly by: readonly Dimension[];
  readonly scope?: Scope;
  /** Leaves out the moves that answers rest on, for who asks for them only when they are shown. */
  readonly withoutRests?: boolean;
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
  const { by, scope = {}, asOf, knownAt } = question;
  const cells = createCells(ledger, question);
  const level = findLevel(ledger, { by, scope, contributorOf: question.contributorOf });
  const cellOf = cells.on(level.accounts);
  for (const account of listAccounts(level, scope.commitment)) {
    const cell = cellOf(account);
    if (!cell) continue;
    cell.quantity += sumPostings(level.postings, account, asOf, knownAt);
    if (level.women.date.length > 0) {
      cell.women += sumPostings(level.women, account, asOf, knownAt);
      cell.statedFor += sumPostings(level.womenStatedFor, account, asOf, knownAt);
    }
  }
  addDoubts(ledger, question, cells.on(ledger.accounts));
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

type CellOf = (account: number) => Cell | undefined;

/** Widens the range of every cell that a fact in doubt may change, by the least and the most of all that it may be. */
const addDoubts = (ledger: Ledger, question: BalanceQuestion, cellOf: CellOf): void => {
  const { moves, accountFrom, accountTo } = ledger;
  const fromOf = (row: number): Cell | undefined => cellOf(accountFrom[row] ?? 0);
  const toOf = (row: number): Cell | undefined => cellOf(accountTo[row] ?? 0);
  for (const doubt of listDoubts(ledger, question, (row) => fromOf(row) !== toOf(row))) {
    if (doubt.kind === 'date') {
      const [from, to] = [fromOf(doubt.row), toOf(doubt.row)];
      const quantity = doubt.open ? (moves.quantity[doubt.row] ?? 0n) : 0n;
      if (from) from.least -= quantity;
      if (to) to.most += quantity;
      if (question.withoutRests !== true)
        for (const cell of [from, to]) if (cell) restOn(cell, moves.id[doubt.row] ?? '');
      continue;
    }
    const { possible } = doubt;
    const cells = new Set<Cell | undefined>();
    for (const { row } of possible) if (fromOf(row) !== toOf(row)) cells.add(fromOf(row)).add(toOf(row));
    const signOf = (row: number, cell: Cell): bigint => BigInt(toOf(row) === cell) - BigInt(fromOf(row) === cell);
    for (const cell of cells) if (cell) widen(ledger, possible, { cell, signOf: (row) => signOf(row, cell) });
  }
};

const restOn = (cell: Cell, id: string): void => {
  cell.restsOn ??= new Set();
  cell.restsOn.add(id);
};

type Widened = { readonly cell: Cell; readonly signOf: (row: number) => bigint };

const widen = ({ moves }: Ledger, possible: readonly Possibility[], { cell, signOf }: Widened): void => {
  const amounts = possible.map(({ row, amount }) => signOf(row) * amount);
  const counted = amounts[0] ?? 0n;
  const [least, most] = [amounts.reduce((a, b) => (a < b ? a : b)), amounts.reduce((a, b) => (a > b ? a : b))];
  cell.least += least - counted;
  cell.most += most - counted;
  for (const { row, open, near } of possible) {
    if ((open && least !== most) || (near && signOf(row) !== 0n)) restOn(cell, moves.id[row] ?? '');
  }
};

/**
 * Cells by key. Keys are numbers made of the codes of the dimensions asked for, so that finding the cell of each of
 * thousands of accounts makes no words; the words are written once for each cell.
 */
const createCells = (ledger: Ledger, { by, scope = {}, contributorOf = () => '' }: BalanceQuestion) => {
  const { moves } = ledger;
  const cells = new Map<number, Cell>();
  const contributors = createDictionary();
  const contributor = by.includes('contributor')
    ? moves.commitments.words.map((commitment) => contributors.encode(contributorOf(commitment)))
    : [];
  const inScope = scope.commitment && maskCommitments(moves.commitments)(scope.commitment);
  const stages = STAGES.map((stage) => scope.stages?.includes(stage) ?? true);
  const unit = scope.unit === undefined ? ANY : moves.units.find(scope.unit);
  const inPlace = scope.place && moves.places.words.map(scope.place);
  const codes: Readonly<
    Record<
      Dimension,
      { readonly of: (accounts: Accounts, account: number) => number; readonly words: readonly string[] }
    >
  > = {
    contributor: {
      of: (accounts, account) => contributor[accounts.commitment[account] ?? 0] ?? 0,
      words: contributors.words,
    },
    commitment: { of: (accounts, account) => accounts.commitment[account] ?? 0, words: moves.commitments.words },
    stage: { of: (accounts, account) => accounts.stage[account] ?? 0, words: STAGES },
    place: { of: (accounts, account) => accounts.place[account] ?? 0, words: moves.places.words },
  };
  const dimensions = by.map((dimension) => ({ dimension, ...codes[dimension] }));
  /** The cell of each account in scope, of these accounts. */
  const on =
    (accounts: Accounts) =>
    (account: number): Cell | undefined => {
      const unitCode = accounts.unit[account] ?? 0;
      if (!stages[accounts.stage[account] ?? 0] || (unit !== ANY && unit !== unitCode)) return undefined;
      if (inScope?.[accounts.commitment[account] ?? 0] === false) return undefined;
      if (inPlace?.[accounts.place[account] ?? 0] === false) return undefined;
      let key = unitCode;
      for (const { of: codeOf, words } of dimensions) key = key * words.length + codeOf(accounts, account);
      let cell = cells.get(key);
      if (!cell) {
        const words = dimensions.map(({ dimension, of: codeOf, words: all }) => [
          dimension,
          all[codeOf(accounts, account)] ?? '',
        ]);
        cell = createCell(Object.fromEntries(words) as Balance['key'], moves.units.words[unitCode] ?? '');
        cells.set(key, cell);
      }
      return cell;
    };
  const list = (): Balance[] => [...cells.values()].toSorted((a, b) => compareKeys(by, a, b)).map(finishCell);
  return { on, list };
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
