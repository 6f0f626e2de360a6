// Adds rows to the table of places as its file writes them: the same columns in the same order, separator and line ends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { TABLES } from '@muster/core/books';
import type { Place } from '@muster/core/mission';
import { DELIMITERS, findHeader, splitHeader } from './header.ts';
import { readPackage } from './read-mission.ts';
import { readText } from './read-text.ts';

/** What a new place says; the file must have a column for each. */
const NEEDED = ['id', 'name', 'level', 'parent', 'latitude', 'longitude'] as const;

/** The table of places of a mission folder with the places as further rows: which file it is, and its text. */
export const addPlaces = async (
  folder: string,
  places: readonly Place[],
): Promise<Outcome<{ readonly file: string; readonly text: string }>> => {
  const file = await findFile(folder);
  const text = await readText(join(folder, file), file);
  if (!text) return refuse(problem('file.missing', { table: 'places' }, { file }));
  if (!text.ok) return text;
  const bytes = await readFile(join(folder, file));
  const line = findHeader(text.value);
  const delimiter = DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  const header = splitHeader(line, delimiter);
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const columns = NEEDED.join(', ');
    return refuse(
      ...missing.map((name) => problem('header.missing', { name, columns }, { file, row: 1, column: name })),
    );
  }
  const rows = places.map((place) =>
    header.map((column) => quoteCell(cellOf(place, column), delimiter)).join(delimiter),
  );
  const whole = `${text.value.replace(/\n*$/, '\n')}${rows.join('\n')}\n`;
  const mark = bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
  return accept({ file, text: mark + (bytes.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole) });
};

/** The file that the folder's package names for the table. */
const findFile = async (folder: string): Promise<string> => {
  const found = await readPackage(folder);
  return (found.ok ? found.value.files.get('places') : undefined) ?? TABLES.places.file;
};

const cellOf = (place: Place, column: string): string => {
  const needed = NEEDED.find((name) => name === column);
  return needed ? String(place[needed] ?? '') : '';
};

const quoteCell = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
