// Keeps figures that are withheld out of lists of facts as well, wherever such a list is shown.
import type { Books, TableName } from '@muster/core/books';
import { isWithheld, type Observation } from '@muster/core/crisis';

/** The rows of a list that may be shown. */
export const hideWithheld = <Row extends { readonly table: TableName; readonly fact: { readonly id: string } }>(
  books: Books,
  rows: readonly Row[],
): readonly Row[] =>
  rows.filter(({ table, fact }) => table !== 'observations' || !isWithheld(books, fact as unknown as Observation));
