// How long what is owed has stood where it is: a word-sized bar, the older the darker.
import type { Frame } from './frame.ts';
import { drawFigure, widthOf, type Described } from './drawing/figure.ts';
import { drawDatum, element, join } from './drawing/markup.ts';

export type AgeingBar = Described & {
  /** The youngest first. */
  readonly buckets: readonly { readonly key: string; readonly label: string; readonly quantity: bigint }[];
  readonly format: (value: bigint) => string;
};

const HEIGHT = 10;
/** Shades in figures.css. */
const SHADES = 4;

/** One stacked bar as wide as the frame; buckets below one are left out. */
export const drawAgeing = (model: AgeingBar, frame: Frame): string => {
  const width = widthOf(frame);
  const sum = model.buckets.reduce((total, { quantity }) => (quantity > 0n ? total + quantity : total), 0n);
  let before = 0n;
  const segments = model.buckets.flatMap((bucket, at) => {
    if (bucket.quantity <= 0n) return [];
    const left = (Number(before) / Number(sum)) * width;
    before += bucket.quantity;
    const right = (Number(before) / Number(sum)) * width;
    const shade = Math.round((at / Math.max(1, model.buckets.length - 1)) * (SHADES - 1));
    return [
      drawDatum(
        { key: bucket.key, title: `${bucket.label}: ${model.format(bucket.quantity)}` },
        element('rect', {
          class: `fig-age-${shade}`,
          x: Math.min(left, width - 1),
          y: 0,
          width: Math.max(1, right - left - (right < width ? 1 : 0)),
          height: HEIGHT,
        }),
      ),
    ];
  });
  return drawFigure(
    { model, frame, size: { width, height: HEIGHT }, kind: 'ageing' },
    element('rect', { class: 'fig-frame', x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1 }),
    join(segments.toReversed()),
  );
};
