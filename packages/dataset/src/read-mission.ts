// A mission folder to books: every file read, every problem of every file gathered, all or nothing.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, problem, refuse, type Outcome, type Problem, type Row } from '@muster/core/kernel';
import { createMoveTable, MOVE_COLUMNS } from '@muster/core/ledger';
import { buildBooks, TABLE_NAMES, TABLES, type Books, type TableName, type TableSpec } from '@muster/core/books';
import { PACKAGE_FILE, parsePackage, type Package } from './datapackage.ts';
import { listRows, readTable, type Table } from './read-table.ts';
import { readText } from './read-text.ts';

export type MissionFolder = {
  readonly books: Books;
  /** Columns that Muster does not know, by file; they are kept in the files and left out of the books. */
  readonly extraColumns: ReadonlyMap<string, readonly string[]>;
};

/** Reads a mission folder; refuses it whole when anything in it is wrong. */
export const readMission = async (folder: string): Promise<Outcome<MissionFolder>> => {
  const found = await readPackage(folder);
  if (!found.ok) return found;
  const { mission, files } = found.value;
  const problems: Problem[] = [];
  const extraColumns = new Map<string, readonly string[]>();
  const tables = new Map<TableName, { readonly table: Table; readonly spec: TableSpec }>();
  const rows = new Map<TableName, readonly Row[]>();
  for (const name of TABLE_NAMES) {
    const spec = { ...TABLES[name], file: files.get(name) ?? TABLES[name].file };
    const read = await openTable(folder, name, spec);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    tables.set(name, { table: read.value, spec });
    if (read.value.extra.length > 0) extraColumns.set(spec.file, read.value.extra);
    if (name === 'moves') continue;
    const listed = listRows(read.value, spec);
    if (listed.ok) rows.set(name, listed.value);
    else problems.push(...listed.problems);
  }
  if (problems.length > 0) {
    const moves = tables.get('moves')?.table.readRows([], () => {});
    return refuse(...problems, ...(moves && !moves.ok ? moves.problems : []));
  }

  const books = buildBooks(mission, {
    rows: (name) => rows.get(name) ?? [],
    moves: (references) => {
      const given = tables.get('moves');
      // The text, perhaps a hundred megabytes of it, is not kept while the index is built.
      tables.clear();
      if (!given) return refuse(problem('file.missing', { table: 'moves' }));
      const builder = createMoveTable(references, given.table.mostRows, given.spec.file);
      const read = given.table.readRows(MOVE_COLUMNS, builder.add);
      return read.ok ? builder.finish() : read;
    },
  });
  if (!books.ok) return books;
  return accept({ books: books.value, extraColumns });
};

/** Opens one table of a folder: its text read, its header checked, its rows not yet. */
export const openTable = async (folder: string, name: TableName, spec: TableSpec): Promise<Outcome<Table>> => {
  const text = await readText(join(folder, spec.file), spec.file);
  if (!text) return refuse(problem('file.missing', { table: name }, { file: spec.file }));
  return text.ok ? readTable(text.value, spec) : text;
};

/** Reads who the mission in a folder is, and which file holds which table. */
export const readPackage = async (folder: string): Promise<Outcome<Package>> => {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return refuse(problem('folder.missing', { folder }));
  const text = await readText(join(folder, PACKAGE_FILE), PACKAGE_FILE);
  if (!text) return refuse(problem('package.missing', {}, { file: PACKAGE_FILE }));
  return text.ok ? parsePackage(text.value) : text;
};
