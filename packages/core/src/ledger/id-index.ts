// Finds the row of an id among millions: an open-addressed table of row numbers, a tenth of the memory of a Map and
// several times faster to fill. The ids themselves stay where they are.

export type IdIndex = {
  /** Adds a row; the row that has the same id already, or -1. */
  readonly add: (row: number) => number;
  /** The row with this id, or -1. */
  readonly find: (id: string) => number;
};

/** An index over `count` rows whose ids `idOf` gives. */
export const createIdIndex = (count: number, idOf: (row: number) => string): IdIndex => {
  let size = 16;
  while (size < count * 2) size *= 2;
  // Row numbers plus one; zero is a free slot.
  const slots = new Int32Array(size);
  const slotOf = (id: string): number => {
    let slot = hash(id) & (size - 1);
    for (let row = slots[slot] ?? 0; row !== 0 && idOf(row - 1) !== id; row = slots[slot] ?? 0)
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    add: (row) => {
      const slot = slotOf(idOf(row));
      const held = (slots[slot] ?? 0) - 1;
      if (held === -1) slots[slot] = row + 1;
      return held;
    },
    find: (id) => (slots[slotOf(id)] ?? 0) - 1,
  };
};

// FNV-1a over the code units, with a last mix so that ids that differ only in their last digits spread.
const hash = (id: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
};
