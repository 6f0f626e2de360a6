// The quiet axis of days under a figure, and the hairline of the day that the figure speaks of.
import type { Day } from '@muster/core/kernel';
import type { FigureWords } from '../frame.ts';
import { drawDatum, drawLine, drawText, join, NOTHING, type Markup } from '../drawing/markup.ts';
import { cutToWidth, estimateStrong, SMALL } from '../drawing/text-width.ts';
import { listTimeTicks, TICK_GAP, type TimeScale } from './time-scale.ts';

/** Pixels under the plot that the axis takes. */
export const TIME_AXIS_HEIGHT = 20;

export const drawTimeAxis = (scale: TimeScale, y: number, words: FigureWords): Markup =>
  join([
    drawLine([scale.left, y, scale.right, y], 'fig-axis'),
    ...listTimeTicks(scale, words).flatMap(({ day, label, isYear }) => {
      const x = scale.at(day);
      return [
        drawLine([x, y, x, y + (isYear ? 14 : 5)], 'fig-axis'),
        drawText(label, {
          class: isYear ? 'fig-text fig-year' : 'fig-text fig-quiet',
          x: isYear ? x + TICK_GAP.before : x,
          y: y + 14,
        }),
      ];
    }),
  ]);

/** A bold letter is as wide as one of this size. */
const BOLD = SMALL * 1.1;

/** A vertical hairline at `asOf`, with its day above; nothing where it lies outside of the span. */
export const drawAsOf = (
  scale: TimeScale,
  asOf: Day,
  { top, bottom, label }: { readonly top: number; readonly bottom: number; readonly label: string },
): Markup => {
  if (!scale.has(asOf)) return NOTHING;
  const x = scale.at(asOf);
  // The label hangs towards the past, or to the other side where there is more room.
  const [before, after] = [x - 4, scale.right - x - 4];
  const fits = estimateStrong(label) <= before || before >= after;
  const text = cutToWidth(label, fits ? before : after, BOLD);
  return drawDatum(
    { key: 'as-of', day: asOf, title: label, class: 'fig-as-of' },
    drawLine([x, top - 12, x, bottom], 'fig-now'),
    drawText(text, {
      class: 'fig-text fig-now-label',
      x: fits ? x - 4 : x + 4,
      y: top - 4,
      'text-anchor': fits ? 'end' : 'start',
    }),
  );
};
