import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipRegion, lineBetween } from './clip-region.ts';
import { areaOf } from './make-atlas.ts';
import { isInside, type Point, type Region } from './region.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));

/** A star-shaped ring around the middle, so that it never crosses itself. */
const star = fc.array(fc.integer({ min: 5, max: 50 }), { minLength: 3, maxLength: 30 }).map((spokes): Point[] =>
  spokes.map((length, at) => {
    const angle = (at / spokes.length) * 2 * Math.PI;
    return [50 + length * Math.cos(angle), 50 + length * Math.sin(angle)];
  }),
);
const hole: Point[] = [
  [49, 49],
  [51, 49],
  [51, 51],
  [49, 51],
];
const island: Point[] = [
  [110, 0],
  [120, 0],
  [120, 100],
  [110, 100],
];

test('two sides of a line share out the whole region, holes and islands with it', () => {
  fc.assert(
    fc.property(star, point, point, (ring, a, b) => {
      fc.pre(a[0] !== b[0] || a[1] !== b[1]);
      const region: Region = [ring, hole, island];
      const line = lineBetween(a, b);
      const [one, other] = [clipRegion(region, line, 'positive'), clipRegion(region, line, 'negative')];
      expect(areaOf(one) + areaOf(other)).toBeCloseTo(areaOf(region), 6);
    }),
  );
});

test('a point of the region is afterwards on the side it was on, and on no other', () => {
  fc.assert(
    fc.property(star, point, point, point, (ring, a, b, [x, y]) => {
      const probe: Point = [x + 0.123, y + 0.456];
      const line = lineBetween(a, b);
      const height = probe[0] * line.east + probe[1] * line.south - line.offset;
      fc.pre(Math.abs(height) > 1e-6);
      const region: Region = [ring, hole];
      const found = (['positive', 'negative'] as const).map((side) => isInside(clipRegion(region, line, side), probe));
      const inside = isInside(region, probe);
      expect(found).toEqual([inside && height > 0, inside && height < 0]);
    }),
  );
});

test('a bay that is cut across leaves two pieces, with no line over the water between them', () => {
  const bay: Point[] = [
    [0, 0],
    [30, 0],
    [30, 20],
    [20, 20],
    [20, 10],
    [10, 10],
    [10, 20],
    [0, 20],
  ];
  const below = clipRegion([bay], { east: 0, south: 1, offset: 15 }, 'positive');
  expect(below).toHaveLength(2);
  expect(areaOf(below)).toBe(100);
});
