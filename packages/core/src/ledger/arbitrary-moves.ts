// Moves for property tests, made from a list of whole numbers read as choices: fast-check draws and shrinks the numbers,
// and every list of them gives books that no rule refuses.
import { parseDay, type Day } from '#kernel/index.ts';
import type { Books } from '#books/books.ts';
import { getBooks, type GivenRow, type GivenRows } from '#books/make-books.ts';
import type { Clocks } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { OPEN, STEPS, type NaiveAccount, type NaiveMove, type Pair, type Span } from './naive-ledger.ts';

const MOST_MOVES = 14;

/** The largest quantity a move may carry. */
const MOST = 1_000_000_000_000_000n;

const COMMITMENTS = [
  { id: 'aaa', contributor: 'AAA', units: ['people'] },
  { id: 'bbb', contributor: 'BBB', units: ['people'] },
  { id: 'armour', contributor: 'BBB', units: ['mrap', 'truck'] },
  { id: 'fund', contributor: 'AAA', units: ['USD'] },
  { id: 'yen', contributor: 'BBB', units: ['JPY'] },
] as const;

const DECIMALS: Readonly<Record<string, number>> = { USD: 2 };

const PLACES = ['P0', 'P1', 'P2'];

export const exact = (day: string): Span => ({ text: day, first: day, last: day });

// Neighbouring days, so that moves meet; a leap day; the last days of a quarter.
const EXACT = [
  '2024-01-28',
  '2024-01-30',
  '2024-01-31',
  '2024-02-01',
  '2024-02-02',
  '2024-02-03',
  '2024-02-14',
  '2024-02-29',
  '2024-03-01',
  '2024-03-31',
  '2024-04-01',
].map(exact);

const UNCERTAIN: readonly Span[] = [
  { text: '2024-01', first: '2024-01-01', last: '2024-01-31' },
  { text: '2024-02', first: '2024-02-01', last: '2024-02-29' },
  { text: '2024-02~', first: '2024-02-01', last: '2024-02-29' },
  { text: '2024-02-14?', first: '2024-02-14', last: '2024-02-14' },
  { text: '2024-33', first: '2024-01-01', last: '2024-03-31' },
  { text: '2024-37%', first: '2024-01-01', last: '2024-04-30' },
  { text: '2024-40', first: '2024-01-01', last: '2024-06-30' },
  { text: '2024-XX', first: '2024-01-01', last: '2024-12-31' },
  { text: '202X', first: '2020-01-01', last: '2029-12-31' },
  { text: '2024-01-30/2024-02-02', first: '2024-01-30', last: '2024-02-02' },
  { text: '2024-01-31~/2024-02', first: '2024-01-31', last: '2024-02-29' },
  { text: '../2024-02-01', first: OPEN.start, last: '2024-02-01' },
  { text: '/2024-02-14', first: OPEN.start, last: '2024-02-14' },
  { text: '2024-02-03/..', first: '2024-02-03', last: OPEN.end },
  { text: '2024-02-14/', first: '2024-02-14', last: OPEN.end },
];

const SPANS = [...EXACT, ...EXACT, ...UNCERTAIN];

/** Every day on which an answer could change, and one before and one after them all. */
export const DAYS: readonly string[] = [
  ...new Set(['2019-12-31', '2030-01-01', ...SPANS.flatMap(({ first, last }) => [first, last])]),
]
  .filter((day) => day !== OPEN.start && day !== OPEN.end)
  .toSorted();

/** Moves by legal steps. Some lists are careful, so that nothing is overdrawn; most know, correct and draw at random. */
export const movesFrom = (choices: readonly number[]): readonly NaiveMove[] => {
  let at = 0;
  const below = (count: number): number => (choices[at++] ?? 0) % count;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const careful = below(4) === 3;
  const moves: NaiveMove[] = [];

  const makeStep = (): Pick<NaiveMove, 'from' | 'to' | 'quantity' | 'women'> => {
    const { id, units } = pick(COMMITMENTS);
    const outside = { commitment: id, unit: pick<string>(units), stage: 'outside', place: '' };
    const entered = moves.map(({ to }) => to).filter(({ commitment }) => commitment === id);
    const from = below(3) === 0 ? pick([outside, ...entered]) : (entered.at(-1) ?? outside);
    const steps = STEPS[id === 'fund' || id === 'yen' ? 'money' : 'people'][from.stage] ?? ['outside'];
    const stage = below(3) === 2 && steps.includes('deployed') ? 'deployed' : pick(steps);
    const place = stage === 'deployed' ? pick(PLACES.filter((other) => other !== from.place)) : '';
    const to = { ...from, stage, place };
    const quantity = below(9) === 8 ? MOST - BigInt(below(3)) : BigInt(1 + below(9));
    const women = from.unit === 'people' && below(3) === 2 ? BigInt(below(Number(quantity % 10n) + 1)) : undefined;
    return { from, to, quantity, women };
  };

  while (at < choices.length && moves.length < MOST_MOVES) {
    const id = `m${moves.length}`;
    const plain = { id, supersedes: '', retracted: false };
    if (careful) {
      const day = EXACT[Math.min(moves.length, EXACT.length - 1)] as Span;
      const step = makeStep();
      const left = stockOf(moves, step.from);
      const quantity = step.from.stage === 'outside' || left > step.quantity ? step.quantity : left;
      if (quantity > 0n) moves.push({ ...plain, ...step, quantity, women: undefined, date: day, known: day });
      continue;
    }
    const open = moves.filter((move) => !move.retracted && !moves.some(({ supersedes }) => supersedes === move.id));
    const corrected = below(3) === 2 && open.length > 0 ? pick(open) : undefined;
    if (!corrected) {
      moves.push({ ...plain, ...makeStep(), date: pick(SPANS), known: pick(SPANS) });
      continue;
    }
    const later = SPANS.filter(({ last }) => last >= corrected.known.last);
    const how = below(4);
    const step = how === 3 ? makeStep() : corrected;
    const known = pick(later);
    const date = how === 2 ? pick(SPANS) : corrected.date;
    const quantity = how === 1 ? BigInt(1 + below(9)) : step.quantity;
    const women = how === 1 ? undefined : step.women;
    moves.push({ ...step, id, date, known, quantity, women, supersedes: corrected.id, retracted: how === 0 });
  }
  return moves;
};

const stockOf = (moves: readonly NaiveMove[], { commitment, unit, stage, place }: NaiveAccount): bigint => {
  const isThis = (other: NaiveAccount): boolean =>
    other.commitment === commitment && other.unit === unit && other.stage === stage && other.place === place;
  return moves.reduce(
    (left, { from, to, quantity }) => left + (isThis(to) ? quantity : isThis(from) ? -quantity : 0n),
    0n,
  );
};

/** The moves in another order, made from choices as well. */
export const reorder = (moves: readonly NaiveMove[], choices: readonly number[]): readonly NaiveMove[] =>
  moves
    .map((move, at) => ({ move, rank: choices[at] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ move }) => move);

/** The index of the moves, by way of rows of text as a folder would hold them. */
export const ledgerOf = (moves: readonly NaiveMove[]): Ledger => booksOf(moves).ledger;

/** Books of the moves, which name one of three sources in turn; `given` adds other tables. */
export const booksOf = (moves: readonly NaiveMove[], given: GivenRows = {}): Books =>
  getBooks({
    ...given,
    sources: [{ id: 'src' }, ...SOURCES.map((id) => ({ id }))],
    commitments: COMMITMENTS.map(({ id, contributor, units }) => ({ id, contributor, unit: units[0] })),
    moves: moves.map((move, at) => ({ ...rowOf(move), source: SOURCES[at % SOURCES.length] ?? '' })),
  });

const SOURCES = ['s0', 's1', 's2'];

export const contributorOf = (commitment: string): string =>
  COMMITMENTS.find(({ id }) => id === commitment)?.contributor ?? '';

const rowOf = ({ id, date, known, quantity, from, to, women, supersedes, retracted }: NaiveMove): GivenRow => ({
  id,
  date: date.text,
  known: known.text,
  commitment: from.commitment,
  unit: from.unit,
  quantity: textOf(quantity, DECIMALS[from.unit] ?? 0),
  from: from.stage,
  to: to.stage,
  place_from: from.place,
  place: to.place,
  women: women === undefined ? '' : String(women),
  supersedes,
  status: retracted ? 'retracted' : '',
});

const textOf = (quantity: bigint, decimals: number): string => {
  const digits = String(quantity).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

export const clocksOf = ({ asOf, knownAt }: Pair): Clocks => ({
  asOf: parseDay(asOf) as Day,
  knownAt: parseDay(knownAt) as Day,
});
