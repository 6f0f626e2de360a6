// The chart sets what was promised against what came, each promise with how it ended.
import { expect, test } from 'vitest';
import { addDays, NEVER } from '@muster/core/kernel';
import { listData, listNodes, numberOf, readSvg, type SvgNode } from './drawing/read-svg.ts';
import { getDay, plainFrame } from './plain-frame.ts';
import { drawStrengthChart, type StrengthChart } from './strength-chart.ts';

const step = (day: string, quantity: bigint) => ({ day: getDay(day), quantity });
const promise = {
  key: 'p',
  said: getDay('2024-01-01'),
  due: getDay('2024-07-01'),
  from: 0n,
  level: 1000n,
  label: 'soon',
};
const MODEL: StrengthChart = {
  title: 'Strength',
  description: 'How it grew',
  empty: 'Nothing yet',
  from: getDay('2024-01-01'),
  to: getDay('2024-12-31'),
  asOf: getDay('2024-10-01'),
  deployed: [step('2024-06-25', 200n), step('2024-07-16', 400n), step('2024-11-01', 9999n)],
  promised: [step('2024-01-01', 1000n)],
  planned: [step('2024-02-01', 2500n)],
  authorised: [],
  promises: [{ ...promise, state: 'broken' }],
  events: [{ key: 'e', day: getDay('2024-09-30'), label: 'Renewed' }],
  labels: { deployed: 'deployed', promised: 'promised', planned: 'planned', authorised: 'ceiling', today: 'As of' },
};
const draw = (model: Partial<StrengthChart>, width = 800) =>
  readSvg(drawStrengthChart({ ...MODEL, ...model }, plainFrame(width)));
const datum = (root: SvgNode, key: string) => new Map(listData(root)).get(key);
const classesOf = (node: SvgNode | undefined) => node?.children.map(({ attributes }) => attributes.get('class'));
const words = (root: SvgNode) =>
  listNodes(root).flatMap((node) =>
    node.name === 'text' ? [node.children.map(({ text }) => text).join('') + node.text] : [],
  );

test('each line is named at its end with what it came to on the day; what lies after the day is not drawn', () => {
  expect(words(draw({}))).toEqual(expect.arrayContaining(['400 deployed', '1,000 promised', '2,500 planned']));
  expect(words(draw({})).join()).not.toContain('9,999');
  expect(words(draw({})).join()).not.toContain('ceiling');
  expect(words(draw({}))).toContain('As of 2024-10-01');
});

test.each([
  ['kept', ['fig-slant', 'fig-hit', 'fig-marker']],
  ['open', ['fig-slant', 'fig-hit', 'fig-marker']],
  ['late', ['fig-slant', 'fig-hit', 'fig-marker', 'fig-half']],
  ['broken', ['fig-slant', 'fig-hit', 'fig-hit-spot', 'fig-cross', 'fig-cross']],
] as const)('a promise that is %s ends in its own marker', (state, classes) => {
  const node = datum(draw({ promises: [{ ...promise, state }] }), 'p');
  expect(node?.attributes.get('class')).toBe(`fig-promise fig-${state}`);
  expect(node?.attributes.get('data-day')).toBe('2024-07-01');
  expect(classesOf(node)?.slice(1)).toEqual(classes);
});

test('a promise is cut where the time ends, on its slope and without a marker', () => {
  const whole = datum(draw({ promises: [{ ...promise, due: getDay('2024-12-31'), state: 'open' }] }), 'p');
  const cut = datum(draw({ promises: [{ ...promise, due: getDay('2026-01-01'), state: 'open' }] }), 'p');
  const endless = datum(draw({ promises: [{ ...promise, due: NEVER, state: 'open' }] }), 'p');
  const end = (node: SvgNode | undefined) => numberOf(node?.children[1], 'y2');
  expect(classesOf(whole)).toContain('fig-marker');
  expect(classesOf(cut)).not.toContain('fig-marker');
  const foot = numberOf(whole?.children[1], 'y1');
  expect((foot - end(cut)) / (foot - end(whole))).toBeCloseTo(365 / 731, 2);
  expect(end(endless)).toBe(foot);
});

test.each([
  [280, 200],
  [600, 252],
  [1600, 340],
])('%i pixels wide it is %i high', (width, height) => {
  expect(numberOf(draw({}, width), 'height')).toBe(height);
  expect(numberOf(draw({ height: 500 }, width), 'height')).toBe(500);
});

test('before anything happened it says so', () => {
  expect(words(draw({ deployed: [], promised: [], planned: [], promises: [] }))).toEqual(['Nothing yet']);
});

const fan = {
  days: [
    { day: getDay('2024-10-02'), low: 400n, middle: 450n, high: 500n },
    { day: getDay('2024-12-31'), low: 420n, middle: 900n, high: 3000n },
    { day: getDay('2025-06-01'), low: 1n, middle: 2n, high: 9000n },
  ],
  label: 'what may come',
  names: { low: 'at least', middle: 'middle', high: 'at most' },
};

test('what may come is a band beyond the day with a middle, named at the end of the span', () => {
  const root = draw({ fan });
  const band = datum(root, 'fan');
  expect(classesOf(band)).toEqual([undefined, 'fig-fan-band', 'fig-line fig-line-fan']);
  expect(words(root)).toEqual(
    expect.arrayContaining(['900 middle', '3,000 at most', '420 at least', 'As of 2024-10-01: 400 deployed']),
  );
  expect(words(root).join()).not.toContain('9,000');
});

test('with a fan what was decided runs on to the end, what came ends on the day, and nothing later is drawn', () => {
  const widthTo = (root: SvgNode, key: string) =>
    Math.max(
      ...[...(datum(root, key)?.children[1]?.attributes.get('d') ?? '').matchAll(/([\d.]+),/g)].map(([, x]) =>
        Number(x),
      ),
    );
  const [without, having] = [draw({}), draw({ fan, planned: [...MODEL.planned, step('2024-12-01', 9n)] })];
  const asOf = numberOf(datum(having, 'as-of')?.children[1], 'x1');
  expect(widthTo(having, 'promised')).toBeGreaterThan(asOf + 50);
  expect(widthTo(having, 'planned')).toBeGreaterThan(asOf + 50);
  expect(widthTo(having, 'deployed')).toBeCloseTo(asOf, 0);
  expect(widthTo(without, 'promised')).toBeCloseTo(numberOf(datum(without, 'as-of')?.children[1], 'x1'), 0);
  expect(words(having).join()).not.toContain('9 planned');
});

test('a fan of another day is drawn as old, and other courses beside it with their name', () => {
  const root = draw({
    fan: { ...fan, isOld: true, lines: [{ key: 'was', label: 'as it stands', points: [step('2024-12-31', 700n)] }] },
  });
  expect(datum(root, 'fan')?.attributes.get('class')).toBe('fig-fan fig-old');
  expect(datum(root, 'was')).toBeDefined();
  expect(words(root)).toContain('700 as it stands');
});

test('a fan over days gone by, as of a record, leaves what came named at the right', () => {
  const days = [
    { day: getDay('2024-08-01'), low: 0n, middle: 200n, high: 300n },
    { day: getDay('2024-09-01'), low: 0n, middle: 250n, high: 350n },
  ];
  expect(
    listNodes(draw({ fan: { ...fan, days } })).some(({ attributes }) => attributes.get('class') === 'fig-dot'),
  ).toBe(false);
  expect(listNodes(draw({ fan })).some(({ attributes }) => attributes.get('class') === 'fig-dot')).toBe(true);
});

test('a fan of many days costs no more than a point a pixel', () => {
  const days = Array.from({ length: 2000 }, (_, at) => ({
    day: addDays(MODEL.asOf, Math.floor(at / 20)),
    low: 1n,
    middle: 2n,
    high: 3n,
  }));
  const d = datum(draw({ fan: { ...fan, days } }), 'fan')?.children[2]?.attributes.get('d') ?? '';
  expect(d.split('L').length).toBeLessThan(800);
});
