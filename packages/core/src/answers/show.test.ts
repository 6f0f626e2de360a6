// One thing by its id, whatever it is, and ids that look like one that is not there.
import { describe, expect, test } from 'vitest';
import { getBooks } from '../books/make-books.ts';
import { findShown, listSimilarIds } from './show.ts';

const books = getBooks({
  sources: [{ id: 'src' }, { id: 'other' }],
  places: [{ id: 'P0' }, { id: 'HT0111' }],
  disagreements: [{ id: 'landing' }],
  instruments: [{ id: 'res' }, { id: 'res-b', supersedes: 'res', source: 'other' }],
  duties: [{ id: 'duty', instrument: 'res' }],
  moves: [
    { id: 'm-c', supersedes: 'm-b', quantity: '3', from: 'outside', to: 'pledged', source: 'other' },
    { id: 'm-a', quantity: '1', from: 'outside', to: 'pledged' },
    { id: 'm-b', supersedes: 'm-a', quantity: '2', from: 'outside', to: 'pledged', status: 'retracted' },
  ],
  claims: [{ id: 'said', subject: 'idp', value: '5', source: 'other' }],
  requirements: [{ id: 'req', quantity: '1', people: '5' }],
  observations: [{ id: 'seen', measure: 'idp', value: '5' }],
});

describe('one thing by its id', () => {
  test.each([
    ['instruments', 'res', ['res', 'res-b'], ['src', 'other']],
    ['instruments', 'res-b', ['res', 'res-b'], ['src', 'other']],
    ['duties', 'duty', ['duty'], ['src']],
    ['commitments', 'aaa', ['aaa'], ['src']],
    ['claims', 'said', ['said'], ['other']],
    ['requirements', 'req', ['req'], ['src']],
    ['observations', 'seen', ['seen'], ['src']],
    ['moves', 'm-a', ['m-a', 'm-b', 'm-c'], ['src', 'other']],
    ['moves', 'm-c', ['m-a', 'm-b', 'm-c'], ['src', 'other']],
  ])('a fact of %s, asked for as %s, has all its versions and their sources', (table, id, versions, sources) => {
    const shown = findShown(books, id);
    expect(shown).toMatchObject({ kind: 'fact', table });
    if (shown?.kind !== 'fact') return;
    expect(shown.versions.map((version) => version.id)).toEqual(versions);
    expect(shown.sources.map((source) => source.id)).toEqual(sources);
  });

  test('a source has all that rests on it', () => {
    expect(findShown(books, 'other')).toMatchObject({
      kind: 'source',
      source: { id: 'other' },
      facts: [
        { table: 'instruments', id: 'res-b' },
        { table: 'moves', id: 'm-c' },
        { table: 'claims', id: 'said' },
      ],
    });
  });

  test.each([
    ['contributors', 'AAA'],
    ['places', 'HT0111'],
    ['disagreements', 'landing'],
  ])('an entry of %s is found by %s', (table, id) => {
    expect(findShown(books, id)).toMatchObject({ kind: 'entry', table, entry: { id } });
  });

  test('an id that nothing has is not found', () => {
    for (const id of ['', 'nothing', 'SRC', 'm']) expect(findShown(books, id)).toBeUndefined();
  });

  test.each([
    ['SRC', ['src']],
    ['aaa', ['AAA', 'aaa']],
    ['ht0111', ['HT0111']],
    ['landing-2', ['landing']],
    ['M-', ['m-c', 'm-a', 'm-b']],
    ['xyz', []],
  ])('ids that look like %s are %o', (id, similar) => {
    expect(listSimilarIds(books, id)).toEqual(similar);
  });

  test('only so many are given', () => {
    expect(listSimilarIds(books, 'm-', 2)).toHaveLength(2);
  });
});
