// What came, beside what was promised, planned and allowed, through time: the promises of the time rise as a fan above
// the area of what came of them.
import type { Day } from '@muster/core/kernel';
import type { Step } from '@muster/core/ledger';
import type { Frame } from './frame.ts';
import { drawEndLabels, endGutterOf, type EndLabel } from './axes/end-labels.ts';
import { findLast, listCorners, pathOfArea, pathOfLine } from './axes/step-points.ts';
import { drawAsOf, drawTimeAxis, TIME_AXIS_HEIGHT } from './axes/time-axis.ts';
import { closeSpan, createTimeScale, type TimeScale } from './axes/time-scale.ts';
import { createValueScale, drawValueAxis, extentOf, gutterOf, type ValueScale } from './axes/value-scale.ts';
import { drawEmpty, drawFigure, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawDatum, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import { drawChartEvents, EVENTS_HEIGHT, type ChartEvent } from './chart-events.ts';
import { drawPromiseLines, isWithin, type PromiseLine } from './promise-lines.ts';

export type StrengthChart = WithEmpty & {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly deployed: readonly Step[];
  /** All that was promised so far. */
  readonly promised: readonly Step[];
  readonly planned: readonly Step[];
  /** The ceiling. */
  readonly authorised: readonly Step[];
  readonly promises: readonly PromiseLine[];
  readonly events: readonly ChartEvent[];
  readonly labels: Readonly<Record<'deployed' | 'promised' | 'planned' | 'authorised' | 'today', string>>;
  /** Pixels; by default in proportion to the width. */
  readonly height?: number;
};

// In the order in which they are drawn; deployed also has an area.
const SERIES = ['authorised', 'planned', 'promised', 'deployed'] as const;
type SeriesName = (typeof SERIES)[number];

const HEADROOM = 22;

/** Steps up to `asOf`; days in between keep what the last step came to. */
export const drawStrengthChart = (model: StrengthChart, frame: Frame): string => {
  const width = widthOf(frame);
  const height = Math.round(model.height ?? Math.min(340, Math.max(200, width * 0.42)));
  const size = { width, height };
  const figure = { model, frame, size, kind: 'strength-chart' };
  if (SERIES.every((name) => model[name].length === 0) && model.promises.length === 0) {
    return drawFigure(figure, drawEmpty(size, model.empty));
  }
  const events = model.events.filter(({ day }) => day >= model.from && day <= model.to);
  const bottom = Math.max(HEADROOM + 20, height - TIME_AXIS_HEIGHT - (events.length > 0 ? EVENTS_HEIGHT : 0));
  const value = createValueScale(extentOf(listQuantities(model)), { top: HEADROOM + 6, bottom });
  const { number } = frame.words;
  const named = SERIES.flatMap((name) => {
    const last = findLast(model[name], model.asOf);
    return last && (last.quantity !== 0n || isCounted(name)) ? [{ name, quantity: last.quantity }] : [];
  });
  const gutter = gutterOf(value, number, width);
  const endGutter = endGutterOf(
    named.map(({ name, quantity }) => ({ name: model.labels[name], value: number(quantity) })),
    width,
  );
  const time = createTimeScale(model, { left: gutter ?? 0, right: width - endGutter - 2 });
  const labels = named.map(({ name, quantity }): EndLabel => ({
    name: model.labels[name],
    value: number(quantity),
    x: time.at(model.asOf),
    y: value.at(quantity),
    class: `fig-ink-${name}`,
  }));
  const day = `${model.labels.today} ${frame.words.day(model.asOf)}`.trim();
  return drawFigure(
    figure,
    drawValueAxis(value, { left: time.left, right: time.right, format: number, hasGutter: gutter !== undefined }),
    join(SERIES.toReversed().map((name) => drawSeries(model, name, { time, value }))),
    drawTimeAxis(time, bottom, frame.words),
    drawPromiseLines(model.promises, { time, value }),
    drawAsOf(time, model.asOf, { top: HEADROOM - 4, bottom, label: day }),
    drawChartEvents(events, { time, axis: bottom, width }),
    drawEndLabels(labels, { left: time.right, width: endGutter, top: HEADROOM, bottom: bottom - 4 }),
  );
};

/** Whether a series counts people, so that nothing is zero; the others say what was decided. */
const isCounted = (name: SeriesName): boolean => name === 'deployed' || name === 'promised';

const listQuantities = (model: StrengthChart): readonly bigint[] => [
  ...SERIES.flatMap((name) => model[name].filter(({ day }) => day <= model.asOf).map(({ quantity }) => quantity)),
  ...model.promises
    .filter((promise) => isWithin(promise, closeSpan(model)))
    .flatMap(({ from, level }) => [from, level]),
];

const drawSeries = (
  model: StrengthChart,
  name: SeriesName,
  scales: { readonly time: TimeScale; readonly value: ValueScale },
): Markup => {
  const { time } = scales;
  const until = model.asOf < time.to ? model.asOf : time.to;
  const corners = listCorners(model[name], { from: time.from, until, risesFromZero: isCounted(name) });
  const d = pathOfLine(corners, scales);
  if (d === '') return NOTHING;
  return drawDatum(
    { key: name, title: model.labels[name] },
    name === 'deployed' ? element('path', { class: 'fig-area-deployed', d: pathOfArea(corners, scales) }) : NOTHING,
    element('path', { class: `fig-line fig-line-${name}`, d }),
    element('path', { class: 'fig-hit', d }),
  );
};
