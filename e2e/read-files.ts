// Reads the files that tables are taken away as, by their formats and not by the code that wrote them.
import { inflateRawSync } from 'node:zlib';

/** Rows of a CSV file: quoted fields, doubled quotes, line breaks of either kind. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
};

/** The files in a ZIP archive, by its central directory. */
const readZip = (bytes: Buffer): ReadonlyMap<string, string> => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
};

/** The cells of every sheet of an XLSX workbook, row by row. */
export const readXlsx = (bytes: Buffer): readonly (readonly (readonly string[])[])[] => {
  const files = readZip(bytes);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    textOf(si),
  );
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).toSorted();
  return sheets.map((name) =>
    [...(files.get(name) ?? '').matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => readCells(row, shared)),
  );
};

/** The cells of a row by the letters of their columns; empty ones are left out of the file. */
const readCells = (row: string, shared: readonly string[]): readonly string[] => {
  const cells: string[] = [];
  for (const [, how = '', cell = ''] of row.matchAll(/<c([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const letters = / r="([A-Z]+)/.exec(how)?.[1] ?? '';
    const at = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < at) cells.push('');
    cells.push(/ t="s"/.test(how) ? (shared[Number(textOf(cell))] ?? '') : textOf(cell));
  }
  return cells;
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const textOf = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
