// Accounts taken together answer as the accounts themselves do.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clocksOf, contributorOf, DAYS, ledgerOf, movesFrom } from './arbitrary-moves.ts';
import { takeBalances } from './balance.ts';
import { DIMENSIONS, type Dimension } from './scope.ts';
import { takeSeries } from './series.ts';
import { STAGES } from './stages.ts';

const moves = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) }).map(clocksOf);
const scope = fc.record(
  {
    stages: fc.subarray([...STAGES]),
    commitment: fc.subarray(['aaa', 'bbb', 'armour', 'fund']).map((ids) => (id: string) => ids.includes(id)),
    unit: fc.constantFrom('people', 'mrap', 'USD'),
  },
  { requiredKeys: [] },
);

test('L9 what has been asked often is answered as it was at first', () => {
  fc.assert(
    fc.property(moves, pair, scope, fc.subarray<Dimension>([...DIMENSIONS]), (moves, clocks, scope, by) => {
      const question = { ...clocks, by, scope, contributorOf };
      const [once, often] = [ledgerOf(moves), ledgerOf(moves)];
      const first = takeBalances(once, question);
      const series = takeSeries(once, { ...clocks, scope: { ...scope, unit: 'people' } });
      for (let time = 0; time < 60; time += 1) takeBalances(often, { ...clocks, by: [] });
      expect(takeBalances(often, question)).toEqual(first);
      expect(takeSeries(often, { ...clocks, scope: { ...scope, unit: 'people' } })).toEqual(series);
    }),
    { numRuns: 150 },
  );
});
