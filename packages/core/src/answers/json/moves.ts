// The moves a number was computed from, in the order of their dates, with the balance after each, as JSON.
import type { Problem, Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Move } from '#ledger/move-table.ts';
import type { Stage } from '#ledger/stages.ts';
import { citeSource } from '#mission/source.ts';
import { findCommitment } from '#mission/scope.ts';
import type { Books } from '#books/books.ts';
import { takeStockEvidence } from '../evidence.ts';
import { clocksToJson, problemsToJson } from './problem.ts';

export type MovesQuestion = { readonly of: string; readonly unit: Unit; readonly stage: Stage };

/** A move with what it changes at the stage asked about, and what stands there after it. */
export type MoveStep = { readonly move: Move; readonly change: bigint; readonly balance: bigint };

/** The moves in and out of a stage. */
export const listSteps = (books: Books, clocks: Clocks, { of, unit, stage }: MovesQuestion): readonly MoveStep[] => {
  const { lines } = takeStockEvidence(books, clocks, { stock: stage, unit, of, place: '' });
  return lines.map(({ move, change, after }) => ({ move, change, balance: after }));
};

type Given = { readonly stage: Stage; readonly steps: readonly MoveStep[]; readonly problems: readonly Problem[] };

/** Moves as JSON, each with its source as it is cited. */
export const movesToJson = (books: Books, clocks: Clocks, { stage, steps, problems }: Given) => ({
  ...problemsToJson(problems),
  ...clocksToJson(clocks),
  stage,
  moves: steps.map(({ move, change, balance }) => ({
    id: move.id,
    date: move.date.text,
    known: move.known.text,
    contributor: findCommitment(books, move.commitment)?.contributor ?? null,
    commitment: move.commitment,
    change,
    balance,
    unit: move.unit,
    from: move.from,
    to: move.to,
    placeFrom: move.placeFrom,
    place: move.place,
    women: move.women ?? null,
    source: move.source,
    citation: citationOf(books, move.source),
  })),
});

/** A source as it is cited; one that is not in the books by its id. */
export const citationOf = (books: Books, id: string): string => {
  const source = books.sources.get(id);
  return source ? citeSource(source) : id;
};
