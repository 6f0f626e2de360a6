// What changed between two known dates: the facts that were added, corrected or taken back, and the numbers that moved.
import { NEVER, remember, type Day, type Unit } from '#kernel/index.ts';
import type { Claim } from '#claims/claim.ts';
import { judgeClaims, type Verdict } from '#claims/verdict.ts';
import type { FactHead } from '#ledger/fact.ts';
import { getMove, type Move, type MoveTable } from '#ledger/move-table.ts';
import { countingSort, upperBound } from '#ledger/postings.ts';
import { findMandate } from '#mission/mandate.ts';
import { commitmentsOf } from '#mission/scope.ts';
import { listStrengths, takeStrength, type Strength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES, type TableName } from '../books/tables.ts';

export type ChangedFact = {
  readonly table: TableName;
  readonly how: 'added' | 'corrected' | 'taken back';
  readonly fact: FactHead | Move;
  readonly before: FactHead | Move | undefined;
};

export type ChangedNumber = {
  readonly contributor: string;
  readonly unit: Unit;
  readonly what: 'pledged' | 'deployed' | 'received' | 'lost';
  readonly before: bigint;
  readonly after: bigint;
  /** Moves with uncertain dates that either number rests on (L8). */
  readonly restsOn: readonly string[];
};

export type Diff = {
  readonly from: Day;
  readonly to: Day;
  /** The day both sides speak of; each side speaks of its own known date where none is asked for. */
  readonly asOf: Day | undefined;
  readonly numbers: readonly ChangedNumber[];
  readonly mandate: { readonly before: string; readonly after: string } | undefined;
  readonly facts: readonly ChangedFact[];
  /** Statements known on both days whose verdict is another on the later one. */
  readonly turned: readonly TurnedClaim[];
};

export type TurnedClaim = { readonly claim: Claim; readonly before: Verdict; readonly after: Verdict };

/** Compares what was known at `from` with what was known at `to`; `from` must be earlier. */
export const takeDiff = (books: Books, { from, to, asOf }: { from: Day; to: Day; asOf?: Day | undefined }): Diff => {
  const before = { asOf: asOf ?? from, knownAt: from };
  const after = { asOf: asOf ?? to, knownAt: to };
  const numbers = books.ledger.moves.units.words.flatMap((unit) => {
    const [left, right] = [listStrengths(books, before, { unit }), listStrengths(books, after, { unit })];
    const contributors = [...new Set([...right, ...left].map(({ contributor }) => contributor))];
    const total = {
      contributor: '',
      before: takeStrength(books, before, { unit }),
      after: takeStrength(books, after, { unit }),
    };
    const each = contributors.map((contributor) => ({
      contributor,
      before: left.find((strength) => strength.contributor === contributor),
      after: right.find((strength) => strength.contributor === contributor),
    }));
    return [...(unit === 'people' ? [total] : []), ...each].flatMap((pair) => compareStrengths(unit, pair));
  });
  const [was, is] = [findMandate(books, before)?.name ?? '', findMandate(books, after)?.name ?? ''];
  const facts = listChangedFacts(books, from, to);
  return {
    from,
    to,
    asOf,
    numbers,
    mandate: was === is ? undefined : { before: was, after: is },
    facts,
    turned: listTurnedClaims(books, facts, { from, to, asOf: after.asOf }),
  };
};

const NUMBERS = {
  pledged: (strength: Strength) => strength.pledged,
  deployed: (strength: Strength) => strength.at.deployed ?? 0n,
  received: (strength: Strength) => (strength.at.received ?? 0n) + (strength.at.spent ?? 0n),
  lost: (strength: Strength) => strength.at.lost ?? 0n,
} as const;

type Pair = {
  readonly contributor: string;
  readonly before: Strength | undefined;
  readonly after: Strength | undefined;
};

const compareStrengths = (unit: Unit, { contributor, before, after }: Pair): readonly ChangedNumber[] =>
  (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).flatMap((what) => {
    const [left, right] = [before ? NUMBERS[what](before) : 0n, after ? NUMBERS[what](after) : 0n];
    return left === right
      ? []
      : [
          {
            contributor,
            unit,
            what,
            before: left,
            after: right,
            restsOn: [...(before?.restsOn ?? []), ...(after?.restsOn ?? [])],
          },
        ];
  });

/** Verdicts on the same statements, of one day, with what was known then and then. */
const listTurnedClaims = (
  books: Books,
  facts: readonly ChangedFact[],
  { from, to, asOf }: { readonly from: Day; readonly to: Day; readonly asOf: Day },
): readonly TurnedClaim[] => {
  const mayTurn = testMayTurn(books, facts);
  const before = new Map(judgeClaims(books, { asOf, knownAt: from }, mayTurn).map(({ claim, now }) => [claim.id, now]));
  return judgeClaims(books, { asOf, knownAt: to }, ({ id }) => before.has(id)).flatMap(({ claim, now }) => {
    const was = before.get(claim.id);
    return was && was.kind !== now.kind ? [{ claim, before: was, after: now }] : [];
  });
};

/** Whether anything was learnt that a claim's verdict may rest on; of all others it is what it was. */
const testMayTurn = (books: Books, facts: readonly ChangedFact[]): ((claim: Claim) => boolean) => {
  const tables = new Set(facts.map(({ table }) => table));
  const isStated = tables.has('instruments') || tables.has('requirements');
  const commitments = new Set(facts.flatMap(({ fact, before }) => [nameCommitment(fact), nameCommitment(before)]));
  commitments.delete('');
  return ({ subject, of }) => {
    if (subject.kind === 'other') return false;
    if (subject.kind === 'observation') return tables.has('observations');
    const isOf = commitmentsOf(books, of);
    return isStated || [...commitments].some((commitment) => isOf(commitment));
  };
};

/** The commitment that a fact speaks of: a move, or the commitment itself. */
const nameCommitment = (fact: ChangedFact['fact'] | undefined): string =>
  fact === undefined ? '' : 'commitment' in fact ? fact.commitment : 'completeTo' in fact ? fact.id : '';

const listChangedFacts = (books: Books, from: Day, to: Day): readonly ChangedFact[] => {
  const became = (known: Day): boolean => known > from && known <= to;
  const facts = FACT_TABLES.flatMap((table) =>
    books[table].chains.flatMap((chain: readonly FactHead[]) =>
      chain.flatMap((fact, at) => (became(fact.known.latest) ? [toChange(table, fact, chain[at - 1])] : [])),
    ),
  );
  const { moves } = books.ledger;
  const changedMoves = listKnownBetween(moves, from, to).map((row) => {
    const previous = moves.previous[row] ?? -1;
    return toChange('moves', getMove(moves, row), previous === -1 ? undefined : getMove(moves, previous));
  });
  return [...changedMoves, ...facts].toSorted(
    (a, b) => a.fact.known.latest - b.fact.known.latest || (a.fact.id < b.fact.id ? -1 : 1),
  );
};

/** Rows that became known after the first day and by the second. */
const listKnownBetween = (moves: MoveTable, from: Day, to: Day): readonly number[] => {
  const { rows, days } = orderByKnown(moves);
  const last = upperBound(days, 0, days.length, to);
  return [...rows.subarray(upperBound(days, 0, last, from), last)];
};

const orderByKnown = remember((moves: MoveTable): { readonly rows: Int32Array; readonly days: Int32Array } => {
  const known = Int32Array.from(
    { length: moves.count },
    (_, row) => moves.whens[moves.known[row] ?? 0]?.latest ?? NEVER,
  );
  const rows = countingSort(known, undefined);
  return { rows, days: rows.map((row) => known[row] ?? NEVER) };
});

const toChange = (table: TableName, fact: FactHead | Move, before: FactHead | Move | undefined): ChangedFact => ({
  table,
  how: fact.retracted ? 'taken back' : before ? 'corrected' : 'added',
  fact,
  before,
});
