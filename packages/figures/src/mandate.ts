// The mandate clock: which instruments held from when to when, and what they asked for by which day.
import { NEVER, type Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';
import { drawAsOf, drawTimeAxis, TIME_AXIS_HEIGHT } from './axes/time-axis.ts';
import { createTimeScale, type TimeScale } from './axes/time-scale.ts';
import { drawEmpty, drawFigure, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawDatum, drawText, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import { packRows } from './drawing/pack-rows.ts';
import { cutToWidth, estimateWidth } from './drawing/text-width.ts';
import { layDuties, type MandateDuty } from './mandate-duties.ts';

export type MandateBar = {
  readonly key: string;
  readonly from: Day;
  /** The last day; without it there is no end. */
  readonly to: Day | undefined;
  readonly label: string;
  readonly kind: 'mandate' | 'other';
  readonly state: 'past' | 'current' | 'future' | 'expired';
};

export type MandateLane = { readonly key: string; readonly label: string; readonly bars: readonly MandateBar[] };

export type MandateClock = WithEmpty & {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly lanes: readonly MandateLane[];
  readonly duties: readonly MandateDuty[];
};

const TOP = 22;
const NAME = 16;
const BAR = 18;
const ROW = 21;
const LANE_GAP = 8;
const SLIVER = 3;

/** Bars in lanes, each lane named above its bars; duties as diamonds beneath. */
export const drawMandate = (model: MandateClock, frame: Frame): string => {
  const width = widthOf(frame);
  const time = createTimeScale(model, { left: 0, right: width - 1 });
  let y = TOP;
  const lanes = model.lanes.map((lane) => {
    const laid = layLane(lane, { time, top: y });
    y = laid.bottom;
    return laid;
  });
  const duties = layDuties(model.duties, { time, top: y, width });
  const bottom = Math.max(duties.bottom, TOP + 40);
  const size = { width, height: bottom + TIME_AXIS_HEIGHT };
  const figure = { model, frame, size, kind: 'mandate' };
  if (lanes.every(({ isEmpty }) => isEmpty) && duties.isEmpty) return drawFigure(figure, drawEmpty(size, model.empty));
  return drawFigure(
    figure,
    drawTimeAxis(time, bottom, frame.words),
    drawAsOf(time, model.asOf, { top: 14, bottom, label: frame.words.day(model.asOf) }),
    join(lanes.map(({ drawn }) => drawn)),
    duties.drawn,
  );
};

const layLane = (lane: MandateLane, { time, top }: { readonly time: TimeScale; readonly top: number }) => {
  const bars = lane.bars.flatMap((bar) => {
    const to = bar.to ?? NEVER;
    if (to < time.from || bar.from > time.to || bar.from > to) return [];
    // A bar that begins or ends at the edge of the span keeps a visible sliver.
    const left = Math.min(time.at(bar.from), time.right - SLIVER);
    return [{ bar, left, right: Math.max(left + SLIVER, time.at(to)) }];
  });
  if (bars.length === 0) return { drawn: NOTHING, bottom: top, isEmpty: true };
  const rows = packRows(bars);
  const first = top + NAME;
  const drawn = bars.map(({ bar, left, right }, at) => {
    const row = rows[at] ?? 0;
    // The end of the free space right of it, into which a label may run that is too long for the bar.
    const next = bars.filter((_, other) => rows[other] === row && other !== at).map((other) => other.left);
    const free = Math.min(time.right, ...next.filter((start) => start >= right));
    return drawBar(bar, { left, right, free, top: first + row * ROW });
  });
  const count = Math.max(...rows.map((row) => (row ?? 0) + 1));
  const name = cutToWidth(lane.label, time.right - time.left);
  return {
    drawn: join([drawText(name, { class: 'fig-text fig-quiet fig-halo', x: 0, y: top + 11 }), ...drawn]),
    bottom: first + count * ROW + LANE_GAP,
    isEmpty: false,
  };
};

type Place = { readonly left: number; readonly right: number; readonly free: number; readonly top: number };

const drawBar = (bar: MandateBar, { left, right, free, top }: Place): Markup => {
  const wide = estimateWidth(bar.label) + 12;
  const isInside = wide <= right - left || right - left >= free - right;
  const text = cutToWidth(bar.label, (isInside ? right - left : free - right) - 12);
  const open = bar.to === undefined;
  const kind = `fig-bar-${bar.kind} fig-bar-${bar.state}`;
  const area = { x: left, y: top, width: Math.max(2, right - left - 1), height: BAR };
  return drawDatum(
    { key: bar.key, day: bar.from, title: bar.label, class: kind },
    open
      ? element('path', { class: 'fig-period', d: pathOfOpenBar(area) })
      : element('rect', { class: 'fig-period', ...area }),
    drawText(text, {
      class: isInside ? 'fig-text fig-in-bar' : 'fig-text fig-halo',
      x: isInside ? left + 6 : right + 5,
      y: top + 13,
    }),
  );
};

/** A bar without an end points onwards. */
const pathOfOpenBar = (bar: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => {
  const point = Math.min(6, bar.width);
  return `M${bar.x.toFixed(1)},${bar.y}h${(bar.width - point).toFixed(1)}l${point.toFixed(1)},${bar.height / 2}l${(-point).toFixed(1)},${bar.height / 2}h${(point - bar.width).toFixed(1)}z`;
};
