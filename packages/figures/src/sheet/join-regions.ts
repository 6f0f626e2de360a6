// Puts regions on a grid and joins neighbours: a border that two of them share cancels out, what is left is the outline.
import { doubleArea, type Point, type Region, type Ring } from './region.ts';

/** Points of a sheet stand on multiples of this. */
export const GRID = 0.5;

/** Moves every point to the grid, without any border that has become empty. */
export const snapRegion = (region: Region): Region => joinRegions([region.map(snapRing)]);

const snapRing = (ring: Ring): Ring => ring.map(([x, y]) => [snap(x), snap(y)]);

export const snap = (value: number): number => Math.round(value / GRID) * GRID;

/** The region that several cover together, where they meet only along borders made of the same points on the grid. */
export const joinRegions = (regions: readonly Region[]): Region => {
  const edges = new Map<string, readonly [Point, Point]>();
  for (const ring of regions.flat()) {
    for (const [at, a] of ring.entries()) {
      const b = ring[(at + 1) % ring.length] ?? a;
      if (keyOf(a) === keyOf(b)) continue;
      const key = isBefore(a, b) ? `${keyOf(a)} ${keyOf(b)}` : `${keyOf(b)} ${keyOf(a)}`;
      if (edges.has(key)) edges.delete(key);
      else edges.set(key, [a, b]);
    }
  }
  return chainEdges([...edges.values()]);
};

const keyOf = ([x, y]: Point): string => `${x},${y}`;
const isBefore = (a: Point, b: Point): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** Edges to rings; as many edges meet at each point as leave it, so that every walk comes back. */
const chainEdges = (edges: readonly (readonly [Point, Point])[]): Region => {
  const at = new Map<string, number[]>();
  for (const [index, ends] of edges.entries()) {
    for (const end of ends) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), index]);
  }
  const used = new Set<number>();
  const rings: Ring[] = [];
  for (const [index, [start]] of edges.entries()) {
    const walk: Point[] = [];
    let [edge, point]: [number | undefined, Point] = [used.has(index) ? undefined : index, start];
    while (edge !== undefined) {
      used.add(edge);
      walk.push(point);
      const [a, b] = edges[edge] as readonly [Point, Point];
      point = keyOf(a) === keyOf(point) ? b : a;
      edge = at.get(keyOf(point))?.find((next) => !used.has(next));
    }
    rings.push(...splitWalk(walk));
  }
  return rings;
};

/** Cuts a walk where it comes to a point for the second time, so that no ring touches itself. */
const splitWalk = (walk: readonly Point[]): readonly Ring[] => {
  const rings: Ring[] = [];
  let path: Point[] = [];
  const placeOf = new Map<string, number>();
  for (const point of walk) {
    const seen = placeOf.get(keyOf(point));
    if (seen !== undefined) {
      const ring = path.slice(seen);
      for (const left of ring) placeOf.delete(keyOf(left));
      path = path.slice(0, seen);
      rings.push(ring);
    }
    placeOf.set(keyOf(point), path.length);
    path.push(point);
  }
  return [...rings, path].filter((ring) => ring.length > 2 && doubleArea(ring) !== 0);
};
