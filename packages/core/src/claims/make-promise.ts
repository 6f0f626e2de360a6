// One promise and what arrives after it, for tests: 400 deployed by 2024-11-21, said two months before.
import { parseDay, type Day } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { judgePromises, type PromiseState } from './promise.ts';

export const day = (text: string): Day => parseDay(text) as Day;

/** A thousand pledged before the promise, and what arrives later. */
export const arrivals = (...arrived: readonly (readonly [string, string])[]): readonly GivenRow[] => [
  { id: 'm', quantity: '1000', from: 'outside', to: 'pledged' },
  ...arrived.map(([date, quantity], at) => ({
    id: `m${at}`,
    quantity,
    from: 'pledged',
    to: 'deployed',
    date,
    known: date,
  })),
];

export const PROMISE: GivenRow = {
  id: 'p',
  subject: 'people:deployed',
  value: '400',
  date: '2024-11-21',
  known: '2024-09-21',
};

const COMPLETE: readonly GivenRow[] = [
  { id: 'aaa', complete_to: '2030-01-01' },
  { id: 'bbb', contributor: 'BBB', complete_to: '2030-01-01' },
];

/** The first promise of the books, as it stands on a day. */
export const judge = (given: GivenRows, asOf: string, knownAt = asOf): PromiseState =>
  judgePromises(getBooks({ commitments: COMPLETE, claims: [PROMISE], ...given }), {
    asOf: day(asOf),
    knownAt: day(knownAt),
  })[0] as PromiseState;
