// Longitudes near the 180th meridian, written so that neighbours have neighbouring numbers: 181 rather than -179.
import type { Point, Region, Ring } from './region.ts';

/** The longitude that is the same place and lies nearest to `reference`. */
export const toward = (longitude: number, reference: number): number =>
  longitude + 360 * Math.round((reference - longitude) / 360);

/** A ring without jumps, as near to `reference` as its first point can be. */
const unwrapRing = (ring: Ring, reference: number): Ring => {
  let last = reference;
  return ring.map(([longitude, latitude]) => {
    last = toward(longitude, last);
    return [last, latitude];
  });
};

export const unwrapRegion = (region: Region, reference: number): Region =>
  region.map((ring) => unwrapRing(ring, reference));

/** The middle of longitudes, right also where they lie on both sides of the 180th meridian. */
export const middleLongitude = (points: readonly Point[]): number => {
  const angles = points.map(([longitude]) => (longitude * Math.PI) / 180);
  const sum = (wave: (angle: number) => number): number => angles.reduce((total, angle) => total + wave(angle), 0);
  return (Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI;
};
