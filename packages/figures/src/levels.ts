// Levels that were measured on single days: dots, joined only where they measure the same thing.
import { line } from 'd3-shape';
import type { Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';
import { drawPlot, SHADES, type PlotModel, type Plot } from './axes/plot.ts';
import { drawDatum, element, join, NOTHING, type Markup } from './drawing/markup.ts';

export type LevelPoint = {
  readonly key: string;
  readonly day: Day;
  readonly value: bigint;
  /** Neighbours of one group are joined: rounds that cover different areas are not of one group. */
  readonly group: string;
  readonly title: string;
};

export type Levels = PlotModel & {
  readonly series: readonly { readonly key: string; readonly label: string; readonly points: readonly LevelPoint[] }[];
};

/** Dots over time above a zero line; the last of each series is labelled. */
export const drawLevels = (model: Levels, frame: Frame): string => {
  const series = model.series.map(({ key, label, points }, at) => ({
    key,
    label,
    at,
    points: points.filter(({ day }) => day >= model.from && day <= model.to).toSorted((a, b) => a.day - b.day),
  }));
  const ends = series.flatMap(({ label, points, at }) => {
    const last = points.at(-1);
    return last ? [{ name: series.length > 1 ? label : '', value: last.value, day: last.day, shade: at }] : [];
  });
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return drawPlot({ model, frame, kind: 'levels', values, ends }, (plot) =>
    join(series.map(({ points, at }) => drawSeries(points, at, plot))),
  );
};

const drawSeries = (points: readonly LevelPoint[], shade: number, { time, value }: Plot): Markup => {
  const path = line<LevelPoint>()
    .x(({ day }) => time.at(day))
    .y((point) => value.at(point.value))
    .digits(1);
  const kind = `fig-series-${shade % SHADES}`;
  return element(
    'g',
    { class: kind },
    ...listRuns(points).map((run) =>
      run.length < 2 ? NOTHING : element('path', { class: 'fig-line', d: path(run) ?? undefined }),
    ),
    ...points.map(({ key, day, title, ...point }) => {
      const [cx, cy] = [time.at(day), value.at(point.value)];
      return drawDatum(
        { key, day, title },
        element('circle', { class: 'fig-hit-spot', cx, cy, r: 7 }),
        element('circle', { class: 'fig-point', cx, cy, r: 2.5 }),
      );
    }),
  );
};

/** Neighbouring points of one group. */
const listRuns = (points: readonly LevelPoint[]): readonly (readonly LevelPoint[])[] => {
  const runs: LevelPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run[0]?.group === point.group) run.push(point);
    else runs.push([point]);
  }
  return runs;
};
