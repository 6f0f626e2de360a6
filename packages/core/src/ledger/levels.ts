// Accounts taken together: a question that names no places is answered by the accounts of each commitment, unit and stage;
// one that names no commitments by those of each contributor, or of the whole. There are far fewer of them to sum.
import { remember } from '#kernel/index.ts';
import type { Accounts } from './accounts.ts';
import { createDictionary } from './dictionary.ts';
import { postSides, type Ledger, type PostedSides } from './ledger.ts';
import type { MoveTable } from './move-table.ts';
import { ANY_COMMITMENT, maskCommitments, narrowsCommitments, type Dimension, type Scope } from './scope.ts';
import { STAGE_SLOTS } from './stages.ts';

export type Level = PostedSides & {
  readonly moves: MoveTable;
  /** Of accounts taken together, the place or commitment is that of any one of them. */
  readonly accounts: Accounts;
};

type Asked = {
  readonly by: readonly Dimension[];
  readonly scope: Scope;
  readonly contributorOf?: ((commitment: string) => string) | undefined;
};

/** The fewest accounts that answer a question, from what it asks for and what it narrows. */
export const findLevel = (ledger: Ledger, { by, scope, contributorOf }: Asked): Level => {
  if (scope.place !== undefined || by.includes('place') || isSeldomAsked(ledger)) return ledger;
  if (narrowsCommitments(scope) || by.includes('commitment')) return joinPlaces(ledger);
  if (!by.includes('contributor')) return joinCommitments(ledger);
  return contributorOf ? joinByContributor(ledger)(contributorOf) : joinPlaces(ledger);
};

/** How many questions are answered from the accounts as they are: joining them takes as long as about so many answers. */
const MOST_UNJOINED = 40;

const isSeldomAsked = (ledger: Ledger): boolean => (countAsked(ledger).times += 1) <= MOST_UNJOINED;

const countAsked = remember<Ledger, { times: number }>(() => ({ times: 0 }));

const joinPlaces = remember((ledger: Ledger): Level => joinAccounts(ledger, (commitment) => commitment));

const joinCommitments = remember((ledger: Ledger): Level => joinAccounts(ledger, () => 0));

const joinByContributor = remember((ledger: Ledger) =>
  remember((contributorOf: (commitment: string) => string): Level => {
    const contributors = createDictionary();
    const codes = ledger.moves.commitments.words.map((id) => contributors.encode(contributorOf(id)));
    return joinAccounts(ledger, (commitment) => codes[commitment] ?? 0);
  }),
);

/** The accounts of the commitments that a test counts; remembered with the test. */
export const listAccounts = (level: Level, test: (id: string) => boolean = ANY_COMMITMENT): readonly number[] =>
  listAccountsOf(level)(test);

const listAccountsOf = remember(({ moves, accounts }: Level) =>
  remember((test: (id: string) => boolean): readonly number[] => {
    const counts = maskCommitments(moves.commitments)(test);
    return accounts.commitment.flatMap((commitment, account) => (counts[commitment] ? [account] : []));
  }),
);

/** The accounts of the same unit, stage and group of commitments taken together. */
const joinAccounts = (ledger: Ledger, groupOf: (commitment: number) => number): Level => {
  const { moves, accounts, accountFrom, accountTo } = ledger;
  const { commitment, unit, stage } = accounts;
  const units = moves.units.words.length;
  const numbers = new Map<number, number>();
  const joined = new Int32Array(accounts.count);
  const firsts: number[] = [];
  for (let account = 0; account < accounts.count; account += 1) {
    const group = groupOf(commitment[account] ?? 0);
    const key = (group * units + (unit[account] ?? 0)) * STAGE_SLOTS + (stage[account] ?? 0);
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) firsts.push(account);
    numbers.set(key, number);
    joined[account] = number;
  }
  const pick = (column: readonly number[]): readonly number[] => firsts.map((account) => column[account] ?? 0);
  const sides = {
    moves,
    accounts: {
      count: firsts.length,
      commitment: pick(commitment),
      unit: pick(unit),
      stage: pick(stage),
      place: pick(accounts.place),
    },
    accountFrom: accountFrom.map((account) => joined[account] ?? 0),
    accountTo: accountTo.map((account) => joined[account] ?? 0),
  };
  return { moves, accounts: sides.accounts, ...postSides(sides) };
};
