// Finds the country that a mission is in by its places alone: no table of codes, so that it works for any mission.
import { feature } from 'topojson-client';
import { boxOf, isInside, type Box, type Point, type Region, type Ring } from './region.ts';
import { middleLongitude, unwrapRegion } from './unwrap.ts';

/** A TopoJSON of the world with the object `countries`, such as world-atlas. */
export type Atlas = Parameters<typeof feature>[0];

/** Degrees from a coast within which a place still counts as on it: small islands are missing in every atlas. */
const NEAR = 0.3;
/** How much the box around the parts that hold a place grows before other parts are left out of the map. */
const MARGIN = 0.25;

/** One part of a country: an outer ring and its holes. */
type Part = Region;

/**
 * The outline of the country that holds most of the points, in degrees, without far parts that hold none; `undefined`
 * where no country holds any. Longitudes may run beyond 180 where the country crosses that meridian.
 */
export const findCountry = (atlas: Atlas, points: readonly Point[]): Region | undefined => {
  if (points.length === 0) return undefined;
  const middle = middleLongitude(points);
  const here = unwrapRegion([points], middle)[0] ?? [];
  const countries = listCountries(atlas).filter((parts) => reaches(parts, here));
  const unwrapped = countries.map((parts) => parts.map((part) => unwrapRegion(part, middle)));
  const parts = pickMost(unwrapped, here, 0) ?? pickMost(unwrapped, here, NEAR);
  return parts && keepNear(parts, here).flat();
};

const listCountries = (atlas: Atlas): readonly (readonly Part[])[] => {
  const object = atlas.objects['countries'];
  if (object?.type !== 'GeometryCollection') return [];
  return feature(atlas, object).features.map(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates.map(openRing)]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((polygon) => polygon.map(openRing))
        : [],
  );
};

/** GeoJSON repeats the first point of a ring as its last. */
const openRing = (ring: readonly (readonly number[])[]): Ring =>
  ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => [longitude, latitude]);

/** Whether a country comes to the latitude of any point: most do not, and need no closer look. */
const reaches = (parts: readonly Part[], points: readonly Point[]): boolean => {
  const wanted = boxOf([points]);
  return parts.some((part) => {
    const box = boxOf(part);
    return box && wanted && box.top - NEAR <= wanted.bottom && box.bottom + NEAR >= wanted.top;
  });
};

const pickMost = (countries: readonly (readonly Part[])[], points: readonly Point[], near: number) => {
  const counted = countries.map((parts) => ({ parts, count: countHeld(parts, points, near) }));
  const best = counted.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.parts : undefined;
};

const countHeld = (parts: readonly Part[], points: readonly Point[], near: number): number => {
  const boxes = parts.map((part) => boxOf(part));
  return points.filter((point) => parts.some((part, at) => isIn(boxes[at], point, near) && holds(part, point, near)))
    .length;
};

const isIn = (box: Box | undefined, [x, y]: Point, margin: number): boolean =>
  box !== undefined &&
  x >= box.left - margin &&
  x <= box.right + margin &&
  y >= box.top - margin &&
  y <= box.bottom + margin;

const holds = (part: Part, point: Point, near: number): boolean =>
  isInside(part, point) ||
  (near > 0 && part.some((ring) => ring.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) <= near)));

/** Leaves out parts far from all that hold a point: an overseas territory would make the rest too small to see. */
const keepNear = (parts: readonly Part[], points: readonly Point[]): readonly Part[] => {
  const held = parts.filter((part) => points.some((point) => isIn(boxOf(part), point, 0) && isInside(part, point)));
  const core = boxOf([...(held.length > 0 ? held.flat() : parts.flat()), points]);
  if (!core) return parts;
  const [dx, dy] = [(core.right - core.left) * MARGIN, (core.bottom - core.top) * MARGIN];
  return parts.filter((part) => {
    const box = boxOf(part);
    return (
      box !== undefined &&
      box.right >= core.left - dx &&
      box.left <= core.right + dx &&
      box.bottom >= core.top - dy &&
      box.top <= core.bottom + dy
    );
  });
};
