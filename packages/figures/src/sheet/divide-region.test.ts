import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideRegion } from './divide-region.ts';
import { snapRegion } from './join-regions.ts';
import { areaOf, makePlace } from './make-atlas.ts';
import { distanceToBorder, isInside, type Point, type Region } from './region.ts';

const COUNTRY: Region = snapRegion([
  [
    [0, 0],
    [1000, 40],
    [960, 500],
    [700, 200],
    [500, 620],
    [300, 180],
    [60, 700],
  ],
  // A lake and an island.
  [
    [150, 80],
    [240, 90],
    [200, 150],
  ],
  [
    [600, 600],
    [800, 610],
    [790, 700],
    [610, 690],
  ],
]);

const places = fc.uniqueArray(
  fc.record({
    department: fc.integer({ min: 0, max: 4 }),
    x: fc.integer({ min: 0, max: 250 }),
    y: fc.integer({ min: 0, max: 175 }),
  }),
  { minLength: 1, maxLength: 60, selector: ({ x, y }) => `${x} ${y}` },
);

/** Communes on a grid of 4 units, each in a department that is there because it has one. */
const plan = (given: readonly { department: number; x: number; y: number }[]) => {
  const communes = given.map(({ department }, at) => makePlace(`A-${department}-${at}`, `A-${department}`));
  const departments = [...new Set(communes.map(({ parent }) => parent))].map((id) => makePlace(id, 'A'));
  const points = new Map(given.map(({ department, x, y }, at) => [`A-${department}-${at}`, [x * 4, y * 4] as Point]));
  const tiers = [
    { level: 'department', places: departments },
    { level: 'commune', places: communes },
  ];
  return { tiers, points };
};

test('the areas of every level add up to the country', () => {
  fc.assert(
    fc.property(places, (given) => {
      const { tiers, points } = plan(given);
      const regions = divideRegion(COUNTRY, tiers, points);
      const near = [...points.values()].some(
        (point) => isInside(COUNTRY, point) || distanceToBorder(COUNTRY, point) < 30,
      );
      for (const { places } of tiers) {
        const sum = places.reduce((total, { id }) => total + areaOf(regions.get(id) ?? []), 0);
        expect(Math.abs(sum - (near ? areaOf(COUNTRY) : 0))).toBeLessThan(0.002 * areaOf(COUNTRY));
      }
    }),
  );
});

test('every place in the country lies in its own area and in that of its department, and in no other', () => {
  fc.assert(
    fc.property(places, (given) => {
      const { tiers, points } = plan(given);
      const regions = divideRegion(COUNTRY, tiers, points);
      for (const { id, parent } of tiers[1]?.places ?? []) {
        const point = points.get(id) as Point;
        // The grid may move a border by its own width.
        if (!isInside(COUNTRY, point) || distanceToBorder(COUNTRY, point) < 1) continue;
        const holding = [...regions].filter(([, region]) => isInside(region, point)).map(([held]) => held);
        expect(holding.toSorted()).toEqual([id, parent].toSorted());
      }
    }),
  );
});

test('places at one point share its cell, and a place far outside has none', () => {
  const tiers = [{ level: 'department', places: ['A-1', 'A-2', 'A-3'].map((id) => makePlace(id, 'A')) }];
  const points = new Map<string, Point>([
    ['A-1', [100, 200]],
    ['A-2', [100, 200]],
    ['A-3', [2000, 2000]],
  ]);
  const regions = divideRegion(COUNTRY, tiers, points);
  expect(areaOf(regions.get('A-1') ?? [])).toBeGreaterThan(0);
  expect(areaOf(regions.get('A-2') ?? [])).toBeGreaterThan(0);
  expect(regions.get('A-3')).toEqual([]);
});

test('a department none of whose communes is placed keeps its own cell', () => {
  const tiers = [
    { level: 'department', places: ['A-1', 'A-2'].map((id) => makePlace(id, 'A')) },
    { level: 'commune', places: [makePlace('A-1-1', 'A-1'), makePlace('A-2-1', 'A-2')] },
  ];
  const points = new Map<string, Point>([
    ['A-1', [900, 100]],
    ['A-1-1', [800, 100]],
    ['A-2', [100, 300]],
  ]);
  const regions = divideRegion(COUNTRY, tiers, points);
  expect(isInside(regions.get('A-2') ?? [], [100, 300])).toBe(true);
  expect(regions.get('A-2-1')).toEqual([]);
  expect(regions.get('A-1')).toEqual(regions.get('A-1-1'));
});
