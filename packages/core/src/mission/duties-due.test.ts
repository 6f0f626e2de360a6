// Duties: done, coming, overdue, or without a day.
import { expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { listDuties } from './duties-due.ts';

test('duties are listed by the day they are due, each as it stands on the day asked about', () => {
  const duty = { instrument: 'res', date: '2024-01-01' };
  const books = getBooks({
    instruments: [{ id: 'res' }],
    duties: [
      { ...duty, id: 'regularly' },
      { ...duty, id: 'second', due: '2024-06' },
      { ...duty, id: 'first', due: '2024-03-31', done: '2024-04-02' },
      { ...duty, id: 'later', date: '2024-09-30', due: '2024-12-01' },
    ],
  });
  const listed = (asOf: string) =>
    listDuties(books, { asOf: parseDay(asOf)!, knownAt: parseDay('2025-01-01')! }).map(({ duty, state, daysLeft }) => [
      duty.id,
      state,
      daysLeft,
    ]);
  expect(listed('2024-04-01')).toEqual([
    ['first', 'overdue', -1],
    ['second', 'coming', 90],
    ['regularly', 'without a day', undefined],
  ]);
  expect(listed('2024-04-02')[0]).toEqual(['first', 'done', -2]);
  expect(listed('2024-07-01')[1]).toEqual(['second', 'overdue', -1]);
  expect(listed('2024-09-30')).toHaveLength(4);
});
