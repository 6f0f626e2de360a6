// Accounts of thousands of postings, which the index sums by blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, type Day } from '#kernel/index.ts';
import { getBooks } from '#books/make-books.ts';
import { takeBalance } from './balance.ts';
import { takeSeries } from './series.ts';

const FIRST = parseDay('2020-01-01') as Day;
const on = (days: number): string => formatDay((FIRST + days) as Day);

/** Known on the day, but for one in so many that became known long after, wherever it stands. */
const makeMoves = (oneIn: number) =>
  Array.from({ length: 6000 }, (_, at) => ({
    id: `m${at}`,
    quantity: String(1 + (at % 7)),
    from: 'outside',
    to: 'pledged',
    date: on(Math.floor(at / 4)),
    known: on(Math.floor(at / 4) + (at % oneIn === 3 ? 900 - (at % 31) : 0)),
  }));

describe('postings', () => {
  it.each([997, 20, 4])(
    'L2 a long account counts exactly what was visible, also where one move in %i was known late',
    (oneIn) => {
      const moves = makeMoves(oneIn);
      const { ledger } = getBooks({ moves });
      fc.assert(
        fc.property(fc.nat(2500), fc.nat(2500), (asOf, knownAt) => {
          const clocks = { asOf: (FIRST + asOf) as Day, knownAt: (FIRST + knownAt) as Day };
          const visible = moves.filter(({ date, known }) => date <= on(asOf) && known <= on(knownAt));
          const expected = visible.reduce((total, { quantity }) => total + BigInt(quantity), 0n);
          const scope = { unit: 'people', stages: ['pledged'] } as const;
          expect(takeBalance(ledger, { ...clocks, scope }).quantity).toBe(expected);
          expect(takeSeries(ledger, { ...clocks, scope }).at(-1)?.quantity ?? 0n).toBe(expected);
          const after = (FIRST + Math.floor(asOf / 2)) as Day;
          expect(takeSeries(ledger, { ...clocks, scope, after })).toEqual(
            takeSeries(ledger, { ...clocks, scope }).filter(({ day }) => day > after),
          );
        }),
        { numRuns: 50 },
      );
    },
  );
});
