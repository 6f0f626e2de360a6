// Days to pixels, and which days are worth a tick: days, months, quarters or years, as many as there is room for.
import { addDays, EVER, formatDay, NEVER, parseDay, type Day } from '@muster/core/kernel';
import type { FigureWords } from '../frame.ts';
import { estimateStrong, estimateWidth } from '../drawing/text-width.ts';

export type TimeSpan = { readonly from: Day; readonly to: Day };

export type TimeScale = TimeSpan & {
  readonly left: number;
  readonly right: number;
  /** The pixel of a day; of days outside of the span, the nearer end. */
  readonly at: (day: Day) => number;
  readonly has: (day: Day) => boolean;
};

export type TimeTick = { readonly day: Day; readonly label: string; readonly isYear: boolean };

/** A span that can be drawn: at least a day, without open ends. */
export const closeSpan = (span: TimeSpan): TimeSpan => {
  const from = span.from === EVER || span.from === NEVER ? (0 as Day) : span.from;
  const last = span.to === EVER || span.to === NEVER ? from : span.to;
  return { from, to: last > from ? last : addDays(from, 1) };
};

export const createTimeScale = (
  span: TimeSpan,
  sides: { readonly left: number; readonly right: number },
): TimeScale => {
  const { left } = sides;
  const right = Math.max(left + 1, sides.right);
  const { from, to } = closeSpan(span);
  const at = (day: Day): number => left + ((Math.min(Math.max(day, from), to) - from) / (to - from)) * (right - left);
  return { from, to, left, right, at, has: (day) => day >= from && day <= to };
};

const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12_000] as const;
const DAY_STEPS = [1, 2, 7, 14, 28] as const;
const DAYS_OF_MONTH = 30.44;
/** Spans of no more days than this are told by days. */
const FEW_DAYS = 75;

// Days are written with the years 1 to 9999.
const FIRST_DAY = parseDay('0001-01-01') ?? EVER;
const AFTER_LAST_MONTH = 120_000;

/** From a tick to its label, and from a label to the next tick. */
export const TICK_GAP = { before: 4, after: 8 } as const;

/** The ticks of a scale, no two labels of which touch. */
export const listTimeTicks = (scale: TimeScale, words: FigureWords): readonly TimeTick[] => {
  const days = scale.to - scale.from;
  const least = 24 / ((scale.right - scale.left) / days);
  const choices =
    days <= FEW_DAYS
      ? DAY_STEPS.filter((step) => step >= least).map((step) => () => listDayTicks(scale, words, step))
      : MONTH_STEPS.filter((step) => step * DAYS_OF_MONTH >= least).map(
          (step) => () => listMonthTicks(scale, words, step),
        );
  let densest: readonly TimeTick[] = [];
  for (const list of choices) {
    const ticks = list().filter((tick) => endOf(scale, tick) <= scale.right + 2);
    if (ticks.length === 0 || !ticks.every((tick, at) => isClear(scale, tick, ticks[at + 1]))) continue;
    if (days <= FEW_DAYS) return ticks;
    const named = nameFirst(scale, ticks, words);
    // An axis that never says the year leaves the reader guessing: fewer ticks are better.
    if (named !== ticks || ticks.some(({ isYear }) => isYear)) return named;
    if (densest.length === 0) densest = ticks;
  }
  return densest;
};

const endOf = (scale: TimeScale, { day, label, isYear }: TimeTick): number =>
  scale.at(day) + (isYear ? TICK_GAP.before + estimateStrong(label) : estimateWidth(label));

const isClear = (scale: TimeScale, tick: TimeTick, next: TimeTick | undefined): boolean =>
  !next || endOf(scale, tick) + TICK_GAP.after <= scale.at(next.day);

const listDayTicks = (scale: TimeScale, words: FigureWords, step: number): readonly TimeTick[] =>
  Array.from({ length: Math.floor((scale.to - scale.from) / step) + 1 }, (_, at) => {
    const day = addDays(scale.from, at * step);
    return { day, label: words.day(day), isYear: false };
  });

const listMonthTicks = (scale: TimeScale, words: FigureWords, step: number): readonly TimeTick[] => {
  const ticks: TimeTick[] = [];
  const [year = 1, month = 1] = scale.from < FIRST_DAY ? [] : formatDay(scale.from).split('-').map(Number);
  // Months are counted from the year 0, so that every step begins with a January.
  const first = Math.ceil((year * 12 + month - 1) / step) * step;
  for (let count = first; count < AFTER_LAST_MONTH; count += step) {
    const text = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    const day = parseDay(text);
    if (day !== undefined && day > scale.to) break;
    if (day === undefined || day < scale.from) continue;
    const isYear = count % 12 === 0;
    ticks.push({ day, isYear, label: isYear ? words.year(day) : words.month(day) });
  }
  return ticks;
};

/** The first tick says its year as well, where there is room for it. */
const nameFirst = (scale: TimeScale, ticks: readonly TimeTick[], words: FigureWords): readonly TimeTick[] => {
  const [first, next] = ticks;
  if (!first || first.isYear) return ticks;
  const named = { ...first, label: `${first.label} ${words.year(first.day)}` };
  const fits = endOf(scale, named) <= scale.right + 2 && isClear(scale, named, next);
  return fits ? [named, ...ticks.slice(1)] : ticks;
};
