// A table taken off the screen: the same cells, with their sources and both dates, as CSV, XLSX or JSON.
import { formatDay, writeCsvRow, writeQuantity, decimalsOf } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import { citeSource } from '@muster/core/mission';
import type { Column } from './column.ts';

export type Cell = { readonly text: string; readonly number?: { readonly plain: string; readonly decimals: number } };

export type Sheet = {
  readonly title: string;
  readonly mission: string;
  readonly asOf: string;
  readonly known: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly sources: readonly string[] }[];
};

type Given<Row> = {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sourcesOf: (row: Row) => readonly string[];
};

/** What a file of the table holds; sources are written out as citations. */
export const toSheet = <Row>(books: Books, clocks: Clocks, { title, columns, rows, sourcesOf }: Given<Row>): Sheet => ({
  title,
  mission: books.mission.name,
  asOf: formatDay(clocks.asOf),
  known: formatDay(clocks.knownAt),
  columns: columns.map((column) => column.title),
  rows: rows.map((row) => ({
    cells: columns.map((column) => toCell(column, row)),
    sources: [...new Set(sourcesOf(row))].map((id) => {
      const source = books.sources.get(id);
      return source ? citeSource(source) : id;
    }),
  })),
});

const toCell = <Row>(column: Column<Row>, row: Row): Cell => {
  const value = column.value?.(row);
  const text = column.text(row);
  if (!value) return { text };
  return { text, number: { plain: writeQuantity(value.quantity, value.unit), decimals: decimalsOf(value.unit) } };
};

/** CSV: the columns of the screen, numbers in plain digits, then the citations and both dates of each row. */
export const sheetToCsv = ({ columns, rows, asOf, known }: Sheet): string =>
  [
    [...columns, 'sources', 'as_of', 'known'],
    ...rows.map(({ cells, sources }) => [
      ...cells.map(({ text, number }) => number?.plain ?? text),
      sources.join(' | '),
      asOf,
      known,
    ]),
  ]
    .map(writeCsvRow)
    .join('');

/** JSON: numbers as numbers, written digit by digit so that none is rounded. */
export const sheetToJson = ({ columns, rows, ...head }: Sheet): string => {
  const cell = ({ text, number }: Cell): string => number?.plain ?? JSON.stringify(text);
  const lines = rows.map(({ cells, sources }) => {
    const pairs = cells.map((given, at) => `${JSON.stringify(columns[at] ?? '')}: ${cell(given)}`);
    return `    { ${[...pairs, `"sources": ${JSON.stringify(sources)}`].join(', ')} }`;
  });
  const start = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${start.join('')}  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
};
