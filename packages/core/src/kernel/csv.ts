// Rows of text as CSV that every spreadsheet reads back as it was.

/** One row, with a line end; cells that hold a comma, a quote or a line end are quoted (RFC 4180). */
export const writeCsvRow = (cells: readonly string[]): string => `${cells.map(quoteCell).join(',')}\n`;

const quoteCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
