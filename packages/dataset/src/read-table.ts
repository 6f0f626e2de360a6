// A CSV text to rows in a fixed order of columns, whatever order and extra columns the file has.
import { inferSchema, initParser } from 'udsv';
import { accept, problem, refuse, type Outcome, type Row } from '@muster/core/kernel';
import type { TableSpec } from '@muster/core/books';
import { DELIMITERS, findHeader, splitHeader } from './header.ts';
import { MOST_CELL_LENGTH, proveShape, type Shape } from './shape.ts';

export type Table = {
  /** Columns of the file that Muster does not know; they are left alone. */
  readonly extra: readonly string[];
  /** No fewer than the rows of the table. */
  readonly mostRows: number;
  /**
   * Calls back with the cells of each row in the order of `columns`, and its number as a spreadsheet counts. A table that
   * turns out not to be well formed is refused, and what was called back must be thrown away.
   */
  readonly readRows: (columns: readonly string[], take: TakeRow) => Outcome<undefined>;
};

type TakeRow = (cells: readonly string[], row: number) => void;

/** Reads the header; the rows are read when they are asked for. */
export const readTable = (text: string, spec: TableSpec): Outcome<Table> => {
  const { file } = spec;
  const line = findHeader(text);
  if (line.trim() === '') return refuse(problem('file.empty', { columns: spec.columns.join(',') }, { file, row: 1 }));
  if (line.length > MOST_CELL_LENGTH) return refuse(describeLongHeader(line, file));
  if (line.split('"').length % 2 === 0) {
    return refuse(problem('row.unclosed', {}, { file, row: 1, value: line.slice(line.lastIndexOf('"')) }));
  }
  const delimiter = DELIMITERS.toSorted((a, b) => countKnown(spec, line, b) - countKnown(spec, line, a))[0] ?? ',';
  const header = splitHeader(line, delimiter);
  const problems = checkHeader(header, spec);
  if (problems.length > 0) return refuse(...problems);
  const plainHeader = `${header.map((_, at) => `c${at}`).join(delimiter)}\n`;
  const parser = initParser(
    inferSchema(plainHeader, { col: delimiter, row: '\n', encl: text.includes('"') ? '"' : '' }),
  );
  const lines = countLines(text);
  // Quotes and blank lines need the slow proof beforehand; without them two counts after the reading prove as much.
  // The fast reader never ends on a last row that is too short.
  const isPlain =
    !text.includes('"') &&
    !text.includes('\n\n') &&
    lines.longest <= MOST_CELL_LENGTH &&
    splitHeader(text.slice(text.lastIndexOf('\n', text.length - 2) + 1), delimiter).length === header.length;
  const prove = (): Shape => proveShape(text, { file, delimiter, cells: header.length });
  const readRows: Table['readRows'] = (columns, take) => {
    const shape = isPlain ? undefined : prove();
    if (shape && shape.problems.length > 0) return refuse(...shape.problems);
    const places = columns.map((column) => header.indexOf(column));
    const isInOrder = columns.length === header.length && places.every((place, at) => place === at);
    let [rows, isSound] = [0, true];
    parser.stringArrs(text, (cells: readonly string[]) => {
      const row = shape?.rowNumbers?.[rows] ?? rows + 2;
      rows += 1;
      if (cells.at(-1)?.includes(delimiter)) isSound = false;
      if (cells[0] === '' && cells.every((cell) => cell === '')) return;
      take(isInOrder ? cells : places.map((place) => cells[place] ?? ''), row);
    });
    // As many rows as lines: no cell holds a line end, so no row was too short. No last cell with a comma: none too long.
    if (isPlain && (!isSound || rows + 1 !== lines.count)) return refuse(...prove().problems);
    return accept(undefined);
  };
  const extra = header.filter((name) => name !== '' && !spec.columns.includes(name));
  return accept({ extra, mostRows: lines.count, readRows });
};

const countLines = (text: string): { readonly count: number; readonly longest: number } => {
  let [count, longest, start] = [0, 0, 0];
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    longest = Math.max(longest, end - start);
    count += 1;
    start = end + 1;
  }
  return { count, longest };
};

/** All rows as `Row`s, for the small tables. */
export const listRows = (table: Table, spec: TableSpec): Outcome<readonly Row[]> => {
  const places = new Map(spec.columns.map((column, at) => [column, at]));
  const rows: Row[] = [];
  const read = table.readRows(spec.columns, (cells, row) => {
    rows.push({ file: spec.file, row, cell: (column) => cells[places.get(column) ?? -1] ?? '' });
  });
  return read.ok ? accept(rows) : read;
};

const describeLongHeader = (line: string, file: string) =>
  problem(
    'row.cellTooLong',
    { length: line.length, most: MOST_CELL_LENGTH },
    { file, row: 1, value: line.slice(0, 40) },
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
