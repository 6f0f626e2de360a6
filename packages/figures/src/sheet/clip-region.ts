// Cuts a region along a straight line. What remains may fall into many pieces, each closed along the line, so that no
// stroke ever crosses the water between two of them.
import type { Point, Region, Ring } from './region.ts';

/** The points `(x, y)` where `x * east + y * south - offset` is zero. */
export type Line = { readonly east: number; readonly south: number; readonly offset: number };

/** The line on which every point is as far from `a` as from `b`; `a` is on its positive side. */
export const lineBetween = (a: Point, b: Point): Line => {
  const [east, south] = [a[0] - b[0], a[1] - b[1]];
  return { east, south, offset: (east * (a[0] + b[0])) / 2 + (south * (a[1] + b[1])) / 2 };
};

/** What lies on one side of a line; what lies on it is counted to the positive side. */
export const clipRegion = (region: Region, line: Line, side: 'positive' | 'negative'): Region => {
  const kept: Ring[] = [];
  const chains: Point[][] = [];
  for (const ring of region) {
    const heights = ring.map(([x, y]) => x * line.east + y * line.south - line.offset);
    const isKept = heights.map((height) => height >= 0 === (side === 'positive'));
    const first = isKept.findIndex((here, at) => here && !isKept.at(at - 1));
    if (first === -1) {
      if (isKept[0]) kept.push(ring);
      continue;
    }
    const crossing = (at: number, next: number): Point =>
      crossingOf([ring[at] as Point, heights[at] ?? 0], [ring[next] as Point, heights[next] ?? 0]);
    let chain: Point[] = [];
    for (let step = 0; step < ring.length; step += 1) {
      const at = (first + step) % ring.length;
      if (!isKept[at]) continue;
      const [before, next] = [(at + ring.length - 1) % ring.length, (at + 1) % ring.length];
      if (!isKept[before]) chain = [crossing(before, at)];
      chain.push(ring[at] as Point);
      if (!isKept[next]) chains.push([...chain, crossing(at, next)]);
    }
  }
  return [...kept, ...closeChains(chains, line)];
};

/** Where an edge crosses the line, the same point whichever way the edge runs. */
const crossingOf = (one: readonly [Point, number], other: readonly [Point, number]): Point => {
  const [[a, high], [b, low]] = one[1] >= other[1] ? [one, other] : [other, one];
  const share = high / (high - low);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
};

/** Joins chains whose ends lie on the line: sorted along it, the region lies between the first end and the second, and so on. */
const closeChains = (chains: readonly (readonly Point[])[], line: Line): readonly Ring[] => {
  const along = ([x, y]: Point): number => y * line.east - x * line.south;
  const ends = chains
    .flatMap((chain, at) => [
      { end: at * 2, place: along(chain[0] as Point) },
      { end: at * 2 + 1, place: along(chain.at(-1) as Point) },
    ])
    .toSorted((a, b) => a.place - b.place);
  const partnerOf = new Map<number, number>();
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [one, other] = [ends[at]?.end ?? 0, ends[at + 1]?.end ?? 0];
    partnerOf.set(one, other);
    partnerOf.set(other, one);
  }
  const rings: Ring[] = [];
  const used = new Set<number>();
  for (const start of chains.keys()) {
    const ring: Point[] = [];
    let entry = start * 2;
    while (!used.has(entry >> 1)) {
      used.add(entry >> 1);
      const chain = chains[entry >> 1] ?? [];
      ring.push(...(entry % 2 === 0 ? chain : chain.toReversed()));
      entry = partnerOf.get(entry ^ 1) ?? entry;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
};
