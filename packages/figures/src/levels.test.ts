// Only what measures the same is joined.
import { expect, test } from 'vitest';
import { listData, listNodes, numberOf, readSvg } from './drawing/read-svg.ts';
import { drawLevels } from './levels.ts';
import { getDay, plainFrame } from './plain-frame.ts';

const point = (day: string, value: bigint, group: string) => ({ key: day, day: getDay(day), value, group, title: day });
const points = [
  point('2024-03-01', 10n, 'four departments'),
  point('2024-01-01', 20n, 'four departments'),
  point('2024-05-01', 90n, 'ten departments'),
  point('2024-07-01', 30n, 'four departments'),
  point('2024-09-01', 40n, 'four departments'),
  point('2025-09-01', 400n, 'four departments'),
];
const root = readSvg(
  drawLevels(
    {
      title: 'Displaced',
      description: 'People displaced',
      empty: 'Nobody counted',
      from: getDay('2024-01-01'),
      to: getDay('2024-12-31'),
      asOf: getDay('2024-12-31'),
      format: (value) => `${value} people`,
      series: [{ key: 'idp', label: 'displaced', points }],
    },
    plainFrame(400),
  ),
);

test('every measured day within the time has its dot, in order of days', () => {
  expect(listData(root).flatMap(([key]) => (key === 'as-of' ? [] : [key]))).toEqual([
    '2024-01-01',
    '2024-03-01',
    '2024-05-01',
    '2024-07-01',
    '2024-09-01',
  ]);
});

test('a line joins neighbours of one group and never reaches over another group', () => {
  const lines = listNodes(root).filter(({ attributes }) => attributes.get('class') === 'fig-line');
  expect(lines.map(({ attributes }) => attributes.get('d')?.split(/[ML]/).length)).toEqual([3, 3]);
});

test('the scale begins at zero and the last value is named', () => {
  const zero = listNodes(root).find(({ attributes }) => attributes.get('class') === 'fig-axis');
  expect(numberOf(zero, 'y1')).toBe(130);
  expect(listNodes(root).map(({ text }) => text)).toContain('40 people');
});
