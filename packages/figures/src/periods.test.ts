// Bars say for which time they count, and are never added.
import { expect, test } from 'vitest';
import { listData, numberOf, readSvg } from './drawing/read-svg.ts';
import { drawPeriods, type PeriodBar } from './periods.ts';
import { getDay, plainFrame } from './plain-frame.ts';

const bar = (series: string, [from, to]: readonly [string, string], value: bigint): PeriodBar => ({
  key: `${series} ${from} ${to}`,
  series,
  from: getDay(from),
  to: getDay(to),
  value,
  title: series,
});
const Q1 = ['2023-01-01', '2023-03-31'] as const;
const Q2 = ['2023-04-01', '2023-06-30'] as const;
const YEAR = ['2023-01-01', '2023-12-31'] as const;

const draw = (bars: readonly PeriodBar[]) => {
  const series = ['killed', 'injured', 'homicides'].map((key) => ({ key, label: key }));
  const span = { from: getDay('2023-01-01'), to: getDay('2023-12-31'), asOf: getDay('2023-12-31') };
  const model = { title: '', description: '', empty: 'none', ...span, format: String, series, bars };
  const data = listData(readSvg(drawPeriods(model, plainFrame(600)))).filter(([key]) => key !== 'as-of');
  return new Map(
    data.map(([key, { attributes, children }]) => {
      const area = children[1];
      const [x, y] = [numberOf(area, 'x'), numberOf(area, 'y')];
      const box = { x, y, right: x + numberOf(area, 'width'), foot: y + numberOf(area, 'height') };
      return [key, { ...box, class: attributes.get('class') }];
    }),
  );
};

test('series of one period stand side by side within it, each from the zero line', () => {
  const bars = [bar('killed', Q1, 100n), bar('injured', Q1, 60n), bar('killed', Q2, 80n), bar('injured', Q2, 70n)];
  const [killed, injured, next] = bars.map(({ key }) => draw(bars).get(key)!);
  expect(killed!.right).toBeLessThanOrEqual(injured!.x);
  expect(injured!.right).toBeLessThanOrEqual(next!.x);
  expect(killed!.right - killed!.x).toBeCloseTo(injured!.right - injured!.x, 0);
  expect(new Set([...draw(bars).values()].map(({ foot }) => Math.round(foot)))).toEqual(new Set([130]));
});

test('a series that shares no period takes the whole width of its own', () => {
  const bars = [bar('killed', Q1, 100n), bar('homicides', Q2, 50n)];
  const widths = [...draw(bars).values()].map(({ x, right }) => right - x);
  expect(widths[0]! / widths[1]!).toBeCloseTo(90 / 91, 1);
});

test('within a series the longer periods stand behind the shorter', () => {
  const drawn = draw([bar('killed', Q1, 100n), bar('killed', YEAR, 300n)]);
  expect([...drawn.values()].map((each) => each.class)).toEqual(['fig-series-0 fig-behind', 'fig-series-0']);
});
