// Duties laid out as a calendar: a row for each year, a cell for each month, in it the days on which something is due.
import { addDays, formatDay, NEVER, parseDay, type Day, type When } from '@muster/core/kernel';
import type { DutyState } from '@muster/core/mission';

type DutyMonth = {
  /** Its first day. */
  readonly first: Day;
  /** Whether the day asked about lies in it. */
  readonly isNow: boolean;
  readonly duties: readonly DutyState[];
};

export type DutyYear = { readonly year: number; readonly months: readonly DutyMonth[] };

/** The day of the calendar on which a duty stands: the day it is due, or was done where none was set. */
export const dateOf = ({ duty: { due, done }, state }: DutyState): When | undefined =>
  due ?? (state === 'done' ? done : undefined);

/** More years than these are shown only where something is due in them. */
const MOST_YEARS = 12;

/** The years from the first day on which a duty is due to the last, each with its twelve months; none without such days. */
export const listDutyYears = (duties: readonly DutyState[], asOf: Day): readonly DutyYear[] => {
  const dated = duties.flatMap((state) => {
    const date = dateOf(state);
    return date && date.latest !== NEVER ? [{ state, month: monthOf(date.latest) }] : [];
  });
  const years = [...new Set(dated.map(({ month }) => Number(month.slice(0, 4))))].toSorted((a, b) => a - b);
  return fillYears(years).map((year) => ({
    year,
    months: MONTHS.map((number) => {
      const month = `${String(year).padStart(4, '0')}-${number}`;
      return {
        first: parseDay(`${month}-01`) ?? addDays(asOf, 0),
        isNow: monthOf(asOf) === month,
        duties: dated.filter((each) => each.month === month).map(({ state }) => state),
      };
    }),
  }));
};

/** The years in between as well, so that rows tell how far apart duties are. */
const fillYears = (years: readonly number[]): readonly number[] => {
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return last - first < MOST_YEARS ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : years;
};

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

const monthOf = (day: Day): string => formatDay(day).slice(0, 7);

/** The day of the month on which a duty is due, as far as it is known to the day. */
export const dayOfMonth = (state: DutyState): string => {
  const date = dateOf(state);
  return date && date.earliest === date.latest ? String(Number(formatDay(date.latest).slice(8))) : '~';
};
