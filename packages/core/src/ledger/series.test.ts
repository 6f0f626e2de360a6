// A series is the balance of every day (L2).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf, DAYS, ledgerOf, movesFrom } from './arbitrary-moves.ts';
import { takeBalance } from './balance.ts';
import { takeSeries } from './series.ts';
import { STAGES } from './stages.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const scope = fc.record({
  unit: fc.constantFrom('people', 'mrap', 'USD'),
  stages: fc.subarray([...STAGES]),
  commitment: fc.subarray(['aaa', 'bbb', 'armour', 'fund', 'yen']).map((ids) => (id: string) => ids.includes(id)),
});

describe('series', () => {
  it('L2 the last step of a series on or before a day is the balance of that day', () => {
    fc.assert(
      fc.property(books, pair, scope, (moves, { asOf: last, knownAt }, scope) => {
        const ledger = ledgerOf(moves);
        const steps = takeSeries(ledger, { ...clocksOf({ asOf: last, knownAt }), scope });
        for (const asOf of DAYS.filter((day) => day <= last)) {
          const clocks = clocksOf({ asOf, knownAt });
          const step = steps.findLast(({ day }) => day <= clocks.asOf);
          expect(step?.quantity ?? 0n).toBe(takeBalance(ledger, { ...clocks, scope }).quantity);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('L2 a series has one step for each day on which the balance changes, in the order of the days up to asOf', () => {
    fc.assert(
      fc.property(books, pair, scope, (moves, pair, scope) => {
        const clocks = clocksOf(pair);
        const steps = takeSeries(ledgerOf(moves), { ...clocks, scope });
        let before = { day: Number.NEGATIVE_INFINITY, quantity: 0n };
        for (const step of steps) {
          expect(step.day).toBeGreaterThan(before.day);
          expect(step.day).toBeLessThanOrEqual(clocks.asOf);
          expect(step.quantity).not.toBe(before.quantity);
          before = step;
        }
      }),
      { numRuns: 200 },
    );
  });
});
