// A region as the text of an SVG path, with steps from point to point because they are shorter than places.
import type { Point, Region, Ring } from './region.ts';

/** Writes a region whose points stand on a grid of halves; points in the middle of a straight line are left out. */
export const writePath = (region: Region): string => region.map((ring) => writeRing(dropStraight(ring))).join('');

const writeRing = (ring: Ring): string => {
  const [first, ...rest] = ring;
  if (!first || rest.length < 2) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return joinNumbers(step);
  });
  return `M${joinNumbers(first)}l${steps.reduce(joinText)}z`;
};

const joinNumbers = (numbers: readonly number[]): string => numbers.map(writeNumber).reduce(joinText);

// A minus sign sets numbers apart as a blank does.
const joinText = (a: string, b: string): string => (b.startsWith('-') ? a + b : `${a} ${b}`);

const writeNumber = (value: number): string => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

const dropStraight = (ring: Ring): Ring =>
  ring.filter((point, at) => !isBetween(ring.at(at - 1) as Point, point, ring[(at + 1) % ring.length] as Point));

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]) &&
  (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) >= 0;
