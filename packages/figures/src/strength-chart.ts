// What came, beside what was promised, planned and allowed, through time: the promises of the time rise above the area of
// what came of them, and what may still come opens beyond the day as a fan.
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
import { estimateStrong } from './drawing/text-width.ts';
import { drawChartEvents, EVENTS_HEIGHT, type ChartEvent } from './chart-events.ts';
import { cutFan, drawFan, listFanLabels, listFanQuantities, type Fan } from './fan.ts';
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
  /** What may still come. What was decided then runs on to the end of the span. */
  readonly fan?: Fan;
  readonly labels: Readonly<Record<'deployed' | 'promised' | 'planned' | 'authorised' | 'today', string>>;
  /** Pixels; by default in proportion to the width. */
  readonly height?: number;
};

// In the order in which they are drawn; deployed also has an area.
const SERIES = ['authorised', 'planned', 'promised', 'deployed'] as const;
type SeriesName = (typeof SERIES)[number];

const HEADROOM = 22;

type Scales = { readonly time: TimeScale; readonly value: ValueScale };

/** Steps up to `asOf`; days in between keep what the last step came to. */
export const drawStrengthChart = (model: StrengthChart, frame: Frame): string => {
  const width = widthOf(frame);
  const height = Math.round(model.height ?? Math.min(340, Math.max(200, width * 0.42)));
  const size = { width, height };
  const figure = { model, frame, size, kind: 'strength-chart' };
  const fan = model.fan && cutFan(model.fan, closeSpan(model));
  if (SERIES.every((name) => model[name].length === 0) && model.promises.length === 0 && !fan?.days.length) {
    return drawFigure(figure, drawEmpty(size, model.empty));
  }
  const events = model.events.filter(({ day }) => day >= model.from && day <= model.to);
  const bottom = Math.max(HEADROOM + 20, height - TIME_AXIS_HEIGHT - (events.length > 0 ? EVENTS_HEIGHT : 0));
  const value = createValueScale(extentOf([...listQuantities(model), ...(fan ? listFanQuantities(fan) : [])]), {
    top: HEADROOM + 6,
    bottom,
  });
  const { number } = frame.words;
  const named = SERIES.flatMap((name) => {
    const last = findLast(model[name], model.asOf);
    return last && (last.quantity !== 0n || isCounted(name)) ? [{ name, quantity: last.quantity }] : [];
  });
  const gutter = gutterOf(value, number, width);
  // Where a fan opens beyond the day, what came is named on the day; the rest at the right.
  const come = isAhead(model, fan) ? named.find(({ name }) => name === 'deployed') : undefined;
  const atEnd = named.filter((each) => each !== come);
  const endGutter = endGutterOf(
    [
      ...atEnd.map(({ name, quantity }) => ({ name: model.labels[name], value: number(quantity) })),
      ...(fan ? listFanLabels(fan, { time: createTimeScale(model, { left: 0, right: 1 }), value }, number) : []),
    ],
    width,
  );
  const time = createTimeScale(model, { left: gutter ?? 0, right: width - endGutter - 2 });
  const scales = { time, value };
  const end = isAhead(model, fan) ? time.to : model.asOf;
  const labels = atEnd.map(({ name, quantity }): EndLabel => ({
    name: model.labels[name],
    value: number(quantity),
    x: time.at(end),
    y: value.at(quantity),
    class: `fig-ink-${name}`,
  }));
  const day = `${model.labels.today} ${frame.words.day(model.asOf)}`.trim();
  const dayWithCome = come ? `${day}: ${number(come.quantity)} ${model.labels.deployed}` : day;
  // Half a number would be a false one.
  const room = Math.max(time.at(model.asOf) - time.left, time.right - time.at(model.asOf)) - 4;
  const label = estimateStrong(dayWithCome) <= room ? dayWithCome : day;
  return drawFigure(
    figure,
    drawValueAxis(value, { left: time.left, right: time.right, format: number, hasGutter: gutter !== undefined }),
    fan ? drawFan(fan, scales) : NOTHING,
    join(SERIES.toReversed().map((name) => drawSeries(model, name, { ...scales, end }))),
    drawTimeAxis(time, bottom, frame.words),
    drawPromiseLines(model.promises, scales),
    drawAsOf(time, model.asOf, { top: HEADROOM - 4, bottom, label }),
    drawChartEvents(events, { time, axis: bottom, width }),
    come
      ? element('circle', { class: 'fig-dot', cx: time.at(model.asOf), cy: value.at(come.quantity), r: 3 })
      : NOTHING,
    drawEndLabels(fan ? [...labels, ...listFanLabels(fan, scales, number)] : labels, {
      left: time.right,
      width: endGutter,
      top: HEADROOM,
      bottom: bottom - 4,
    }),
  );
};

/** Whether the fan opens beyond the day, and not over what came already. */
const isAhead = ({ asOf }: StrengthChart, fan: Fan | undefined): boolean => (fan?.days.at(-1)?.day ?? asOf) > asOf;

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
  { end, ...scales }: Scales & { readonly end: Day },
): Markup => {
  const { time } = scales;
  const last = name === 'deployed' ? model.asOf : end;
  const until = last < time.to ? last : time.to;
  const known = model[name].filter(({ day }) => day <= model.asOf);
  const corners = listCorners(known, { from: time.from, until, risesFromZero: isCounted(name) });
  const d = pathOfLine(corners, scales);
  if (d === '') return NOTHING;
  return drawDatum(
    { key: name, title: model.labels[name] },
    name === 'deployed' ? element('path', { class: 'fig-area-deployed', d: pathOfArea(corners, scales) }) : NOTHING,
    element('path', { class: `fig-line fig-line-${name}`, d }),
    element('path', { class: 'fig-hit', d }),
  );
};
