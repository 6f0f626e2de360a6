// Filters of statements and disagreements.
import { expect, test } from 'vitest';
import { booksFromRows, emptyRows, TABLES, type Books, type TableName } from '@muster/core/books';
import { judgeClaims, listDisagreements, type Claim } from '@muster/core/claims';
import { parseDay, type Day } from '@muster/core/kernel';
import { english } from '#i18n/en.ts';
import { createWords } from '#i18n/words.ts';
import { createClaimFilter, createDisagreementFilter, listChoices, readFilters } from './filters.ts';

const words = createWords('en', english);
const TODAY = parseDay('2025-01-01') ?? (0 as Day);
const CLOCKS = { asOf: TODAY, knownAt: TODAY };

const rowsOf = (table: TableName, rows: readonly Readonly<Record<string, string>>[]) => ({
  file: TABLES[table].file,
  rows: rows.map((row) => TABLES[table].columns.map((column) => row[column] ?? '')),
});

const CLAIM = { date: '2024-08-27', known: '2024-08-27', subject: 'people:deployed', comparator: '=', unit: 'people' };

const makeBooks = (): Books => {
  const empty = emptyRows({ id: 'm', name: 'A mission', place: 'P0' });
  const books = booksFromRows({
    ...empty,
    tables: {
      ...empty.tables,
      sources: rowsOf('sources', [
        { id: 's1', publisher: 'A paper' },
        { id: 's2', publisher: 'Another' },
      ]),
      places: rowsOf('places', [{ id: 'P0', name: 'The country' }]),
      contributors: rowsOf('contributors', [{ id: 'KEN', name: 'Kenya', kind: 'state' }]),
      disagreements: rowsOf('disagreements', [{ id: 'd', title: 'How many there are' }]),
      claims: rowsOf('claims', [
        {
          ...CLAIM,
          id: 'c1',
          source: 's1',
          speaker: 'Le président',
          of: 'KEN',
          value: '400',
          quote: 'près de 400',
          disagreement: 'd',
        },
        {
          ...CLAIM,
          id: 'c2',
          source: 's2',
          speaker: 'A spokesman',
          value: '500',
          quote: 'five hundred',
          disagreement: 'd',
        },
      ]),
    },
  });
  if (!books.ok) throw new Error(JSON.stringify(books.problems));
  return books.value;
};

const books = makeBooks();
const claims: readonly Claim[] = judgeClaims(books, CLOCKS).map(({ claim }) => claim);
const found = (query: Readonly<Record<string, string>>): readonly string[] =>
  claims.filter(createClaimFilter(books, words, readFilters(query))).map(({ id }) => id);

test('statements are narrowed by whose they are, what they are about and who printed them', () => {
  expect(found({})).toEqual(['c1', 'c2']);
  expect(found({ of: 'KEN' })).toEqual(['c1']);
  expect(found({ of: 'mission' })).toEqual(['c2']);
  expect(found({ source: 's2', subject: 'people:deployed' })).toEqual(['c2']);
  expect(found({ subject: 'people:pledged' })).toEqual([]);
});

test('every word of a search must stand in the statement, whatever its accents and capitals', () => {
  expect(found({ text: 'PRES 400' })).toEqual(['c1']);
  expect(found({ text: 'kenya' })).toEqual(['c1']);
  expect(found({ text: 'kenya hundred' })).toEqual([]);
});

test('choices are those of the statements listed, by name, and the one chosen', () => {
  const choices = (chosen: string) =>
    listChoices(books, words, { filter: 'of', claims, chosen }).map(({ value, name }) => [value, name]);
  expect(choices('')).toEqual([
    ['KEN', 'Kenya'],
    ['mission', 'the mission'],
  ]);
  expect(choices('BEN')).toContainEqual(['BEN', 'BEN']);
});

test('a disagreement is shown when one of its figures fits', () => {
  const shown = (query: Readonly<Record<string, string>>): number =>
    listDisagreements(books, CLOCKS).filter(createDisagreementFilter(readFilters(query))).length;
  expect(shown({})).toBe(1);
  expect(shown({ of: 'KEN', source: 's1' })).toBe(1);
  expect(shown({ of: 'KEN', source: 's2' })).toBe(0);
  expect(shown({ text: 'how many spokesman' })).toBe(1);
  expect(shown({ text: 'nothing of it' })).toBe(0);
});
