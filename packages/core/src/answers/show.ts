// One thing by its id: a fact with all its versions and sources, or a source with all that rests on it.
import type { FactHead } from '#ledger/fact.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import type { Contributor } from '#mission/contributor.ts';
import type { Place } from '#mission/place.ts';
import type { Source } from '#mission/source.ts';
import type { Disagreement } from '#claims/disagreement.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES, TABLE_NAMES, type TableName } from '../books/tables.ts';

export type Shown =
  | {
      readonly kind: 'fact';
      readonly table: TableName;
      readonly versions: readonly (FactHead | Move)[];
      readonly sources: readonly Source[];
      /** What names this fact: the moves of a commitment, the duties and claims of an instrument. */
      readonly named: readonly Reference[];
    }
  | {
      readonly kind: 'source';
      readonly source: Source;
      readonly facts: readonly Reference[];
    }
  | {
      readonly kind: 'entry';
      readonly table: TableName;
      readonly entry: Contributor | Place | Disagreement;
      readonly named: readonly Reference[];
    };

export type Reference = { readonly table: TableName; readonly id: string };

/** Finds whatever has the id, in any table; ids are unique in a folder. */
export const findShown = (books: Books, id: string): Shown | undefined => {
  const source = books.sources.get(id);
  if (source) return { kind: 'source', source, facts: listFactsOf(books, id) };
  for (const table of ['contributors', 'places', 'disagreements'] as const) {
    const entry = books[table].get(id);
    if (entry) return { kind: 'entry', table, entry, named: listNaming(books, id) };
  }
  for (const table of FACT_TABLES) {
    const chain: readonly FactHead[] | undefined = books[table].chainOf.get(id);
    if (!chain) continue;
    return { kind: 'fact', table, versions: chain, sources: sourcesOf(books, chain), named: listNaming(books, id) };
  }
  const versions = listMoveVersions(books, id);
  return versions.length > 0
    ? { kind: 'fact', table: 'moves', versions, sources: sourcesOf(books, versions), named: [] }
    : undefined;
};

/** The facts that name a contributor, place, disagreement, commitment or instrument by its id; first versions only. */
const listNaming = (books: Books, id: string): readonly Reference[] => {
  const { moves } = books.ledger;
  const commitment = moves.commitments.find(id);
  const named: Reference[] = FACT_TABLES.flatMap((table) =>
    books[table].chains.flatMap((chain: readonly FactHead[]) => {
      const [first] = chain;
      return first && NAMING.some((column) => (first as unknown as Record<string, unknown>)[column] === id)
        ? [{ table, id: first.id }]
        : [];
    }),
  );
  const isFirst = (row: number): boolean => moves.commitment[row] === commitment && moves.previous[row] === -1;
  for (let row = 0; row < moves.count; row += 1) {
    if (isFirst(row)) named.push({ table: 'moves', id: moves.id[row] ?? '' });
  }
  return named;
};

/** The properties of facts that hold the id of something else. */
const NAMING = ['contributor', 'instrument', 'disagreement', 'of', 'place'] as const;

/** All versions of the move that any of their ids names, first to last; none where there is no such move. */
export const listMoveVersions = (books: Books, id: string): readonly Move[] => {
  const { moves } = books.ledger;
  const found = moves.findRow(id);
  if (found === -1) return [];
  let first = found;
  while ((moves.previous[first] ?? -1) !== -1) first = moves.previous[first] ?? -1;
  const versions: Move[] = [];
  for (let row = first; row !== -1; row = moves.next[row] ?? -1) versions.push(getMove(moves, row));
  return versions;
};

const sourcesOf = (books: Books, versions: readonly (FactHead | Move)[]): readonly Source[] =>
  [...new Set(versions.map(({ source }) => source))].flatMap((id) => books.sources.get(id) ?? []);

const listFactsOf = (books: Books, source: string): readonly Reference[] => {
  const { moves } = books.ledger;
  const code = moves.sources.find(source);
  const own: Reference[] = FACT_TABLES.flatMap((table) =>
    books[table].chains.flatMap((chain: readonly FactHead[]) =>
      chain.filter((version) => version.source === source).map(({ id }) => ({ table, id })),
    ),
  );
  for (let row = 0; row < moves.count; row += 1) {
    if (moves.source[row] === code) own.push({ table: 'moves', id: moves.id[row] ?? '' });
  }
  return own.toSorted((a, b) => TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table));
};

/** Ids that look like the one asked for, for a kinder refusal. */
export const listSimilarIds = (books: Books, id: string, most = 3): readonly string[] => {
  const wanted = id.toLowerCase();
  const all = [
    ...books.sources.keys(),
    ...books.contributors.keys(),
    ...FACT_TABLES.flatMap((table) => [...books[table].chainOf.keys()]),
    ...books.ledger.moves.id,
    ...books.disagreements.keys(),
    ...books.places.keys(),
  ];
  const rankOf = (candidate: string): number =>
    candidate.startsWith(wanted) ? 0 : candidate.includes(wanted) ? 1 : wanted.includes(candidate) ? 2 : 3;
  const ranked = all.map((candidate) => ({ candidate, rank: rankOf(candidate.toLowerCase()) }));
  return [0, 1, 2]
    .flatMap((rank) => ranked.filter((item) => item.rank === rank))
    .slice(0, most)
    .map(({ candidate }) => candidate);
};
