import { describe, expect, test } from 'vitest';
import { makeBooks } from '../books/make-books.ts';
import { fitOf } from './capability.ts';
import { splitCapability } from './commitment.ts';

describe('the codes of a commitment', () => {
  test.each([
    [['POL.FPU'], 'POL.FPU', 'POL.FPU', 0],
    [['POL'], 'POL.FPU', 'POL', 1],
    [['POL.FPU', 'POL'], 'POL.FPU', 'POL.FPU', 0],
    [['POL', 'POL.FPU'], 'POL.FPU', 'POL', 1],
    [['MIL', 'POL.FPU'], 'POL.FPU', 'POL.FPU', 2],
    [['MIL', 'POL'], 'POL.FPU', 'POL', 3],
    [['MED'], 'MED.L2.AIR', 'MED', 1],
  ])('G1 %j meet %s by %s', (offered, needed, code, rank) => {
    expect(fitOf(offered, needed)).toEqual({ rank, code, exact: code === needed });
  });

  test.each([
    [[], 'POL.FPU'],
    [['PO'], 'POL.FPU'],
    [['POL.FPU'], 'POL'],
    [['POL.FPU.1'], 'POL.FPU'],
    [['MIL'], 'POL'],
  ])('G1 %j do not meet %s', (offered, needed) => {
    expect(fitOf(offered, needed)).toBeUndefined();
  });

  test('G1 they are set apart by | and kept in their order, each once', () => {
    expect(splitCapability('')).toEqual([]);
    expect(splitCapability(' POL.FPU | MIL||POL.FPU')).toEqual(['POL.FPU', 'MIL']);
  });

  test('G1 one that is no code is refused with its cell', () => {
    const books = makeBooks({ commitments: [{ id: 'aaa', capability: 'POL|riot police' }, { id: 'bbb' }] });
    expect(books).toMatchObject({
      ok: false,
      problems: [{ code: 'cell.id', at: { file: 'commitments.csv', row: 2, column: 'capability' } }],
    });
  });
});
