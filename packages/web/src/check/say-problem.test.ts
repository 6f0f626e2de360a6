// Problems in the reader's language: every sentence of core has its place in both catalogues, and says the same in English.
import { describe, expect, test } from 'vitest';
import { booksFromRows, emptyRows, TABLES, type MissionRows, type TableName } from '@muster/core/books';
import { describeProblem, PROBLEM_TEXTS, type Problem, type ProblemCode } from '@muster/core/kernel';
import { english } from '#i18n/en.ts';
import { french } from '#i18n/fr.ts';
import { createWords } from '#i18n/words.ts';
import { FRAGMENTS, sayProblem } from './say-problem.ts';

const CATALOGUES: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> = { en: english, fr: french };
const EN = createWords('en', english);
const FR = createWords('fr', french);
const CODES = Object.keys(PROBLEM_TEXTS) as readonly ProblemCode[];

const placeholders = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

/** Rows with a cell that no reader takes in nearly every column. */
const WRONG: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  places: { id: 'P0', name: '', latitude: '91', longitude: 'east', parent: 'P0' },
  commitments: { id: 'c', date: '1.2.2024', known: '45300', complete_to: '2024-01', unit: 'People', contributor: '' },
  moves: {
    id: 'm',
    date: '2024-01-01',
    known: '3/4/2024',
    quantity: '1,000',
    unit: 'people',
    from: 'pledged',
    to: 'spent',
    status: 'gone',
    commitment: 'c',
    women: '99999999999999999',
  },
  claims: { id: 'q', subject: 'people', unit: '', comparator: '' },
  observations: { id: 'o', value: '5.5', unit: 'USD', measure: '', place: '' },
  requirements: { id: 'r', quantity: '', people: '1.5' },
};

const listRealProblems = (): readonly Problem[] => {
  const empty = emptyRows({ id: 'm', name: 'M', place: 'nowhere' });
  const rowsOf = (table: TableName): readonly (readonly string[])[] => {
    const cells: Readonly<Record<string, string>> = WRONG[table] ?? { id: table };
    return [TABLES[table].columns.map((column) => cells[column] ?? '')];
  };
  const tables = Object.fromEntries(
    Object.entries(empty.tables).map(([name, table]) => [name, { ...table, rows: rowsOf(name as TableName) }]),
  ) as MissionRows['tables'];
  const books = booksFromRows({ ...empty, tables });
  return books.ok ? [] : books.problems;
};

describe('problems in the reader\u2019s language', () => {
  test('the English catalogue says what core says', () => {
    for (const code of CODES) {
      expect(CATALOGUES.en[`problem.${code}.says`], code).toBe(PROBLEM_TEXTS[code].says);
      expect(CATALOGUES.en[`problem.${code}.todo`], code).toBe(PROBLEM_TEXTS[code].todo);
    }
  });

  test('the French catalogue says all of it, with the same details', () => {
    for (const key of Object.keys(english).filter((name) => name.startsWith('problem.') || name.startsWith('check.'))) {
      expect(CATALOGUES.fr[key], key).toBeTruthy();
      expect(placeholders(CATALOGUES.fr[key]), key).toEqual(placeholders(CATALOGUES.en[key]));
    }
  });

  test('no catalogue holds a problem that core does not have', () => {
    const wanted = new Set(CODES.flatMap((code) => [`problem.${code}.says`, `problem.${code}.todo`]));
    const held = Object.keys(english).filter((key) => key.startsWith('problem.') && !key.startsWith('problem.detail.'));
    expect(held.filter((key) => !wanted.has(key))).toEqual([]);
  });

  test('real problems of every table read in English exactly as the command line says them', () => {
    const problems = listRealProblems();
    expect(problems.length).toBeGreaterThan(30);
    for (const problem of problems) expect(sayProblem(EN, problem)).toEqual(describeProblem(problem));
  });

  test('real problems of every table leave no words of English in French', () => {
    const worded = new Set(['what', 'hint', 'decimals', 'allowed', 'other', 'reason']);
    for (const problem of listRealProblems()) {
      for (const [name, detail] of Object.entries(problem.details)) {
        const isWords = worded.has(name) && / /.test(String(detail));
        const isProperty = problem.code === 'fact.correctsAnother';
        if (!isWords || isProperty) continue;
        const { says, todo } = sayProblem(FR, problem);
        expect(`${says} ${todo}`).not.toContain(String(detail).trim());
      }
    }
  });

  test('every fragment is said in the catalogue as it is recognised', () => {
    for (const { name, pattern } of FRAGMENTS) {
      const key = `problem.detail.${name}`;
      const said = (CATALOGUES.en[key] ?? '').replaceAll(/\{(\w+)\}/g, '7');
      expect(pattern.exec(said), key).not.toBeNull();
      expect(Object.keys(pattern.exec(said)?.groups ?? {}).toSorted(), key).toEqual([
        ...new Set(placeholders(CATALOGUES.en[key])),
      ]);
    }
  });

  test('cells with braces and dollar signs are shown as they stand', () => {
    const value = '{id} $t(check.title) <b>';
    const problem: Problem = { code: 'cell.id', details: { value } };
    expect(sayProblem(EN, problem).says).toBe(`"${value}" is not an id`);
    expect(sayProblem(FR, problem).says).toContain(value);
  });
});
