// Alternatives stand beside each other; nothing adds them.
import { expect, test } from 'vitest';
import { listData, listNodes, numberOf, readSvg, type SvgNode } from './drawing/read-svg.ts';
import { plainFrame } from './plain-frame.ts';
import { drawSpread, type SpreadFigure } from './spread.ts';

const figure = (key: string, low: bigint, details: Partial<SpreadFigure> = {}): SpreadFigure => ({
  key,
  low,
  high: low,
  label: `said ${key}`,
  isHeadline: false,
  isBooks: false,
  ...details,
});
const draw = (figures: readonly SpreadFigure[], width = 520) =>
  readSvg(
    drawSpread(
      { title: '', description: '', empty: 'No figures', format: (value) => `${value}`, figures },
      plainFrame(width),
    ),
  );
const choiceOf = (root: SvgNode, key: string) =>
  listNodes(new Map(listData(root)).get(key) ?? root).find(
    ({ attributes }) => attributes.get('class') === 'fig-choice',
  );
const titles = (root: SvgNode) => listData(root).map(([, node]) => node.children[0]?.text);

test('a range is a line with two ends, a single number a dot, the books a square', () => {
  const root = draw([
    figure('AP', 200n),
    figure('UN', 400n, { high: 600n }),
    figure('books', 400n, { isBooks: true, isHeadline: true }),
  ]);
  expect(titles(root)).toEqual(['200 said AP', '400–600 said UN', '400 said books']);
  const ranges = listNodes(root).filter(({ attributes }) => attributes.get('class') === 'fig-range');
  expect(ranges).toHaveLength(3);
  expect(choiceOf(root, 'books')?.name).toBe('rect');
  expect(new Map(listData(root)).get('books')?.attributes.get('class')).toBe('fig-headline fig-books');
});

test('equal figures stand upon each other, so that each is seen', () => {
  const root = draw([figure('AP', 400n), figure('UN', 400n), figure('BBC', 400n)]);
  const heights = ['AP', 'UN', 'BBC'].map((key) => numberOf(choiceOf(root, key), 'cy'));
  expect(new Set(heights).size).toBe(3);
});

test('labels that would touch stand in rows, and the picture grows with them', () => {
  const near = ['a', 'b', 'c', 'd', 'e'].map((key, at) => figure(key, BigInt(400 + at)));
  const far = figure('z', 4000n);
  expect(numberOf(draw([figure('a', 1n), figure('b', 9n)]), 'height')).toBe(64);
  expect(numberOf(draw([...near, far]), 'height')).toBeGreaterThan(90);
});

test('low and high may come in any order, and without figures it says so', () => {
  expect(titles(draw([figure('UN', 600n, { high: 400n })]))).toEqual(['400–600 said UN']);
  expect(listNodes(draw([])).map(({ text }) => text)).toContain('No figures');
});
