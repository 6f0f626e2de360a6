// Regions of the plane: a bag of rings filled by the even-odd rule, so that islands, holes and pieces need no order and no
// winding. Clipping and joining are exact about shared borders: two neighbours get the very same points.

export type Point = readonly [number, number];
/** At least three points; the last is joined to the first. */
export type Ring = readonly Point[];
export type Region = readonly Ring[];
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Twice the signed area of a ring. */
export const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

/** The smallest box around all points; `undefined` when there are none. */
export const boxOf = (region: Region): Box | undefined => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of region) {
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined;
};

/** Whether a point lies in a region, by the even-odd rule. */
export const isInside = (region: Region, [x, y]: Point): boolean => {
  let inside = false;
  for (const ring of region) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [ax, ay] = ring[at] as Point;
      const [bx, by] = ring[before] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
};

/** The distance from a point to the nearest border of a region; infinite when it has none. */
export const distanceToBorder = (region: Region, [x, y]: Point): number => {
  let least = Infinity;
  for (const ring of region) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [ax, ay] = ring[at] as Point;
      const [bx, by] = ring[before] as Point;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
      least = Math.min(least, (ax + share * dx - x) ** 2 + (ay + share * dy - y) ** 2);
    }
  }
  return Math.sqrt(least);
};
