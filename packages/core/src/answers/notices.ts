// What is allowed and yet worth a look: a move reported before it happened is a plan, or two dates that were swapped.
import { formatDay } from '#kernel/index.ts';
import type { Books } from '../books/books.ts';

export type Notice = { readonly id: string; readonly says: string };

/** Moves known before the first day on which they may have happened, in the order of the table. */
export const listNotices = ({ ledger: { moves } }: Books): readonly Notice[] => {
  const notices: Notice[] = [];
  for (let row = 0; row < moves.count; row += 1) {
    const date = moves.whens[moves.date[row] ?? 0];
    const known = moves.whens[moves.known[row] ?? 0];
    if (!date || !known || known.latest >= date.earliest) continue;
    const says = `known on ${formatDay(known.latest)}, before it happened on ${date.text}: a plan, or the dates swapped?`;
    notices.push({ id: moves.id[row] ?? '', says });
  }
  return notices;
};
