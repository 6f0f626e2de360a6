// Where the quantities of the arrows go: beside them, on top of nothing, and with their labels where there is room.
import { cutToWidth, estimateWidth } from './drawing/text-width.ts';

/** An arrow from `start` to `end`, both vertical pixels, and what is to be written beside it. */
export type ArrowPlace = {
  readonly x: number;
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly label: string;
};

export type PlacedLabel = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
};

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Spot = PlacedLabel & { readonly box: Box };

const MOST_WIDTH = 120;
/** Between an arrow and its label, and between a label and anything else. */
const BESIDE = 6;
const GAP = 4;
/** How far above the arrow's end, where it says what came; the first that is free. */
const UP = [16, 28] as const;

/** A label for each arrow, in their order; `undefined` where there is no room even for the number. */
export const placeLabels = (
  arrows: readonly ArrowPlace[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly (PlacedLabel | undefined)[] => {
  const lines = arrows.map(boxOfArrow);
  const spots: (Spot | undefined)[] = arrows.map(() => undefined);
  const isFree = (box: Box, own: number): boolean =>
    box.left >= left &&
    box.right <= right &&
    !lines.some((line, at) => at !== own && overlaps(box, line)) &&
    !spots.some((spot, at) => at !== own && spot && overlaps(box, spot.box));
  // All numbers first: no label may take the place of a number.
  for (const [at, arrow] of arrows.entries()) {
    spots[at] = listSpots(arrow, arrow.number).find(({ box }) => isFree(box, at));
  }
  for (const [at, arrow] of arrows.entries()) {
    const own = spots[at];
    const text = `${arrow.number} ${cutToWidth(arrow.label, MOST_WIDTH)}`.trimEnd();
    spots[at] =
      listSpots(arrow, text).find(({ box, y, anchor }) => y === own?.y && anchor === own.anchor && isFree(box, at)) ??
      own;
  }
  return spots;
};

const boxOfArrow = ({ x, start, end }: ArrowPlace): Box => ({
  left: x - 2,
  right: x + 2,
  top: Math.min(start, end),
  bottom: Math.max(start, end),
});

const listSpots = ({ x, start, end }: ArrowPlace, text: string): readonly Spot[] =>
  UP.flatMap((up) => {
    const y = end - (end >= start ? up : -up) + 4;
    const width = estimateWidth(text);
    const box = { top: y - 10, bottom: y + 3 };
    return [
      { text, x: x + BESIDE, y, anchor: 'start', box: { ...box, left: x + BESIDE, right: x + BESIDE + width } },
      { text, x: x - BESIDE, y, anchor: 'end', box: { ...box, left: x - BESIDE - width, right: x - BESIDE } },
    ] satisfies readonly Spot[];
  });

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;
