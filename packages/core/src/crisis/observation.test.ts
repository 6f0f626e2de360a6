// Observations: what a row must have, and which of them a statement can be held against.
import { describe, expect, test } from 'vitest';
import { parseDay, parseWhen } from '#kernel/index.ts';
import { getBooks, makeBooks, type GivenRow } from '../books/make-books.ts';
import { findNearest, findSamePeriod, isCountMeasure } from './index.ts';

const OBSERVATION: GivenRow = { id: 'o1', measure: 'idp', value: '5' };

describe('the reader of observations', () => {
  test.each([
    [{ place: '' }, 'cell.required place ""'],
    [{ place: 'P9' }, 'cell.reference place "P9"'],
    [{ unit: '' }, 'cell.required unit ""'],
    [{ unit: 'Persons' }, 'cell.unit unit "Persons"'],
    [{ value: '' }, 'cell.required value ""'],
    [{ value: '578 074' }, 'cell.quantity value "578 074"'],
    [{ value: '5.5' }, 'cell.quantity value "5.5"'],
    [{ measure: '' }, 'cell.required measure ""'],
    [{ coverage: 'most' }, 'cell.choice coverage "most"'],
    [{ source: 'none' }, 'cell.reference source "none"'],
    [{ date: '2024-21' }, 'cell.date date "2024-21"'],
  ] as const)('an observation with %o is refused: %s', (cells, refusal) => {
    const books = makeBooks({ observations: [{ ...OBSERVATION, ...cells }] });
    const problems = books.ok ? [] : books.problems;
    expect(problems.map(({ code, at }) => `${code} ${at?.column} "${at?.value}"`)).toContain(refusal);
    expect(problems.map(({ at }) => `${at?.file}:${at?.row}`)).toContain('observations.csv:2');
  });

  test('L7 an observation without a source is refused', () => {
    const books = makeBooks({ observations: [{ ...OBSERVATION, source: '' }] });
    expect(books.ok ? [] : books.problems.map(({ code }) => code)).toEqual(['fact.noSource']);
  });

  test('a value may have the decimals of its unit, may be zero, and covers the whole place unless it says otherwise', () => {
    const books = getBooks({
      observations: [
        { ...OBSERVATION, unit: 'percent', value: '85.25' },
        { ...OBSERVATION, id: 'o2', value: '0', coverage: 'part' },
      ],
    });
    expect(books.observations.chains.map(([first]) => [first!.value, first!.coverage])).toEqual([
      [8525n, 'whole'],
      [0n, 'part'],
    ]);
  });
});

describe('which observations can be compared', () => {
  const books = getBooks({
    observations: [
      { ...OBSERVATION, id: 'may', date: '2024-05-31' },
      { ...OBSERVATION, id: 'sep', date: '2024-09-30', known: '2024-10-31' },
      { ...OBSERVATION, id: 'sep-b', date: '2024-09-30', known: '2024-11-30', source: 'src' },
      { ...OBSERVATION, id: 'sep-c', date: '2024-10-02', known: '2024-12-31', supersedes: 'sep' },
    ],
  });
  const nearest = (date: string, knownAt: string) =>
    findNearest(books, {
      measure: 'idp',
      place: 'P0',
      unit: 'people',
      when: parseWhen(date)!,
      knownAt: parseDay(knownAt)!,
    }).map(({ id }) => id);

  test('C2 the nearest level is the nearest of those known by then, in their visible version', () => {
    expect(nearest('2024-08-27', '2024-10-30')).toEqual(['may']);
    expect(nearest('2024-08-27', '2024-10-31')).toEqual(['sep']);
    expect(nearest('2024-08-27', '2024-12-01')).toEqual(['sep', 'sep-b']);
    expect(nearest('2024-08-27', '2025-01-01')).toEqual(['sep-b']);
    expect(nearest('2023-01-01', '2025-01-01')).toEqual([]);
  });

  test('C2 counts are told from levels', () => {
    expect(['killed', 'injured', 'homicides', 'seized-firearms'].every(isCountMeasure)).toBe(true);
    expect(['idp', 'gang-control', 'refugees'].some(isCountMeasure)).toBe(false);
    const question = { measure: 'idp', place: 'P0', unit: 'people', knownAt: parseDay('2025-01-01')! };
    expect(findSamePeriod(books, { ...question, when: parseWhen('2024-05-31')! }).map(({ id }) => id)).toEqual(['may']);
    expect(findSamePeriod(books, { ...question, when: parseWhen('2024-05')! })).toEqual([]);
  });
});
