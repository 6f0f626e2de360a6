// The tables of a mission as rows of text: what a server hands to a page, so that the page builds the same books and
// answers every question itself.
import { refuse, type Outcome, type Problem, type Row } from '#kernel/index.ts';
import { createMoveTable, MOVE_COLUMNS } from '#ledger/index.ts';
import { buildBooks, type Books, type Mission } from './books.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** The rows of one table, their cells in the order of the columns that `TABLES` lists. */
export type TableRows = {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
  /** The number of each row as a spreadsheet counts; left out where the rows follow each other from 2. */
  readonly numbers?: readonly number[];
};

export type MissionRows = {
  readonly mission: Mission;
  readonly tables: Readonly<Record<TableName, TableRows>>;
};

/** Builds the books of a mission from its rows; refuses them whole when anything in them is wrong. */
export const booksFromRows = (given: MissionRows): Outcome<Books> =>
  buildBooks(given.mission, {
    rows: (table) => toRows(table, given.tables[table]),
    moves: (references) => {
      const { file, rows, numbers } = given.tables.moves;
      const builder = createMoveTable(references, rows.length, file);
      for (const [at, cells] of rows.entries()) builder.add(cells, numberOf(numbers, at));
      return builder.finish();
    },
  });

const toRows = (table: TableName, { file, rows, numbers }: TableRows): readonly Row[] => {
  const columns = table === 'moves' ? MOVE_COLUMNS : TABLES[table].columns;
  const places = new Map<string, number>(columns.map((column, at) => [column, at]));
  return rows.map((cells, at) => ({
    file,
    row: numberOf(numbers, at),
    cell: (column) => cells[places.get(column) ?? -1] ?? '',
  }));
};

const numberOf = (numbers: readonly number[] | undefined, at: number): number => numbers?.[at] ?? at + 2;

export type SoundBooks = {
  readonly books: Books;
  /** What is wrong with the rows that were left out; empty where the books are whole. */
  readonly problems: readonly Problem[];
  /** How many rows were left out. */
  readonly leftOut: number;
};

/**
 * The books as far as they can be read: rows with problems are left out, then those that named them, until what is left
 * is sound. Answers from such books rest on less than the folder holds, and must say so.
 */
export const soundBooksFromRows = (given: MissionRows): SoundBooks => {
  const problems: Problem[] = [];
  let rest = given;
  for (let pass = 1; ; pass += 1) {
    const built = booksFromRows(rest);
    if (built.ok) return { books: built.value, problems, leftOut: countRows(given) - countRows(rest) };
    problems.push(...built.problems);
    rest = leaveOut(rest, built.problems, pass > MOST_PASSES);
  }
};

/** A pass names some hundred problems at most: tables that still have some after as many passes are left out whole. */
const MOST_PASSES = 8;

/** Every pass leaves out something, so that the passes end: with no rows at all, and no place, nothing can be wrong. */
const leaveOut = ({ mission, tables }: MissionRows, problems: readonly Problem[], isWhole: boolean): MissionRows => {
  const named = new Set(problems.map(({ at }) => `${at?.file} ${isWhole ? undefined : at?.row}`));
  const rest = mapTables((name) => {
    const { file, rows, numbers } = tables[name];
    // A problem of the table as a whole, such as quantities that add up to too much, has no row.
    const kept = rows.flatMap((_, at) =>
      named.has(`${file} undefined`) || named.has(`${file} ${numberOf(numbers, at)}`) ? [] : [at],
    );
    return kept.length === rows.length
      ? tables[name]
      : { file, rows: kept.map((at) => rows[at] ?? []), numbers: kept.map((at) => numberOf(numbers, at)) };
  });
  const changed = TABLE_NAMES.some((name) => rest[name] !== tables[name]);
  if (changed) return { mission, tables: rest };
  if (mission.place !== '') return { mission: { ...mission, place: '' }, tables };
  return { mission, tables: mapTables((name) => ({ file: tables[name].file, rows: [] })) };
};

const mapTables = (make: (name: TableName) => TableRows): Record<TableName, TableRows> =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Record<TableName, TableRows>;

const countRows = ({ tables }: MissionRows): number =>
  TABLE_NAMES.reduce((total, name) => total + tables[name].rows.length, 0);

/** A mission without a row: what is shown where nothing could be read. */
export const emptyRows = (mission: Mission): MissionRows => ({
  mission,
  tables: mapTables((name) => ({ file: TABLES[name].file, rows: [] })),
});

/** Refuses rows that are not of this shape; what a page takes from the network is checked once, here. */
export const parseMissionRows = (given: unknown): Outcome<MissionRows> => {
  const rows = given as MissionRows | undefined;
  const isShaped =
    typeof rows?.mission?.id === 'string' && TABLE_NAMES.every((name) => Array.isArray(rows.tables?.[name]?.rows));
  return isShaped
    ? { ok: true, value: rows }
    : refuse({ code: 'package.invalid', details: { reason: 'it is not the rows of a mission' } });
};
