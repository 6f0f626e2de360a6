import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { linesOf } from './make-mission.ts';

const SPEC = { file: 't.csv', title: '', columns: ['id', 'name', 'note'], required: ['id', 'name'], references: {} };

/** Row number and cells of each row, or the problems. */
const read = (text: string) => {
  const table = readTable(text, SPEC);
  if (!table.ok) return linesOf(table);
  const rows: (string | number)[][] = [];
  const done = table.value.readRows(SPEC.columns, (cells, row) => rows.push([row, ...cells]));
  return done.ok ? rows : linesOf(done);
};
const extraOf = (text: string): readonly string[] => {
  const table = readTable(text, SPEC);
  return table.ok ? table.value.extra : linesOf(table);
};

describe('the header', () => {
  it.each([
    ['semicolons', 'id;name;note\n1;a,b;c\n'],
    ['tabs', 'id\tname\tnote\n1\ta,b\tc\n'],
    ['commas and quotes', 'id,name,note\n1,"a,b",c\n'],
    ['another order', 'note,id,name\nc,1,"a,b"\n'],
    ['spaces around the names', ' id ; name;note \n1;a,b;c\n'],
  ])('D2 a table with %s is read', (_, text) => {
    expect(read(text)).toEqual([[2, '1', 'a,b', 'c']]);
  });

  it('D2 columns that Muster does not know are named and left alone', () => {
    const text = 'colour,id,"size, in m",name,note,,\nred,1,2,a,c,,\n';
    expect(extraOf(text)).toEqual(['colour', 'size, in m']);
    expect(read(text)).toEqual([[2, '1', 'a', 'c']]);
  });

  it('D2 a header cell may hold a line end in quotes', () => {
    expect(extraOf('id,"my\ncolumn",name\n1,2,a\n')).toEqual(['my\ncolumn']);
    expect(read('id,"my\ncolumn",name\n1,2,a\n')).toEqual([[2, '1', 'a', '']]);
  });

  it('D2 a column that may be left out reads as empty', () => {
    expect(read('id,name\n1,a\n')).toEqual([[2, '1', 'a', '']]);
  });

  it.each(['id,name,note', 'id,name,note\n', 'id,name,note\n\n\n', 'id,name'])(
    'D2 a table with a header alone is empty, with or without a line end: %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it.each([
    ['no bytes', '', 'the file has no header row'],
    ['a blank first row', '\nid,name,note\n', 'the file has no header row'],
    ['a missing column', 'id,note\n1,2\n', 't.csv 1 name - | the column name is missing'],
    ['a repeated column', 'id,name,id\n1,2,3\n', 't.csv 1 id - | the column id stands twice in the header row'],
    ['two names alike that Muster does not know', 'id,name,x,x\n1,2,3,4\n', 'the column x stands twice'],
    ['a quote that does not close', 'id,"name\n1,2\n', 'a cell opens with a double quote that never closes'],
  ])('D3 a header with %s is refused', (_, text, words) => {
    expect(read(text)).toEqual([expect.stringContaining(words)]);
  });
});

describe('the rows', () => {
  it('D6 rows are numbered as in a spreadsheet: blank rows count, a cell of several lines is one row', () => {
    const text = 'id,name,note\n\n1,"a\nb\n\nc",d\n\n\n2,e,f\n,,\n3,g,h\n\n';
    expect(read(text)).toEqual([
      [3, '1', 'a\nb\n\nc', 'd'],
      [6, '2', 'e', 'f'],
      [8, '3', 'g', 'h'],
    ]);
  });

  it('D6 rows of commas alone hold nothing, and count', () => {
    expect(read('id,name,note\n,,\n1,a,b\n,,\n')).toEqual([[3, '1', 'a', 'b']]);
    expect(read('id,name,note\n,,\n"",,\n1,"a",b')).toEqual([[4, '1', 'a', 'b']]);
  });

  it('D2 cells in quotes may hold commas, quotes and lines', () => {
    expect(read('id,name,note\n1,"a ""b"", c",""\n')).toEqual([[2, '1', 'a "b", c', '']]);
  });

  it.each([
    ['too few cells', '1,a\n2,b,c\n', ['t.csv 2 - - | the header has 3 cells, this row has 2']],
    ['too few cells in the last row', '1,a,b\n2,c\n', ['t.csv 3 - - | the header has 3 cells, this row has 2']],
    ['too few cells and no last line end', '1,a,b\n2', ['t.csv 3 - - | the header has 3 cells, this row has 1']],
    ['too many cells', '1,a,b\n2,c,d,\n3,e,f\n', ['t.csv 3 - - | the header has 3 cells, this row has 4']],
    [
      'one too few and one too many',
      '1,a\n2,c,d,e\n',
      ['t.csv 2 - - | the header has 3 cells, this row has 2', 't.csv 3 - - | the header has 3 cells, this row has 4'],
    ],
    ['a quote that does not close', '\n1,"a,b\n2,c,d\n', ['t.csv 3 - "a,b']],
    ['a quote inside a cell', '1,5" pipe,b\n2,a"b"c,d\n', ['t.csv 2 - 5" pipe', 't.csv 3 - a"b"c']],
    ['text after a closing quote', '1,"a"b,c\n', ['t.csv 2 - "a"b']],
    ['a cell of 100,001 characters', `1,${'x'.repeat(100_001)},b\n`, ['the cell holds 100001 characters']],
    ['a row without an end', `1,"${'x'.repeat(200_000)}\n`, ['a cell opens with a double quote']],
  ])('D3 %s is refused with its row and its text', (_, rows, words) => {
    expect(read(`id,name,note\n${rows}`)).toEqual(words.map((part) => expect.stringContaining(part)));
  });

  it('D3 a file with many wrong rows tells the first hundred', () => {
    expect(read(`id,name,note\n${'1,a\n'.repeat(5000)}`)).toHaveLength(100);
  });
});
