// A column of a table, told once: what the screen shows, what a file holds, and what it is sorted by.
import type { ComponentChildren } from 'preact';
import type { Unit } from '@muster/core/kernel';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align?: 'right';
  /** What the screen shows, as plain text; what is decorated in `cell` says the same. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ComponentChildren;
  /** The number behind the text, where it is one: files hold it as a number. */
  readonly value?: (row: Row) => { readonly quantity: bigint; readonly unit: Unit } | undefined;
  /** What it is sorted by; a column without it cannot be sorted. */
  readonly sort?: (row: Row) => number | bigint | string;
};

export type Sorted = { readonly key: string; readonly isDown: boolean };

/** Reads `key` or `-key` as an address writes it. */
export const parseSorted = (text: string): Sorted | undefined =>
  text === '' ? undefined : text.startsWith('-') ? { key: text.slice(1), isDown: true } : { key: text, isDown: false };

export const writeSorted = ({ key, isDown }: Sorted): string => (isDown ? `-${key}` : key);

/** Rows in the order of a column; rows that are equal in it keep the order they came in. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorted: Sorted | undefined,
): readonly Row[] => {
  const sort = columns.find(({ key }) => key === sorted?.key)?.sort;
  if (!sort || !sorted) return rows;
  const sign = sorted.isDown ? -1 : 1;
  return rows
    .map((row) => ({ row, by: sort(row) }))
    .toSorted((a, b) => sign * compare(a.by, b.by))
    .map(({ row }) => row);
};

const compare = (a: number | bigint | string, b: number | bigint | string): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : a < b ? -1 : a > b ? 1 : 0;
