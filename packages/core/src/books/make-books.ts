// Books from a few rows, for tests: what a row leaves out is filled in with something plain.
import type { Outcome, Row } from '#kernel/index.ts';
import { createMoveTable, MOVE_COLUMNS, type MoveReferences } from '#ledger/index.ts';
import { buildBooks, type Books } from './books.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

export type GivenRow = Readonly<Record<string, string>>;
export type GivenRows = Readonly<Partial<Record<TableName, readonly GivenRow[]>>>;

const FACT = { date: '2024-01-01', known: '2024-01-01', source: 'src' };

const FILLED: Readonly<Record<TableName, GivenRow>> = {
  sources: { publisher: 'A publisher', reliability: 'B' },
  places: { name: 'A place' },
  contributors: { name: 'A contributor' },
  disagreements: { title: 'What they disagree about' },
  instruments: { ...FACT, name: 'A resolution', kind: 'resolution', concerns: 'mission' },
  duties: { ...FACT, duty: 'To report' },
  commitments: { ...FACT, contributor: 'AAA', unit: 'people' },
  moves: { ...FACT, commitment: 'aaa', unit: 'people' },
  claims: { ...FACT, speaker: 'A speaker', comparator: '=', unit: 'people', quote: 'the words' },
  requirements: { ...FACT, capability: 'CAP', name: 'A capability', unit: 'unit', quantity: '0', people: '0' },
  observations: { ...FACT, place: 'P0', unit: 'people' },
};

/** One source `src`, places `P0` to `P2`, contributors `AAA` and `BBB`, and their commitments of people `aaa` and `bbb`. */
const GIVEN: GivenRows = {
  sources: [{ id: 'src' }],
  places: [{ id: 'P0' }, { id: 'P1' }, { id: 'P2' }],
  contributors: [{ id: 'AAA' }, { id: 'BBB' }],
  commitments: [{ id: 'aaa' }, { id: 'bbb', contributor: 'BBB' }],
};

/** Rows of a table replace the given ones; ids that are left out are the table's name and the row's number. */
export const makeBooks = (given: GivenRows): Outcome<Books> => {
  const rowsOf = (table: TableName): readonly Row[] =>
    (given[table] ?? GIVEN[table] ?? []).map((row, at) => {
      const filled: GivenRow = { id: `${table}-${at}`, ...FILLED[table], ...row };
      return { file: TABLES[table].file, row: at + 2, cell: (column) => filled[column] ?? '' };
    });
  const rows = new Map(TABLE_NAMES.map((table) => [table, rowsOf(table)]));
  return buildBooks(
    { id: 'test', name: 'Test', place: 'P0' },
    {
      rows: (table) => rows.get(table) ?? [],
      moves: (references) => makeMoves(references, rows.get('moves') ?? []),
    },
  );
};

/** Books that must be sound; throws with the problems where they are not. */
export const getBooks = (given: GivenRows): Books => {
  const books = makeBooks(given);
  if (!books.ok) throw new Error(JSON.stringify(books.problems));
  return books.value;
};

const makeMoves = (references: MoveReferences, rows: readonly Row[]) => {
  const builder = createMoveTable(references, rows.length);
  for (const row of rows) builder.add(MOVE_COLUMNS.map(row.cell), row.row);
  return builder.finish();
};
