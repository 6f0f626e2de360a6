// Planned and authorised strength from document to document.
import { expect, test } from 'vitest';
import { formatDay, parseDay, type Day } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { listStatedStrengths } from './stated-strengths.ts';

const day = (text: string): Day => parseDay(text) as Day;

test('each document that states a strength is one change, also where it repeats the number of the last', () => {
  const plan = { kind: 'plan', planned: '2500' };
  const books = getBooks({
    requirements: [{ id: 'line', people: '110', date: '2023-10-02', known: '2023-10-02' }],
    instruments: [
      { id: 'plan', date: '2024-06-25', known: '2024-06-25', ...plan },
      { id: 'again', date: '2024-09-30', known: '2024-09-30', ...plan },
      { id: 'res', date: '2025-09-30', known: '2025-09-30', expires: '2026-10-02', authorised: '5550' },
      { id: 'aside', date: '2025-01-01', known: '2025-01-01', concerns: 'office', planned: '70', kind: 'plan' },
    ],
  });
  const listed = (asOf: string, knownAt: string) =>
    listStatedStrengths(books, { asOf: day(asOf), knownAt: day(knownAt) }).map((change) => [
      formatDay(change.day),
      change.what,
      change.strength.people,
      change.before,
      change.strength.facts,
    ]);
  expect(listed('2026-01-01', '2026-01-01')).toEqual([
    ['2023-10-02', 'planned', 110n, undefined, ['line']],
    ['2024-06-25', 'planned', 2500n, 110n, ['plan']],
    ['2024-09-30', 'planned', 2500n, 2500n, ['again']],
    ['2025-09-30', 'authorised', 5550n, undefined, ['res']],
  ]);
  expect(listed('2024-07-01', '2026-01-01')).toHaveLength(2);
  expect(listed('2026-01-01', '2024-06-24')).toHaveLength(1);
  expect(listStatedStrengths(getBooks({}), { asOf: day('2024-01-01'), knownAt: day('2024-01-01') })).toEqual([]);
});
