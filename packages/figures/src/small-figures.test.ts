// The figures that are as small as a word.
import { expect, test } from 'vitest';
import { drawAgeing } from './ageing.ts';
import { listData, listNodes, numberOf, readSvg } from './drawing/read-svg.ts';
import { drawGapBar } from './gap-bar.ts';
import { getDay, plainFrame } from './plain-frame.ts';
import { drawSpark } from './spark.ts';

const described = { title: '', description: '' };

test('ageing: the older the darker, each bucket as wide as its share', () => {
  const buckets = [50n, 0n, 25n, 25n].map((quantity, at) => ({ key: `b${at}`, label: `age ${at}`, quantity }));
  const root = readSvg(drawAgeing({ ...described, buckets, format: String }, plainFrame(160)));
  const areas = listData(root).map(([key, { children }]) => {
    const [title, area] = children;
    return [key, title?.text, area?.attributes.get('class'), numberOf(area, 'x')];
  });
  expect(areas.toReversed()).toEqual([
    ['b0', 'age 0: 50', 'fig-age-0', 0],
    ['b2', 'age 2: 25', 'fig-age-2', 80],
    ['b3', 'age 3: 25', 'fig-age-3', 120],
  ]);
});

test('a spark is a step line up to its last day, with a dot where it stands', () => {
  const [from, to] = [getDay('2024-01-01'), getDay('2024-12-31')];
  const points = [{ day: getDay('2024-07-01'), quantity: 400n }];
  const nodes = listNodes(readSvg(drawSpark({ ...described, points, from, to }, plainFrame(80))));
  expect(nodes.find(({ name }) => name === 'path')?.attributes.get('d')).toBe('M38.9,15L38.9,3L76,3');
  expect(
    numberOf(
      nodes.find(({ name }) => name === 'circle'),
      'cy',
    ),
  ).toBe(3);
  const none = listNodes(readSvg(drawSpark({ ...described, points: [], from, to }, plainFrame(80))));
  expect(none.map(({ name }) => name)).not.toContain('path');
});

test('a spark draws what was promised as a line of its own, which the course stays below until it is reached', () => {
  const [from, to] = [getDay('2024-01-01'), getDay('2024-12-31')];
  const points = [{ day: getDay('2024-07-01'), quantity: 400n }];
  const drawn = listNodes(readSvg(drawSpark({ ...described, points, from, to, level: 1000n }, plainFrame(80))));
  const level = drawn.find(({ attributes }) => attributes.get('class') === 'fig-level');
  expect([numberOf(level, 'y1'), numberOf(level, 'y2')]).toEqual([3, 3]);
  expect(
    numberOf(
      drawn.find(({ name }) => name === 'circle'),
      'cy',
    ),
  ).toBeCloseTo(10.2);
  const without = listNodes(readSvg(drawSpark({ ...described, points, from, to }, plainFrame(80))));
  expect(without.map(({ attributes }) => attributes.get('class'))).not.toContain('fig-level');
});

test('a gap: what is in place, what is promised and what nobody promised share the whole bar', () => {
  const parts = [
    { kind: 'deployed', label: 'in place', quantity: 50n },
    { kind: 'transit', label: 'on the way', quantity: 0n },
    { kind: 'pledged', label: 'promised', quantity: 25n },
    { kind: 'missing', label: 'missing', quantity: 25n },
  ] as const;
  const root = readSvg(drawGapBar({ ...described, parts, format: String }, plainFrame(160)));
  const areas = listData(root).map(([key, { children }]) => {
    const [title, area] = children;
    return [key, title?.text, numberOf(area, 'x'), numberOf(area, 'width')];
  });
  expect(areas.toReversed()).toEqual([
    ['deployed', 'in place: 50', 0, 79],
    ['pledged', 'promised: 25', 80, 39],
    ['missing', 'missing: 25', 120, 40],
  ]);
});

test('a gap of nothing asked is an empty frame', () => {
  const nothing = { kind: 'missing', label: 'missing', quantity: 0n } as const;
  const root = readSvg(drawGapBar({ ...described, parts: [nothing], format: String }, plainFrame(160)));
  expect(listData(root)).toEqual([]);
});
