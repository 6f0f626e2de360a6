// The orders a list of moves can be read in, each found once for the same books: going through an order is then all that
// sorting costs, however many moves there are.
import { decimalsOf } from '#kernel/index.ts';
import { listMoveDays } from '#ledger/move-state.ts';
import { contributorOf } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';

export const MOVE_KEYS = ['date', 'known', 'contributor', 'quantity', 'from', 'to', 'source', 'id'] as const;
export type MoveKey = (typeof MOVE_KEYS)[number];

type Orders = Map<MoveKey, { readonly keys: Float64Array; readonly rows: Int32Array }>;
const ordersOf = new WeakMap<Books, Orders>();

/**
 * The rows of all moves, the least first, and the number that each is ordered by. Moves that are equal stand in the order
 * of their dates, and on one day of their ids. Stages stand in the order of the pipeline, names in that of the alphabet.
 */
export const orderMoves = (books: Books, key: MoveKey): { readonly keys: Float64Array; readonly rows: Int32Array } => {
  const orders: Orders = ordersOf.get(books) ?? new Map();
  ordersOf.set(books, orders);
  const found = orders.get(key);
  if (found) return found;
  const keys = KEYS[key](books);
  const base = key === 'id' ? listRows(books) : orderMoves(books, key === 'date' ? 'id' : 'date').rows;
  const order = { keys, rows: base.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)) };
  orders.set(key, order);
  return order;
};

const listRows = ({ ledger: { moves } }: Books): Int32Array =>
  Int32Array.from({ length: moves.count }, (_, row) => row);

/** One number for each row. */
const each = ({ ledger: { moves } }: Books, keyOf: (row: number) => number): Float64Array => {
  const keys = new Float64Array(moves.count);
  for (let row = 0; row < moves.count; row += 1) keys[row] = keyOf(row);
  return keys;
};

/** The place of each word among all of them, by the name it is read as. */
const rank = (words: readonly string[], nameOf: (word: string) => string): Int32Array => {
  const names = words.map(nameOf);
  const order = [...names.keys()].toSorted((a, b) => (names[a] ?? '').localeCompare(names[b] ?? ''));
  const ranks = new Int32Array(words.length);
  // Words of one name are equal, so that their moves stay in the order of their dates.
  for (const [at, word] of order.entries()) {
    const before = order[at - 1];
    ranks[word] = before !== undefined && names[before] === names[word] ? (ranks[before] ?? 0) : at;
  }
  return ranks;
};

const byAccount = (books: Books, side: 'from' | 'to'): Float64Array => {
  const { moves } = books.ledger;
  const [stages, places] = side === 'from' ? [moves.from, moves.placeFrom] : [moves.to, moves.place];
  const ranks = rank(moves.places.words, (id) => books.places.get(id)?.name ?? id);
  return each(books, (row) => (stages[row] ?? 0) * (ranks.length + 1) + (ranks[places[row] ?? 0] ?? 0));
};

const KEYS: Readonly<Record<MoveKey, (books: Books) => Float64Array>> = {
  date: ({ ledger: { moves } }) => Float64Array.from(listMoveDays(moves)),
  known: (books) => {
    const { moves } = books.ledger;
    return each(books, (row) => moves.whens[moves.known[row] ?? 0]?.latest ?? 0);
  },
  contributor: (books) => {
    const { moves } = books.ledger;
    const contributor = contributorOf(books);
    const ranks = rank(moves.commitments.words, (id) => books.contributors.get(contributor(id))?.name ?? id);
    return each(books, (row) => ranks[moves.commitment[row] ?? 0] ?? 0);
  },
  quantity: (books) => {
    const { moves } = books.ledger;
    const parts = moves.units.words.map((unit) => 10 ** decimalsOf(unit));
    return each(books, (row) => Number(moves.quantity[row] ?? 0n) / (parts[moves.unit[row] ?? 0] ?? 1));
  },
  from: (books) => byAccount(books, 'from'),
  to: (books) => byAccount(books, 'to'),
  source: (books) => {
    const { moves } = books.ledger;
    const ranks = rank(moves.sources.words, (id) => books.sources.get(id)?.publisher ?? id);
    return each(books, (row) => ranks[moves.source[row] ?? 0] ?? 0);
  },
  id: (books) => {
    const { moves } = books.ledger;
    const keys = new Float64Array(moves.count);
    const rows = listRows(books).sort((a, b) => ((moves.id[a] ?? '') < (moves.id[b] ?? '') ? -1 : 1));
    for (const [at, row] of rows.entries()) keys[row] = at;
    return keys;
  },
};
