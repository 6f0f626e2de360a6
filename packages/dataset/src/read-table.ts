// A CSV text to rows in a fixed order of columns, whatever order and extra columns the file has.
import { inferSchema, initParser } from 'udsv';
import { accept, problem, refuse, type Outcome, type Row } from '@muster/core/kernel';
import type { TableSpec } from '@muster/core/books';
import { proveShape } from './shape.ts';

export type Table = {
  /** Columns of the file that Muster does not know; they are left alone. */
  readonly extra: readonly string[];
  readonly rowCount: number;
  /** Calls back with the cells of each row in the order of `columns`, and its number as a spreadsheet counts. */
  readonly eachRow: (columns: readonly string[], take: (cells: readonly string[], row: number) => void) => void;
};

/** Excel writes semicolons where the comma is the decimal point, and tabs as "Unicode text". */
const DELIMITERS = [',', ';', '\t'] as const;

/** Reads the header and proves the shape of the whole; refuses unknown shapes with the row, never with a guess. */
export const readTable = (text: string, spec: TableSpec): Outcome<Table> => {
  const { file } = spec;
  const [line = ''] = text.split('\n', 1);
  if (line.trim() === '') return refuse(problem('file.empty', { columns: spec.columns.join(',') }, { file, row: 1 }));
  const delimiter = DELIMITERS.toSorted((a, b) => countKnown(spec, line, b) - countKnown(spec, line, a))[0] ?? ',';
  const header = splitHeader(line, delimiter);
  const problems = checkHeader(header, spec);
  if (problems.length > 0) return refuse(...problems);
  const shape = proveShape(text, { file, delimiter, cells: header.length });
  if (shape.problems.length > 0) return refuse(...shape.problems);
  const eachRow: Table['eachRow'] = (columns, take) => {
    const places = columns.map((column) => header.indexOf(column));
    const isInOrder = places.every((place, at) => place === at) && columns.length === header.length;
    const schema = inferSchema(text.slice(0, line.length + 1), {
      col: delimiter,
      row: '\n',
      encl: text.includes('"') ? '"' : '',
    });
    let at = 0;
    initParser(schema).stringArrs(text, (cells: readonly string[]) => {
      const row = shape.rowNumbers?.[at] ?? at + 2;
      at += 1;
      if (cells.every((cell) => cell === '')) return;
      take(isInOrder ? cells : places.map((place) => cells[place] ?? ''), row);
    });
  };
  const extra = header.filter((name) => !spec.columns.includes(name));
  return accept({ extra, rowCount: shape.rowCount, eachRow });
};

/** All rows as `Row`s, for the small tables. */
export const listRows = (table: Table, spec: TableSpec): readonly Row[] => {
  const places = new Map(spec.columns.map((column, at) => [column, at]));
  const rows: Row[] = [];
  table.eachRow(spec.columns, (cells, row) => {
    rows.push({ file: spec.file, row, cell: (column) => cells[places.get(column) ?? -1] ?? '' });
  });
  return rows;
};

const splitHeader = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

const countKnown = (spec: TableSpec, line: string, delimiter: string): number =>
  splitHeader(line, delimiter).filter((name) => spec.columns.includes(name)).length;

const checkHeader = (header: readonly string[], spec: TableSpec) => {
  const at = { file: spec.file, row: 1 };
  const columns = spec.columns.join(', ');
  const missing = spec.required
    .filter((name) => !header.includes(name))
    .map((name) => problem('header.missing', { name, columns }, { ...at, column: name }));
  const repeated = header
    .filter((name, place) => name !== '' && header.indexOf(name) !== place)
    .map((name) => problem('header.repeated', { name }, { ...at, column: name }));
  return [...missing, ...repeated];
};
