// How much rests on each source, and what.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy, NEVER, parseDay } from '#kernel/index.ts';
import { getBooks } from '../books/make-books.ts';
import { findShown } from './show.ts';
import { findSourceFacts, listSourceUses } from './source-use.ts';

const books = getBooks({
  sources: [{ id: 'src' }, { id: 'other' }, { id: 'unused', date: '2024-03-01' }],
  instruments: [{ id: 'res' }, { id: 'res-b', supersedes: 'res', source: 'other', known: '2024-02-01' }],
  moves: [
    { id: 'm-a', quantity: '1', from: 'outside', to: 'pledged' },
    {
      id: 'm-b',
      quantity: '2',
      from: 'outside',
      to: 'pledged',
      source: 'other',
      known: '2024-02-02',
      supersedes: 'm-a',
      status: 'retracted',
    },
  ],
});

const count = (day: string) => {
  const { uses, later } = listSourceUses(books, parseDay(day)!);
  return [...uses.map(({ source, facts, moves }) => `${source.id} ${facts} ${moves}`), `later ${later}`];
};

describe('what rests on a source', () => {
  test('is counted as known on the day; a source whose facts all came later was not out yet', () => {
    expect(count('2023-12-31')).toEqual(['later 3']);
    expect(count('2024-01-31')).toEqual(['src 3 1', 'later 2']);
    expect(count('2024-02-01')).toEqual(['src 3 1', 'other 1 0', 'later 1']);
    expect(count('2024-03-01')).toEqual(['src 3 1', 'other 1 1', 'unused 0 0', 'later 0']);
  });

  test('is listed with what had become of it by then', () => {
    const list = (id: string, day: string) =>
      findSourceFacts(books, id, parseDay(day)!)?.facts.map(({ fact, state }) => `${fact.id} ${state}`);
    expect(list('src', '2024-01-31')).toEqual(['res stands', 'aaa stands', 'bbb stands', 'm-a stands']);
    expect(list('src', '2024-02-02')).toEqual(['res corrected', 'aaa stands', 'bbb stands', 'm-a taken back']);
    expect(list('other', '2024-02-02')).toEqual(['res-b stands', 'm-b taken back']);
    expect(findSourceFacts(books, 'other', parseDay('2024-02-01')!)?.later).toBe(1);
    expect(findSourceFacts(books, 'nobody', NEVER)).toBeUndefined();
  });

  test('is the same counted for all at once as asked for one by one', () => {
    const source = fc.constantFrom('src', 'other', 'third');
    const known = fc.constantFrom('2024-01-01', '2024-01-15', '2024-02');
    const row = fc.record({ source, known });
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (moves, seen) => {
        const given = getBooks({
          sources: [{ id: 'src' }, { id: 'other' }, { id: 'third' }],
          moves: moves.map((cells) => ({ ...cells, quantity: '1', from: 'outside', to: 'pledged' })),
          observations: seen.map((cells) => ({ ...cells, measure: 'idp', value: '1' })),
        });
        for (const day of ['2024-01-01', '2024-01-31', '2024-02-29']) {
          const knownAt = parseDay(day)!;
          for (const { source: one, byTable } of listSourceUses(given, knownAt).uses) {
            const facts = findSourceFacts(given, one.id, knownAt)?.facts.map(({ table }) => table) ?? [];
            expect(Object.fromEntries(byTable)).toEqual(countWords(facts));
          }
        }
        for (const id of given.sources.keys()) {
          const shown = findShown(given, id);
          const all = shown?.kind === 'source' ? shown.facts : [];
          expect(findSourceFacts(given, id, NEVER)?.facts.map(({ fact }) => fact.id)).toEqual(
            all.map((fact) => fact.id),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

const countWords = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...groupBy(words, (word) => word)].map(([word, group]) => [word, group.length]));
