// Days on which something happened, as small marks under the axis; named where there is room, else on hovering.
import type { Day } from '@muster/core/kernel';
import { TIME_AXIS_HEIGHT } from './axes/time-axis.ts';
import type { TimeScale } from './axes/time-scale.ts';
import { drawDatum, drawLine, drawText, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import type { Stretch } from './drawing/pack-rows.ts';
import { cutToWidth, estimateWidth } from './drawing/text-width.ts';

export type ChartEvent = { readonly key: string; readonly day: Day; readonly label: string };

/** Pixels under the axis that the events take. */
export const EVENTS_HEIGHT = 16;

const MOST_WIDTH = 170;
const REACH = 5;

/** Marks in a row under the axis; a name stands right of its mark, or left of it, where it touches no other. */
export const drawChartEvents = (
  events: readonly ChartEvent[],
  { time, axis, width }: { readonly time: TimeScale; readonly axis: number; readonly width: number },
): Markup => {
  const y = axis + TIME_AXIS_HEIGHT + 11;
  const taken: Stretch[] = events.map(({ day }) => ({ left: time.at(day) - REACH, right: time.at(day) + REACH }));
  const isFree = ({ left, right }: Stretch): boolean =>
    left >= 0 && right <= width && taken.every((other) => right <= other.left || other.right <= left);
  return join(
    events
      .toSorted((a, b) => a.day - b.day)
      .map(({ key, day, label }) => {
        const x = time.at(day);
        const text = cutToWidth(label, MOST_WIDTH);
        const reach = estimateWidth(text) + 1;
        const place = [
          { left: x + REACH, right: x + REACH + reach },
          { left: x - REACH - reach, right: x - REACH },
        ].find(isFree);
        if (place) taken.push({ left: place.left, right: place.right + REACH });
        return drawDatum(
          { key, day, title: label, class: 'fig-event' },
          drawLine([x, axis - 4, x, axis], 'fig-tick'),
          element('path', { class: 'fig-event-mark', d: `M${x.toFixed(1)},${y - 8}l-4,7h8z` }),
          element('circle', { class: 'fig-hit-spot', cx: x, cy: y - 4, r: 7 }),
          place
            ? drawText(text, {
                class: 'fig-text fig-quiet',
                x: place.left < x ? place.right : place.left + 1,
                y,
                'text-anchor': place.left < x ? 'end' : undefined,
              })
            : NOTHING,
        );
      }),
  );
};
