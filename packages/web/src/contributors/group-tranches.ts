// The arrows of a time line: one a move, or where there are too many to tell apart one for all moves of a month, a quarter
// or a year that take the same step.
import { formatDay, groupBy, NEVER, EVER, parseDay, type Day } from '@muster/core/kernel';
import type { Move, Stage } from '@muster/core/ledger';

export type TrancheGroup = {
  /** The id of the first of its moves. */
  readonly key: string;
  /** The last day on which any of them is dated. */
  readonly day: Day;
  readonly first: Day;
  readonly from: Stage;
  readonly to: Stage;
  readonly quantity: bigint;
  readonly count: number;
};

const PERIODS = ['day', 'month', 'quarter', 'year'] as const;
type Period = (typeof PERIODS)[number];

type Grouped = { readonly period: Period; readonly groups: readonly TrancheGroup[] };

/**
 * Moves of one unit as at most `most` arrows where a period of a year makes so few, in the order of their days. A move
 * within a stage is no arrow, nor is one without a day.
 */
export const groupTranches = (moves: readonly Move[], most: number): Grouped => {
  const steps = moves.filter(({ from, to, date }) => from !== to && date.latest !== NEVER && date.latest !== EVER);
  if (steps.length <= most) return { period: 'day', groups: toGroups(steps, ({ id }) => id) };
  const grouped = PERIODS.slice(1).map((period) => ({
    period,
    groups: toGroups(steps, ({ date, from, to }) => [startOf(date.latest, period), from, to].join(' ')),
  }));
  return grouped.find(({ groups }) => groups.length <= most) ?? grouped.at(-1) ?? { period: 'day', groups: [] };
};

const toGroups = (steps: readonly Move[], keyOf: (move: Move) => string): readonly TrancheGroup[] =>
  [...groupBy(steps, keyOf).values()]
    .flatMap((group) => {
      const [one] = group;
      if (!one) return [];
      const days = group.map(({ date }) => date.latest);
      return [
        {
          key: one.id,
          day: Math.max(...days) as Day,
          first: Math.min(...days) as Day,
          from: one.from,
          to: one.to,
          quantity: group.reduce((sum, { quantity }) => sum + quantity, 0n),
          count: group.length,
        },
      ];
    })
    .toSorted((a, b) => a.day - b.day);

const startOf = (day: Day, period: Period): Day => {
  const [year = '', month = ''] = formatDay(day).split('-');
  const quarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0');
  const start = {
    day: formatDay(day),
    month: `${year}-${month}-01`,
    quarter: `${year}-${quarter}-01`,
    year: `${year}-01-01`,
  };
  return parseDay(start[period]) ?? day;
};
