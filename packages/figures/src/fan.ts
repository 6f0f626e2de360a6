// What may still come: the band in which eight of ten runs of a forecast lie, its middle, and lines to hold beside it.
import { area, line } from 'd3-shape';
import type { Day } from '@muster/core/kernel';
import type { Step } from '@muster/core/ledger';
import type { EndLabel } from './axes/end-labels.ts';
import type { TimeScale, TimeSpan } from './axes/time-scale.ts';
import type { ValueScale } from './axes/value-scale.ts';
import { drawDatum, element, join, NOTHING, type Markup } from './drawing/markup.ts';

export type FanDay = { readonly day: Day; readonly low: bigint; readonly middle: bigint; readonly high: bigint };

export type Fan = {
  readonly days: readonly FanDay[];
  /** Other courses, each through its points. */
  readonly lines?: readonly { readonly key: string; readonly label: string; readonly points: readonly Step[] }[];
  /** What the band is, for whoever points at it; and what its edges and its middle are. */
  readonly label: string;
  readonly names: Readonly<Record<Bound, string>>;
  /** Whether it was made for another day than the chart is, and the right one is on its way. */
  readonly isOld?: boolean;
};

type Bound = 'low' | 'middle' | 'high';

type Scales = { readonly time: TimeScale; readonly value: ValueScale };

/** The fan and its lines, each cut to the span, its days in order. */
export const cutFan = (fan: Fan, { from, to }: TimeSpan): Fan => {
  const within = <Point extends { readonly day: Day }>(points: readonly Point[]): readonly Point[] =>
    points.filter(({ day }) => day >= from && day <= to).toSorted((a, b) => a.day - b.day);
  return {
    ...fan,
    days: within(fan.days),
    lines: (fan.lines ?? []).map((each) => ({ ...each, points: within(each.points) })),
  };
};

export const listFanQuantities = ({ days, lines = [] }: Fan): readonly bigint[] => [
  ...days.flatMap(({ low, high }) => [low, high]),
  ...lines.flatMap(({ points }) => points.map(({ quantity }) => quantity)),
];

export const drawFan = (fan: Fan, scales: Scales): Markup => {
  const { time, value } = scales;
  const days = thin(fan.days, time);
  const band = area<FanDay>()
    .x(({ day }) => time.at(day))
    .y0(({ low }) => value.at(low))
    .y1(({ high }) => value.at(high))
    .digits(1)(days);
  const middle = pathOf(
    days.map(({ day, middle: quantity }) => ({ day, quantity })),
    scales,
  );
  if (!band || days.length === 0) return NOTHING;
  return join([
    drawDatum(
      { key: 'fan', title: fan.label, class: fan.isOld ? 'fig-fan fig-old' : 'fig-fan' },
      element('path', { class: 'fig-fan-band', d: band }),
      element('path', { class: 'fig-line fig-line-fan', d: middle }),
    ),
    ...(fan.lines ?? []).map(({ key, label, points }) =>
      points.length === 0
        ? NOTHING
        : drawDatum(
            { key, title: label },
            element('path', { class: 'fig-line fig-line-beside', d: pathOf(thin(points, time), scales) }),
          ),
    ),
  ]);
};

/** What the edges, the middle and each line come to in the end; the middle first, which matters most. */
export const listFanLabels = (fan: Fan, { time, value }: Scales, format: (value: bigint) => string): EndLabel[] => {
  const last = fan.days.at(-1);
  const label = (name: string, day: Day, quantity: bigint, kind: string): EndLabel => ({
    name,
    value: format(quantity),
    x: time.at(day),
    y: value.at(quantity),
    class: kind,
  });
  return [
    ...(last
      ? (['middle', 'high', 'low'] as const).map((bound) =>
          label(fan.names[bound], last.day, last[bound], bound === 'middle' ? 'fig-ink-deployed' : 'fig-quiet'),
        )
      : []),
    ...(fan.lines ?? []).flatMap(({ label: name, points }) => {
      const end = points.at(-1);
      return end ? [label(name, end.day, end.quantity, 'fig-ink-plan')] : [];
    }),
  ];
};

const pathOf = (points: readonly Step[], { time, value }: Scales): string =>
  line<Step>()
    .x(({ day }) => time.at(day))
    .y(({ quantity }) => value.at(quantity))
    .digits(1)(points) ?? '';

/** No more than one point a pixel, and always the last. */
const thin = <Point extends { readonly day: Day }>(points: readonly Point[], time: TimeScale): readonly Point[] =>
  points.filter(({ day }, at) => {
    const next = points[at + 1];
    return !next || Math.floor(time.at(next.day)) !== Math.floor(time.at(day));
  });
