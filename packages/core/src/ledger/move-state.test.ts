// What a version of a move is on two clocks.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks } from '#books/make-books.ts';
import { judgeMoves } from './move-state.ts';

const step = { quantity: '5', from: 'outside', to: 'pledged' };
const { moves } = getBooks({
  moves: [
    { id: 'plain', ...step },
    { id: 'first', ...step },
    { id: 'second', ...step, supersedes: 'first', known: '2024-03-01', date: '2024-06-01' },
    { id: 'third', ...step, supersedes: 'second', known: '2024-05-01', status: 'retracted' },
  ],
}).ledger;
const statesAt = (asOf: string, knownAt: string): readonly string[] =>
  moves.id.map((_, row) => judgeMoves(moves, { asOf: parseDay(asOf)!, knownAt: parseDay(knownAt)! })(row));

describe('a version of a move', () => {
  test('counts, comes later, is corrected or is taken back, as was known by then', () => {
    expect(statesAt('2023-12-31', '2023-12-31')).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(statesAt('2024-02-01', '2024-02-01')).toEqual(['counts', 'counts', 'unknown', 'unknown']);
    expect(statesAt('2024-02-01', '2024-03-01')).toEqual(['counts', 'corrected', 'later', 'unknown']);
    expect(statesAt('2024-06-01', '2024-03-01')).toEqual(['counts', 'corrected', 'counts', 'unknown']);
    expect(statesAt('2024-06-01', '2024-05-01')).toEqual(['counts', 'corrected', 'taken back', 'takes back']);
  });
});
