// Where a name stands best in an area: the middle of the widest lying ellipse that fits, since a line of text is wider than
// high. A coarse grid first, then ever finer around the best point.
import { boxOf, distanceToBorder, doubleArea, isInside, type Point, type Region } from './region.ts';

/** How much wider than high the ellipse is. */
const FLATNESS = 3;
const COARSE = 16;
const ROUNDS = 4;

/** The point, and half the width of the ellipse; `undefined` for a region without area. */
export const findLabelPoint = (region: Region): { readonly centre: Point; readonly room: number } | undefined => {
  const squeezed: Region = region.map((ring) => ring.map(([x, y]) => [x / FLATNESS, y]));
  const main = squeezed.toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))[0];
  const box = boxOf(main ? [main] : []);
  if (!box) return undefined;
  let best = { point: [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as Point, space: -Infinity };
  let [width, height] = [box.right - box.left, box.bottom - box.top];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [left, top] = [best.point[0] - width / 2, best.point[1] - height / 2];
    for (let column = 0; column <= COARSE; column += 1) {
      for (let row = 0; row <= COARSE; row += 1) {
        const point: Point = [left + (column / COARSE) * width, top + (row / COARSE) * height];
        const distance = distanceToBorder(squeezed, point);
        const space = isInside(squeezed, point) ? distance : -distance;
        if (space > best.space) best = { point, space };
      }
    }
    width /= COARSE / 4;
    height /= COARSE / 4;
  }
  return { centre: [best.point[0] * FLATNESS, best.point[1]], room: Math.max(best.space, 0) * FLATNESS };
};
