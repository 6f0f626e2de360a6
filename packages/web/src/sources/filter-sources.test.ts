// The filters of the list of sources, and which addresses become links.
import { describe, expect, test } from 'vitest';
import type { SourceUse } from '@muster/core/answers';
import { filterSources, isWebAddress, readSourceFilter } from './filter-sources.ts';

const use = (id: string, reliability: string, tables: readonly string[], title = ''): SourceUse =>
  ({
    source: { id, publisher: 'Le Nouvelliste', title, date: undefined, address: '', reliability, note: '' },
    byTable: new Map(tables.map((table) => [table, 1])),
    facts: 0,
    moves: 0,
  }) as unknown as SourceUse;

const USES = [
  use('a', 'A', ['moves'], 'Déploiement du contingent'),
  use('b', 'B', ['claims', 'moves']),
  use('c', 'F', []),
];
const shown = (query: Readonly<Record<string, string>>) =>
  filterSources(USES, readSourceFilter(query)).map(({ source }) => source.id);

describe('the filters of sources', () => {
  test('are words in any order and without accents, a reliability and a table', () => {
    expect(shown({})).toEqual(['a', 'b', 'c']);
    expect(shown({ q: ' contingent DEPLOIEMENT ' })).toEqual(['a']);
    expect(shown({ q: 'nouvelliste' })).toEqual(['a', 'b', 'c']);
    expect(shown({ reliability: 'B' })).toEqual(['b']);
    expect(shown({ table: 'moves' })).toEqual(['a', 'b']);
    expect(shown({ table: 'moves', reliability: 'B', q: 'x' })).toEqual([]);
  });

  test('are ignored where an address holds what is none', () => {
    expect(shown({ reliability: 'Z', table: 'places' })).toEqual(['a', 'b', 'c']);
  });
});

test.each([
  ['https://apnews.com/article', true],
  ['HTTP://example.org', true],
  ['', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['https://', false],
  ['https://example.org/with space', false],
  ['S/2024/742', false],
])('%s is an address to follow: %s', (address, isOne) => {
  expect(isWebAddress(address)).toBe(isOne);
});
