// Whom a statement is about, and in whose name it is made.
import { describe, expect, test } from 'vitest';
import { getBooks } from '#books/make-books.ts';
import { createSpeakerIndex, findSubjectOf } from './claims-of.ts';

const books = getBooks({
  contributors: [
    { id: 'AAA', name: 'Guinea', also: 'Guinée' },
    { id: 'BBB', name: 'Equatorial Guinea' },
    { id: 'CCC', name: 'Guinea-Bissau' },
    { id: 'USA', name: 'United States', also: 'U.S.A.' },
  ],
});
const named = createSpeakerIndex(books);

describe('statements and contributors', () => {
  test('a claim is about a contributor, itself or by its commitment', () => {
    expect(['AAA', 'bbb', '', 'not:AAA', 'src'].map((of) => findSubjectOf(books, { of }))).toEqual([
      'AAA',
      'BBB',
      '',
      '',
      '',
    ]);
  });

  test.each([
    ['President of Guinea', 'AAA'],
    ['MINISTRE DE LA GUINÉE', 'AAA'],
    ['Equatorial Guinea, foreign ministry', 'BBB'],
    ['Guinea and Equatorial Guinea', 'BBB AAA'],
    ['Army of Guinea-Bissau', 'CCC'],
    ['Guineas', ''],
    ['Spokesman of the U.S.A.', 'USA'],
    ['The Star (Guinea)', ''],
    ['United States (as reported by Radio Guinea)', 'USA'],
    ['The Secretary-General', ''],
  ])('%s speaks for: %s', (speaker, ids) => {
    expect([...named(speaker)].join(' ')).toBe(ids);
    expect([...named(speaker)].join(' ')).toBe(ids);
  });
});
