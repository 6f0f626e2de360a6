// A table as an Excel workbook: the cells as the screen shows them, and a second sheet with both dates and the sources.
import writeExcelFile from 'write-excel-file/universal';
import type { Cell, Sheet } from './sheet.ts';

/** Excel holds no more characters in a cell. */
const MOST_CHARACTERS = 32_767;
/** Beyond this a number of Excel is no longer exact; it is then written as text. */
const MOST_EXACT = 15;

/** The bytes of the workbook. Loaded only when someone asks for one. */
export const sheetToXlsx = async (sheet: Sheet): Promise<Blob> => {
  const head = (texts: readonly string[]) =>
    texts.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const text = (value: string) => ({ value: value.slice(0, MOST_CHARACTERS), type: String });
  const rows = [
    head([...sheet.columns, 'sources']),
    ...sheet.rows.map(({ cells, sources }) => [...cells.map(toExcel), text(sources.join(' | '))]),
  ];
  const about = [
    [...head(['mission']), text(sheet.mission)],
    [...head(['table']), text(sheet.title)],
    [...head(['as of']), text(sheet.asOf)],
    [...head(['known on']), text(sheet.known)],
    ...[...new Set(sheet.rows.flatMap(({ sources }) => sources))].map((source) => [...head(['source']), text(source)]),
  ];
  return writeExcelFile([
    { data: rows, sheet: 'table' },
    { data: about, sheet: 'about' },
  ]).toBlob();
};

const toExcel = ({ text, number }: Cell) =>
  number && number.plain.replace(/\D/g, '').length <= MOST_EXACT
    ? { value: Number(number.plain), type: Number, format: number.decimals > 0 ? '#,##0.00' : '#,##0' }
    : { value: text.slice(0, MOST_CHARACTERS), type: String };
