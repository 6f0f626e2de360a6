// Small made-up atlases and places for tests, and what a test measures on a sheet.
import type { Place } from '@muster/core/mission';
import type { Atlas } from './find-country.ts';
import type { Point, Region, Ring } from './region.ts';

/** A TopoJSON of countries, each made of rings without holes, in degrees; rings need not be closed. */
export const makeAtlas = (countries: readonly (readonly Ring[])[]): Atlas => {
  const rings = countries.flat();
  return {
    type: 'Topology',
    arcs: rings.map((ring) => [...ring, ring[0] as Point].map(([x, y]) => [x, y])),
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: countries.map((own) => ({
          type: 'MultiPolygon',
          arcs: own.map((ring) => [[rings.indexOf(ring)]]),
        })),
      },
    },
  };
};

/** A rectangle of degrees. */
export const makeRing = ([left, bottom, right, top]: readonly [number, number, number, number]): Ring => [
  [left, bottom],
  [left, top],
  [right, top],
  [right, bottom],
];

/** A place at a longitude and latitude, or nowhere. */
export const makePlace = (id: string, parent: string, point?: Point): Place => ({
  id,
  name: `Place ${id}`,
  also: [],
  level: { 0: 'country', 1: 'department', 2: 'commune' }[id.split('-').length - 1] ?? 'site',
  parent,
  latitude: point?.[1],
  longitude: point?.[0],
  note: '',
});

/** The rings of a path that `writePath` wrote. */
export const readPath = (path: string): readonly Ring[] =>
  path
    .split('M')
    .slice(1)
    .map((text) => {
      const numbers = (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at): Point => {
        [x, y] = [x + (numbers[at * 2] ?? 0), y + (numbers[at * 2 + 1] ?? 0)];
        return [x, y];
      });
    });

/** The area that the even-odd rule fills: strip by strip from each height of a point to the next. */
export const areaOf = (region: Region): number => {
  const heights = [...new Set(region.flat().map(([, y]) => y))].toSorted((a, b) => a - b);
  const edges = region.flatMap((ring) =>
    ring.map((point, at) => [point, ring[(at + 1) % ring.length] ?? point] as const),
  );
  return heights.reduce((sum, bottom, at) => {
    const top = heights[at + 1] ?? bottom;
    const middle = (bottom + top) / 2;
    const crossings = edges
      .filter(([[, a], [, b]]) => a > middle !== b > middle)
      .map(([[ax, ay], [bx, by]]) => ax + ((middle - ay) / (by - ay)) * (bx - ax))
      .toSorted((a, b) => a - b);
    const width = crossings.reduce((total, x, place) => total + (place % 2 === 0 ? -x : x), 0);
    return sum + width * (top - bottom);
  }, 0);
};
