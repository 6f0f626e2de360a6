import { expect, test } from 'vitest';
import { chooseEncoding, chooseLanguage, isNarrow } from './negotiate.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['BR', 'br'],
  ['identity', undefined],
  ['', undefined],
  [undefined, undefined],
  ['br;q=x', undefined],
])('of the encodings %j, %s is chosen', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

test.each([
  [{ query: 'fr', cookie: 'lang=en', accepted: 'en' }, 'fr'],
  [{ query: 'de', cookie: 'a=b; lang=fr', accepted: 'en' }, 'fr'],
  [{ query: undefined, cookie: 'slang=fr', accepted: 'en' }, 'en'],
  [{ query: undefined, cookie: undefined, accepted: 'de-CH, fr-CH;q=0.9, en;q=0.8' }, 'fr'],
  [{ query: undefined, cookie: undefined, accepted: 'en;q=0.3, fr;q=0.7' }, 'fr'],
  [{ query: undefined, cookie: undefined, accepted: 'fr;q=0, en' }, 'en'],
  [{ query: undefined, cookie: undefined, accepted: 'es' }, 'en'],
  [{ query: undefined, cookie: undefined, accepted: undefined }, 'en'],
])('of %j the language is %s', (clues, language) => {
  expect(chooseLanguage(clues)).toBe(language);
});

test('a phone is told by its hint, and by its name only where it gives none', () => {
  expect(isNarrow('?1', 'Desktop')).toBe(true);
  expect(isNarrow('?0', 'Mobile Safari')).toBe(false);
  expect(isNarrow(undefined, 'Mozilla/5.0 (iPhone) Mobile/15E148')).toBe(true);
  expect(isNarrow(undefined, undefined)).toBe(false);
});
