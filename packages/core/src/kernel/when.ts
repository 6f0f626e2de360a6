// Dates as sources give them: a day, a month, "about", a quarter, an interval, an open end (EDTF, ISO 8601-2).
// The words are kept; what the books compute with is the first and the last day they allow.
import { dayOf, daysBetween, daysInMonth, EVER, NEVER, parseDay, type Day } from './days.ts';

export type When = {
  /** As written. */
  readonly text: string;
  /** The first day that the words allow; `EVER` when the start is open. */
  readonly earliest: Day;
  /** The last day that the words allow; `NEVER` when the end is open. "Has it happened by" is asked of this day. */
  readonly latest: Day;
  /** `~`, `?` or `%` was written: the source itself is not sure. */
  readonly approximate: boolean;
};

type Span = { readonly earliest: Day; readonly latest: Day; readonly approximate: boolean };

/**
 * Reads a date in the part of EDTF that the books use: `2024-06-25`, `2024-06`, `2024`, `202X`, `2024-XX`,
 * the quarters `2024-33` to `2024-36`, thirds `-37` to `-39`, halves `-40` and `-41`, each with `~`, `?` or `%`,
 * and intervals `a/b` whose ends may be open (`..`) or unknown (empty). Anything else is `undefined`.
 * @example
 * formatDay(parseWhen('2024-09')!.latest) // '2024-09-30'
 * formatDay(parseWhen('2024-35')!.earliest) // '2024-07-01'
 */
export const parseWhen = (text: string): When | undefined => {
  const span = text.includes('/') ? parseInterval(text) : parsePoint(text);
  return span && { text, ...span };
};

/** Days from `day` to the last possible day of a date; `undefined` without a date or without an end. */
export const daysUntil = (day: Day, when: When | undefined): number | undefined =>
  when === undefined || when.latest === NEVER ? undefined : daysBetween(day, when.latest);

/** Do the two allow a common day? */
export const overlaps = (a: When, b: When): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

const parseInterval = (text: string): Span | undefined => {
  const ends = text.split('/');
  if (ends.length !== 2) return undefined;
  const [from = '', to = ''] = ends;
  const start = isOpen(from) ? undefined : parsePoint(from);
  const end = isOpen(to) ? undefined : parsePoint(to);
  if ((!start && !isOpen(from)) || (!end && !isOpen(to)) || (!start && !end)) return undefined;
  const earliest = start?.earliest ?? EVER;
  const latest = end?.latest ?? NEVER;
  // An interval cannot end in a time that begins before its own start does.
  if (earliest > latest || (start && end && start.earliest > end.earliest)) return undefined;
  return { earliest, latest, approximate: (start?.approximate ?? false) || (end?.approximate ?? false) };
};

const isOpen = (end: string): boolean => end === '..' || end === '';

const parsePoint = (text: string): Span | undefined => {
  const approximate = /[~?%]$/.test(text);
  const bare = approximate ? text.slice(0, -1) : text;
  const span = parseWholeDay(bare) ?? parseMonthOrPart(bare) ?? parseYears(bare);
  return span && { ...span, approximate };
};

type Bounds = { readonly earliest: Day; readonly latest: Day };

const parseWholeDay = (text: string): Bounds | undefined => {
  const day = parseDay(text);
  return day === undefined ? undefined : { earliest: day, latest: day };
};

// Sub-year divisions of ISO 8601-2: 33-36 quarters, 37-39 thirds of a year, 40-41 halves.
const parseMonthOrPart = (text: string): Bounds | undefined => {
  const match = /^(\d{4})-(\d{2}|XX)(-XX)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < 1) return undefined;
  if (match[2] === 'XX') return months(year, 1, 12);
  const part = Number(match[2]);
  if (part >= 1 && part <= 12) return months(year, part, part);
  if (match[3]) return undefined;
  if (part >= 33 && part <= 36) return months(year, (part - 33) * 3 + 1, (part - 33) * 3 + 3);
  if (part >= 37 && part <= 39) return months(year, (part - 37) * 4 + 1, (part - 37) * 4 + 4);
  if (part >= 40 && part <= 41) return months(year, (part - 40) * 6 + 1, (part - 40) * 6 + 6);
  return undefined;
};

const parseYears = (text: string): Bounds | undefined => {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)$/.exec(text);
  if (!match) return undefined;
  const first = Number(text.replaceAll('X', '0'));
  const last = Number(text.replaceAll('X', '9'));
  return last < 1 ? undefined : { earliest: dayOf(Math.max(first, 1), 1, 1), latest: dayOf(last, 12, 31) };
};

const months = (year: number, first: number, last: number): Bounds => ({
  earliest: dayOf(year, first, 1),
  latest: dayOf(year, last, daysInMonth(year, last)),
});
