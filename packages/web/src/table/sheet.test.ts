// What a file of a table holds: the cells of the screen, numbers as numbers, sources and both dates.
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booksFromRows, emptyRows } from '@muster/core/books';
import { parseDay } from '@muster/core/kernel';
import type { Column } from './column.ts';
import { sheetToCsv, sheetToJson, toSheet } from './sheet.ts';
import { sheetToXlsx } from './sheet-to-xlsx.ts';

type Row = { readonly name: string; readonly people: bigint; readonly cents: bigint };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: 'Name', text: ({ name }) => name },
  {
    key: 'people',
    title: 'People',
    align: 'right',
    text: ({ people }) => `${people} people`,
    value: ({ people }) => ({ quantity: people, unit: 'people' }),
  },
  {
    key: 'money',
    title: 'Money',
    align: 'right',
    text: ({ cents }) => `USD ${cents}`,
    value: ({ cents }) => ({ quantity: cents, unit: 'USD' }),
  },
];

const books = () => {
  const empty = emptyRows({ id: 'test', name: 'Test mission', place: '' });
  const sources = {
    file: 'sources.csv',
    rows: [['src', 'A, "quoted" publisher', 'A title', '2024-06-25', '', 'B', '']],
  };
  const built = booksFromRows({ ...empty, tables: { ...empty.tables, sources } });
  if (!built.ok) throw new Error('the books of the test are not sound');
  return built.value;
};

const sheetOf = (rows: readonly Row[]) =>
  toSheet(
    books(),
    { asOf: parseDay('2024-08-27')!, knownAt: parseDay('2024-07-10')! },
    {
      title: 'A table',
      columns: COLUMNS,
      rows,
      sourcesOf: () => ['src', 'src'],
    },
  );

const ROW: Row = { name: 'Kenya, "first"\nline', people: 400n, cents: 8_500_000_050n };

test('B3 CSV holds the columns of the screen, numbers in plain digits, citations and both dates', () => {
  expect(sheetToCsv(sheetOf([ROW]))).toBe(
    [
      'Name,People,Money,sources,as_of,known\n',
      '"Kenya, ""first""\nline",400,85000000.50,"A, ""quoted"" publisher, ""A title"", 2024-06-25",2024-08-27,2024-07-10\n',
    ].join(''),
  );
});

test('B3 JSON holds the same, and parses', () => {
  expect(JSON.parse(sheetToJson(sheetOf([ROW])))).toEqual({
    title: 'A table',
    mission: 'Test mission',
    asOf: '2024-08-27',
    known: '2024-07-10',
    rows: [
      { Name: ROW.name, People: 400, Money: 85_000_000.5, sources: ['A, "quoted" publisher, "A title", 2024-06-25'] },
    ],
  });
});

test('B3 JSON of any rows parses, with as many rows in their order', () => {
  const row = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    people: fc.bigInt(0n, 10n ** 15n),
    cents: fc.bigInt(0n, 10n ** 15n),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const parsed = JSON.parse(sheetToJson(sheetOf(rows))) as { readonly rows: readonly { readonly Name: string }[] };
      expect(parsed.rows.map(({ Name }) => Name)).toEqual(rows.map(({ name }) => name));
    }),
  );
});

/** The one file of a zip archive whose name ends so. */
const unzip = (bytes: Buffer, name: string): string => {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const found = bytes.toString('utf8', at + 46, at + 46 + nameLength!);
    if (found.endsWith(name)) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + nameLength! + extra! + comment!;
  }
  throw new Error(`the archive has no ${name}`);
};

test('B3 a workbook holds the numbers as numbers, and a second sheet with both dates and the sources', async () => {
  const bytes = Buffer.from(await (await sheetToXlsx(sheetOf([ROW]))).arrayBuffer());
  const table = unzip(bytes, 'worksheets/sheet1.xml');
  expect(table).toMatch(/<v>400<\/v>/);
  expect(table).toMatch(/<v>85000000\.5<\/v>/);
  const texts = unzip(bytes, 'sharedStrings.xml');
  for (const text of ['Name', 'People', 'Money', '2024-08-27', '2024-07-10', 'Test mission'])
    expect(texts).toContain(`>${text}<`);
});

test('B3 a number that a workbook cannot hold exactly is written as text', async () => {
  const bytes = Buffer.from(
    await (await sheetToXlsx(sheetOf([{ ...ROW, people: 1_000_000_000_000_001n }]))).arrayBuffer(),
  );
  expect(unzip(bytes, 'sharedStrings.xml')).toContain('1000000000000001 people');
});
