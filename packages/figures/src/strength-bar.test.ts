// The bar says in pixels what the books say in people.
import { expect, test } from 'vitest';
import { listData, listNodes, numberOf, readSvg } from './drawing/read-svg.ts';
import { plainFrame } from './plain-frame.ts';
import { drawStrengthBar, type StrengthBar } from './strength-bar.ts';

const MODEL: StrengthBar = {
  title: 'Strength',
  description: '400 of 2,500 are deployed',
  empty: 'Nothing promised',
  parts: [
    { key: 'dep', label: 'deployed', quantity: 400n, kind: 'deployed' },
    { key: 'tra', label: 'training', quantity: 0n, kind: 'training' },
    { key: 'one', label: 'in transit', quantity: 1n, kind: 'transit' },
    { key: 'gap', label: 'not promised', quantity: 599n, kind: 'missing' },
  ],
  mark: { at: 1000n, label: 'planned 1,000' },
};
const draw = (model: StrengthBar, width = 1000) => readSvg(drawStrengthBar(model, plainFrame(width)));
const areaOf = (root: ReturnType<typeof draw>, key: string) =>
  new Map(listData(root)).get(key)?.children.find(({ name }) => name === 'rect');

test('segments are as wide as their share, and even one person can be seen', () => {
  const root = draw(MODEL);
  expect(numberOf(areaOf(root, 'dep'), 'width')).toBe(399);
  expect(numberOf(areaOf(root, 'gap'), 'x')).toBe(401);
  expect(numberOf(areaOf(root, 'one'), 'width')).toBe(2);
  expect(listData(root).map(([key]) => key)).toEqual(['gap', 'one', 'dep', 'mark']);
});

test('numbers stand in the segments where they fit, else on hovering alone', () => {
  const texts = (width: number) =>
    listNodes(draw(MODEL, width)).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
  expect(texts(1000)).toEqual(['599', 'not promised', '400', 'deployed', 'planned 1,000']);
  expect(texts(60)).toEqual(['599', 'planne…']);
  expect(new Map(listData(draw(MODEL))).get('one')?.children[0]?.text).toBe('in transit: 1');
});

test('what is missing is hatched by a pattern of this picture alone', () => {
  const root = draw(MODEL);
  const ids = listNodes(root).map(({ attributes }) => attributes.get('id'));
  expect(ids).toContain('fig-hatch');
  expect(new Map(listData(root)).get('gap')?.children[2]?.attributes.get('fill')).toBe('url(#fig-hatch)');
});

test('the mark stands at its quantity, also beyond all parts', () => {
  const lineOf = (model: StrengthBar) => numberOf(new Map(listData(draw(model))).get('mark')?.children[1], 'x1');
  expect(lineOf({ ...MODEL, mark: { at: 250n, label: 'plan' } })).toBe(250);
  expect(lineOf({ ...MODEL, mark: { at: 2000n, label: 'plan' } })).toBe(999);
});

test('without parts it says so', () => {
  const { mark: _, ...bare } = MODEL;
  const root = draw({ ...bare, parts: [] });
  expect(listNodes(root).find(({ name }) => name === 'text')?.text).toBe('Nothing promised');
});
