import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame } from './frame.ts';
import { drawMap, type MapModel } from './map.ts';
import type { MapSheet } from './sheet/map-sheet.ts';

const SHEET: MapSheet = {
  width: 1000,
  height: 500,
  approximate: true,
  attribution: 'An atlas & co',
  outline: 'M0 0l1000 0 0 500-1000 0z',
  layers: [
    {
      level: 'department',
      approximate: true,
      areas: [
        { place: 'A-1', path: 'M0 0l500 0 0 500-500 0z', centre: [250, 250], room: 240 },
        { place: 'A-2', path: 'M500 0l500 0 0 500-500 0z', centre: [750, 250], room: 240 },
      ],
    },
  ],
};

const frameOf = (width: number): Frame => ({
  width,
  id: 'map',
  words: { number: String, day: String, month: String, year: String },
});

const modelOf = (given: Partial<MapModel> = {}): MapModel => ({
  title: 'Displaced',
  description: 'By department',
  empty: 'No figures',
  sheet: SHEET,
  level: 'department',
  values: [
    { place: 'A-1', value: 1200n, label: 'Nord' },
    { place: 'A-2', value: undefined, label: 'Sud <island>' },
  ],
  format: (value) => `${value} people`,
  legend: { label: 'Displaced people', noValue: 'no figure' },
  note: 'Approximate areas',
  ...given,
});

/** Whether every tag is closed in its turn and no text breaks out of its place. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close, name = '', , empty] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/gi)) {
    if (close && open.pop() !== name) return false;
    if (!close && !empty) open.push(name);
  }
  return open.length === 0 && !/[<>]/.test(xml.replaceAll(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\/?>/gi, ''));
};

test('each area bears its place, its name and its figure; one without a figure says so', () => {
  const svg = drawMap(modelOf(), frameOf(600));
  expect(svg).toContain('data-key="A-1"><title>Nord: 1200 people</title>');
  expect(svg).toContain('<title>Sud &lt;island&gt;: no figure</title>');
  expect(svg).toContain('>no figure</text>');
  expect(svg).toContain('>Approximate areas</text>');
  expect(svg).toContain('An atlas &amp; co');
});

test('names stand where they fit and nowhere else', () => {
  expect(drawMap(modelOf(), frameOf(600))).toContain('>Nord</text>');
  expect(
    drawMap(modelOf({ values: [{ place: 'A-1', value: 1n, label: 'N'.repeat(90) }] }), frameOf(600)),
  ).not.toContain('NNN</text>');
});

test('areas with larger figures are never lighter', () => {
  const svg = drawMap(
    modelOf({ values: [10n, 20n].map((value, at) => ({ place: `A-${at + 1}`, value, label: `P${at}` })) }),
    frameOf(600),
  );
  expect([...svg.matchAll(/fig-map-area fig-map-class-(\d)/g)].map(([, shade]) => shade)).toEqual(['1', '5']);
});

test('without a sheet, a level or a value the map says what it was told to say', () => {
  for (const given of [{ sheet: undefined }, { level: 'commune' }, { values: [] }]) {
    const svg = drawMap(modelOf(given), frameOf(400));
    expect(svg).toContain('>No figures</text>');
    expect(isWellFormed(svg)).toBe(true);
  }
});

test('whatever the model and the width, the picture is well-formed and holds no broken number', () => {
  const value = fc.option(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.array(fc.record({ place: fc.constantFrom('A-1', 'A-2', 'B'), value, label: fc.string() }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 1600 }),
      fc.string({ maxLength: 300 }),
      (values, width, text) => {
        const given = { values, note: text, empty: text, legend: { label: text, noValue: text } };
        const svg = drawMap(modelOf(given), frameOf(width));
        expect(isWellFormed(svg)).toBe(true);
        expect(svg.replaceAll(/>[^<]*</g, '><')).not.toMatch(/NaN|undefined|Infinity/);
        expect(drawMap(modelOf(given), frameOf(width))).toBe(svg);
      },
    ),
  );
});
