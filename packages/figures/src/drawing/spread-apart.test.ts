// Labels that would lie on each other move apart, and no further than that.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadApart } from './spread-apart.ts';

test('what stands apart stays, what lies together is spread around its middle', () => {
  const space = { gap: 10, from: 0, to: 100 };
  expect(spreadApart([20, 60], space)).toEqual([20, 60]);
  expect(spreadApart([50, 50], space)).toEqual([45, 55]);
  expect(spreadApart([98, 100], space)).toEqual([90, 100]);
  expect(spreadApart([60, 20, 20], space)).toEqual([60, 15, 25]);
  expect(spreadApart([], space)).toEqual([]);
});

test('places are within the space, in order, and apart by the gap or by all the space there is', () => {
  const wanted = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(wanted, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }), (values, to, gap) => {
      const sorted = values.toSorted((a, b) => a - b);
      const places = spreadApart(sorted, { gap, from: 0, to });
      const least = Math.min(gap, to / Math.max(1, values.length - 1));
      for (const [at, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(to + 1e-9);
        if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(least - 1e-9);
      }
    }),
  );
});
