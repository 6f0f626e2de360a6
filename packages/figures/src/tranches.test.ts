// Every move is an arrow on its day from stage to stage.
import { expect, test } from 'vitest';
import { addDays } from '@muster/core/kernel';
import { listData, listNodes, numberOf, readSvg } from './drawing/read-svg.ts';
import { getDay, plainFrame } from './plain-frame.ts';
import { drawTranches, type Tranche } from './tranches.ts';

const draw = (moves: readonly Tranche[], width = 600) =>
  readSvg(
    drawTranches(
      {
        title: '',
        description: '',
        empty: 'No moves',
        from: getDay('2024-01-01'),
        to: getDay('2024-12-31'),
        asOf: getDay('2024-12-31'),
        lanes: ['pledged', 'training', 'deployed'].map((key) => ({ key, label: key })),
        moves,
        format: String,
      },
      plainFrame(width),
    ),
  );
const move = (key: string, day: string, details: Partial<Tranche>): Tranche => ({
  key,
  day: getDay(day),
  quantity: 100n,
  label: '',
  title: key,
  ...details,
});
const arrowsOf = (root: ReturnType<typeof draw>) =>
  listData(root).flatMap(([key, { children }]) => {
    const line = children.find(({ attributes }) => attributes.get('class') === 'fig-hit');
    return key === 'as-of' ? [] : [[key, numberOf(line, 'x1'), numberOf(line, 'y1'), numberOf(line, 'y2')] as const];
  });

test('an arrow goes from its lane to its lane, from above what comes from outside, back up what goes back', () => {
  const [inward, down, back] = arrowsOf(
    draw([
      move('a', '2024-02-01', { toLane: 'pledged' }),
      move('b', '2024-05-01', { fromLane: 'pledged', toLane: 'deployed' }),
      move('c', '2024-08-01', { fromLane: 'training', toLane: 'pledged' }),
    ]),
  );
  expect(inward![2]).toBeLessThan(inward![3]);
  expect(down![2]).toBe(inward![3]);
  expect(back![3]).toBe(inward![3]);
  expect(back![2]).toBeGreaterThan(back![3]);
});

test('moves of one day stand beside each other and all say how many', () => {
  const day = getDay('2024-05-01');
  const moves = [0, 1, 2].map((at) => ({
    ...move(`m${at}`, '2024-05-01', { fromLane: 'pledged', toLane: 'deployed' }),
    day: addDays(day, at % 2),
    quantity: BigInt(100 + at),
  }));
  const root = draw(moves);
  const places = arrowsOf(root).map(([, x]) => x);
  expect(Math.min(...places.slice(1).map((x, at) => x - places[at]!))).toBeGreaterThanOrEqual(9);
  expect(listNodes(root).map(({ text }) => text)).toEqual(expect.arrayContaining(['100', '101', '102']));
});

test('a wider move is drawn thicker, and without moves it says so', () => {
  const root = draw([
    move('a', '2024-02-01', { toLane: 'pledged', quantity: 1000n }),
    move('b', '2024-08-01', { toLane: 'pledged', quantity: 10n }),
  ]);
  const strokes = listNodes(root).flatMap((node) =>
    node.attributes.get('class') === 'fig-arrow' ? [numberOf(node, 'stroke-width')] : [],
  );
  expect(strokes[0]).toBeGreaterThan(strokes[1]!);
  expect(listNodes(draw([])).map(({ text }) => text)).toContain('No moves');
});
