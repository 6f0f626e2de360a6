// The days between which a mission can be asked about: what a slider over dates starts from and ends at.
import { EVER, NEVER, remember, type Day, type When } from '#kernel/index.ts';
import type { Books } from '../books/books.ts';
import { findLastKnown } from './status.ts';

/** The first day on which anything of the mission itself is dated: an instrument, a commitment or a move; none without any. */
export const findFirstDay = (books: Books): Day | undefined => findDays(books).first;

/** The last day on which anything of the mission itself is dated, or anything at all became known; none without any. */
export const findLastDay = (books: Books): Day | undefined => findDays(books).last;

const findDays = remember((books: Books): { readonly first: Day | undefined; readonly last: Day | undefined } => {
  let [first, last]: (Day | undefined)[] = [undefined, findLastKnown(books, (NEVER - 1) as Day)];
  for (const { earliest, latest } of listDates(books)) {
    // Of an open start only the end is known, of an open end only the start.
    const [from, to] = [earliest === EVER ? latest : earliest, latest === NEVER ? earliest : latest];
    if (first === undefined || from < first) first = from;
    if (last === undefined || to > last) last = to;
  }
  return { first, last };
});

/** The dates of all versions; those of moves each once. */
const listDates = ({ instruments, commitments, ledger: { moves } }: Books): readonly When[] => [
  ...instruments.chains.flat().flatMap(({ concerns, date }) => (concerns === 'mission' ? [date] : [])),
  ...commitments.chains.flat().map(({ date }) => date),
  ...[...new Set(moves.date.subarray(0, moves.count))].flatMap((code) => moves.whens[code] ?? []),
];
