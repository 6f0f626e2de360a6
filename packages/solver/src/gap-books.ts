// Books of a few commitments and requirement lines, for tests.
import { booksFromRows, TABLE_NAMES, TABLES, type Books, type TableName } from '@muster/core/books';
import { parseDay, type Day } from '@muster/core/kernel';
import { STANDINGS, type Standing } from '@muster/core/mission';

export type GivenCommitment = {
  readonly id: string;
  readonly capability: string;
  readonly unit?: string;
  /** What stands where; left out for a promise without a number. */
  readonly standings?: Readonly<Partial<Record<Standing, number>>>;
};

export type GivenLine = {
  readonly id: string;
  readonly capability: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly people: number;
  readonly priority?: 1 | 2 | 3;
  readonly neededBy?: string;
};

export type GivenMission = { readonly commitments: readonly GivenCommitment[]; readonly lines: readonly GivenLine[] };

/** The day that questions are asked about and with the knowledge of. */
const DAY = parseDay('2024-06-01') as Day;
export const CLOCKS = { asOf: DAY, knownAt: DAY };

const STAGE: Readonly<Record<Standing, string>> = {
  inPlace: 'deployed',
  transit: 'transit',
  ready: 'ready',
  promised: 'pledged',
};

const FACT = { date: '2024-01-01', known: '2024-01-01', source: 'src' };

type Cells = Readonly<Record<string, string>>;

/** The books of a mission; rows stand in the order given, or the other way round. */
export const makeGapBooks = ({ commitments, lines }: GivenMission, isReversed = false): Books => {
  const given: Readonly<Partial<Record<TableName, readonly Cells[]>>> = {
    sources: [{ id: 'src', publisher: 'A publisher' }],
    contributors: [{ id: 'AAA', name: 'A contributor' }],
    commitments: commitments.map(({ id, capability, unit = 'people' }) => ({
      ...FACT,
      id,
      capability,
      unit,
      contributor: 'AAA',
    })),
    requirements: lines.map(({ id, capability, quantity = 1, unit = 'unit', people, priority = 1, neededBy = '' }) => ({
      ...FACT,
      id,
      capability,
      name: `Line ${id}`,
      quantity: String(quantity),
      unit,
      people: String(people),
      priority: String(priority),
      needed_by: neededBy,
    })),
    moves: commitments.flatMap(({ id, unit = 'people', standings = {} }) =>
      STANDINGS.filter((standing) => (standings[standing] ?? 0) > 0).map((standing) => ({
        ...FACT,
        id: `${id}-${standing}`,
        commitment: id,
        quantity: String(standings[standing]),
        unit,
        from: 'outside',
        to: STAGE[standing],
      })),
    ),
  };
  const tables = TABLE_NAMES.map((name) => {
    const rows = (given[name] ?? []).map((cells) => TABLES[name].columns.map((column) => cells[column] ?? ''));
    return [name, { file: TABLES[name].file, rows: isReversed ? rows.toReversed() : rows }];
  });
  const books = booksFromRows({ mission: { id: 'test', name: 'Test', place: '' }, tables: Object.fromEntries(tables) });
  if (!books.ok) throw new Error(JSON.stringify(books.problems));
  return books.value;
};
