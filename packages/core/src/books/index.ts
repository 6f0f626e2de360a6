// The public face of the books: all tables of a mission, read and indexed.
export { buildBooks, isScope, type BookRows, type Books, type Mission } from './books.ts';
export { CHOICES, describeColumn, TABLE_NAMES, TABLES, type TableName, type TableSpec } from './tables.ts';
export {
  booksFromRows,
  emptyRows,
  parseMissionRows,
  soundBooksFromRows,
  type MissionRows,
  type SoundBooks,
  type TableRows,
} from './rows.ts';
