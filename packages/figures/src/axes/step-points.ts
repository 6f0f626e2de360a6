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
export const pathOfLine = (corners: readonly Corner[], { time, value }: Scales): string =>
  line<Corner>()
    .defined((corner) => corner !== undefined)
    .x((corner) => (corner ? time.at(corner.day) : 0))
    .y((corner) => (corner ? value.at(corner.quantity) : 0))
    .digits(1)(corners) ?? '';

/** The path of the area between the corners and zero. */
export const pathOfArea = (corners: readonly Corner[], { time, value }: Scales): string =>
  area<Corner>()
    .defined((corner) => corner !== undefined)
    .x((corner) => (corner ? time.at(corner.day) : 0))
    .y0(value.at(0n))
    .y1((corner) => (corner ? value.at(corner.quantity) : 0))
    .digits(1)(corners) ?? '';
