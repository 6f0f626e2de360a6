import { expect, test } from 'vitest';
import { getBooks } from '../books/make-books.ts';
import { listNotices } from './notices.ts';

test('a move known before it can have happened is worth a look, one known within its month is not', () => {
  const move = { quantity: '5', from: 'outside', to: 'pledged' };
  const books = getBooks({
    moves: [
      { ...move, id: 'swapped', date: '2204-09-01', known: '2024-09-02' },
      { ...move, id: 'month', date: '2024-09', known: '2024-09-12' },
      { ...move, id: 'plain', date: '2024-09-01', known: '2024-09-02' },
    ],
  });
  expect(listNotices(books)).toEqual([
    { id: 'swapped', says: 'known on 2024-09-02, before it happened on 2204-09-01: a plan, or the dates swapped?' },
  ]);
});
