// Pieces that overlap stand in different rows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows } from './pack-rows.ts';

test('no two pieces of a row overlap, and one without a row has none left free', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 }));
  fc.assert(
    fc.property(fc.array(stretch), fc.integer({ min: 1, max: 4 }), (pairs, most) => {
      const stretches = pairs.map(([left, width]) => ({ left, right: left + width }));
      const rows = packRows(stretches, most);
      const meets = (a: number, b: number) =>
        stretches[a]!.left < stretches[b]!.right && stretches[b]!.left < stretches[a]!.right;
      for (const [a, row] of rows.entries()) {
        const others = [...rows.keys()].filter((b) => b !== a && meets(a, b));
        if (row === undefined) expect(new Set(others.map((b) => rows[b])).size).toBeGreaterThanOrEqual(most);
        else expect(others.map((b) => rows[b])).not.toContain(row);
      }
    }),
  );
});

test('pieces that only touch share a row', () => {
  expect(
    packRows([
      { left: 10, right: 20 },
      { left: 0, right: 10 },
      { left: 5, right: 15 },
    ]),
  ).toEqual([0, 0, 1]);
});
