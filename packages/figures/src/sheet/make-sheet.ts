// A map sheet from places: official boundaries where they were imported, else the country of the atlas divided among its
// places. The layers always agree: an area is made of the very areas that lie in it.
import type { Place } from '@muster/core/mission';
import { findCountry, type Atlas } from './find-country.ts';
import { findLabelPoint } from './find-label-point.ts';
import { snap, snapRegion } from './join-regions.ts';
import { layOut, type Layout } from './lay-out.ts';
import { listTiers } from './list-tiers.ts';
import type { Boundaries, MapArea, MapSheet } from './map-sheet.ts';
import { makePlane, WIDTH } from './project.ts';
import type { Point, Region, Ring } from './region.ts';
import { simplifyRegion } from './simplify-ring.ts';
import { writePath } from './write-path.ts';

export type SheetInput = {
  readonly places: Iterable<Place>;
  /** The id of the mission's place; empty for all places without a parent. */
  readonly place: string;
  readonly boundaries?: Boundaries | undefined;
  readonly atlas: Atlas;
};

const ATLAS_ATTRIBUTION = 'Natural Earth';
/** In units of the sheet: less than the grid its points stand on. */
const TOLERANCE = 0.4;

/** Draws the sheet of a mission's country, 1000 units wide; `undefined` where neither atlas nor boundaries know it. */
export const makeSheet = ({ places, place, boundaries, atlas }: SheetInput): MapSheet | undefined => {
  const all = [...places];
  const tiers = listTiers(all, place);
  const concerned = [...all.filter(({ id }) => id === place), ...tiers.flatMap((tier) => tier.places)];
  const placed = new Map(concerned.flatMap(placeToPoint));
  const official = pickOfficial(boundaries, new Set(concerned.map(({ id }) => id)));
  const isOfficial = official.size > 0;
  const degrees = isOfficial ? [...official.values()].flat() : findCountry(atlas, [...placed.values()]);
  const plane = degrees && makePlane(degrees);
  if (!plane) return undefined;
  const toPlane = (region: Region): Region => region.map((ring) => ring.map(plane.project));
  const points = new Map([...placed].map(([id, point]) => [id, plane.project(point)]));
  const known = new Map([...official].map(([id, region]) => [id, snapRegion(toPlane(region))]));
  if (!isOfficial) known.set(place, snapRegion(simplifyRegion(toPlane(degrees), TOLERANCE)));
  return writeSheet(layOut({ root: place, tiers, known, points }), {
    width: WIDTH,
    height: plane.height,
    attribution: isOfficial ? (boundaries?.attribution ?? '') : ATLAS_ATTRIBUTION,
  });
};

const placeToPoint = ({ id, latitude, longitude }: Place): readonly (readonly [string, Point])[] =>
  latitude === undefined || longitude === undefined ? [] : [[id, [longitude, latitude]]];

const pickOfficial = (boundaries: Boundaries | undefined, ids: ReadonlySet<string>): ReadonlyMap<string, Region> =>
  new Map(
    (boundaries?.areas ?? [])
      .filter(({ place }) => ids.has(place))
      .map(({ place, polygons }) => [place, polygons.flatMap((rings) => rings.map(openRing))]),
  );

/** GeoJSON repeats the first point of a ring as its last. */
const openRing = (ring: Ring): Ring => ring.slice(0, -1);

const writeSheet = (
  { outline, layers }: Layout,
  head: Pick<MapSheet, 'width' | 'height' | 'attribution'>,
): MapSheet => ({
  ...head,
  approximate: layers.some(({ approximate }) => approximate),
  outline: writePath(outline),
  layers: layers.map(({ level, approximate, regions }) => ({
    level,
    approximate,
    areas: [...regions].flatMap(([place, region]) => writeArea(place, region)),
  })),
});

const writeArea = (place: string, region: Region): readonly MapArea[] => {
  const label = findLabelPoint(region);
  if (!label) return [];
  const { centre, room } = label;
  return [{ place, path: writePath(region), centre: [snap(centre[0]), snap(centre[1])], room: snap(room) }];
};
