// The address is the view: what is written is read back, whatever stands in it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay, type Day } from '@muster/core/kernel';
import { clocksOf, keepClocks, PAGES, parseAddress, queryOfClocks, writeAddress, type Address } from './address.ts';

const TODAY = parseDay('2026-11-23')!;

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((part) => part.isWellFormed() && !part.includes('\0'));
/** Parts of a path that a browser would take for a way up are no ids. */
const part = text.filter((given) => given !== '.' && given !== '..');
const address: fc.Arbitrary<Address> = fc
  .record({
    mission: part,
    page: fc.constantFrom(...PAGES),
    id: fc.oneof(fc.constant(''), part),
    query: fc.dictionary(text, text, { maxKeys: 4, noNullPrototype: true }),
  })
  .filter(({ page, id }) => page !== 'board' || id === '');

test('B1 what an address writes is read back as the same address', () => {
  fc.assert(
    fc.property(address, (given) => {
      const written = new URL(writeAddress(given), 'http://127.0.0.1');
      expect(parseAddress(written.pathname, written.search)).toEqual(given);
    }),
  );
});

test('B1 ids with slashes, dots and accents stay whole', () => {
  const given = { mission: 'haïti', page: 'claims', id: 'a/b:c.d', query: { why: 'fact.a~2e~b' } } as const;
  const { pathname, search } = new URL(writeAddress(given), 'http://127.0.0.1');
  expect(parseAddress(pathname, search)).toEqual(given);
});

test('a path that no page has, or that is written wrongly, is no page and no fault', () => {
  expect(parseAddress('/haiti/nowhere', '').page).toBeUndefined();
  expect(parseAddress('/haiti/board', '').page).toBeUndefined();
  expect(parseAddress('/haiti/claims/%E0%A4%A', '')).toMatchObject({ page: 'claims', id: '%E0%A4%A' });
});

test('B2 a clock that the address does not name, or names wrongly, stands at today', () => {
  const at = (search: string) => clocksOf(parseAddress('/haiti', search), TODAY);
  expect(at('')).toEqual({ asOf: TODAY, knownAt: TODAY });
  expect(at('?asOf=2024-08-27')).toEqual({ asOf: parseDay('2024-08-27'), knownAt: TODAY });
  expect(at('?asOf=2024-02-30&known=yesterday')).toEqual({ asOf: TODAY, knownAt: TODAY });
});

test('B2 a clock at today is not named, so that the page stays current', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (a, b) => {
      const clocks = { asOf: (TODAY + a) as Day, knownAt: (TODAY + b) as Day };
      const query = queryOfClocks(clocks, TODAY);
      expect(query).toEqual({
        asOf: a === 0 ? '' : formatDay(clocks.asOf),
        known: b === 0 ? '' : formatDay(clocks.knownAt),
      });
      expect(clocksOf({ mission: 'm', page: 'board', id: '', query }, TODAY)).toEqual(clocks);
    }),
  );
});

test('the way to another page keeps both clocks and the language, and nothing else', () => {
  expect(keepClocks({ asOf: '2024-01-01', known: '2024-02-01', lang: 'fr', sort: '-date', why: 'x' })).toEqual({
    asOf: '2024-01-01',
    known: '2024-02-01',
    lang: 'fr',
  });
});
