// Puts pieces that would overlap into rows below each other.

/** A stretch on the horizontal axis, in pixels. */
export type Stretch = { readonly left: number; readonly right: number };

/** For each stretch the first row, from 0, in which it is free; `undefined` where `most` rows are full. */
export const packRows = (stretches: readonly Stretch[], most = Infinity): readonly (number | undefined)[] => {
  const rows: Stretch[][] = [];
  const order = stretches.map((stretch, at) => ({ stretch, at })).toSorted((a, b) => a.stretch.left - b.stretch.left);
  const found: (number | undefined)[] = stretches.map(() => undefined);
  for (const { stretch, at } of order) {
    const free = rows.findIndex((row) =>
      row.every(({ left, right }) => right <= stretch.left || stretch.right <= left),
    );
    const row = free < 0 ? rows.length : free;
    if (row >= most) continue;
    rows[row] = [...(rows[row] ?? []), stretch];
    found[at] = row;
  }
  return found;
};
