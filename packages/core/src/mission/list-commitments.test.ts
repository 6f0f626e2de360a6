// Promises made by then, and those of them without a number.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { listCommitments, listUnnumbered } from './list-commitments.ts';

const books = getBooks({
  commitments: [
    { id: 'words', date: '2024-01-01' },
    { id: 'number', date: '2024-02-01', contributor: 'BBB' },
    { id: 'late', date: '2024-06-01', contributor: 'BBB' },
    { id: 'back', date: '2024-01-15' },
    { id: 'back-2', date: '2024-01-15', supersedes: 'back', known: '2024-04-01', status: 'retracted' },
  ],
  moves: [
    { commitment: 'number', quantity: '10', from: 'outside', to: 'pledged', date: '2024-02-01', known: '2024-03-01' },
  ],
});
const at = (asOf: string, knownAt: string) => ({ asOf: parseDay(asOf)!, knownAt: parseDay(knownAt)! });

describe('commitments', () => {
  test('are those made and known by then, the earliest first', () => {
    const ids = listCommitments(books, at('2024-05-01', '2024-02-01')).map(({ id }) => id);
    expect(ids).toEqual(['words', 'back', 'number']);
    expect(listCommitments(books, at('2024-07-01', '2024-07-01')).map(({ id }) => id)).toEqual([
      'words',
      'number',
      'late',
    ]);
  });

  test('have no number until a move of theirs is known', () => {
    expect(listUnnumbered(books, at('2024-05-01', '2024-02-15')).map(({ id }) => id)).toEqual([
      'words',
      'back',
      'number',
    ]);
    expect(listUnnumbered(books, at('2024-05-01', '2024-05-01')).map(({ id }) => id)).toEqual(['words']);
  });
});
