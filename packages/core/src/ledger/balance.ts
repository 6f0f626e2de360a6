// Balances on two clocks (L2), taken by any of contributor, commitment, stage, place and unit (L9), each with the
// range that uncertain dates leave open (L8).
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from './fact.ts';
import { sumPostings, type Ledger } from './ledger.ts';
import { STAGES, type Stage } from './stages.ts';

export const DIMENSIONS = ['contributor', 'commitment', 'stage', 'place'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which accounts a question is about; what is left out is not narrowed. */
export type Scope = {
  /** Commitments that count; given as a test, since contributors and pools are properties of commitments. */
  readonly commitment?: (id: string) => boolean;
  readonly stages?: readonly Stage[];
  readonly place?: string;
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
  for (const swing of listSwings(ledger, question)) {
    const [left, entered] = [cells.of(swing.from), cells.of(swing.to)];
    if (left === entered) continue;
    left?.swing(swing.id, -swing.amount);
    entered?.swing(swing.id, swing.amount);
  }
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

type Swing = { readonly id: string; readonly from: number; readonly to: number; readonly amount: bigint };

/** Days within which a date marked `~`, `?` or `%` is said to matter to an answer. */
const NEAR_DAYS = 30;

/**
 * What would change if an uncertain date fell on its first possible day instead of its last: the moves that may have
 * happened, or may have been known, without counting yet. A swing of nothing marks an answer that rests on an
 * approximate date close by.
 */
const listSwings = (ledger: Ledger, { asOf, knownAt }: Clocks): Swing[] => {
  const { moves, accountFrom, accountTo } = ledger;
  const swings: Swing[] = [];
  for (const row of ledger.inexact) {
    const date = moves.whens[moves.date[row] ?? 0];
    const known = moves.whens[moves.known[row] ?? 0];
    if (!date || !known || known.earliest > knownAt || date.earliest > asOf) continue;
    const counts = known.latest <= knownAt && date.latest <= asOf;
    const next = moves.next[row] ?? -1;
    const corrected = next !== -1 && (moves.whens[moves.known[next] ?? 0]?.latest ?? 0) <= knownAt;
    if (corrected) continue;
    const account = { id: moves.id[row] ?? '', from: accountFrom[row] ?? 0, to: accountTo[row] ?? 0 };
    const amount = moves.retracted[row] === 1 ? 0n : (moves.quantity[row] ?? 0n);
    if (counts && date.approximate && asOf - date.latest <= NEAR_DAYS) swings.push({ ...account, amount: 0n });
    if (counts) continue;
    swings.push({ ...account, amount });
    const before = moves.previous[row] ?? -1;
    if (before === -1 || known.latest <= knownAt) continue;
    // The version it may already have replaced would no longer count.
    const replaced = moves.whens[moves.date[before] ?? 0];
    if (replaced && replaced.latest <= asOf && moves.retracted[before] === 0) {
      const [from, to] = [accountFrom[before] ?? 0, accountTo[before] ?? 0];
      swings.push({ id: account.id, from, to, amount: -(moves.quantity[before] ?? 0n) });
    }
  }
  return swings;
};

const createCells = (ledger: Ledger, question: BalanceQuestion) => {
  const { moves, accounts } = ledger;
  const { by, scope = {}, contributorOf = () => '' } = question;
  const cells = new Map<string, Cell>();
  const counts = new Map<number, boolean>();
  const inScope = (commitment: number): boolean => {
    const known = counts.get(commitment);
    if (known !== undefined) return known;
    const answer = scope.commitment?.(moves.commitments.words[commitment] ?? '') ?? true;
    counts.set(commitment, answer);
    return answer;
  };
  const words = {
    contributor: (account: number) => contributorOf(moves.commitments.words[accounts.commitment[account] ?? 0] ?? ''),
    commitment: (account: number) => moves.commitments.words[accounts.commitment[account] ?? 0] ?? '',
    stage: (account: number): string => STAGES[accounts.stage[account] ?? 0] ?? '',
    place: (account: number) => moves.places.words[accounts.place[account] ?? 0] ?? '',
  };
  const of = (account: number): Cell | undefined => {
    const stage = STAGES[accounts.stage[account] ?? 0] ?? 'outside';
    if (scope.stages && !scope.stages.includes(stage)) return undefined;
    const unit = moves.units.words[accounts.unit[account] ?? 0] ?? '';
    if (scope.unit !== undefined && scope.unit !== unit) return undefined;
    if (scope.place !== undefined && scope.place !== words.place(account)) return undefined;
    if (!inScope(accounts.commitment[account] ?? 0)) return undefined;
    const values = by.map((dimension) => words[dimension](account));
    const name = [...values, unit].join('\n');
    let cell = cells.get(name);
    if (!cell) {
      cell = createCell(Object.fromEntries(by.map((dimension, at) => [dimension, values[at] ?? ''])), unit);
      cells.set(name, cell);
    }
    return cell;
  };
  const list = (): Balance[] => [...cells.values()].toSorted((a, b) => compareKeys(by, a, b)).map(finishCell);
  return { of, list };
};

type Cell = ReturnType<typeof createCell>;

const createCell = (key: Balance['key'], unit: Unit) => {
  const swings = new Map<string, bigint>();
  return {
    key,
    unit,
    quantity: 0n,
    women: 0n,
    statedFor: 0n,
    swings,
    swing: (id: string, amount: bigint): void => {
      swings.set(id, (swings.get(id) ?? 0n) + amount);
    },
  };
};

const finishCell = (cell: Cell): Balance => {
  let [low, high] = [cell.quantity, cell.quantity];
  for (const amount of cell.swings.values()) {
    if (amount < 0n) low += amount;
    else high += amount;
  }
  const stated = cell.statedFor > 0n && cell.statedFor <= cell.quantity && cell.women >= 0n;
  return {
    key: cell.key,
    unit: cell.unit,
    quantity: cell.quantity,
    low,
    high,
    ...(stated && { women: { count: cell.women, statedFor: cell.statedFor } }),
    restsOn: [...cell.swings.keys()],
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
