// Proves that a text is a well-formed table before the fast reader, which expects one, is let loose on it: every row has
// as many cells as the header, and quotes open and close whole cells (RFC 4180). One pass; nothing is copied.
import { problem, type Problem } from '@muster/core/kernel';

export type Shape = {
  readonly problems: readonly Problem[];
  /** The number of each row with cells as a spreadsheet counts, without the header; absent when none is blank. */
  readonly rowNumbers: readonly number[] | undefined;
};

/** A cell with more characters is taken for an accident, such as a quote that was not closed. */
export const MOST_CELL_LENGTH = 100_000;
const MOST_PROBLEMS = 100;

const NEWLINE = 10;
const QUOTE = 34;

type Given = { readonly file: string; readonly delimiter: string; readonly cells: number };

export const proveShape = (text: string, { file, delimiter, cells: expected }: Given): Shape => {
  const comma = delimiter.charCodeAt(0);
  const { length } = text;
  const problems: Problem[] = [];
  const rowNumbers: number[] = [];
  let isNumbered = true;
  // All state is local to one loop, which runs over every character of files of a hundred megabytes.
  for (let at = 0, row = 1; at < length; row += 1) {
    let cells = 1;
    let start = at;
    let quoteReported = -1;
    const first = at;
    for (; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) break;
      if (code === comma) {
        if (at - start > MOST_CELL_LENGTH) problems.push(tooLong(file, row, text, start, at));
        cells += 1;
        start = at + 1;
      } else if (code === QUOTE) {
        const end = at === start ? findClosingQuote(text, at) : at;
        if (end === -1) {
          problems.push(problem('row.unclosed', {}, place(file, row, text, start)));
          return { problems, rowNumbers };
        }
        const next = end + 1 < length ? text.charCodeAt(end + 1) : NEWLINE;
        if (
          problems.length < MOST_PROBLEMS &&
          start !== quoteReported &&
          (at !== start || (next !== comma && next !== NEWLINE))
        ) {
          problems.push(problem('row.quote', {}, place(file, row, text, start)));
          quoteReported = start;
        }
        at = end;
      }
    }
    if (at - start > MOST_CELL_LENGTH) problems.push(tooLong(file, row, text, start, at));
    if (at === first) isNumbered = false;
    else if (cells !== expected) problems.push(problem('row.cells', { found: cells, expected }, { file, row }));
    if (at !== first && row > 1) rowNumbers.push(row);
    if (problems.length >= MOST_PROBLEMS) break;
    at += 1;
  }
  return { problems, rowNumbers: isNumbered ? undefined : rowNumbers };
};

const tooLong = (file: string, row: number, text: string, start: number, end: number): Problem =>
  problem('row.cellTooLong', { length: end - start, most: MOST_CELL_LENGTH }, place(file, row, text, start));

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
