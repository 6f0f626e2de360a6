// A point that is surely inside an area, near its middle: where its coordinates are wanted and only its border is known.
import type { Polygon, Position } from './read-shapes.ts';

/** Heights at which the area is cut, as shares of the height of its largest polygon. */
const CUTS = [0.3, 0.4, 0.503, 0.6, 0.7] as const;

/** The middle of the widest cut through the largest polygon; `undefined` where there is none. Degrees, four decimals. */
export const findInnerPoint = (polygons: readonly Polygon[]): Position | undefined => {
  const largest = polygons.toSorted((a, b) => extentOf(b) - extentOf(a))[0];
  if (!largest?.[0]) return undefined;
  const { bottom, top } = boxOf(largest);
  const cuts = CUTS.flatMap((share) => cutAt(largest, bottom + (top - bottom) * share));
  const widest = cuts.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  return widest && [round((widest.left + widest.right) / 2), round(widest.latitude)];
};

/** The stretches of a parallel that lie inside a polygon, by the even-odd rule. */
const cutAt = (polygon: Polygon, latitude: number) => {
  const crossings = polygon
    .flatMap((ring) =>
      ring.flatMap(([x, y], at) => {
        const next = ring[at + 1];
        if (!next || y > latitude === next[1] > latitude) return [];
        return [x + ((latitude - y) / (next[1] - y)) * (next[0] - x)];
      }),
    )
    .toSorted((a, b) => a - b);
  return crossings.flatMap((left, at) => (at % 2 === 0 ? [{ latitude, left, right: crossings[at + 1] ?? left }] : []));
};

const extentOf = (polygon: Polygon): number => {
  const { left, bottom, right, top } = boxOf(polygon);
  return polygon[0] ? (right - left) * (top - bottom) : 0;
};

const boxOf = ([outer = []]: Polygon) => {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outer) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { left, bottom, right, top };
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
