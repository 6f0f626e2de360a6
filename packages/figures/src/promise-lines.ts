// A promise of people as a line: from what stood in the theatre on the day it was said to what was to stand there on
// the day it was due.
import type { Day } from '@muster/core/kernel';
import type { TimeScale, TimeSpan } from './axes/time-scale.ts';
import type { ValueScale } from './axes/value-scale.ts';
import { drawDatum, drawLine, element, join, NOTHING, type Markup } from './drawing/markup.ts';

export type PromiseLine = {
  readonly key: string;
  readonly said: Day;
  readonly due: Day;
  /** What was deployed on the day it was said. */
  readonly from: bigint;
  readonly level: bigint;
  readonly state: 'open' | 'kept' | 'late' | 'broken' | 'uncheckable';
  readonly label: string;
};

type Scales = { readonly time: TimeScale; readonly value: ValueScale };

/** The promises whose time lies in the span, cut at its ends, each with a marker by its state on the day it was due. */
export const drawPromiseLines = (promises: readonly PromiseLine[], scales: Scales): Markup =>
  join(promises.filter((promise) => isWithin(promise, scales.time)).map((promise) => drawPromiseLine(promise, scales)));

/** Whether some of the time of a promise lies in the span. */
export const isWithin = ({ said, due }: PromiseLine, { from, to }: TimeSpan): boolean =>
  said <= to && due >= from && said <= due;

const drawPromiseLine = (promise: PromiseLine, { time, value }: Scales): Markup => {
  const { key, said, due, state, label } = promise;
  const [start, end] = [value.at(promise.from), value.at(promise.level)];
  const yOf = (day: Day): number => (due === said ? end : start + ((day - said) / (due - said)) * (end - start));
  const first = said < time.from ? time.from : said;
  const last = due > time.to ? time.to : due;
  const line = [time.at(first), yOf(first), time.at(last), yOf(last)] as const;
  return drawDatum(
    { key, day: due, title: label, class: `fig-promise fig-${state}` },
    drawLine(line, 'fig-slant'),
    drawLine(line, 'fig-hit'),
    time.has(due) ? drawMarker(state, time.at(due), end) : NOTHING,
  );
};

const RADIUS = 3.5;

const drawMarker = (state: PromiseLine['state'], x: number, y: number): Markup => {
  const circle = element('circle', { class: 'fig-marker', cx: x, cy: y, r: RADIUS });
  // Half of a kept promise: it came, but not by the day.
  const half = `M${x.toFixed(1)},${(y - RADIUS).toFixed(1)}a${RADIUS},${RADIUS} 0 0 1 0,${2 * RADIUS}z`;
  if (state === 'late') return join([circle, element('path', { class: 'fig-half', d: half })]);
  if (state !== 'broken') return circle;
  return join([
    element('circle', { class: 'fig-hit-spot', cx: x, cy: y, r: RADIUS + 3 }),
    drawLine([x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS], 'fig-cross'),
    drawLine([x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS], 'fig-cross'),
  ]);
};
