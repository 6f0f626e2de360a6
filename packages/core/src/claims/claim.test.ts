// A claim as a row: what it must name, and what is refused where.
import { describe, expect, test } from 'vitest';
import { makeBooks, type GivenRow } from '../books/make-books.ts';
import { parseSubject, SUBJECTS } from './subject.ts';

const CLAIM: GivenRow = { id: 'c1', subject: 'people:deployed', value: '400' };

/** The problems of one claim, as `code column "text"`; the row is the first of the table. */
const refusalsOf = (claim: GivenRow): readonly string[] => {
  const books = makeBooks({ claims: [{ ...CLAIM, ...claim }], disagreements: [{ id: 'd1' }] });
  if (books.ok) return [];
  return books.problems.map(({ code, at }) => {
    expect([at?.file, at?.row]).toEqual(['claims.csv', 2]);
    return `${code} ${at?.column} "${at?.value}"`;
  });
};

describe('the reader of claims', () => {
  test('C1 a claim that names everything is read', () => {
    expect(refusalsOf({ disagreement: 'd1', of: 'not:AAA', place: 'P1', credibility: '2' })).toEqual([]);
  });

  test.each([
    ['speaker', 'cell.required'],
    ['subject', 'cell.required'],
    ['value', 'cell.required'],
    ['unit', 'cell.required'],
    ['quote', 'cell.required'],
    ['comparator', 'cell.choice'],
    ['source', 'fact.noSource'],
    ['id', 'cell.required'],
    ['date', 'cell.required'],
    ['known', 'cell.required'],
  ])('C1 a claim without %s is refused with %s at the column', (column, code) => {
    expect(refusalsOf({ [column]: '' })).toContain(`${code} ${column} ""`);
    expect(refusalsOf({ [column]: '  ' }).some((refusal) => refusal.startsWith(`${code} ${column}`))).toBe(true);
  });

  test.each([
    [{ source: 'nowhere' }, 'cell.reference source "nowhere"'],
    [{ place: 'P9' }, 'cell.reference place "P9"'],
    [{ disagreement: 'd9' }, 'cell.reference disagreement "d9"'],
    [{ of: 'ZZZ' }, 'cell.reference of "ZZZ"'],
    [{ of: 'not:ZZZ' }, 'cell.reference of "not:ZZZ"'],
    [{ of: 'not:aaa' }, 'cell.reference of "not:aaa"'],
    [{ subject: 'people:arrived' }, 'claim.subject subject "people:arrived"'],
    [{ subject: 'Displaced people' }, 'claim.subject subject "Displaced people"'],
    [{ comparator: 'around' }, 'cell.choice comparator "around"'],
    [{ credibility: '7' }, 'cell.choice credibility "7"'],
    [{ status: 'withdrawn' }, 'cell.choice status "withdrawn"'],
    [{ value: '1,000' }, 'claim.value value "1,000"'],
    [{ value: '-5' }, 'claim.value value "-5"'],
    [{ value: '12.5' }, 'claim.value value "12.5"'],
    [{ unit: 'USD' }, 'cell.unit unit "USD"'],
    [{ subject: 'money:received' }, 'cell.unit unit "people"'],
    [{ subject: 'share:deployed/planned' }, 'cell.unit unit "people"'],
    [{ subject: 'contributors:pledged' }, 'cell.unit unit "people"'],
    [{ subject: 'equipment:deployed' }, 'cell.unit unit "people"'],
    [{ subject: 'date:adopted' }, 'cell.unit unit "people"'],
    [{ subject: 'date:adopted', unit: 'date', value: '30/09/2024' }, 'claim.value value "30/09/2024"'],
    [{ subject: 'share:deployed/planned', unit: 'percent', value: '16.405' }, 'claim.value value "16.405"'],
    [{ subject: 'money:received', unit: 'USD', value: '85.005' }, 'claim.value value "85.005"'],
    [{ subject: 'idp', unit: 'Persons' }, 'cell.unit unit "Persons"'],
    [{ date: '2024-02-30' }, 'cell.date date "2024-02-30"'],
    [{ known: 'spring 2024' }, 'cell.date known "spring 2024"'],
    [{ id: 'two words' }, 'cell.id id "two words"'],
    [{ comparator: 'between' }, 'claim.between value_to ""'],
    [{ comparator: 'between', value_to: '300' }, 'claim.between value_to "300"'],
    [{ value_to: '500' }, 'claim.between value_to "500"'],
    [{ value_to: 'many' }, 'claim.between value_to "many"'],
    [{ comparator: 'between', value_to: 'many' }, 'claim.between value_to "many"'],
  ] as const)('C1 a claim with %o is refused: %s', (cells, refusal) => {
    expect(refusalsOf(cells)).toContain(refusal);
  });

  test('C1 all that is wrong with a claim is said at once', () => {
    expect(refusalsOf({ speaker: '', quote: '', subject: 'nonsense:x', source: '' })).toHaveLength(4);
  });

  test('C1 between takes two equal ends', () => {
    expect(refusalsOf({ comparator: 'between', value_to: '400' })).toEqual([]);
  });

  test('C1 every subject of the table is known, a measure is any lower-case code, and the rest is refused', () => {
    for (const subject of SUBJECTS) expect(parseSubject(subject)?.text).toBe(subject);
    for (const subject of ['people:planned', 'people:authorised', 'people:arrivals', 'people:departures']) {
      expect(SUBJECTS).toContain(subject);
    }
    for (const subject of ['money:needed', 'equipment:missing', 'date:mandate-expiry', 'share:deployed/authorised']) {
      expect(SUBJECTS).toContain(subject);
    }
    expect(parseSubject('idp')).toEqual({ kind: 'observation', topic: 'idp', text: 'idp' });
    expect(parseSubject('other')).toEqual({ kind: 'other', topic: '', text: 'other' });
    for (const text of ['', 'IDP', 'people:', ':deployed', 'people:deployed:x', 'people']) {
      if (text !== 'people') expect(parseSubject(text)).toBeUndefined();
    }
  });
});
