// One thing by its id, as JSON: a fact with all its versions and sources, a source with all that rests on it.
import { accept, problem, refuse, type Outcome } from '#kernel/index.ts';
import type { Clocks, FactHead } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import type { Move } from '#ledger/move-table.ts';
import { citeSource, type Source } from '#mission/source.ts';
import type { Books } from '#books/books.ts';
import { findShown, listSimilarIds, type Shown } from '../show.ts';

/** Finds whatever has the id; refuses one that nothing has, with those that are like it. */
export const getShown = (books: Books, id: string): Outcome<Shown> => {
  const shown = findShown(books, id);
  if (shown) return accept(shown);
  const similar = listSimilarIds(books, id);
  const hint = similar.length > 0 ? `; there are ${similar.join(', ')}` : '';
  return refuse(problem('question.notFound', { id, hint }));
};

/** What was found as JSON, dates as their sources write them. */
export const shownToJson = (shown: Shown, { knownAt }: Clocks) => {
  switch (shown.kind) {
    case 'fact':
      return {
        kind: shown.table,
        versions: shown.versions.map((version) => writeWhens({ ...version })),
        visible: findVisible<FactHead | Move>(shown.versions, knownAt)?.id ?? null,
        sources: shown.sources.map(sourceToJson),
      };
    case 'source':
      return { kind: 'source', ...sourceToJson(shown.source), facts: shown.facts };
    case 'entry':
      return { kind: shown.table, ...shown.entry };
  }
};

const sourceToJson = (source: Source) => ({ ...source, date: source.date?.text ?? null, citation: citeSource(source) });

/** Dates as they are written; the days that the books compute with are their own affair. */
const writeWhens = (fact: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fact).map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return [name, value];
      return [name, 'earliest' in value && 'text' in value ? value.text : writeWhens(value as Record<string, unknown>)];
    }),
  );
