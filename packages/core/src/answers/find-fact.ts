// One fact by its id as known on a day, found without looking through the books: what lists of many ids are shown by.
import type { Clocks, FactHead } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES, type TableName } from '../books/tables.ts';

export type FoundFact = { readonly table: TableName; readonly fact: FactHead | Move };

/** The fact as known by `knownAt`; the row of the id itself where none was visible by then. A move is the row itself. */
export const findFact = (books: Books, { knownAt }: Pick<Clocks, 'knownAt'>, id: string): FoundFact | undefined => {
  const row = books.ledger.moves.findRow(id);
  if (row !== -1) return { table: 'moves', fact: getMove(books.ledger.moves, row) };
  for (const table of FACT_TABLES) {
    const chain: readonly FactHead[] | undefined = books[table].chainOf.get(id);
    const fact = chain && (findVisible(chain, knownAt) ?? chain.find((version) => version.id === id));
    if (fact) return { table, fact };
  }
  return undefined;
};
