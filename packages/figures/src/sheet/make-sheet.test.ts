import { expect, test } from 'vitest';
import { areaOf, makeAtlas, makePlace, makeRing, readPath } from './make-atlas.ts';
import { makeSheet } from './make-sheet.ts';
import { boxOf, isInside, type Point } from './region.ts';
import { readAtlas } from './read-atlas.ts';

const ATLAS = makeAtlas([[makeRing([0, 0, 4, 2])], [makeRing([4, 0, 8, 2]), makeRing([40, 0, 41, 1])]]);
const EAST = [
  makePlace('A', '', [6, 1]),
  makePlace('A-1', 'A', [5, 1]),
  makePlace('A-2', 'A', [7, 1]),
  makePlace('A-1-1', 'A-1', [5, 0.5]),
  makePlace('A-1-2', 'A-1', [5, 1.5]),
];

test('the country is the one that holds most places, and is divided among them', () => {
  const sheet = makeSheet({ places: EAST, place: 'A', atlas: ATLAS });
  expect(sheet).toMatchObject({ width: 1000, approximate: true, attribution: 'Natural Earth' });
  // Twice as wide as high: the far island that holds no place is left out.
  expect(sheet?.height).toBeGreaterThan(480);
  expect(sheet?.height).toBeLessThan(520);
  expect(sheet?.layers.map(({ level, areas }) => [level, areas.map(({ place }) => place)])).toEqual([
    ['department', ['A-1', 'A-2']],
  ]);
  const [west, east] = (sheet?.layers[0]?.areas ?? []).map(({ path }) => areaOf(readPath(path)));
  expect(Math.abs((west ?? 0) / (east ?? 1) - 1)).toBeLessThan(0.01);
});

test('a level that is listed for some departments only is no layer, since it does not cover the country', () => {
  const sheet = makeSheet({ places: [...EAST, makePlace('A-2-1', 'A-2', [7, 1])], place: 'A', atlas: ATLAS });
  expect(sheet?.layers.map(({ level, areas }) => [level, areas.length])).toEqual([
    ['department', 2],
    ['commune', 3],
  ]);
});

test('without any place, or with one that is in no country, there is no sheet', () => {
  expect(makeSheet({ places: [], place: 'A', atlas: ATLAS })).toBeUndefined();
  expect(makeSheet({ places: [makePlace('A', '')], place: 'A', atlas: ATLAS })).toBeUndefined();
  expect(makeSheet({ places: [makePlace('A', '', [-80, 60])], place: 'A', atlas: ATLAS })).toBeUndefined();
});

test('a mission of one place has an outline and no layers', () => {
  const sheet = makeSheet({ places: [makePlace('A', '', [6, 1])], place: 'A', atlas: ATLAS });
  expect([sheet?.layers, readPath(sheet?.outline ?? '').length]).toEqual([[], 1]);
});

test('a country on both sides of the 180th meridian stays in one piece', () => {
  const ring: Point[] = [
    [179, 0],
    [179, 1],
    [-179, 1],
    [-179, 0],
  ];
  const places = [
    makePlace('A', '', [179.5, 0.5]),
    makePlace('A-1', 'A', [179.5, 0.5]),
    makePlace('A-2', 'A', [-179.5, 0.5]),
  ];
  const sheet = makeSheet({ places, place: 'A', atlas: makeAtlas([[ring]]) });
  expect(readPath(sheet?.outline ?? '')).toHaveLength(1);
  expect(sheet?.layers[0]?.areas).toHaveLength(2);
  expect(sheet?.height).toBeLessThan(520);
});

test('official boundaries take the place of cells, and what is below them is divided within them', () => {
  const square = (left: number, right: number) => {
    const ring = makeRing([left, 0, right, 2]);
    return [[[...ring, ring[0] as Point]]];
  };
  const boundaries = {
    attribution: 'A survey',
    areas: [
      { place: 'A-1', polygons: square(4, 4.5) },
      { place: 'A-2', polygons: square(4.5, 8) },
      { place: 'elsewhere', polygons: square(50, 60) },
    ],
  };
  const exact = makeSheet({ places: EAST, place: 'A', boundaries, atlas: ATLAS });
  expect(exact).toMatchObject({ approximate: false, attribution: 'A survey' });
  const [one, two] = (exact?.layers[0]?.areas ?? []).map(({ path }) => areaOf(readPath(path)));
  expect((two ?? 0) / (one ?? 1)).toBeCloseTo(7, 1);

  const inside = [...EAST.slice(0, 3), makePlace('A-1-1', 'A-1', [4.2, 1]), makePlace('A-2-1', 'A-2', [4.7, 1])];
  const deeper = makeSheet({ places: inside, place: 'A', boundaries, atlas: ATLAS });
  expect(deeper?.layers.map(({ approximate }) => approximate)).toEqual([false, true]);
  expect(deeper?.layers[1]?.areas.map(({ path }) => path)).toEqual(deeper?.layers[0]?.areas.map(({ path }) => path));
});

test('islands at the 180th meridian, a territory overseas and an atoll are drawn from the atlas, with names inside', async () => {
  const atlas = await readAtlas();
  const seats: readonly Point[] = [
    [179.2, -16.5],
    [-52.3, 4.9],
    [166.9, -0.5],
  ];
  for (const [x, y] of seats) {
    const places = [
      makePlace('A', '', [x, y]),
      ...[0.05, 0.1].map((step, at) => makePlace(`A-${at}`, 'A', [x + step, y])),
    ];
    const sheet = makeSheet({ places, place: 'A', atlas });
    expect(JSON.stringify(sheet)).not.toMatch(/null|NaN/);
    const box = boxOf(readPath(sheet?.outline ?? ''));
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(1000);
    expect(box?.bottom).toBeLessThanOrEqual(sheet?.height ?? 0);
    for (const { path, centre } of sheet?.layers[0]?.areas ?? []) expect(isInside(readPath(path), centre)).toBe(true);
  }
}, 60_000);
