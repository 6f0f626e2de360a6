// Leaves out points of a coast that nobody could see at the size of a sheet (Douglas and Peucker, 1973).
import { boxOf, distanceToBorder, type Point, type Region, type Ring } from './region.ts';

/** Leaves out points nearer than `tolerance` to what is drawn without them, and islets smaller than it. */
export const simplifyRegion = (region: Region, tolerance: number): Region =>
  region.filter((ring) => !isTiny(ring, tolerance)).map((ring) => simplifyRing(ring, tolerance));

const isTiny = (ring: Ring, tolerance: number): boolean => {
  const box = boxOf([ring]);
  return !box || Math.hypot(box.right - box.left, box.bottom - box.top) < 2 * tolerance;
};

/** A ring keeps its first point, the point farthest from it, and what lies between them. */
const simplifyRing = (ring: Ring, tolerance: number): Ring => {
  const [first] = ring;
  if (!first || ring.length < 5) return ring;
  const distances = ring.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const far = distances.indexOf(distances.reduce((a, b) => Math.max(a, b)));
  const kept = new Set([0, far, ring.length]);
  const line = [...ring, first];
  const open: (readonly [number, number])[] = [
    [0, far],
    [far, ring.length],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [start, end] = span;
    const worst = findFarthest(line, start, end);
    if (worst.distance <= tolerance) continue;
    kept.add(worst.at);
    open.push([start, worst.at], [worst.at, end]);
  }
  return ring.filter((_, at) => kept.has(at));
};

const findFarthest = (line: readonly Point[], start: number, end: number) => {
  const chord: Region = [[line[start] as Point, line[end] as Point]];
  let worst = { at: start, distance: 0 };
  for (let at = start + 1; at < end; at += 1) {
    const distance = distanceToBorder(chord, line[at] as Point);
    if (distance > worst.distance) worst = { at, distance };
  }
  return worst;
};
