// Instruments from when to when, and what is due under them.
import { expect, test } from 'vitest';
import { listData, listNodes, numberOf, readSvg } from './drawing/read-svg.ts';
import { drawMandate, type MandateBar, type MandateClock } from './mandate.ts';
import { getDay, plainFrame } from './plain-frame.ts';

const bar = (key: string, from: string, details: Partial<MandateBar>): MandateBar => ({
  key,
  from: getDay(from),
  to: undefined,
  label: `Resolution ${key}`,
  kind: 'mandate',
  state: 'past',
  ...details,
});
const MODEL: MandateClock = {
  title: '',
  description: '',
  empty: 'No instrument',
  from: getDay('2023-01-01'),
  to: getDay('2026-01-01'),
  asOf: getDay('2024-11-01'),
  lanes: [
    {
      key: 'mission',
      label: 'Mandate',
      bars: [
        bar('2699', '2023-10-02', { to: getDay('2024-10-02') }),
        bar('2751', '2024-09-30', { to: getDay('2025-10-02'), state: 'current' }),
        bar('later', '2025-10-02', { state: 'future' }),
        bar('outside', '2030-01-01', {}),
      ],
    },
  ],
  duties: [
    { key: 'd1', day: getDay('2024-06-01'), label: 'Report to the Council', state: 'overdue' },
    { key: 'd2', day: getDay('2024-06-02'), label: 'Review the authorisation', state: 'done' },
    { key: 'd3', day: getDay('2025-12-30'), label: 'Support in full', state: 'coming' },
  ],
};
const draw = (width: number, model = MODEL) => readSvg(drawMandate(model, plainFrame(width)));

test('bars that overlap stand in two rows, those outside of the time are left out', () => {
  const data = new Map(listData(draw(900)));
  const top = (key: string) => numberOf(data.get(key)?.children[1], 'y');
  expect(top('2751')).toBeGreaterThan(top('2699'));
  expect([...data.keys()]).toEqual(['as-of', '2699', '2751', 'later', 'd1', 'd2', 'd3']);
});

test('a bar without an end points onwards', () => {
  const data = new Map(listData(draw(900)));
  expect(data.get('later')?.children[1]?.name).toBe('path');
  expect(data.get('2699')?.children[1]?.name).toBe('rect');
});

test('each state has its class', () => {
  const data = new Map(listData(draw(900)));
  expect(['2751', 'later', 'd1', 'd3'].map((key) => data.get(key)?.attributes.get('class'))).toEqual([
    'fig-bar-mandate fig-bar-current',
    'fig-bar-mandate fig-bar-future',
    'fig-duty fig-duty-overdue',
    'fig-duty fig-duty-coming',
  ]);
});

test('duties of near days are named in rows; one at the right edge keeps its name inside', () => {
  const texts = listNodes(draw(400)).filter(({ name }) => name === 'text');
  const of = (text: string) => texts.find((node) => node.text === text);
  expect(numberOf(of('Review the authorisation'), 'y')).toBeGreaterThan(numberOf(of('Report to the Council'), 'y'));
  expect(of('Support in full')?.attributes.get('text-anchor')).toBe('end');
});

test('without instruments and duties it says so', () => {
  const texts = listNodes(draw(400, { ...MODEL, lanes: [], duties: [] })).map(({ text }) => text);
  expect(texts).toContain('No instrument');
});
