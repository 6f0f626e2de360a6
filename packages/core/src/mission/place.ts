// A place with its code, and the names that sources give it: records join on the code, never on a name.
import type { CellReader } from '#kernel/index.ts';

export const PLACE_COLUMNS = ['id', 'name', 'also', 'level', 'parent', 'latitude', 'longitude', 'note'] as const;

export type Place = {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly level: string;
  readonly parent: string;
  /** Degrees north and east, WGS 84; absent when not known. */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly note: string;
};

export const readPlace = (cells: CellReader): Place => ({
  id: cells.id('id'),
  name: cells.required('name', 'the name of the place'),
  also: listNames(cells.text('also')),
  level: cells.text('level'),
  parent: cells.text('parent'),
  latitude: readDegrees(cells, 'latitude', 90),
  longitude: readDegrees(cells, 'longitude', 180),
  note: cells.text('note'),
});

/** Names set apart by `|`. */
export const listNames = (text: string): readonly string[] =>
  text
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const readDegrees = (cells: CellReader, column: string, most: number): number | undefined => {
  const value = cells.text(column);
  if (value === '') return undefined;
  const degrees = /^-?\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  cells.report('cell.number', { value, hint: `, degrees between -${most} and ${most} such as 18.5944` }, column);
  return undefined;
};
