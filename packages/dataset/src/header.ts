// The first row of a CSV text: where it ends and what it names, before anything is known about the rest.
import { MOST_CELL_LENGTH } from './shape.ts';

/** Excel writes semicolons where the comma is the decimal point, and tabs as "Unicode text". */
export const DELIMITERS = [',', ';', '\t'] as const;

/** The text of the first row; where its quotes do not close, the first line. */
export const findHeader = (text: string): string => {
  let isQuoted = false;
  const most = Math.min(text.length, MOST_CELL_LENGTH);
  for (let at = 0; at < most; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(0, at);
  }
  return isQuoted || text.length > most ? (text.split('\n', 1)[0] ?? '') : text;
};

/** The names in a header; one that holds the delimiter stands in quotes. */
export const splitHeader = (header: string, delimiter: string): readonly string[] => {
  const names: string[] = [];
  let open: string | undefined;
  for (const part of header.split(delimiter)) {
    const cell: string = open === undefined ? part : `${open}${delimiter}${part}`;
    open = cell.split('"').length % 2 === 0 ? cell : undefined;
    if (open === undefined) names.push(unquote(cell.trim()));
  }
  return open === undefined ? names : [...names, unquote(open.trim())];
};

const unquote = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
