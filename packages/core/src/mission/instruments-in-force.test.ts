// Instruments on the mandate's time line: in force, replaced, run out, to come.
import { expect, test } from 'vitest';
import { parseDay, type Day } from '#kernel/index.ts';
import type { GivenRow } from '../books/make-books.ts';
import { getBooks } from '../books/make-books.ts';
import { listInstruments } from './instruments-in-force.ts';

const day = (text: string): Day => parseDay(text) as Day;

const INSTRUMENTS: readonly GivenRow[] = [
  { id: 'first', date: '2023-10-02', known: '2023-10-02', expires: '2024-10-02' },
  { id: 'second', date: '2024-09-30', known: '2024-09-30', expires: '2025-10-02' },
  { id: 'words', date: '2024-11-29', known: '2024-11-29' },
  { id: 'sanctions', date: '2023-10-19', known: '2023-10-19', expires: '2024-10-19', concerns: 'sanctions' },
  { id: 'letter', date: '2024-02-01', known: '2024-02-01', kind: 'letter', concerns: 'support' },
  { id: 'plan', date: '2024-03-01', known: '2024-03-01', kind: 'plan', planned: '2500' },
  { id: 'replan', date: '2024-12-01', known: '2024-06-01', kind: 'plan', planned: '3000' },
];

const statesOn = (asOf: string, knownAt = '2030-01-01') =>
  Object.fromEntries(
    listInstruments(getBooks({ instruments: INSTRUMENTS }), { asOf: day(asOf), knownAt: day(knownAt) }).map(
      ({ instrument, state }) => [instrument.id, state],
    ),
  );

test('an instrument is in force until a later one of its kind and matter takes its place', () => {
  expect(statesOn('2024-09-29')).toMatchObject({
    first: 'current',
    second: 'future',
    plan: 'current',
    replan: 'future',
  });
  expect(statesOn('2024-09-30')).toMatchObject({ first: 'past', second: 'current', sanctions: 'current' });
  expect(statesOn('2024-12-01')).toMatchObject({ plan: 'past', replan: 'current' });
});

test('an instrument that ran out with nothing in its place has expired; a resolution without a date replaces none', () => {
  expect(statesOn('2024-10-20')).toMatchObject({ sanctions: 'expired', first: 'past' });
  expect(statesOn('2025-10-03')).toMatchObject({ second: 'expired', words: 'current' });
});

test('a letter is over with its day', () => {
  const [letter] = listInstruments(getBooks({ instruments: INSTRUMENTS.slice(4, 5) }), {
    asOf: day('2024-02-02'),
    knownAt: day('2024-02-02'),
  });
  expect(letter).toMatchObject({ state: 'past', from: day('2024-02-01'), to: day('2024-02-01'), daysLeft: undefined });
});

test('only instruments known by then are listed', () => {
  expect(Object.keys(statesOn('2025-01-01', '2024-02-29'))).toEqual(['first', 'sanctions', 'letter']);
});

test('a plan without a last day ends when the next one takes its place', () => {
  const ends = (asOf: string) =>
    listInstruments(getBooks({ instruments: INSTRUMENTS }), { asOf: day(asOf), knownAt: day('2030-01-01') }).find(
      ({ instrument }) => instrument.id === 'plan',
    )?.to;
  expect(ends('2024-11-30')).toBeUndefined();
  expect(ends('2024-12-01')).toBe(day('2024-11-30'));
});
