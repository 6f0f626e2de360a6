// Rows handed from one machine to another: the same books from them, and books at all whatever is wrong with them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEVER, type Outcome } from '#kernel/index.ts';
import { takeStatus } from '../answers/status.ts';
import type { Books } from './books.ts';
import { getBooks, type GivenRows } from './make-books.ts';
import { booksFromRows, emptyRows, parseMissionRows, soundBooksFromRows, type MissionRows } from './rows.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

const FACT = { date: '2024-01-01', known: '2024-01-01', source: 'src' };
const MISSION = { id: 'test', name: 'Test', place: 'P0' };

/** One or two rows of every table, which name each other. */
const GIVEN: GivenRows = {
  sources: [{ id: 'src', publisher: 'A publisher', reliability: 'B' }],
  places: [
    { id: 'P0', name: 'The country' },
    { id: 'P1', name: 'A part of it', parent: 'P0' },
  ],
  contributors: [{ id: 'AAA', name: 'A contributor' }],
  disagreements: [{ id: 'dis', title: 'How many' }],
  instruments: [{ ...FACT, id: 'res', name: 'A resolution', kind: 'resolution', concerns: 'mission', planned: '900' }],
  duties: [{ ...FACT, id: 'duty', instrument: 'res', duty: 'To report' }],
  commitments: [
    { ...FACT, id: 'aaa', contributor: 'AAA', unit: 'people', name: 'Police' },
    { ...FACT, id: 'aaa-2', contributor: 'AAA', unit: 'people', name: 'More police', supersedes: 'aaa' },
  ],
  moves: [
    { ...FACT, id: 'm1', commitment: 'aaa', quantity: '400', unit: 'people', from: 'outside', to: 'pledged' },
    {
      ...FACT,
      id: 'm2',
      commitment: 'aaa',
      quantity: '200',
      unit: 'people',
      from: 'pledged',
      to: 'deployed',
      place: 'P1',
    },
  ],
  claims: [
    {
      ...FACT,
      id: 'c1',
      speaker: 'Someone',
      subject: 'people:deployed',
      comparator: '=',
      value: '200',
      unit: 'people',
      quote: 'two hundred',
      disagreement: 'dis',
    },
  ],
  requirements: [{ ...FACT, id: 'q1', capability: 'CAP', name: 'Units', quantity: '1', unit: 'unit', people: '900' }],
  observations: [{ ...FACT, id: 'o1', place: 'P1', measure: 'idp', unit: 'people', value: '600' }],
};

const rowsOf = (given: GivenRows): MissionRows => ({
  mission: MISSION,
  tables: Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      {
        file: TABLES[name].file,
        rows: (given[name] ?? []).map((row) => TABLES[name].columns.map((column) => row[column] ?? '')),
      },
    ]),
  ) as unknown as MissionRows['tables'],
});

const statusOf = (books: Books) => takeStatus(books, { asOf: NEVER, knownAt: NEVER });
const get = (outcome: Outcome<Books>): Books => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};
const count = ({ tables }: MissionRows): number => TABLE_NAMES.reduce((sum, name) => sum + tables[name].rows.length, 0);

/** The rows with one cell replaced. */
const damage = (rows: MissionRows, table: TableName, at: number, column: string, text: string): MissionRows => {
  const place = TABLES[table].columns.indexOf(column as never);
  const damaged = rows.tables[table].rows.map((cells, row) => (row === at ? cells.with(place, text) : cells));
  return { ...rows, tables: { ...rows.tables, [table]: { ...rows.tables[table], rows: damaged } } };
};

describe('books from rows', () => {
  test('sound rows give the books that the tables give, and nothing is left out', () => {
    const expected = getBooks(GIVEN);
    const books = get(booksFromRows(rowsOf(GIVEN)));
    expect(statusOf(books)).toEqual(statusOf(expected));
    for (const table of ['sources', 'places', 'contributors', 'disagreements'] as const) {
      expect(books[table]).toEqual(expected[table]);
    }
    for (const table of ['instruments', 'duties', 'commitments', 'claims', 'requirements', 'observations'] as const) {
      expect(books[table]).toEqual(expected[table]);
    }
    expect(soundBooksFromRows(rowsOf(GIVEN))).toMatchObject({ problems: [], leftOut: 0 });
  });

  test('a wrong cell refuses the whole, with the number that the row has in its file', () => {
    const rows = damage(rowsOf(GIVEN), 'moves', 1, 'quantity', 'many');
    const numbered = { ...rows.tables.moves, numbers: [2, 9] };
    const refused = booksFromRows({ ...rows, tables: { ...rows.tables, moves: numbered } });
    expect(refused).toMatchObject({ problems: [{ at: { file: 'moves.csv', row: 9, column: 'quantity' } }] });
    expect(booksFromRows(rows)).toMatchObject({ problems: [{ at: { file: 'moves.csv', row: 3 } }] });
  });
});

describe('sound books from rows', () => {
  test('B5 a row that is wrong is left out, and counted, and the rest answers', () => {
    const { books, problems, leftOut } = soundBooksFromRows(damage(rowsOf(GIVEN), 'moves', 1, 'date', 'someday'));
    expect(leftOut).toBe(1);
    expect(problems).toMatchObject([{ code: 'cell.date', at: { file: 'moves.csv', row: 3, value: 'someday' } }]);
    expect(statusOf(books).strength).toMatchObject({ pledged: 400n, deployed: { quantity: 0n } });
  });

  test('B5 rows that named what was left out are left out after it', () => {
    const { books, problems, leftOut } = soundBooksFromRows(damage(rowsOf(GIVEN), 'commitments', 0, 'unit', 'P E'));
    expect(books.commitments.chains).toEqual([]);
    expect(books.ledger.moves.count).toBe(0);
    expect(leftOut).toBe(4);
    expect(new Set(problems.map(({ at }) => at?.file))).toEqual(new Set(['commitments.csv', 'moves.csv']));
  });

  test('without its source every fact is left out, and what needs none stays', () => {
    const { books, leftOut } = soundBooksFromRows(damage(rowsOf(GIVEN), 'sources', 0, 'id', 'not an id'));
    expect([books.sources.size, books.places.size, books.contributors.size]).toEqual([0, 2, 1]);
    expect(leftOut).toBe(count(rowsOf(GIVEN)) - 4);
  });

  test('a mission whose place is in no row loses the place and no row', () => {
    const lost = { ...rowsOf(GIVEN), mission: { ...MISSION, place: 'nowhere' } };
    expect(soundBooksFromRows(lost)).toMatchObject({
      leftOut: 0,
      books: { mission: { place: '' } },
      problems: [{ code: 'package.invalid' }],
    });
  });

  test('B5 whatever stands in the cells, there are books in the end, sound ones, and every row is in them or counted', () => {
    const places = TABLE_NAMES.flatMap((table) =>
      (GIVEN[table] ?? []).flatMap((_, at) => TABLES[table].columns.map((column) => ({ table, at, column }))),
    );
    const wrong = fc.oneof(
      fc.constantFrom('', ' ', 'src', 'P0', 'P1', 'm1', 'aaa', 'aaa-2', 'res', 'c1', '0', '-1', '9'.repeat(16), '2204'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const damages = fc.array(fc.record({ place: fc.constantFrom(...places), text: wrong }), { maxLength: 12 });
    const doubled = fc.uniqueArray(fc.constantFrom(...TABLE_NAMES), { maxLength: 3 });
    fc.assert(
      fc.property(damages, doubled, fc.boolean(), (damages, doubled, isShort) => {
        const given = Object.fromEntries(
          TABLE_NAMES.map((name) => [name, [...(GIVEN[name] ?? []), ...(doubled.includes(name) ? GIVEN[name]! : [])]]),
        );
        let rows = rowsOf(given);
        for (const { place, text } of damages) rows = damage(rows, place.table, place.at, place.column, text);
        if (isShort) rows = { ...rows, tables: { ...rows.tables, places: { file: 'places.csv', rows: [['P0']] } } };
        const { books, problems, leftOut } = soundBooksFromRows(rows);
        expect(leftOut > 0 || books.mission.place !== rows.mission.place).toBe(problems.length > 0);
        expect(leftOut).toBeLessThanOrEqual(count(rows));
        expect(countFacts(books) + leftOut).toBe(count(rows));
        expect(() => statusOf(books)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

/** Every row that is in the books, each version of a fact for itself. */
const countFacts = (books: Books): number =>
  books.sources.size +
  books.places.size +
  books.contributors.size +
  books.disagreements.size +
  books.ledger.moves.count +
  (['instruments', 'duties', 'commitments', 'claims', 'requirements', 'observations'] as const).reduce(
    (sum, table) => sum + books[table].chains.reduce((all, chain) => all + chain.length, 0),
    0,
  );

describe('rows from the network', () => {
  test('rows are taken as they are, also of a mission without any', () => {
    const rows = emptyRows(MISSION);
    expect(parseMissionRows(JSON.parse(JSON.stringify(rows)))).toEqual({ ok: true, value: rows });
    expect(booksFromRows(rows).ok).toBe(true);
  });

  test.each([undefined, null, 5, 'rows', [], {}, { mission: MISSION }, { mission: MISSION, tables: { moves: [] } }])(
    'what is no rows is refused: %j',
    (given) => {
      expect(parseMissionRows(given)).toMatchObject({ ok: false, problems: [{ code: 'package.invalid' }] });
    },
  );
});
