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

/** Guesses at a number written with separators; where thousands and decimals could be confused, both are shown. */
const hintForNumber = (value: string): string => {
  if (/^\d{16,}$/.test(value)) return `; a quantity can be at most ${MOST}`;
  const plain = value.replace(/[\s'\u00a0\u202f]/g, '');
  const decimal = /^(\d+)[.,](\d{1,2})$/.exec(plain);
  if (decimal) return plain === value && value.includes('.') ? '' : `; perhaps ${decimal[1]}.${decimal[2]}`;
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!grouped) return plain !== value && /^\d+$/.test(plain) ? `; perhaps ${plain}` : '';
  const digits = (grouped[1] ?? '').replace(/[.,]/g, '');
  return `; perhaps ${digits}${grouped[3] === undefined ? '' : `.${grouped[3]}`}`;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Guesses at a date written another way; where day and month could be swapped, both are shown. */
export const hintForDate = (value: string): string => {
  if (/^\d{5}$/.test(value))
    return '; this is a spreadsheet\u2019s day number: give the column a date format of yyyy-mm-dd';
  const guesses = [...new Set(guessDates(value))];
  return guesses.length === 0 ? '' : `; perhaps ${guesses.join(' or ')}`;
};

const guessDates = (value: string): readonly string[] => {
  const named = /^(?:(\d{1,2})[-\s.])?([a-z]{3})[a-z]*[-\s.,]+(\d{2}|\d{4})$/i.exec(value);
  const month = MONTHS.indexOf((named?.[2] ?? '').toLowerCase()) + 1;
  if (named && month > 0) return writeDate(named[3] ?? '', month, named[1]);
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(value);
  if (!parts) return [];
  const [, first = '', second = '', third = ''] = parts;
  if (first.length > 2) return writeDate(first, Number(second), third);
  return [...writeDate(third, Number(second), first), ...writeDate(third, Number(first), second)];
};

const writeDate = (year: string, month: number, day: string | undefined): readonly string[] => {
  const text = [year.length === 2 ? `20${year}` : year, String(month).padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  return parseWhen(text) ? [text] : [];
};
