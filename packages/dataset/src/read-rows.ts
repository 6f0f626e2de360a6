// A mission folder as rows of text, as far as it can be read: what a server hands to a page. Nothing is refused; a table
// that cannot be read is empty, and its problems stand beside the rows.
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Problem } from '@muster/core/kernel';
import { emptyRows, TABLE_NAMES, TABLES, type MissionRows, type TableName, type TableRows } from '@muster/core/books';
import { openTable, readPackage } from './read-mission.ts';

export type FolderRows = {
  readonly rows: MissionRows;
  /** Whether datapackage.json could be read; without it nothing else was. */
  readonly isMission: boolean;
  /** What could not be read. What the rows themselves say wrong is found when books are made of them. */
  readonly problems: readonly Problem[];
  /** The tables that could not be read; they are empty among the rows. */
  readonly unread: readonly TableName[];
  /** Columns that Muster does not know, by file; they are left out of the rows. */
  readonly extraColumns: ReadonlyMap<string, readonly string[]>;
};

/** Reads every table of a mission folder as rows; a folder that cannot be read is a mission without rows. */
export const readRows = async (folder: string): Promise<FolderRows> => {
  const found = await readPackage(folder);
  if (!found.ok) {
    const name = basename(resolve(folder));
    const rows = emptyRows({ id: name, name, place: '' });
    return { rows, isMission: false, problems: found.problems, unread: TABLE_NAMES, extraColumns: new Map() };
  }
  const { mission, files } = found.value;
  const problems: Problem[] = [];
  const unread: TableName[] = [];
  const extraColumns = new Map<string, readonly string[]>();
  const tables: Record<TableName, TableRows> = { ...emptyRows(mission).tables };
  for (const name of TABLE_NAMES) {
    const file = files.get(name) ?? TABLES[name].file;
    const read = await readTableRows(folder, name, file);
    tables[name] = read.table;
    problems.push(...read.problems);
    if (read.problems.length > 0) unread.push(name);
    if (read.extra.length > 0) extraColumns.set(file, read.extra);
  }
  return { rows: { mission, tables }, isMission: true, problems, unread, extraColumns };
};

type ReadRows = {
  readonly table: TableRows;
  readonly extra: readonly string[];
  readonly problems: readonly Problem[];
};

const readTableRows = async (folder: string, name: TableName, file: string): Promise<ReadRows> => {
  const nothing = (problems: readonly Problem[]): ReadRows => ({ table: { file, rows: [] }, extra: [], problems });
  const opened = await openTable(folder, name, { ...TABLES[name], file });
  if (!opened.ok) return nothing(opened.problems);
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const read = opened.value.readRows(TABLES[name].columns, (cells, row) => {
    rows.push(cells);
    numbers.push(row);
  });
  if (!read.ok) return nothing(read.problems);
  const isNumbered = numbers.every((row, at) => row === at + 2);
  return { table: { file, rows, ...(!isNumbered && { numbers }) }, extra: opened.value.extra, problems: [] };
};

/** What tells one content from another, however often its files are touched: 16 hexadecimal digits of its SHA-256. */
export const versionOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
