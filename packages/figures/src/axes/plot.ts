// What figures of measured values over time share: two axes, the hairline of the day, and names at the right end.
import type { Day } from '@muster/core/kernel';
import type { Frame } from '../frame.ts';
import { drawEmpty, drawFigure, widthOf, type WithEmpty } from '../drawing/figure.ts';
import type { Markup } from '../drawing/markup.ts';
import { drawEndLabels, endGutterOf } from './end-labels.ts';
import { drawAsOf, drawTimeAxis, TIME_AXIS_HEIGHT } from './time-axis.ts';
import { createTimeScale, type TimeScale } from './time-scale.ts';
import { createValueScale, drawValueAxis, extentOf, gutterOf, type ValueScale } from './value-scale.ts';

export type PlotModel = WithEmpty & {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly format: (value: bigint) => string;
  /** The axis reaches at least so far, so that pictures beside each other share a scale. */
  readonly top?: bigint | undefined;
  /** In pixels; that of a small picture without it. */
  readonly height?: number | undefined;
};

export type Plot = { readonly time: TimeScale; readonly value: ValueScale };

/** Where a series ends, and what it is called there. */
export type PlotEnd = {
  readonly name: string;
  readonly value: bigint;
  readonly day: Day;
  /** Which of the colours of series. */
  readonly shade: number;
};

/** Colours of series in figures.css. */
export const SHADES = 4;

const HEIGHT = 150;
const TOP = 22;

/** The axes with what `content` draws between them; the calm frame where there are no values. */
export const drawPlot = (
  {
    model,
    frame,
    kind,
    values,
    ends,
  }: {
    readonly model: PlotModel;
    readonly frame: Frame;
    readonly kind: string;
    readonly values: readonly bigint[];
    readonly ends: readonly PlotEnd[];
  },
  content: (plot: Plot) => Markup,
): string => {
  const width = widthOf(frame);
  const height = model.height ?? HEIGHT;
  const size = { width, height };
  const figure = { model, frame, size, kind };
  if (values.length === 0) return drawFigure(figure, drawEmpty(size, model.empty));
  const { format } = model;
  const bottom = height - TIME_AXIS_HEIGHT;
  const value = createValueScale(extentOf(model.top === undefined ? values : [...values, model.top]), {
    top: TOP,
    bottom,
  });
  const gutter = gutterOf(value, format, width);
  const named = ends.map((end) => ({ ...end, value: format(end.value), at: end.value }));
  const endGutter = endGutterOf(named, width);
  const time = createTimeScale(model, { left: gutter ?? 0, right: width - endGutter - 2 });
  const labels = named.map(({ name, value: written, day, at, shade }) => ({
    name,
    value: written,
    x: time.at(day),
    y: value.at(at),
    class: `fig-ink-series-${shade % SHADES}`,
  }));
  return drawFigure(
    figure,
    drawValueAxis(value, { left: time.left, right: time.right, format, hasGutter: gutter !== undefined }),
    drawTimeAxis(time, bottom, frame.words),
    drawAsOf(time, model.asOf, { top: 14, bottom, label: frame.words.day(model.asOf) }),
    content({ time, value }),
    drawEndLabels(labels, { left: time.right, width: endGutter, top: 12, bottom: bottom - 4 }),
  );
};
