// All that a page is given of a mission, read from its folder and written once for everyone who asks.
import { refuse, type Outcome, type Problem } from '@muster/core/kernel';
import {
  booksFromRows,
  emptyRows,
  soundBooksFromRows,
  TABLE_NAMES,
  type Books,
  type MissionRows,
  type TableName,
  type TableRows,
} from '@muster/core/books';
import { readRows, versionOf, type FolderRows } from '@muster/dataset';
import { sheetOf, type Sheet } from './sheet-of.ts';

export type Facts = {
  /** Another one whenever anything else here is. */
  readonly version: string;
  readonly rows: MissionRows;
  /** What is wrong with files as a whole; what is wrong with rows is found by whoever makes books of them. */
  readonly problems: readonly Problem[];
  /** Those of them that the books rest on; the map is no part of the books. */
  readonly tableProblems: readonly Problem[];
  readonly sheet: Sheet;
  readonly extraColumns: FolderRows['extraColumns'];
  /** Version, rows, problems and sheet as JSON. */
  readonly text: string;
};

/**
 * Reads the facts of a folder. What cannot be read now, such as a file that is half written, stands as it was read `last`,
 * and the problems say so.
 */
export const readFacts = async (folder: string, last?: Facts): Promise<Facts> => {
  const { rows: found, problems: tableProblems, unread, extraColumns, isMission } = await readRows(folder);
  const rows = last ? keepUnread(isMission ? found : last.rows, unread, last.rows) : found;
  const { sheet, problems: sheetProblems } = await sheetOf(placesAlone(rows), folder);
  const problems = [...tableProblems, ...sheetProblems];
  const content = JSON.stringify({ rows, problems, sheet });
  const version = versionOf(content);
  const text = `{"version":"${version}",${content.slice(1)}`;
  return { version, rows, problems, tableProblems, sheet, extraColumns, text };
};

/** Books of the places and nothing else, which is all that a map needs, however large the rest is. */
const placesAlone = ({ mission, tables: { places } }: MissionRows): Books => {
  const { tables } = emptyRows(mission);
  return soundBooksFromRows({ mission, tables: { ...tables, places } }).books;
};

const keepUnread = (rows: MissionRows, unread: readonly TableName[], last: MissionRows): MissionRows => {
  const kept = TABLE_NAMES.map((name): [TableName, TableRows] => [
    name,
    (unread.includes(name) ? last : rows).tables[name],
  ]);
  return { mission: rows.mission, tables: Object.fromEntries(kept) as MissionRows['tables'] };
};

const BOOKS = new WeakMap<Facts, Outcome<Books>>();

/** The books of the facts, made once; refused whole when anything in the folder is wrong, as on the command line. */
export const booksOf = (facts: Facts): Outcome<Books> => {
  const known = BOOKS.get(facts);
  if (known) return known;
  const books = facts.tableProblems.length > 0 ? refuse<Books>(...facts.tableProblems) : booksFromRows(facts.rows);
  BOOKS.set(facts, books);
  return books;
};
