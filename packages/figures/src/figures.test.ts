// What holds for every figure, whatever it is given.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURES, frames } from './arbitrary-models.ts';
import { listData, listNodes, numberOf, readSvg, type SvgNode } from './drawing/read-svg.ts';
import { estimateWidth } from './drawing/text-width.ts';

const RUNS = { numRuns: 100 };
const GEOMETRY = new Set(
  'x y x1 x2 y1 y2 cx cy r d width height points transform viewBox stroke-width patternTransform'.split(' '),
);

const wordsOf = (node: SvgNode): string => node.text + node.children.map(wordsOf).join('');

/** Where a text stands, a little less than it takes: that lines of text come close is no collision. */
const boxOf = (node: SvgNode) => {
  const [x, y, width] = [numberOf(node, 'x'), numberOf(node, 'y'), estimateWidth(wordsOf(node)) - 2];
  const anchor = node.attributes.get('text-anchor') ?? 'start';
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text: wordsOf(node), left, right: left + width, top: y - 7, bottom: y + 1 };
};

describe.each(FIGURES)('the figure %s', (_, draws) => {
  test('is well-formed, and every coordinate in it is a number of at most one decimal', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => {
        for (const { attributes } of listNodes(readSvg(draw(frame)))) {
          for (const [name, value] of attributes) {
            if (!GEOMETRY.has(name)) continue;
            expect(value).not.toMatch(/NaN|undefined|Infinity|null/);
            expect(value).not.toMatch(/\d\.\d\d|e[+-]?\d/);
          }
        }
      }),
      RUNS,
    );
  });

  test('names itself for those who do not see it, and each datum says what it is', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => {
        const root = readSvg(draw(frame));
        const [title, desc] = root.children;
        expect([root.name, root.attributes.get('role'), title?.name, desc?.name]).toEqual([
          'svg',
          'img',
          'title',
          'desc',
        ]);
        const ids = [title, desc].map((node) => node?.attributes.get('id')).join(' ');
        expect(root.attributes.get('aria-labelledby')).toBe(ids);
        for (const [, datum] of listData(root)) expect(datum.children[0]?.name).toBe('title');
      }),
      RUNS,
    );
  });

  test('asks nothing of the page that a strict content policy forbids', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => {
        for (const { name, attributes } of listNodes(readSvg(draw(frame)))) {
          expect(['script', 'style', 'a', 'image', 'foreignObject']).not.toContain(name);
          expect([...attributes.keys()].filter((key) => key === 'style' || /^on|href/.test(key))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('is as wide as its frame, and all bars and dots lie within it', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => {
        const root = readSvg(draw(frame));
        const [width, height] = [numberOf(root, 'width'), numberOf(root, 'height')];
        expect(root.attributes.get('viewBox')).toBe(`0 0 ${width} ${height}`);
        if (frame.width >= 60) expect(width).toBe(Math.round(frame.width));
        if (frame.width < 280) return;
        for (const node of listNodes(root)) {
          if (node.name === 'rect') {
            expect(numberOf(node, 'x')).toBeGreaterThanOrEqual(-0.1);
            expect(numberOf(node, 'x') + numberOf(node, 'width')).toBeLessThanOrEqual(width + 0.2);
            expect(numberOf(node, 'height')).toBeGreaterThanOrEqual(0);
          }
          if (node.name === 'circle') {
            expect(numberOf(node, 'cx')).toBeGreaterThanOrEqual(0);
            expect(numberOf(node, 'cx')).toBeLessThanOrEqual(width);
            expect(numberOf(node, 'cy')).toBeLessThanOrEqual(height);
          }
        }
      }),
      RUNS,
    );
  });

  test('has no label that lies on another or leaves the picture', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => {
        fc.pre(frame.width >= 280);
        const boxes = listNodes(readSvg(draw(frame))).flatMap((node) => (node.name === 'text' ? [boxOf(node)] : []));
        for (const [at, a] of boxes.entries()) {
          expect(a.left >= -1 && a.right <= frame.width + 1 ? '' : JSON.stringify(a)).toBe('');
          for (const b of boxes.slice(at + 1)) {
            const lies = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            expect(lies ? `${JSON.stringify(a)} on ${JSON.stringify(b)}` : '').toBe('');
          }
        }
      }),
      RUNS,
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(draws, frames, (draw, frame) => draw(frame) === draw(frame)),
      RUNS,
    );
  });
});
