// How far one line of what is needed is filled, as small as a word.
import type { Frame } from './frame.ts';
import { drawFigure, drawHatch, hatchOf, widthOf, type Described } from './drawing/figure.ts';
import { drawDatum, element, join, NOTHING } from './drawing/markup.ts';
import type { StrengthKind } from './strength-bar.ts';

export type GapBar = Described & {
  /** From left to right, together the whole line; quantities below one are left out. */
  readonly parts: readonly { readonly kind: StrengthKind; readonly label: string; readonly quantity: bigint }[];
  readonly format: (value: bigint) => string;
};

const HEIGHT = 10;
/** What is there at all can be seen. */
const LEAST_WIDTH = 2;

/** One stacked bar as wide as the frame, whatever the line counts. */
export const drawGapBar = (model: GapBar, frame: Frame): string => {
  const width = widthOf(frame);
  const parts = model.parts.filter(({ quantity }) => quantity > 0n);
  const sum = parts.reduce((total, { quantity }) => total + quantity, 0n);
  let before = 0n;
  const segments = parts.map(({ kind, label, quantity }) => {
    const left = (Number(before) / Number(sum)) * width;
    before += quantity;
    const right = (Number(before) / Number(sum)) * width;
    const area = {
      x: Math.min(left, width - LEAST_WIDTH),
      y: 0,
      width: Math.max(LEAST_WIDTH, right - left - (right < width ? 1 : 0)),
      height: HEIGHT,
    };
    return drawDatum(
      { key: kind, title: `${label}: ${model.format(quantity)}` },
      element('rect', { class: `fig-fill-${kind}`, ...area }),
      kind === 'missing' ? element('rect', { ...area, fill: hatchOf(frame) }) : NOTHING,
    );
  });
  return drawFigure(
    { model, frame, size: { width, height: HEIGHT }, kind: 'gap' },
    drawHatch(frame),
    element('rect', { class: 'fig-frame', x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1 }),
    join(segments.toReversed()),
  );
};
