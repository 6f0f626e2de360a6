// Divides a region among seeds: each gets what lies nearer to it than to any other. Where no borders are known, this is
// the map that follows from the places alone.
import { Delaunay } from 'd3-delaunay';
import { clipRegion, lineBetween } from './clip-region.ts';
import type { Point, Region } from './region.ts';

/** Up to this many seeds, each is simply held against every other. */
const FEW = 6;

/** The cell of each seed, in their order; empty where the region has nothing for it. Seeds must not coincide. */
export const cutCells = (region: Region, seeds: readonly Point[]): readonly Region[] => {
  const neighbours = findNeighbours(seeds);
  return seeds.map((seed, at) =>
    (neighbours[at] ?? []).reduce<Region>((left, other) => {
      const there = seeds[other];
      if (!there || left.length === 0) return left;
      // One line for both sides, so that both cut the same border at the same points.
      return at < other
        ? clipRegion(left, lineBetween(seed, there), 'positive')
        : clipRegion(left, lineBetween(there, seed), 'negative');
    }, region),
  );
};

const findNeighbours = (seeds: readonly Point[]): readonly (readonly number[])[] => {
  const all = [...seeds.keys()];
  if (seeds.length <= FEW) return all.map((at) => all.filter((other) => other !== at));
  const delaunay = new Delaunay(Float64Array.from(seeds.flat()));
  return all.map((at) => [...delaunay.neighbors(at)]);
};

/** Moves seeds that coincide a little apart, so that each gets its share of the cell. */
export const spreadSeeds = (seeds: readonly Point[], step: number): readonly Point[] => {
  const taken = new Set<string>();
  return seeds.map(([x, y]) => {
    for (let turn = 0; ; turn += 1) {
      // The golden angle never comes back to the same direction.
      const [angle, away] = [turn * 2.399_963, step * Math.sqrt(turn)];
      const point: Point = [x + Math.cos(angle) * away, y + Math.sin(angle) * away];
      const key = point.map((value) => Math.round(value / (step / 2))).join(' ');
      if (taken.has(key)) continue;
      taken.add(key);
      return point;
    }
  });
};
