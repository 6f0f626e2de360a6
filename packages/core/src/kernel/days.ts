// Calendar days as whole numbers, so that millions of dates fit a typed array and compare in one instruction.
// Proleptic Gregorian calendar, no time of day and no time zone: a mission's books are kept by the day.

/** Days since 1970-01-01. */
export type Day = number & { readonly __brand: 'Day' };

/** Before every day: the earliest day of an interval with an open or unknown start. Fits an Int32Array. */
export const EVER = -2_147_483_648 as Day;
/** After every day: the latest day of an interval with an open or unknown end. Fits an Int32Array. */
export const NEVER = 2_147_483_647 as Day;

const DAYS_OF_400_YEARS = 146_097;
const DAYS_BEFORE_1970 = 719_468; // from 0000-03-01, the start of the era used below

/** The day of a calendar date; months from 1. The arithmetic counts years from March, so that leap days come last. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970) as Day;
};

const calendarOf = (day: Day): { year: number; month: number; day: number } => {
  const z = day + DAYS_BEFORE_1970;
  const era = Math.floor(z / DAYS_OF_400_YEARS);
  const dayOfEra = z - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; months from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/**
 * Reads `YYYY-MM-DD`; anything else, and a day that no calendar has, is `undefined`.
 * @example
 * formatDay(parseDay('2024-02-29')!) // '2024-02-29'
 * parseDay('2023-02-29') // undefined
 */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
};

/** Writes a day as `YYYY-MM-DD`; the open ends are written `..` as in EDTF. */
export const formatDay = (day: Day): string => {
  if (day === EVER || day === NEVER) return '..';
  const date = calendarOf(day);
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
};

/** The day `count` days later; negative counts go back. The open ends stay where they are. */
export const addDays = (day: Day, count: number): Day => (day === EVER || day === NEVER ? day : ((day + count) as Day));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => to - from;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
