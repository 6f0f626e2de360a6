// Where all that was promised stands today, as one bar against the plan.
import type { Frame } from './frame.ts';
import { drawEmpty, drawFigure, drawHatch, hatchOf, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawDatum, drawLine, drawText, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import { cutToWidth, estimateWidth, NORMAL } from './drawing/text-width.ts';

export type StrengthKind = 'deployed' | 'transit' | 'ready' | 'training' | 'pledged' | 'missing';

export type StrengthBar = WithEmpty & {
  /** From left to right; quantities below one are left out. */
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly quantity: bigint;
    readonly kind: StrengthKind;
  }[];
  /** What the bar is held against, such as the plan. */
  readonly mark?: { readonly at: bigint; readonly label: string };
};

const BAR = 44;
/** Above the bar, for the label of the mark. */
const HEADROOM = 20;
const LEAST_WIDTH = 2;

type Segment = StrengthBar['parts'][number] & { readonly left: number; readonly width: number };

/** One stacked bar of all parts; numbers stand inside the segments where they fit. */
export const drawStrengthBar = (model: StrengthBar, frame: Frame): string => {
  const width = widthOf(frame);
  const top = model.mark ? HEADROOM : 0;
  const size = { width, height: top + BAR };
  const parts = model.parts.filter(({ quantity }) => quantity > 0n);
  const sum = parts.reduce((total, { quantity }) => total + quantity, 0n);
  const full = model.mark && model.mark.at > sum ? model.mark.at : sum;
  const figure = { model, frame, size, kind: 'strength-bar' };
  if (full <= 0n) return drawFigure(figure, drawEmpty(size, model.empty));
  const scale = (quantity: bigint): number => (Number(quantity) / Number(full)) * width;
  let before = 0n;
  const segments = parts.map((part) => {
    const left = scale(before);
    before += part.quantity;
    return { ...part, left, width: Math.max(LEAST_WIDTH, scale(before) - left - 1) };
  });
  return drawFigure(
    figure,
    drawHatch(frame),
    element('rect', { class: 'fig-frame', x: 0.5, y: top + 0.5, width: width - 1, height: BAR - 1 }),
    // The last first, so that a part too thin for the scale stays visible on top of its neighbour.
    join(segments.toReversed().map((segment) => drawSegment(segment, { top, frame }))),
    model.mark && model.mark.at > 0n ? drawMark(model.mark, { x: scale(model.mark.at), top, width }) : NOTHING,
  );
};

const drawSegment = (segment: Segment, { top, frame }: { readonly top: number; readonly frame: Frame }): Markup => {
  const { key, label, quantity, kind, left } = segment;
  const number = frame.words.number(quantity);
  // A thin part at the right end must not leave the picture.
  const x = Math.min(left, widthOf(frame) - LEAST_WIDTH);
  const area = { x, y: top, width: segment.width, height: BAR };
  const fits = estimateWidth(number, NORMAL) + 12 <= segment.width;
  const name = estimateWidth(label) + 14 <= segment.width ? label : '';
  return drawDatum(
    { key, title: `${label}: ${number}` },
    element('rect', { ...area, class: `fig-fill-${kind}` }),
    kind === 'missing' ? element('rect', { ...area, fill: hatchOf(frame) }) : NOTHING,
    fits
      ? drawText(number, { class: `fig-number fig-on-${kind}`, x: x + 7, y: top + (name === '' ? 27 : 20) })
      : NOTHING,
    fits ? drawText(name, { class: `fig-text fig-on-${kind}`, x: x + 7, y: top + 35 }) : NOTHING,
  );
};

const drawMark = (
  { label }: { readonly label: string },
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): Markup => {
  const text = cutToWidth(label, width - 8);
  const half = estimateWidth(text) / 2;
  const anchor = x + half > width ? 'end' : x - half < 0 ? 'start' : 'middle';
  const at = Math.min(Math.max(x, 1), width - 1);
  return drawDatum(
    { key: 'mark', title: label },
    drawLine([at, top - 5, at, top + BAR], 'fig-mark'),
    drawText(text, {
      class: 'fig-text fig-ink-plan',
      x: anchor === 'end' ? width : anchor === 'start' ? 0 : at,
      y: top - 8,
      'text-anchor': anchor,
    }),
  );
};
