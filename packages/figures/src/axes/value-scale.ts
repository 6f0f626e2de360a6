// Quantities to pixels, from zero, and the few grid lines by which a level is read.
import { ticks } from 'd3-array';
import { drawLine, drawText, join, type Markup } from '../drawing/markup.ts';
import { estimateWidth } from '../drawing/text-width.ts';

export type ValueScale = {
  readonly at: (value: bigint) => number;
  /** Whole values, the lowest first; zero is one of them. */
  readonly ticks: readonly bigint[];
  readonly top: number;
  readonly bottom: number;
};

export type Extent = { readonly low: bigint; readonly high: bigint };

/** The least and greatest of the values and zero. */
export const extentOf = (values: Iterable<bigint>): Extent => {
  let [low, high] = [0n, 0n];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
};

/** A scale that puts the lowest value at `bottom` and the highest at `top`, in pixels. */
export const createValueScale = (
  { low, high }: Extent,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): ValueScale => {
  const [least, most] = [Number(low), high > low ? Number(high) : Number(low) + 1];
  const wanted = Math.max(2, Math.floor((bottom - top) / 44));
  const marks = ticks(least, most, wanted).filter((tick) => Number.isInteger(tick));
  const span = most - least;
  return {
    at: (value) => bottom - ((Number(value) - least) / span) * (bottom - top),
    ticks: [...new Set([0, ...marks])].toSorted((a, b) => a - b).map(BigInt),
    top,
    bottom,
  };
};

/** Pixels left of the plot that the labels of the ticks take, `undefined` where that would be too much of the width. */
export const gutterOf = (scale: ValueScale, format: (value: bigint) => string, width: number): number | undefined => {
  const widest = Math.max(0, ...scale.ticks.map((tick) => estimateWidth(format(tick)))) + 8;
  return widest > width * 0.24 ? undefined : widest;
};

/** Hairlines across the plot, labelled in the gutter left of it, or above them at the left where there is no gutter. */
export const drawValueAxis = (
  scale: ValueScale,
  {
    left,
    right,
    format,
    hasGutter,
  }: {
    readonly left: number;
    readonly right: number;
    readonly format: (value: bigint) => string;
    readonly hasGutter: boolean;
  },
): Markup =>
  join(
    scale.ticks.flatMap((tick) => {
      const y = scale.at(tick);
      const place = hasGutter ? { x: left - 6, y: y + 4, 'text-anchor': 'end' } : { x: left, y: y - 3 };
      return [
        drawLine([left, y, right, y], tick === 0n ? 'fig-axis' : 'fig-grid'),
        // A number is never cut: where it does not fit there is only its line.
        drawText(hasGutter || estimateWidth(format(tick)) <= right - left ? format(tick) : '', {
          class: 'fig-text fig-quiet fig-halo',
          ...place,
        }),
      ];
    }),
  );
