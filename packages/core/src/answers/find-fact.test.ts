// Facts found by their ids.
import { expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { findFact } from './find-fact.ts';

test('a fact of any table is found by its id, as known on the day asked about', () => {
  const claim = { subject: 'people:deployed', value: '10' };
  const books = getBooks({
    moves: [{ id: 'm', quantity: '10', from: 'outside', to: 'pledged' }],
    claims: [
      { ...claim, id: 'c', known: '2024-01-01' },
      { ...claim, id: 'c2', known: '2024-03-01', supersedes: 'c' },
    ],
  });
  const found = (id: string, knownAt: string) => findFact(books, { knownAt: parseDay(knownAt)! }, id);
  expect(found('m', '2024-06-01')).toMatchObject({ table: 'moves', fact: { id: 'm' } });
  expect(found('c', '2024-02-01')).toMatchObject({ table: 'claims', fact: { id: 'c' } });
  expect(found('c', '2024-04-01')).toMatchObject({ table: 'claims', fact: { id: 'c2' } });
  expect(found('c2', '2023-01-01')).toMatchObject({ fact: { id: 'c2' } });
  expect(found('nothing', '2024-04-01')).toBeUndefined();
});
