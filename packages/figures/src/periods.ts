// Counts over periods: bars as wide as the time they count. Different series stand side by side and are never stacked,
// for nobody has said that they may be added.
import { addDays, groupBy, NEVER, type Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';
import { drawPlot, SHADES, type Plot, type PlotModel } from './axes/plot.ts';
import { drawDatum, element, join } from './drawing/markup.ts';

export type PeriodBar = {
  readonly key: string;
  /** Key of its series. */
  readonly series: string;
  readonly from: Day;
  /** The last day of the period. */
  readonly to: Day;
  readonly value: bigint;
  readonly title: string;
};

export type Periods = PlotModel & {
  readonly bars: readonly PeriodBar[];
  readonly series: readonly { readonly key: string; readonly label: string }[];
};

/** Bars over time from a zero line; the last of each series is labelled. Bars outside of the span are left out. */
export const drawPeriods = (model: Periods, frame: Frame): string => {
  const order = model.series.map(({ key }) => key);
  const bars = model.bars.filter(
    ({ series, from, to }) => order.includes(series) && to >= model.from && from <= model.to && from <= to,
  );
  const ends = model.series.flatMap(({ key, label }, shade) => {
    const last = bars.filter(({ series }) => series === key).reduce<PeriodBar | undefined>(laterOf, undefined);
    return last ? [{ name: model.series.length > 1 ? label : '', value: last.value, day: dayAfter(last), shade }] : [];
  });
  const slots = findSlots(bars, order);
  // Within a series periods of different lengths say different things: the long stand behind, in outline, with
  // their whole width; the long behind the short and the high behind the low, so that a quarter within a year stays visible.
  const drawn = bars.toSorted((a, b) => lengthOf(b) - lengthOf(a) || Number(b.value - a.value));
  const shortest = findShortest(bars);
  const values = bars.map(({ value }) => value);
  return drawPlot({ model, frame, kind: 'periods', values, ends }, (plot) =>
    join(
      drawn.map((bar) => {
        const isBehind = lengthOf(bar) > 1.5 * (shortest.get(bar.series) ?? 0);
        const shade = `fig-series-${order.indexOf(bar.series) % SHADES}`;
        const beside = isBehind ? [bar.series] : (slots.get(bar.series) ?? [bar.series]);
        return drawBar(bar, { plot, slots: beside, kind: isBehind ? `${shade} fig-behind` : shade });
      }),
    ),
  );
};

/** Days. */
const lengthOf = ({ from, to }: PeriodBar): number => to - from + 1;

/** The length of the shortest period of each series: months and quarters of one kind differ by days. */
const findShortest = (bars: readonly PeriodBar[]): ReadonlyMap<string, number> =>
  new Map(
    [...groupBy(bars, ({ series }) => series)].map(([series, own]) => [
      series,
      own.reduce((least, bar) => Math.min(least, lengthOf(bar)), Infinity),
    ]),
  );

/** The one that ends later; of two that end together, the shorter. */
const laterOf = (last: PeriodBar | undefined, bar: PeriodBar): PeriodBar =>
  last && (last.to > bar.to || (last.to === bar.to && lengthOf(last) <= lengthOf(bar))) ? last : bar;

const dayAfter = ({ to }: PeriodBar): Day => (to === NEVER ? to : addDays(to, 1));

const drawBar = (
  bar: PeriodBar,
  { plot, slots, kind }: { readonly plot: Plot; readonly slots: readonly string[]; readonly kind: string },
) => {
  const { time, value } = plot;
  const [left, right] = [time.at(bar.from), time.at(dayAfter(bar))];
  const width = (right - left) / slots.length;
  const [zero, end] = [value.at(0n), value.at(bar.value)];
  return drawDatum(
    { key: bar.key, day: bar.from, title: bar.title, class: kind },
    element('rect', {
      class: 'fig-bar',
      x: left + slots.indexOf(bar.series) * width,
      y: Math.min(zero, end),
      width: Math.max(0.5, width - (width > 4 ? 1 : 0)),
      height: Math.abs(end - zero),
    }),
  );
};

/** For each series those that it shares its periods' width with, itself among them: those that ever count the same period. */
const findSlots = (bars: readonly PeriodBar[], order: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map(order.map((key) => [key, new Set([key])]));
  for (const [, shared] of groupBy(bars, ({ from, to }) => `${from} ${to}`)) {
    const joined = new Set(shared.flatMap(({ series }) => [...(groups.get(series) ?? [])]));
    for (const key of joined) groups.set(key, joined);
  }
  return new Map([...groups].map(([key, group]) => [key, order.filter((other) => group.has(other))]));
};
