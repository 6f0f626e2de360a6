import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Polygon, Position } from './read-shapes.ts';
import { simplifyBorders } from './simplify-borders.ts';

/** Two areas beside each other with a ragged border between them, each written its own way round. */
const neighbours = (border: readonly Position[]): readonly (readonly Polygon[])[] => {
  const west: Position[] = [[0, 0], ...border, [0, 10], [0, 0]];
  const east: Position[] = [[10, 0], [10, 10], ...border.toReversed(), [10, 0]];
  return [[[west]], [[east]]];
};

const ragged = fc
  .array(fc.integer({ min: 40_000, max: 60_000 }), { minLength: 5, maxLength: 40 })
  .map((xs) => xs.map((x, at): Position => [x / 10_000, (at / (xs.length - 1)) * 10]));

const areaOf = (polygons: readonly Polygon[]): number =>
  polygons.flat().reduce(
    (sum, ring) =>
      sum +
      ring.reduce((part, [x, y], at) => {
        const [nextX, nextY] = ring[at + 1] ?? [x, y];
        return part + (x * nextY - nextX * y) / 2;
      }, 0),
    0,
  );

test('neighbours keep one border: together they have the area they had, however much is left out', () => {
  fc.assert(
    fc.property(ragged, fc.double({ min: 0, max: 2, noNaN: true }), (border, tolerance) => {
      const [west = [], east = []] = simplifyBorders(neighbours(border), tolerance);
      expect(areaOf(west) + areaOf(east)).toBeCloseTo(100, 6);
      const points = (polygons: readonly Polygon[]) =>
        polygons
          .flat(2)
          .map(String)
          .filter((point) => !/^(0|10),/.test(point));
      expect(new Set(points(west))).toEqual(new Set(points(east)));
    }),
  );
});

test('the more may be left out, the fewer points stay', () => {
  const border = Array.from({ length: 50 }, (_, at): Position => [5 + Math.sin(at) / 5, (at / 49) * 10]);
  const counts = [0, 0.05, 0.1, 1].map((tolerance) => simplifyBorders(neighbours(border), tolerance).flat(3).length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.at(-1)).toBeLessThan(14);
});

test('outer rings run counter-clockwise and holes clockwise, whichever way they came', () => {
  const square = (from: number, to: number): Position[] => [
    [from, from],
    [from, to],
    [to, to],
    [to, from],
    [from, from],
  ];
  for (const rings of [
    [square(0, 10), square(4, 6)],
    [square(0, 10).toReversed(), square(4, 6).toReversed()],
  ]) {
    const [[polygon = []] = []] = simplifyBorders([[rings]], 0.1);
    expect(polygon.map((ring) => Math.sign(areaOf([[ring]])))).toEqual([1, -1]);
  }
});

test('an islet beside a larger island is left out, an area that is nothing but an islet stays', () => {
  const islet: Position[] = [
    [0, 0],
    [0.01, 0],
    [0.01, 0.01],
    [0, 0],
  ];
  const island: Position[] = [
    [1, 1],
    [9, 1],
    [9, 9],
    [1, 1],
  ];
  const [both = [], alone = []] = simplifyBorders(
    [[[islet], [island]], [[islet.map(([x, y]): Position => [x + 20, y])]]],
    1,
  );
  expect(both).toEqual([[island]]);
  expect(alone.flat(2)).toHaveLength(4);
});
