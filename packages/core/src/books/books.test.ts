// The books as a whole: all or nothing, ids that name one thing, corrections that keep what they correct.
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#kernel/index.ts';
import type { Books } from './books.ts';
import { getBooks, makeBooks, type GivenRows } from './make-books.ts';
import { describeColumn, TABLE_NAMES, TABLES } from './tables.ts';

const refusals = (books: Outcome<Books>): readonly string[] =>
  books.ok ? [] : books.problems.map(({ code, at }) => `${code} ${at?.file}:${at?.row} ${at?.column} "${at?.value}"`);

describe('books', () => {
  test('a folder without rows is sound', () => {
    expect(makeBooks(Object.fromEntries(TABLE_NAMES.map((table) => [table, []]))).ok).toBe(true);
  });

  test('rows with problems refuse the whole, and the problems of all tables are said at once', () => {
    const found = refusals(
      makeBooks({
        places: [{ id: 'P0' }, { id: 'P 1' }],
        commitments: [{ id: 'aaa', contributor: 'ZZZ' }],
        moves: [{ id: 'm1', quantity: '0', from: 'outside', to: 'pledged' }],
        claims: [{ id: 'c1', subject: 'idp', value: 'many' }],
      }),
    );
    expect(found).toEqual([
      'cell.id places.csv:3 id "P 1"',
      'cell.reference commitments.csv:2 contributor "ZZZ"',
      'claim.value claims.csv:2 value "many"',
      'cell.quantity moves.csv:2 quantity "0"',
    ]);
  });

  test.each(['sources', 'places', 'contributors', 'disagreements'] as const)(
    'an id that stands twice in %s is refused at the second',
    (table) => {
      const given = { commitments: [], [table]: [{ id: 'first' }, { id: 'same' }, { id: 'same' }] };
      expect(refusals(makeBooks(given))).toContain(`fact.repeatedId ${table}.csv:4 id "same"`);
    },
  );

  test.each(['instruments', 'duties', 'commitments', 'claims', 'requirements', 'observations', 'moves'] as const)(
    'an id that stands twice in %s is refused',
    (table) => {
      const row = {
        id: 'same',
        instrument: 'res',
        subject: 'idp',
        value: '1',
        measure: 'idp',
        quantity: '1',
        people: '1',
        from: 'outside',
        to: 'pledged',
      };
      const given: GivenRows = { instruments: [{ id: 'res' }], [table]: [{ ...row, id: 'res' }, row, row] };
      const own = table === 'instruments' ? given : { ...given, [table]: [row, row] };
      expect(refusals(makeBooks(own))).toContain(
        `fact.repeatedId ${table}.csv:${table === 'instruments' ? 4 : 3} id "same"`,
      );
    },
  );

  test.each(TABLE_NAMES.filter((table) => table !== 'sources'))(
    'an id of %s that names a source as well is refused',
    (table) => {
      const row = {
        id: 'src',
        instrument: 'res',
        subject: 'idp',
        value: '1',
        measure: 'idp',
        quantity: '1',
        people: '1',
        from: 'outside',
        to: 'pledged',
        place: table === 'observations' ? 'P0' : '',
      };
      const given: GivenRows = { instruments: [{ id: 'res' }], [table]: [row] };
      const books = makeBooks(
        table === 'duties' ? given : { ...given, ...(table === 'contributors' && { commitments: [] }) },
      );
      const found = books.ok ? [] : books.problems.filter(({ code }) => code === 'fact.repeatedId');
      expect(found).toMatchObject([{ details: { id: 'src' } }]);
      const files = [found[0]?.at?.file, found[0]?.details['other']];
      expect(files.toSorted()).toEqual([TABLES[table].file, 'sources.csv'].toSorted());
    },
  );

  test('a commitment may be corrected, but keeps its contributor and its unit', () => {
    const corrected = (cells: Readonly<Record<string, string>>) =>
      refusals(makeBooks({ commitments: [{ id: 'aaa' }, { id: 'aaa-b', supersedes: 'aaa', ...cells }] }));
    expect(corrected({ name: 'Police', pool: 'first' })).toEqual([]);
    expect(corrected({ contributor: 'BBB' })).toEqual(['fact.correctsAnother commitments.csv:3 contributor "BBB"']);
    expect(corrected({ unit: 'USD' })).toEqual(['fact.correctsAnother commitments.csv:3 unit "USD"']);
    expect(corrected({ contributor: 'BBB', unit: 'USD' })).toHaveLength(2);
  });

  test('a chain that changes the contributor and changes it back is refused where it changes', () => {
    const commitments = [
      { id: 'a3', supersedes: 'a2' },
      { id: 'a2', supersedes: 'a1', contributor: 'BBB' },
      { id: 'a1' },
    ];
    expect(refusals(makeBooks({ commitments }))).toEqual(['fact.correctsAnother commitments.csv:3 contributor "BBB"']);
  });

  test('rows that refer to each other are read whatever the order of the rows', () => {
    const instruments = [{ id: 'r2', supersedes: 'r1', known: '2024-02-01' }, { id: 'r1' }];
    const books = getBooks({ instruments, duties: [{ id: 'duty', instrument: 'r2' }] });
    expect(books.instruments.chains.map((chain) => chain.map(({ id }) => id))).toEqual([['r1', 'r2']]);
  });

  test('every column of every table says what it means', () => {
    for (const table of TABLE_NAMES) {
      const { columns, required, references } = TABLES[table];
      for (const column of columns) expect(describeColumn(table, column), `${table}.${column}`).not.toBe('');
      for (const column of required) expect(columns).toContain(column);
      for (const [column, other] of Object.entries(references)) {
        expect(columns).toContain(column);
        expect(TABLE_NAMES).toContain(other);
      }
    }
  });
});
