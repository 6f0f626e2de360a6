// Divides a region among the places that lie in it, level by level, so that the levels agree: only places with nothing
// placed below them are seeds, and every other area is made of those below it.
import { groupBy } from '@muster/core/kernel';
import { cutCells, spreadSeeds } from './cut-cells.ts';
import { GRID, joinRegions, snapRegion } from './join-regions.ts';
import type { Tier } from './list-tiers.ts';
import { distanceToBorder, isInside, type Point, type Region } from './region.ts';

/** Where each place stands in the plane, by its id. */
export type Points = ReadonlyMap<string, Point>;
/** The region of each place, by its id. */
export type Regions = ReadonlyMap<string, Region>;

/** A place farther than this outside the region is taken to be misplaced and gets no area. */
const ASTRAY = 30;

/** The region of every place of the tiers that has a share in `region`; points of the regions stand on the grid. */
export const divideRegion = (region: Region, tiers: readonly Tier[], points: Points): Regions => {
  const seeds = pickSeeds(
    tiers,
    points,
    (point) => isInside(region, point) || distanceToBorder(region, point) < ASTRAY,
  );
  const cells = cutCells(
    region,
    spreadSeeds(
      seeds.map(({ point }) => point),
      GRID,
    ),
  );
  return joinUpwards(new Map(seeds.map(({ id }, at) => [id, snapRegion(cells[at] ?? [])])), tiers);
};

const pickSeeds = (tiers: readonly Tier[], points: Points, isNear: (point: Point) => boolean) => {
  const served = new Set<string>();
  return tiers.toReversed().flatMap(({ places }) =>
    places.flatMap(({ id, parent }) => {
      const point = points.get(id);
      const isSeed = !served.has(id) && point !== undefined && isNear(point);
      if (isSeed || served.has(id)) served.add(parent);
      return isSeed ? [{ id, point }] : [];
    }),
  );
};

/** Makes the regions that are not there yet of those of the places below. */
export const joinUpwards = (given: Regions, tiers: readonly Tier[]): Regions => {
  const regions = new Map(given);
  for (const [at, { places }] of [...tiers.entries()].toReversed()) {
    const below = groupBy(tiers[at + 1]?.places ?? [], ({ parent }) => parent);
    for (const { id } of places) {
      if (regions.has(id)) continue;
      regions.set(id, joinRegions((below.get(id) ?? []).map((child) => regions.get(child.id) ?? [])));
    }
  }
  return regions;
};
