// The accounts that moves go between: one for each commitment, unit, stage, and in the theatre place.
import type { MoveTable } from './move-table.ts';
import { DEPLOYED, STAGE_SLOTS } from './stages.ts';

export type Accounts = {
  readonly count: number;
  /** Codes in the dictionaries of the move table; stages as in `STAGES`; place 0 outside the theatre. */
  readonly commitment: readonly number[];
  readonly unit: readonly number[];
  readonly stage: readonly number[];
  readonly place: readonly number[];
};

/** Which account each move leaves, and which it enters. */
export type Sides = {
  readonly moves: MoveTable;
  readonly accounts: Accounts;
  readonly accountFrom: Int32Array;
  readonly accountTo: Int32Array;
};

/** Finds the accounts of all moves; linear in their number. */
export const findAccounts = (moves: MoveTable): Sides => {
  const [units, places] = [moves.units.words.length, moves.places.words.length];
  const find = createAccountIndex(moves.commitments.words.length * units * STAGE_SLOTS * places);
  const accounts = {
    count: 0,
    commitment: [] as number[],
    unit: [] as number[],
    stage: [] as number[],
    place: [] as number[],
  };
  const accountOf = (row: number, stage: number, placeGiven: number): number => {
    const commitment = moves.commitment[row] ?? 0;
    const unit = moves.unit[row] ?? 0;
    const place = stage === DEPLOYED ? placeGiven : 0;
    const account = find(((commitment * units + unit) * STAGE_SLOTS + stage) * places + place, accounts.count);
    if (account < accounts.count) return account;
    accounts.commitment.push(commitment);
    accounts.unit.push(unit);
    accounts.stage.push(stage);
    accounts.place.push(place);
    accounts.count += 1;
    return account;
  };
  const accountFrom = new Int32Array(moves.count);
  const accountTo = new Int32Array(moves.count);
  for (let row = 0; row < moves.count; row += 1) {
    accountFrom[row] = accountOf(row, moves.from[row] ?? 0, moves.placeFrom[row] ?? 0);
    accountTo[row] = accountOf(row, moves.to[row] ?? 0, moves.place[row] ?? 0);
  }
  return { moves, accounts, accountFrom, accountTo };
};

/** Most possible accounts that are looked up in an array; beyond it a Map takes less memory. */
const MOST_IN_ARRAY = 4_000_000;

/** Finds the account with a key, which becomes `next` when there is none. */
const createAccountIndex = (keys: number): ((key: number, next: number) => number) => {
  if (keys <= MOST_IN_ARRAY) {
    const table = new Int32Array(keys);
    return (key, next) => {
      if (table[key] === 0) table[key] = next + 1;
      return (table[key] ?? 0) - 1;
    };
  }
  const table = new Map<number, number>();
  return (key, next) => {
    const found = table.get(key);
    if (found === undefined) table.set(key, next);
    return found ?? next;
  };
};
