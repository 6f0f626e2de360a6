// Accounts of thousands of postings, which the index sums by blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, type Day } from '#kernel/index.ts';
import { getBooks } from '#books/make-books.ts';
import { takeBalance } from './balance.ts';

const FIRST = parseDay('2020-01-01') as Day;
const on = (days: number): string => formatDay((FIRST + days) as Day);

// Known on the day, but for a few that became known long after, wherever they stand.
const moves = Array.from({ length: 6000 }, (_, at) => ({
  id: `m${at}`,
  quantity: String(1 + (at % 7)),
  from: 'outside',
  to: 'pledged',
  date: on(Math.floor(at / 4)),
  known: on(Math.floor(at / 4) + (at % 997 === 3 ? 900 : 0)),
}));

describe('postings', () => {
  it('L2 a long account counts exactly what was visible, also after single moves known late', () => {
    const { ledger } = getBooks({ moves });
    fc.assert(
      fc.property(fc.nat(2500), fc.nat(2500), (asOf, knownAt) => {
        const clocks = { asOf: (FIRST + asOf) as Day, knownAt: (FIRST + knownAt) as Day };
        const visible = moves.filter(({ date, known }) => date <= on(asOf) && known <= on(knownAt));
        const expected = visible.reduce((total, { quantity }) => total + BigInt(quantity), 0n);
        const { quantity } = takeBalance(ledger, { ...clocks, scope: { unit: 'people', stages: ['pledged'] } });
        expect(quantity).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
