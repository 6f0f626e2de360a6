// What rests on each source, as known on a day: counted for all sources in one pass over the tables, and listed for one.
import type { Day } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import type { Source } from '#mission/source.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES, TABLE_NAMES, type TableName } from '../books/tables.ts';

export type SourceUse = {
  readonly source: Source;
  /** Rows of each table that name it, corrected ones among them; tables without any are left out. */
  readonly byTable: ReadonlyMap<TableName, number>;
  /** All of them but the moves. */
  readonly facts: number;
  readonly moves: number;
};

export type SourceUses = {
  readonly uses: readonly SourceUse[];
  /** Sources that were not out yet: all that rests on them became known later. */
  readonly later: number;
};

/** Every source that was out by `knownAt` in the order of the table, with how many rows known by then rest on it. */
export const listSourceUses = (books: Books, knownAt: Day): SourceUses => {
  const counts = countByTable(books, knownAt);
  const everUsed = listUsed(books);
  const isOut = ({ id, date }: Source): boolean =>
    counts.has(id) || (!everUsed.has(id) && (date === undefined || date.earliest <= knownAt));
  const uses = [...books.sources.values()].filter(isOut).map((source) => {
    const byTable = counts.get(source.id) ?? new Map<TableName, number>();
    const moves = byTable.get('moves') ?? 0;
    const all = [...byTable.values()].reduce((total, count) => total + count, 0);
    return { source, byTable, facts: all - moves, moves };
  });
  return { uses, later: books.sources.size - uses.length };
};

const countByTable = (books: Books, knownAt: Day): ReadonlyMap<string, ReadonlyMap<TableName, number>> => {
  const counts = new Map<string, Map<TableName, number>>();
  const add = (source: string, table: TableName, count: number): void => {
    const own = counts.get(source) ?? new Map<TableName, number>();
    own.set(table, (own.get(table) ?? 0) + count);
    counts.set(source, own);
  };
  for (const table of FACT_TABLES) {
    for (const chain of books[table].chains) {
      for (const { source, known } of chain) if (known.latest <= knownAt) add(source, table, 1);
    }
  }
  const { moves } = books.ledger;
  const bySource = new Uint32Array(moves.sources.words.length);
  for (let row = 0; row < moves.count; row += 1) {
    const code = moves.source[row] ?? 0;
    if (isKnown(books, row, knownAt)) bySource[code] = (bySource[code] ?? 0) + 1;
  }
  for (const [code, count] of bySource.entries()) if (count > 0) add(moves.sources.words[code] ?? '', 'moves', count);
  return counts;
};

const isKnown = ({ ledger: { moves } }: Books, row: number, knownAt: Day): boolean =>
  (moves.whens[moves.known[row] ?? 0]?.latest ?? 0) <= knownAt;

/** Every source that any row ever names. */
const listUsed = (books: Books): ReadonlySet<string> => {
  const { moves } = books.ledger;
  const used = new Set(
    [...new Set(moves.source.subarray(0, moves.count))].map((code) => moves.sources.words[code] ?? ''),
  );
  for (const table of FACT_TABLES) {
    for (const chain of books[table].chains) for (const { source } of chain) used.add(source);
  }
  return used;
};

export type SourceFact = {
  readonly table: TableName;
  readonly fact: FactHead | Move;
  /** Whether the row was still what the books said on that day, or what had become of it. */
  readonly state: 'stands' | 'corrected' | 'taken back';
};

export type SourceFacts = {
  readonly source: Source;
  readonly facts: readonly SourceFact[];
  /** Rows that rest on it and were not known yet. */
  readonly later: number;
};

/** All rows known by `knownAt` that rest on a source, table by table; `undefined` when no source has the id. */
export const findSourceFacts = (books: Books, id: string, knownAt: Day): SourceFacts | undefined => {
  const source = books.sources.get(id);
  if (!source) return undefined;
  const facts: SourceFact[] = [];
  let later = 0;
  const see = (
    table: TableName,
    fact: FactHead | Move,
    next: Pick<FactHead, 'known' | 'retracted'> | undefined,
  ): void => {
    if (fact.known.latest > knownAt) later += 1;
    else facts.push({ table, fact, state: stateOf(fact, next && next.known.latest <= knownAt ? next : undefined) });
  };
  for (const table of FACT_TABLES) {
    for (const chain of books[table].chains as readonly (readonly FactHead[])[]) {
      for (const [at, version] of chain.entries()) if (version.source === id) see(table, version, chain[at + 1]);
    }
  }
  const { moves } = books.ledger;
  const code = moves.sources.find(id);
  for (let row = 0; row < moves.count; row += 1) {
    if (moves.source[row] !== code) continue;
    const next = moves.next[row] ?? -1;
    see('moves', getMove(moves, row), next === -1 ? undefined : getMove(moves, next));
  }
  return { source, facts: facts.toSorted(compareTables), later };
};

const stateOf = (
  { retracted }: Pick<FactHead, 'retracted'>,
  next: Pick<FactHead, 'retracted'> | undefined,
): SourceFact['state'] => {
  if (next) return next.retracted ? 'taken back' : 'corrected';
  return retracted ? 'taken back' : 'stands';
};

const compareTables = (a: SourceFact, b: SourceFact): number =>
  TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table);
