// Simplifies areas together: a border that two of them share is simplified once, so that no gap opens along it. Points are
// put on a grid first, since the same border is often written with different last digits on its two sides.
import type { Polygon, Position } from './read-shapes.ts';

/** Decimals of a degree that are kept: about ten metres. */
const DECIMALS = 10_000;

/** The areas, each as its polygons, without points that lie less than `tolerance` degrees from what is drawn without them. */
export const simplifyBorders = (
  areas: readonly (readonly Polygon[])[],
  tolerance: number,
): readonly (readonly Polygon[])[] => {
  const gridded = areas.map((polygons) => polygons.map((rings) => rings.map(putOnGrid).filter(isRing)));
  const junctions = findJunctions(gridded.flat(2));
  const cut = gridded.map((polygons) => polygons.map((rings) => rings.map((ring) => cutRing(ring, junctions))));
  const arcs = new Map<string, readonly Position[]>();
  for (const run of cut.flat(3)) arcs.set(keyOfRun(run), simplifyRun(orient(run), tolerance));
  // The one ring of an area that must not vanish, however small it is, keeps its borders whole.
  for (const polygons of cut) {
    const outer = polygons.flatMap((rings) => (rings[0] ? [rings[0]] : []));
    if (outer.some((runs) => isRing(joinRuns(runs, arcs)))) continue;
    const largest = outer.toSorted((a, b) => b.flat().length - a.flat().length)[0] ?? [];
    for (const run of largest) arcs.set(keyOfRun(run), orient(run));
  }
  return cut.map((polygons) =>
    polygons.flatMap((rings) => {
      const [outer = [], ...holes] = rings.map((runs) => joinRuns(runs, arcs));
      return isRing(outer) ? [[wind(outer, 1), ...holes.filter(isRing).map((hole) => wind(hole, -1))]] : [];
    }),
  );
};

type Run = readonly Position[];

const round = (value: number): number => Math.round(value * DECIMALS) / DECIMALS + 0;
const keyOf = ([x, y]: Position): string => `${x},${y}`;

/** Closed as before, without points that have become one. */
const putOnGrid = (ring: Run): Run =>
  ring
    .map(([x, y]): Position => [round(x), round(y)])
    .filter((point, at, all) => at === 0 || keyOf(point) !== keyOf(all[at - 1] ?? point));

const isRing = (ring: Run): boolean => ring.length > 3 && doubleArea(ring) !== 0;

const doubleArea = (ring: Run): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

/** RFC 7946: outer rings run counter-clockwise, holes clockwise. */
const wind = (ring: Run, sign: 1 | -1): Run => (doubleArea(ring) * sign < 0 ? ring.toReversed() : ring);

/** Points where borders meet or part: those with more than two different neighbours. */
const findJunctions = (rings: readonly Run[]): ReadonlySet<string> => {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (let at = 0; at + 1 < ring.length; at += 1) {
      const [one, other] = [keyOf(ring[at] as Position), keyOf(ring[at + 1] as Position)];
      neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
      neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
    }
  }
  return new Set([...neighbours].filter(([, found]) => found.size > 2).map(([key]) => key));
};

/** A ring as runs from junction to junction; one without any starts at its lowest point, the same for both sides. */
const cutRing = (ring: Run, junctions: ReadonlySet<string>): readonly Run[] => {
  const open = ring.slice(0, -1);
  const firstJunction = open.findIndex((point) => junctions.has(keyOf(point)));
  const start = firstJunction === -1 ? findLowest(open) : firstJunction;
  const turned = [...open.slice(start), ...open.slice(0, start), open[start] as Position];
  const runs: Position[][] = [];
  for (const [at, point] of turned.entries()) {
    runs.at(-1)?.push(point);
    if (at + 1 < turned.length && (at === 0 || junctions.has(keyOf(point)))) runs.push([point]);
  }
  return runs;
};

const findLowest = (points: Run): number =>
  points.reduce((lowest, point, at) => (isLess(point, points[lowest] as Position) ? at : lowest), 0);

const isLess = (a: Position, b: Position): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** A run the same way round whichever side it is seen from. */
const orient = (run: Run): Run => (isForward(run) ? run : run.toReversed());

const isForward = (run: Run): boolean => {
  for (let at = 0; at < run.length / 2; at += 1) {
    const [head, tail] = [run[at] as Position, run[run.length - 1 - at] as Position];
    if (keyOf(head) !== keyOf(tail)) return isLess(head, tail);
  }
  return true;
};

const keyOfRun = (run: Run): string => orient(run).map(keyOf).join(' ');

const joinRuns = (runs: readonly Run[], arcs: ReadonlyMap<string, Run>): Run => {
  const points = runs.flatMap((run, at) => {
    const kept = arcs.get(keyOfRun(run)) ?? run;
    const own = isForward(run) ? kept : kept.toReversed();
    return at === 0 ? own : own.slice(1);
  });
  return points;
};

/** Douglas and Peucker, 1973: the ends stay, and whatever lies too far from the line between those that stay. */
const simplifyRun = (run: Run, tolerance: number): Run => {
  const kept = new Set([0, run.length - 1]);
  const open: (readonly [number, number])[] = [[0, run.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [start, end] = span;
    let worst = { at: start, distance: tolerance };
    for (let at = start + 1; at < end; at += 1) {
      const distance = distanceTo(run[at] as Position, run[start] as Position, run[end] as Position);
      if (distance > worst.distance) worst = { at, distance };
    }
    if (worst.at === start) continue;
    kept.add(worst.at);
    open.push([start, worst.at], [worst.at, end]);
  }
  return run.filter((_, at) => kept.has(at));
};

const distanceTo = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + share * dx - x, ay + share * dy - y);
};
