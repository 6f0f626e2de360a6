// The moves that a reader asks for: by account, unit, day, source and words. Every test is made once for each word of a
// column, so that going through a hundred thousand moves compares small numbers only.
import { NEVER, EVER, type Day, type Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { judgeMoves, listMoveDays } from '#ledger/move-state.ts';
import type { MoveTable } from '#ledger/move-table.ts';
import { DEPLOYED, STAGES, type Stage } from '#ledger/stages.ts';
import { commitmentsOf, contributorOf, placesWithin } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import { orderMoves, type MoveKey } from './move-order.ts';

export type MoveQuestion = {
  /** A contributor, all but one, or a pool, as in a claim; everyone without it. */
  readonly of?: string;
  readonly commitment?: string;
  readonly unit?: Unit;
  /** Either side of a move, or with `way` only the side it enters or leaves. */
  readonly stage?: Stage | undefined;
  readonly way?: 'in' | 'out' | undefined;
  /** In the theatre: the place and all that lie in it. */
  readonly place?: string;
  /** The first and last day on which a move may be dated. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly source?: string;
  /** Words that must all stand in the ids, names, places, source or note of a move; accents and capitals mean nothing. */
  readonly text?: string;
  /** Also versions that were corrected or taken back by then. */
  readonly withCorrected?: boolean;
  readonly sort?: { readonly key: MoveKey; readonly isDown: boolean } | undefined;
};

/** A test of one side of a move: the stage, and in the theatre the place. */
type SideTest = (stage: number, place: number) => boolean;

/** The rows of the moves that were known and had happened by then and meet the question, in its order. */
export const findMoves = (books: Books, clocks: Clocks, question: MoveQuestion): readonly number[] => {
  const { moves } = books.ledger;
  const stateOf = judgeMoves(moves, clocks);
  const isAsked = testMoves(books, question);
  const days = listMoveDays(moves);
  const { key, isDown } = question.sort ?? { key: 'date', isDown: false };
  const { rows } = orderMoves(books, key);
  const found: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[isDown ? rows.length - 1 - at : at] ?? 0;
    if ((days[row] ?? NEVER) > clocks.asOf || !isAsked(row)) continue;
    const state = stateOf(row);
    if (state === 'counts' || (question.withCorrected && state !== 'unknown')) found.push(row);
  }
  return found;
};

const testMoves = (books: Books, question: MoveQuestion): ((row: number) => boolean) => {
  const { moves } = books.ledger;
  const { of = '', commitment = '', unit = '', source = '', from = EVER, to = NEVER } = question;
  const [inScope, ofCommitment] = [commitmentsOf(books, of), commitmentsOf(books, commitment)];
  const isCommitment = moves.commitments.words.map((id) => inScope(id) && ofCommitment(id));
  const [unitCode, sourceCode] = [moves.units.find(unit), moves.sources.find(source)];
  const isOnAccount = testAccounts(moves, question, testSide(books, question));
  const days = listMoveDays(moves);
  const holds = testText(books, question.text ?? '');
  return (row) =>
    (isCommitment[moves.commitment[row] ?? 0] ?? false) &&
    (unit === '' || moves.unit[row] === unitCode) &&
    (source === '' || moves.source[row] === sourceCode) &&
    (days[row] ?? 0) >= from &&
    (days[row] ?? 0) <= to &&
    isOnAccount(row) &&
    holds(row);
};

/** Whether a side of a move stands on the accounts asked for; only the theatre has places. */
export const testSide = (books: Books, { stage, place = '' }: Pick<MoveQuestion, 'stage' | 'place'>): SideTest => {
  const stageCode = stage === undefined ? -1 : STAGES.indexOf(stage);
  const inPlace = books.ledger.moves.places.words.map(placesWithin(books, place));
  return (code, placeCode) =>
    (stageCode === -1 || code === stageCode) && (place === '' || (code === DEPLOYED && (inPlace[placeCode] ?? false)));
};

const testAccounts = (moves: MoveTable, { stage, way, place = '' }: MoveQuestion, isSide: SideTest) => {
  if (stage === undefined && place === '') return () => true;
  const enters = (row: number): boolean => isSide(moves.to[row] ?? 0, moves.place[row] ?? 0);
  const leaves = (row: number): boolean => isSide(moves.from[row] ?? 0, moves.placeFrom[row] ?? 0);
  return way === 'in' ? enters : way === 'out' ? leaves : (row: number): boolean => enters(row) || leaves(row);
};

const testText = (books: Books, text: string): ((row: number) => boolean) => {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const { moves } = books.ledger;
  const contributor = contributorOf(books);
  const commitments = moves.commitments.words.map((id) => {
    const { name = '', also = [] } = books.contributors.get(contributor(id)) ?? {};
    return fold([id, contributor(id), name, ...also, books.commitments.chainOf.get(id)?.at(-1)?.name].join('\n'));
  });
  const sources = moves.sources.words.map((id) => {
    const { publisher = '', title = '' } = books.sources.get(id) ?? {};
    return fold([id, publisher, title].join('\n'));
  });
  const places = moves.places.words.map((id) => fold([id, books.places.get(id)?.name ?? ''].join('\n')));
  const tests = words.map((word) => {
    const holding = (texts: readonly string[]): readonly boolean[] => texts.map((each) => each.includes(word));
    const [ofCommitment, ofSource, ofPlace] = [holding(commitments), holding(sources), holding(places)];
    return (row: number): boolean =>
      (ofCommitment[moves.commitment[row] ?? 0] ?? false) ||
      (ofSource[moves.source[row] ?? 0] ?? false) ||
      (ofPlace[moves.place[row] ?? 0] ?? false) ||
      (ofPlace[moves.placeFrom[row] ?? 0] ?? false) ||
      (moves.id[row] ?? '').toLowerCase().includes(word) ||
      (moves.notes.has(row) && fold(moves.notes.get(row) ?? '').includes(word));
  });
  return (row) => tests.every((test) => test(row));
};

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
