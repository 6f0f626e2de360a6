// The arithmetic of the forecast, against the engine's own.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log, quantileOf, shareBelow } from './exact-math.ts';
import { createStream } from './random.ts';

test('exponential and logarithm are those of the engine to ten digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-10);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => {
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-10 * Math.max(1, Math.abs(Math.log(x))));
    }),
  );
});

test('the normal distribution has its known shares, and its quantiles undo them', () => {
  for (const [z, share] of [
    [0, 0.5],
    [1, 0.841345],
    [-1.281552, 0.1],
    [1.959964, 0.975],
    [-3, 0.00135],
  ] as const) {
    expect(shareBelow(z)).toBeCloseTo(share, 4);
    expect(quantileOf(share)).toBeCloseTo(z, 2);
  }
  fc.assert(
    fc.property(fc.double({ min: 0.0005, max: 0.9995, noNaN: true }), (share) => {
      expect(shareBelow(quantileOf(share))).toBeCloseTo(share, 4);
    }),
  );
});

test('a stream is even, and those of other names are others', () => {
  const draw = createStream(1, 'a');
  const counts = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 100_000; at += 1) counts[Math.floor(draw() * 10)]! += 1;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  const first = (seed: number, name: string): number => createStream(seed, name)();
  expect(new Set([first(1, 'a'), first(1, 'b'), first(2, 'a'), first(2, 'b')]).size).toBe(4);
});
