// Degrees to a plane in which equal areas look equal, as a map of quantities needs: a conic projection around the country,
// whose scale is true at a sixth of its height from either edge.
import { geoConicEqualArea } from 'd3-geo';
import { boxOf, type Point, type Region } from './region.ts';
import { middleLongitude, toward, unwrapRegion } from './unwrap.ts';

export const WIDTH = 1000;
/** Room around the country, so that its outline is not cut. */
const BORDER = 2;

export type Plane = { readonly height: number; readonly project: (point: Point) => Point };

/** A plane 1000 units wide that shows all of a region given in degrees; `undefined` for one without extent. */
export const makePlane = (region: Region): Plane | undefined => {
  const middle = middleLongitude(region.flat());
  const degrees = boxOf(unwrapRegion(region, middle));
  if (!degrees) return undefined;
  const centre = (degrees.left + degrees.right) / 2;
  const sixth = (degrees.bottom - degrees.top) / 6;
  const projection = geoConicEqualArea()
    .rotate([-centre, 0])
    .parallels([degrees.top + sixth, degrees.bottom - sixth])
    .scale(1)
    .translate([0, 0]);
  const plain = ([longitude, latitude]: Point): Point =>
    projection([toward(longitude, centre), latitude]) ?? [Number.NaN, Number.NaN];
  const box = boxOf(region.map((ring) => ring.map(plain)));
  if (!box || box.right === box.left || box.bottom === box.top) return undefined;
  const scale = (WIDTH - 2 * BORDER) / (box.right - box.left);
  return {
    height: Math.ceil((box.bottom - box.top) * scale + 2 * BORDER),
    project: (point) => {
      const [x, y] = plain(point);
      return [(x - box.left) * scale + BORDER, (y - box.top) * scale + BORDER];
    },
  };
};
