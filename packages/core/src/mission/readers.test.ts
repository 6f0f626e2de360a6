// The rows of the mission's own tables: what each reader refuses, with file, row, column and the text itself.
import { describe, expect, test } from 'vitest';
import { makeBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import type { TableName } from '../books/tables.ts';

const SOUND: Readonly<Partial<Record<TableName, GivenRow>>> = {
  sources: { id: 'src' },
  contributors: { id: 'AAA' },
  commitments: { id: 'aaa' },
  instruments: { id: 'res' },
  duties: { id: 'duty', instrument: 'res' },
  requirements: { id: 'req', quantity: '1', people: '10' },
  places: { id: 'P0' },
  disagreements: { id: 'd' },
};

const refusalsOf = (table: TableName, cells: GivenRow): readonly string[] => {
  const books = makeBooks({
    contributors: [{ id: 'AAA' }],
    commitments: [],
    instruments: [{ id: 'res' }],
    [table]: [{ ...SOUND[table], ...cells }],
  } satisfies GivenRows);
  return books.ok
    ? []
    : books.problems.map(({ code, at }) => `${code} ${at?.file}:${at?.row} ${at?.column} "${at?.value}"`);
};

const HEADS: readonly TableName[] = ['commitments', 'instruments', 'duties', 'requirements'];

describe('the readers of the mission', () => {
  test.each(Object.keys(SOUND) as TableName[])('a sound row of %s is read', (table) => {
    expect(refusalsOf(table, {})).toEqual([]);
  });

  test.each(HEADS)('L7 a row of %s without a source is refused, as is one whose source does not exist', (table) => {
    expect(refusalsOf(table, { source: '' })).toEqual([`fact.noSource ${table}.csv:2 source ""`]);
    expect(refusalsOf(table, { source: 'none' })).toEqual([`cell.reference ${table}.csv:2 source "none"`]);
  });

  test.each(HEADS)('a row of %s with a bad id, date, credibility or status is refused', (table) => {
    expect(refusalsOf(table, { id: 'a b' })).toContain(`cell.id ${table}.csv:2 id "a b"`);
    expect(refusalsOf(table, { date: '' })).toEqual([`cell.required ${table}.csv:2 date ""`]);
    expect(refusalsOf(table, { known: '25/06/2024' })).toEqual([`cell.date ${table}.csv:2 known "25/06/2024"`]);
    expect(refusalsOf(table, { credibility: 'B2' })).toEqual([`cell.choice ${table}.csv:2 credibility "B2"`]);
    expect(refusalsOf(table, { status: 'deleted' })).toEqual([`cell.choice ${table}.csv:2 status "deleted"`]);
    expect(refusalsOf(table, { supersedes: 'none' })).toEqual([
      `fact.supersedesNothing ${table}.csv:2 supersedes "none"`,
    ]);
  });

  test.each([
    ['instruments', { name: '' }, 'cell.required name ""'],
    ['instruments', { concerns: '' }, 'cell.required concerns ""'],
    ['instruments', { kind: '' }, 'cell.choice kind ""'],
    ['instruments', { kind: 'treaty' }, 'cell.choice kind "treaty"'],
    ['instruments', { in_force: 'soon' }, 'cell.date in_force "soon"'],
    ['instruments', { expires: '2025-13' }, 'cell.date expires "2025-13"'],
    ['instruments', { planned: '2,500' }, 'cell.quantity planned "2,500"'],
    ['instruments', { authorised: '5550.5' }, 'cell.quantity authorised "5550.5"'],
    ['commitments', { contributor: '' }, 'cell.required contributor ""'],
    ['commitments', { contributor: 'ZZZ' }, 'cell.reference contributor "ZZZ"'],
    ['commitments', { unit: '' }, 'cell.required unit ""'],
    ['commitments', { unit: 'Officers' }, 'cell.unit unit "Officers"'],
    ['commitments', { complete_to: '2024-06' }, 'cell.date complete_to "2024-06"'],
    ['duties', { instrument: '' }, 'cell.required instrument ""'],
    ['duties', { instrument: 'none' }, 'cell.reference instrument "none"'],
    ['duties', { duty: '' }, 'cell.required duty ""'],
    ['duties', { due: 'monthly' }, 'cell.date due "monthly"'],
    ['duties', { done: 'yes' }, 'cell.date done "yes"'],
    ['requirements', { capability: '' }, 'cell.required capability ""'],
    ['requirements', { name: '' }, 'cell.required name ""'],
    ['requirements', { quantity: 'two' }, 'cell.quantity quantity "two"'],
    ['requirements', { people: '-1' }, 'cell.quantity people "-1"'],
    ['requirements', { unit: 'Unit' }, 'cell.unit unit "Unit"'],
    ['requirements', { priority: '4' }, 'cell.choice priority "4"'],
    ['requirements', { needed_by: 'autumn' }, 'cell.date needed_by "autumn"'],
    ['requirements', { basis: 'wish' }, 'cell.choice basis "wish"'],
    ['sources', { publisher: '' }, 'cell.required publisher ""'],
    ['sources', { reliability: 'G' }, 'cell.choice reliability "G"'],
    ['sources', { date: 'June' }, 'cell.date date "June"'],
    ['contributors', { name: '' }, 'cell.required name ""'],
    ['contributors', { kind: 'company' }, 'cell.choice kind "company"'],
    ['places', { name: '' }, 'cell.required name ""'],
    ['places', { latitude: '91' }, 'cell.number latitude "91"'],
    ['places', { longitude: '72W' }, 'cell.number longitude "72W"'],
    ['disagreements', { title: '' }, 'cell.required title ""'],
  ] as const)('a row of %s with %o is refused: %s', (table, cells, refusal) => {
    const [code, ...where] = refusal.split(' ');
    expect(refusalsOf(table, cells)).toContain(`${code} ${table}.csv:2 ${where.join(' ')}`);
  });
});
