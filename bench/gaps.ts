// Who fills what in a large mission: 200 commitments against 200 requirement lines, from the rows to the answer with its
// runners-up, and the first model alone.
import { takeGaps, type Solve } from '@muster/core/mission';
import { booksFromRows, TABLE_NAMES, TABLES, type Books, type MissionRows } from '@muster/core/books';
import { parseDay, type Day } from '@muster/core/kernel';
import { createSolve } from '@muster/solver';
import { median } from './measure.ts';
import { createRandom } from './random.ts';

const COUNT = 200;
const RUNS = 5;
/** Families of capabilities and codes in each: some commitments are offered for a whole family. */
const FAMILIES = 8;
const CODES = 6;

type Cells = Readonly<Record<string, string>>;

const FACT = { date: '2024-01-01', known: '2024-01-01', source: 'src', credibility: '2' };

/** The rows of such a mission; the same arguments always make the same ones. */
const makeRows = (commitments: number, lines: number): MissionRows => {
  const random = createRandom(2793);
  const code = (): string => `F${random(FAMILIES)}.C${random(CODES)}`;
  const offered = (): string =>
    random(5) === 0 ? `F${random(FAMILIES)}` : [code(), code()].slice(0, 1 + random(2)).join('|');
  const ids = Array.from({ length: commitments }, (_, at) => `c${at}`);
  const given: Readonly<Record<string, readonly Cells[]>> = {
    sources: [{ id: 'src', publisher: 'A publisher' }],
    contributors: [{ id: 'AAA', name: 'A contributor' }],
    commitments: ids.map((id) => ({ ...FACT, id, contributor: 'AAA', unit: 'people', capability: offered() })),
    requirements: Array.from({ length: lines }, (_, at) => {
      const quantity = 1 + random(6);
      return {
        ...FACT,
        id: `r${at}`,
        capability: code(),
        name: `Line ${at}`,
        quantity: String(quantity),
        unit: 'unit',
        people: String(quantity * (40 + 20 * random(8))),
        priority: String(1 + random(3)),
      };
    }),
    moves: ids.flatMap((commitment) => {
      const move = (to: string, from: string, quantity: number): Cells => ({
        ...FACT,
        id: `${commitment}-${to}`,
        commitment,
        quantity: String(quantity),
        unit: 'people',
        from,
        to,
      });
      const promised = 100 + random(900);
      return [
        move('pledged', 'outside', promised),
        ...(random(2) === 0 ? [move('ready', 'pledged', 20 + random(30))] : []),
        ...(random(2) === 0 ? [move('deployed', 'pledged', 10 + random(40))] : []),
      ];
    }),
  };
  const tables = TABLE_NAMES.map((name) => {
    const rows = (given[name] ?? []).map((cells) => TABLES[name].columns.map((column) => cells[column] ?? ''));
    return [name, { file: TABLES[name].file, rows }];
  });
  return {
    mission: { id: 'bench', name: 'Bench', place: '' },
    tables: Object.fromEntries(tables) as MissionRows['tables'],
  };
};

const getBooks = (commitments: number, lines: number): Books => {
  const books = booksFromRows(makeRows(commitments, lines));
  if (!books.ok) throw new Error(JSON.stringify(books.problems[0]));
  return books.value;
};

/** Writes the milliseconds of `takeGaps` by way of `say`, of missions of several sizes. */
export const benchGaps = async (say: (line: string) => void): Promise<void> => {
  const solve = createSolve();
  const day = (parseDay('2024-06-01') ?? 0) as Day;
  say('\nwhat is missing against the requirement lines, milliseconds (median and worst of five, the first one apart)');
  for (const [commitments, lines] of [
    [20, 20],
    [60, 60],
    [COUNT, COUNT],
  ] as const) {
    const books = getBooks(commitments, lines);
    let models = 0;
    const counted: Solve = (model) => {
      models += 1;
      return solve(model);
    };
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      models = 0;
      const start = performance.now();
      await takeGaps(books, { asOf: day, knownAt: day }, counted);
      times.push(performance.now() - start);
    }
    const [first = 0, ...others] = times;
    say(
      `  ${commitments} commitments, ${lines} lines, ${models} models: ${median(others).toFixed(0)}, ${Math.max(...others).toFixed(0)}, first ${first.toFixed(0)}`,
    );
  }
};
