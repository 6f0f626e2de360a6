// Duties under the bars of the mandate: a diamond on the day each is due, named beside it where there is room.
import type { Day } from '@muster/core/kernel';
import type { TimeScale } from './axes/time-scale.ts';
import { drawDatum, drawText, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import { packRows } from './drawing/pack-rows.ts';
import { cutToWidth, estimateWidth } from './drawing/text-width.ts';

export type MandateDuty = {
  readonly key: string;
  /** The day it is due, or was done. */
  readonly day: Day;
  readonly label: string;
  readonly state: 'done' | 'coming' | 'overdue';
};

const LEAST_ROOM = 170;
/** A name at the right end is cut to no less than this; else it stands left of its diamond. */
const LEAST_CUT = 90;
const MOST_ROWS = 5;
const ROW = 17;
const RADIUS = 5;

type Laid = { readonly drawn: Markup; readonly bottom: number; readonly isEmpty: boolean };

/** The duties within the span in rows from `top` on; those for which no row has room keep their diamond in the first. */
export const layDuties = (
  duties: readonly MandateDuty[],
  { time, top, width }: { readonly time: TimeScale; readonly top: number; readonly width: number },
): Laid => {
  const placed = duties
    .filter(({ day }) => time.has(day))
    .map((duty) => {
      const x = Math.min(Math.max(time.at(duty.day), RADIUS), width - RADIUS);
      const text = cutToWidth(duty.label, Math.min(Math.max(LEAST_ROOM, width * 0.28), width - 2 * RADIUS - 6));
      const reach = RADIUS + 4 + estimateWidth(text);
      const room = width - x - RADIUS - 4;
      const goesLeft = x + reach > width && room < LEAST_CUT && x - reach >= 0;
      const name = x + reach > width && !goesLeft ? cutToWidth(text, room) : text;
      const stretch = goesLeft
        ? { left: x - reach - 6, right: x + RADIUS }
        : { left: x - RADIUS, right: x + RADIUS + 10 + estimateWidth(name) };
      return { duty, x, name, goesLeft, ...stretch };
    });
  if (placed.length === 0) return { drawn: NOTHING, bottom: top, isEmpty: true };
  const rows = packRows(placed, MOST_ROWS);
  const drawn = placed.map(({ duty, x, name, goesLeft }, at) => {
    const row = rows[at];
    const y = top + 8 + (row ?? 0) * ROW;
    return drawDatum(
      { key: duty.key, day: duty.day, title: duty.label, class: `fig-duty fig-duty-${duty.state}` },
      element('path', { class: 'fig-diamond', d: `M${x.toFixed(1)},${y - RADIUS}l5,5l-5,5l-5,-5z` }),
      row === undefined
        ? NOTHING
        : drawText(name, {
            class: 'fig-text fig-halo',
            x: goesLeft ? x - RADIUS - 4 : x + RADIUS + 4,
            y: y + 4,
            'text-anchor': goesLeft ? 'end' : undefined,
          }),
    );
  });
  const count = Math.max(...rows.map((row) => (row ?? 0) + 1));
  return { drawn: join(drawn), bottom: top + count * ROW + 6, isEmpty: false };
};
