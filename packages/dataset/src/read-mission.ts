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
  const tables = new Map<TableName, { readonly table: Table; readonly spec: TableSpec }>();
  const problems: Problem[] = [];
  for (const name of TABLE_NAMES) {
    const file = files.get(name) ?? TABLES[name].file;
    const spec = { ...TABLES[name], file };
    const text = await readText(join(folder, file), file);
    if (!text) {
      problems.push(problem('file.missing', { table: name }, { file }));
      continue;
    }
    const table = text.ok ? readTable(text.value, spec) : text;
    if (table.ok) tables.set(name, { table: table.value, spec });
    else problems.push(...table.problems);
  }
  if (problems.length > 0) return refuse(...problems);

  const rows = new Map<TableName, readonly Row[]>();
  const books = buildBooks(mission, {
    rows: (name) => {
      const given = tables.get(name);
      const known = rows.get(name) ?? (given ? listRows(given.table, given.spec) : []);
      rows.set(name, known);
      return known;
    },
    moves: (references) => {
      const given = tables.get('moves');
      const builder = createMoveTable(references, given?.table.rowCount ?? 0, given?.spec.file);
      given?.table.eachRow(MOVE_COLUMNS, builder.add);
      return builder.finish();
    },
  });
  if (!books.ok) return books;
  const extra = [...tables.values()].map(({ table, spec }) => [spec.file, table.extra] as const);
  return accept({ books: books.value, extraColumns: new Map(extra.filter(([, names]) => names.length > 0)) });
};

const readPackage = async (folder: string): Promise<Outcome<Package>> => {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return refuse(problem('folder.missing', { folder }));
  const text = await readText(join(folder, PACKAGE_FILE), PACKAGE_FILE);
  if (!text) return refuse(problem('package.missing', {}, { file: PACKAGE_FILE }));
  return text.ok ? parsePackage(text.value) : text;
};
