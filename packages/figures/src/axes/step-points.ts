// A series of steps as the corners of a line: flat from one day to the next, then straight up or down.
import { area, line } from 'd3-shape';
import type { Day } from '@muster/core/kernel';
import type { Step } from '@muster/core/ledger';
import type { TimeScale } from './time-scale.ts';
import type { ValueScale } from './value-scale.ts';

/** Where a line turns; `undefined` is a gap. */
export type Corner = { readonly day: Day; readonly quantity: bigint } | undefined;

export type StepSpan = {
  readonly from: Day;
  /** The last step holds until this day. */
  readonly until: Day;
  /** Whether the line begins at zero, as what is counted does, and not at its first level, as what is decided does. */
  readonly risesFromZero: boolean;
};

/** The corners of the steps within the span; what held when it began is carried into it. */
export const listCorners = (steps: readonly Step[], { from, until, risesFromZero }: StepSpan): readonly Corner[] => {
  const sorted = steps.filter(({ day }) => day <= until).toSorted((a, b) => a.day - b.day);
  const before = sorted.findLastIndex(({ day }) => day <= from);
  const within = sorted
    .slice(Math.max(0, before))
    .map(({ day, quantity }) => ({ day: day < from ? from : day, quantity }));
  const [first] = within;
  if (!first) return [];
  const corners: Corner[] = risesFromZero && before < 0 ? [{ day: first.day, quantity: 0n }] : [];
  for (const [at, { day, quantity }] of within.entries()) {
    const end = within[at + 1]?.day ?? until;
    // A decision that ends leaves nothing, which is not the same as a level of zero.
    if (!risesFromZero && quantity === 0n) corners.push(undefined);
    else corners.push({ day, quantity }, { day: end, quantity });
  }
  return corners;
};

/** What the steps have come to by `until`; `undefined` before the first. */
export const findLast = (steps: readonly Step[], until: Day): Step | undefined =>
  steps.reduce<Step | undefined>(
    (last, step) => (step.day <= until && (!last || step.day >= last.day) ? step : last),
    undefined,
  );

type Scales = { readonly time: TimeScale; readonly value: ValueScale };

/** The path of a line along the corners. */
export const pathOfLine = (corners: readonly Corner[], scales: Scales): string =>
  line<Point>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(1)(listPoints(corners, scales)) ?? '';

/** The path of the area between the corners and zero. */
export const pathOfArea = (corners: readonly Corner[], scales: Scales): string =>
  area<Point>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y0(scales.value.at(0n))
    .y1((point) => point?.y ?? 0)
    .digits(1)(listPoints(corners, scales)) ?? '';

type Point = { readonly x: number; readonly y: number } | undefined;

/** Pixels of width within which corners cannot be told apart. */
const GRAIN = 1;

/** The corners as points; of those that fall on one grain only the first, the lowest, the highest and the last stay. */
const listPoints = (corners: readonly Corner[], { time, value }: Scales): readonly Point[] => {
  const points: Point[] = [];
  let grain: NonNullable<Point>[] = [];
  const close = (): void => {
    points.push(...(grain.length <= 4 ? grain : outlineOf(grain)));
    grain = [];
  };
  for (const corner of corners) {
    const point = corner && { x: time.at(corner.day), y: value.at(corner.quantity) };
    if (!point || (grain[0] && Math.floor(point.x / GRAIN) !== Math.floor(grain[0].x / GRAIN))) close();
    if (point) grain.push(point);
    else points.push(undefined);
  }
  close();
  return points;
};

const outlineOf = (grain: readonly NonNullable<Point>[]): readonly NonNullable<Point>[] => {
  let [low, high] = [0, 0];
  for (const [at, { y }] of grain.entries()) {
    if (y < (grain[low]?.y ?? 0)) low = at;
    if (y > (grain[high]?.y ?? 0)) high = at;
  }
  const kept = new Set([0, low, high, grain.length - 1]);
  return grain.filter((_, at) => kept.has(at));
};
