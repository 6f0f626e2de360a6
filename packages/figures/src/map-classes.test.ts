import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, findBounds } from './map-classes.ts';

const values = fc.array(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), { minLength: 1, maxLength: 60 });

test('there are at most five classes, none of them empty, and a larger value is never in a lower one', () => {
  fc.assert(
    fc.property(values, (given) => {
      const bounds = findBounds(given);
      const classes = given.toSorted((a, b) => (a < b ? -1 : 1)).map((value) => classOf(value, bounds));
      expect(classes).toEqual(classes.toSorted((a, b) => a - b));
      expect(new Set(classes).size).toBe(bounds.length + 1);
      expect(bounds.length).toBeLessThan(5);
    }),
  );
});

test('bounds are round numbers that move no area', () => {
  expect(
    findBounds([2546n, 10_625n, 35_316n, 36_510n, 44_566n, 52_045n, 79_722n, 82_366n, 116_602n, 242_675n]),
  ).toEqual([20_000n, 40_000n, 60_000n, 100_000n]);
});

test('one value, or one value many times, is one class', () => {
  expect([findBounds([]), findBounds([7n]), findBounds([7n, 7n, 7n])]).toEqual([[], [], []]);
});
