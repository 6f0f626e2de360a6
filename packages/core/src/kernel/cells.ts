// Reads the cells of one row into values, and gathers what is wrong with file, row, column and the text itself.
import type { Day } from './days.ts';
import { problem, type Problem, type ProblemCode, type ProblemDetails } from './problems.ts';
import { decimalsOf, isUnit, MOST, parseQuantity, type Unit } from './quantities.ts';
import { parseWhen, type When } from './when.ts';

/** One row as text, by column name; a column that the file does not have reads as empty. */
export type Row = {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cell: (column: string) => string;
};

export type CellReader = {
  readonly row: Row;
  readonly problems: readonly Problem[];
  readonly report: <Code extends ProblemCode>(code: Code, details: ProblemDetails<Code>, column: string) => void;
  readonly text: (column: string) => string;
  readonly required: (column: string, what: string) => string;
  readonly id: (column: string) => string;
  readonly when: (column: string) => When;
  readonly optionalWhen: (column: string) => When | undefined;
  readonly quantity: (column: string, unit: Unit) => bigint | undefined;
  readonly unit: (column: string) => Unit;
  readonly choice: <Word extends string>(column: string, words: readonly Word[], otherwise?: Word) => Word;
};

const NO_DATE: When = { text: '', earliest: 0 as Day, latest: 0 as Day, approximate: false };

export const createCellReader = (row: Row): CellReader => {
  const problems: Problem[] = [];
  const text = (column: string): string => row.cell(column).trim();
  const report: CellReader['report'] = (code, details, column) => {
    problems.push(problem(code, details, { file: row.file, row: row.row, column, value: text(column) }));
  };
  const required = (column: string, what: string): string => {
    const value = text(column);
    if (value === '') report('cell.required', { what }, column);
    return value;
  };
  const optionalWhen = (column: string): When | undefined => {
    const value = text(column);
    if (value === '') return undefined;
    const when = parseWhen(value);
    if (!when) report('cell.date', { value, hint: hintForDate(value) }, column);
    return when ?? NO_DATE;
  };
  return {
    row,
    problems,
    report,
    text,
    required,
    optionalWhen,
    id: (column) => {
      const value = required(column, 'an id that no other row has');
      if (value !== '' && !isId(value)) report('cell.id', { value }, column);
      return value;
    },
    when: (column) => {
      if (text(column) === '') report('cell.required', { what: 'a date' }, column);
      return optionalWhen(column) ?? NO_DATE;
    },
    quantity: (column, unit) => {
      const value = text(column);
      if (value === '') return undefined;
      const quantity = parseQuantity(value, unit);
      if (quantity === undefined) report('cell.quantity', quantityDetails(value, unit), column);
      return quantity;
    },
    unit: (column) => {
      const value = required(column, 'a unit: people, a currency, or a kind of equipment');
      if (value !== '' && !isUnit(value)) report('cell.unit', { value }, column);
      return value;
    },
    choice: (column, words, otherwise) => {
      const value = text(column);
      const found = words.find((word) => word === value);
      if (found !== undefined) return found;
      if (value === '' && otherwise !== undefined) return otherwise;
      report('cell.choice', { value, choices: words.join(', ') }, column);
      return otherwise ?? (words[0] as (typeof words)[number]);
    },
  };
};

export const isId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,119}$/u.test(text);

/** The details of `cell.quantity` for a text, with a guess at what was meant. */
export const quantityDetails = (value: string, unit: Unit): ProblemDetails<'cell.quantity'> => ({
  value,
  unit,
  decimals: decimalsOf(unit) === 0 ? ' and no decimals' : `, at most ${decimalsOf(unit)} decimals`,
  hint: hintForNumber(value),
});

const hintForNumber = (value: string): string => {
  if (/^\d{16,}$/.test(value)) return `; a quantity can be at most ${MOST}`;
  const digits = value.replace(/[\s,'\u00a0\u202f]/g, '');
  return digits !== value && /^\d+(\.\d+)?$/.test(digits) ? `; perhaps ${digits}` : '';
};

/** Guesses at a date written another way; a day and a month that could be swapped are not guessed at. */
export const hintForDate = (value: string): string => {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(value);
  if (!parts)
    return /^\d{5}$/.test(value) ? '; this looks like a spreadsheet day number: format the column as text' : '';
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [year, month, day] =
    first > 31
      ? [first, second, third]
      : first > 12
        ? [third, second, first]
        : second > 12
          ? [third, first, second]
          : [];
  if (year === undefined || month === undefined || day === undefined || year < 1000) return '';
  const guess = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseWhen(guess) ? `; perhaps ${guess}` : '';
};
