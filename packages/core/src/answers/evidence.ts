// What a number on a screen was computed from: the moves that made a stock, with what stood there after each, or the facts
// that state a number, and the sources of either.
import type { Clocks, FactHead } from '#ledger/fact.ts';
import { takeBalance } from '#ledger/balance.ts';
import type { Scope } from '#ledger/scope.ts';
import { listRows } from '#ledger/walk-moves.ts';
import { getMove, type Move } from '#ledger/move-table.ts';
import { STAGES } from '#ledger/stages.ts';
import { commitmentsOf, contributorOf, placesWithin } from '#mission/scope.ts';
import type { Source } from '#mission/source.ts';
import type { Books } from '../books/books.ts';
import { FACT_TABLES, type TableName } from '../books/tables.ts';
import { stagesOfStock, type Asked, type AskedFacts, type AskedStock } from './evidence-asked.ts';
import { listMoveVersions } from './show.ts';

/** A move with what it changes in the stock asked about, and what stands there after it. */
export type EvidenceLine = {
  readonly move: Move;
  readonly contributor: string;
  readonly change: bigint;
  readonly after: bigint;
};

/** A fact as known by then: its versions first to last, of which the last is shown. */
export type EvidenceFact = {
  readonly table: TableName;
  readonly versions: readonly (FactHead | Move)[];
  readonly shown: FactHead | Move;
};

export type StockEvidence = {
  readonly kind: 'stock';
  readonly asked: AskedStock;
  readonly quantity: bigint;
  /** The least and the most that uncertain dates allow (L8). */
  readonly low: bigint;
  readonly high: bigint;
  /** Moves with uncertain dates that it rests on. */
  readonly restsOn: readonly string[];
  /** In the order of their dates; their changes add up to the quantity (A1). */
  readonly lines: readonly EvidenceLine[];
  readonly sources: readonly Source[];
};

export type FactsEvidence = {
  readonly kind: 'facts';
  readonly asked: AskedFacts;
  readonly facts: readonly EvidenceFact[];
  /** Of all versions (A2). */
  readonly sources: readonly Source[];
};

export type Evidence = StockEvidence | FactsEvidence;

/** The evidence of a number; `undefined` where one of the facts asked for was not known by `knownAt`. */
export const takeEvidence = (books: Books, clocks: Clocks, asked: Asked): Evidence | undefined => {
  if (asked.kind === 'stock') return takeStockEvidence(books, clocks, asked);
  const facts = asked.ids.flatMap((id) => findFactById(books, clocks, id) ?? []);
  if (facts.length < asked.ids.length) return undefined;
  return {
    kind: 'facts',
    asked,
    facts,
    sources: citeAll(
      books,
      facts.flatMap(({ versions }) => versions),
    ),
  };
};

/** The evidence of a stock; of nothing where nothing in the books is called that. */
export const takeStockEvidence = (books: Books, clocks: Clocks, asked: Omit<AskedStock, 'kind'>): StockEvidence => {
  const { ledger } = books;
  const { of, unit, place, stock } = asked;
  // The place of the mission is the same as no place, as it is in a claim.
  const isPlaced = place !== '' && place !== books.mission.place;
  const commitment = commitmentsOf(books, of);
  const scope = {
    unit,
    commitment,
    stages: stagesOfStock(stock),
    ...(isPlaced && { place: placesWithin(books, place) }),
  };
  const { quantity, low, high, restsOn } = takeBalance(ledger, { ...clocks, scope });
  const isCounted = testAccounts(books, scope);
  const whose = contributorOf(books);
  let after = 0n;
  const lines = listRows(ledger.moves, { ...clocks, scope: { commitment, unit } }).flatMap((row) => {
    const [from, to] = [ledger.accountFrom[row] ?? 0, ledger.accountTo[row] ?? 0];
    // What stays within the stock changes nothing.
    if (isCounted[from] === isCounted[to]) return [];
    const move = getMove(ledger.moves, row);
    const change = isCounted[to] ? move.quantity : -move.quantity;
    after += change;
    return [{ move, contributor: whose(move.commitment), change, after }];
  });
  const sources = citeAll(
    books,
    lines.map(({ move }) => move),
  );
  return {
    kind: 'stock',
    asked: { kind: 'stock', stock, unit, of, place },
    quantity,
    low,
    high,
    restsOn,
    lines,
    sources,
  };
};

/** By account, whether its stage and place are counted; lots are narrowed by whoever lists their rows. */
const testAccounts = ({ ledger: { accounts, moves } }: Books, { stages, place }: Scope): readonly boolean[] => {
  const inPlace = moves.places.words.map((word) => place?.(word) ?? true);
  const inStage = STAGES.map((stage) => stages?.includes(stage) ?? true);
  return accounts.stage.map(
    (stage, account) => (inStage[stage] ?? false) && (inPlace[accounts.place[account] ?? 0] ?? false),
  );
};

const findFactById = (books: Books, { knownAt }: Clocks, id: string): EvidenceFact | undefined => {
  for (const table of [...FACT_TABLES, 'moves'] as const) {
    const chain: readonly (FactHead | Move)[] =
      table === 'moves' ? listMoveVersions(books, id) : (books[table].chainOf.get(id) ?? []);
    const versions = chain.filter(({ known }) => known.latest <= knownAt);
    const shown = versions.at(-1);
    if (shown) return { table, versions, shown };
  }
  return undefined;
};

/** The sources of all of them, each once. */
const citeAll = (books: Books, facts: readonly { readonly source: string }[]): readonly Source[] =>
  [...new Set(facts.map(({ source }) => source))].flatMap((id) => books.sources.get(id) ?? []);
