// What is asked about a number, written into an address and read back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '#ledger/stages.ts';
import { parseAsked, writeAsked, type Asked, type StockName } from './evidence-asked.ts';

const STOCKS: readonly StockName[] = [...STAGES, 'promised', 'owed', 'arrived', 'readying'];

/** Ids as they are, and any text at all: pools may be called anything. */
const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9.:_/~-]{1,12}$/),
  fc.constantFrom('', 'KEN', 'not:KEN', 'res-2699', 'a.b', '~2e~', 'fonds commun', 'é/ü', '..'),
  fc.string({ unit: 'binary' }),
);
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    kind: fc.constant('stock' as const),
    stock: fc.constantFrom(...STOCKS),
    unit: fc.constantFrom('people', 'USD', 'utility-helicopter'),
    of: id,
    place: id,
  }),
  fc.record({ kind: fc.constant('facts' as const), ids: fc.array(id, { maxLength: 4 }) }),
);

describe('what a number is asked by', () => {
  test('A4 it is read back as it was written, from a word that needs no escape in an address', () => {
    fc.assert(
      fc.property(asked, (given) => {
        const word = writeAsked(given);
        expect(parseAsked(word)).toEqual(given);
        expect(word).toMatch(/^[A-Za-z0-9_:.~-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('A4 whatever word is read is the one that would be written', () => {
    const word = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom(...STOCKS, 'fact', 'people', 'KEN', '.', '.', '~2e~', '~41~', '~'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(word, (text) => {
        const given = parseAsked(text);
        if (given) expect(writeAsked(given)).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['deployed.people', { kind: 'stock', stock: 'deployed', unit: 'people', of: '', place: '' }],
    ['owed.people.KEN', { kind: 'stock', stock: 'owed', unit: 'people', of: 'KEN', place: '' }],
    ['ready.people.not:KEN', { kind: 'stock', stock: 'ready', unit: 'people', of: 'not:KEN', place: '' }],
    ['deployed.people..HT01', { kind: 'stock', stock: 'deployed', unit: 'people', of: '', place: 'HT01' }],
    ['received.USD.trust~20~fund', { kind: 'stock', stock: 'received', unit: 'USD', of: 'trust fund', place: '' }],
    ['fact.res-2699', { kind: 'facts', ids: ['res-2699'] }],
    ['fact.a~2e~b.c', { kind: 'facts', ids: ['a.b', 'c'] }],
  ] as const)('A4 %s is readable', (word, given) => {
    expect(writeAsked(given as Asked)).toBe(word);
    expect(parseAsked(word)).toEqual(given);
  });

  test.each([
    '',
    'deployed',
    'arriving.people',
    'deployed.officers',
    'deployed.people.',
    'deployed.people.KEN.HT.x',
    'fact.~41~',
  ])('A4 "%s" asks nothing', (word) => {
    expect(parseAsked(word)).toBeUndefined();
  });
});
