// Proves that a text is a well-formed table before the fast reader, which expects one, is let loose on it: every row has
// as many cells as the header, and quotes open and close whole cells (RFC 4180). One pass; nothing is copied.
import { problem, type Problem } from '@muster/core/kernel';

export type Shape = {
  readonly problems: readonly Problem[];
  /** Rows with cells, the header not counted. */
  readonly rowCount: number;
  /** The row number of each of them as a spreadsheet counts; absent when there are no blank rows between them. */
  readonly rowNumbers: readonly number[] | undefined;
};

/** A cell with more characters is taken for an accident, such as a quote that was not closed. */
export const MOST_CELL_LENGTH = 100_000;
const MOST_PROBLEMS = 100;

const NEWLINE = 10;
const QUOTE = 34;

export const proveShape = (
  text: string,
  given: { readonly file: string; readonly delimiter: string; readonly cells: number },
): Shape => {
  const { file, cells: expected } = given;
  const comma = given.delimiter.charCodeAt(0);
  const problems: Problem[] = [];
  const rowNumbers: number[] = [];
  let hasBlanks = false;
  let row = 1;
  let cells = 0;
  let start = 0;
  let at = 0;
  const report = (found: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(found);
  };
  const closeCell = (end: number): void => {
    cells += 1;
    if (end - start > MOST_CELL_LENGTH) {
      report(
        problem('row.cellTooLong', { length: end - start, most: MOST_CELL_LENGTH }, place(file, row, text, start)),
      );
    }
    start = end + 1;
  };
  const closeRow = (end: number, isBlank: boolean): void => {
    if (isBlank) hasBlanks = true;
    else {
      closeCell(end);
      if (cells !== expected) report(problem('row.cells', { found: cells, expected }, { file, row }));
      if (row > 1) rowNumbers.push(row);
    }
    row += 1;
    cells = 0;
    start = end + 1;
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = at === start ? findClosingQuote(text, at) : at;
      if (end === -1) {
        report(problem('row.unclosed', {}, place(file, row, text, start)));
        return { problems, rowCount: rowNumbers.length, rowNumbers };
      }
      const next = end + 1 < text.length ? text.charCodeAt(end + 1) : NEWLINE;
      if (at !== start || (next !== comma && next !== NEWLINE))
        report(problem('row.quote', {}, place(file, row, text, start)));
      at = end + 1;
      continue;
    }
    if (code === comma) closeCell(at);
    else if (code === NEWLINE) closeRow(at, at === start && cells === 0);
    at += 1;
  }
  if (start < text.length || cells > 0) closeRow(text.length, false);
  return { problems, rowCount: rowNumbers.length, rowNumbers: hasBlanks ? rowNumbers : undefined };
};

const findClosingQuote = (text: string, open: number): number => {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
};

const place = (file: string, row: number, text: string, start: number) => ({
  file,
  row,
  value: text.slice(start, start + 40),
});
