import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from './read-text.ts';
import { readTable } from './read-table.ts';
import { writeCsvRow } from '@muster/core/kernel';

const COLUMNS = ['id', 'name', 'note'];
const SPEC = { file: 't.csv', title: '', columns: COLUMNS, required: COLUMNS, references: {} };

const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'é', '\uFEFF') }),
  )
  .map((text) => text.replaceAll('\0', ''));
const row = fc.tuple(cell, cell, cell);

const readBack = (text: string): readonly (readonly string[])[] => {
  const decoded = decodeText(Buffer.from(text), 't.csv');
  const table = decoded.ok ? readTable(decoded.value, SPEC) : decoded;
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const rows: (readonly string[])[] = [];
  const read = table.value.readRows(COLUMNS, (cells) => rows.push([...cells]));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return rows;
};
const withPlainLineEnds = (rows: readonly (readonly string[])[]) =>
  rows
    .map((cells) => cells.map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')))
    .filter((cells) => cells.some((text) => text !== ''));

it('D2 what is written is read back as it was, whatever the cells hold; only line ends become one kind', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      expect(readBack([COLUMNS, ...rows].map(writeCsvRow).join(''))).toEqual(withPlainLineEnds(rows));
    }),
  );
});

it('D2 the order of the columns, the sign between cells and the line ends make no difference', () => {
  const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  const shapes = fc.record({
    order: orders,
    sign: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), shapes, (rows, { order, sign, end }) => {
      const lines = [COLUMNS, ...rows].map((cells) =>
        order.map((at) => `"${(cells[at] ?? '').replaceAll('"', '""')}"`).join(sign),
      );
      expect(readBack(lines.join(end))).toEqual(withPlainLineEnds(rows));
    }),
  );
});

it('writes quotes only where a cell needs them', () => {
  expect(writeCsvRow(['a', 'b c', '', 'd,e', 'f"g', 'h\ni'])).toBe('a,b c,,"d,e","f""g","h\ni"\n');
});
