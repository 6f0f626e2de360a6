// Every sentence about what is missing is in both catalogues, with the same details in it.
import { describe, expect, test } from 'vitest';
import { COMPARATORS, MISSING_TEXTS, type Missing } from '@muster/core/claims';
import { booksFromRows, emptyRows, type Books } from '@muster/core/books';
import { english } from '#i18n/en.ts';
import { french } from '#i18n/fr.ts';
import { createWords } from '#i18n/words.ts';
import { sayMissing } from './say-missing.ts';

const CATALOGUES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['English', english],
  ['French', french],
];

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();

describe.each(CATALOGUES)('the %s catalogue', (_, catalogue) => {
  test.each(Object.entries(MISSING_TEXTS))('says %s with all its details', (code, text) => {
    const sentence = catalogue[`missing.${code}`];
    expect(placeholdersOf(sentence ?? 'none')).toEqual(placeholdersOf(text));
  });

  test.each(COMPARATORS)('says how %s is hedged and what it lets pass', (comparator) => {
    expect(catalogue).toHaveProperty([`hedge.${comparator}`]);
    expect(catalogue).toHaveProperty([`tolerance.${comparator}`]);
  });
});

const emptyBooks = (): Books => {
  const books = booksFromRows(emptyRows({ id: 'm', name: 'A mission', place: '' }));
  if (!books.ok) throw new Error(JSON.stringify(books.problems));
  return books.value;
};

test('details are written as the language writes numbers, dates and names', () => {
  const missing: Missing = {
    code: 'notComplete',
    details: { held: { quantity: 123456n, unit: 'people' }, date: '2025-02' },
  };
  const say = (lang: 'en' | 'fr'): string =>
    sayMissing(emptyBooks(), createWords(lang, lang === 'en' ? english : french), missing);
  expect(say('en')).toContain('123,456');
  expect(say('en')).toContain('February 2025');
  expect(say('fr')).toContain('février 2025');
  expect(say('fr')).toMatch(/123\s456/);
  expect(sayMissing(emptyBooks(), createWords('en', english), undefined)).toBe('');
});
