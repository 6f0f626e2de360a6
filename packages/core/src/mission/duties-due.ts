// Duties with a day: which are done, which are coming, which are overdue.
import { daysUntil } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Duty } from './duty.ts';

export type DutyState = {
  readonly duty: Duty;
  readonly state: 'done' | 'coming' | 'overdue' | 'without a day';
  /** Days from `asOf` to the day it is due; below zero when that has passed. */
  readonly daysLeft: number | undefined;
};

/** The duties that had been laid down by `asOf`, those due first in front. */
export const listDuties = (books: Books, { asOf, knownAt }: Clocks): readonly DutyState[] =>
  listVisible(books.duties, knownAt)
    .filter((duty) => duty.date.latest <= asOf)
    .map((duty): DutyState => {
      const daysLeft = daysUntil(asOf, duty.due);
      if (duty.done && duty.done.latest <= asOf) return { duty, state: 'done', daysLeft };
      if (daysLeft === undefined) return { duty, state: 'without a day', daysLeft };
      return { duty, state: daysLeft < 0 ? 'overdue' : 'coming', daysLeft };
    })
    .toSorted((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity));
