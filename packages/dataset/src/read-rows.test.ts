import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { booksFromRows, soundBooksFromRows, TABLE_NAMES, TABLES } from '@muster/core/books';
import { takeStatus } from '@muster/core/answers';
import { NEVER } from '@muster/core/kernel';
import { makeFolder, makeMission, SOUND } from './make-mission.ts';
import { readMission } from './read-mission.ts';
import { readRows, versionOf } from './read-rows.ts';

const HAITI = fileURLToPath(new URL('../../../examples/haiti', import.meta.url));

const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code);

describe('the rows of a folder', () => {
  test('they give the same books as the folder read at once', async () => {
    const [folder, { rows, problems, unread }] = [await readMission(HAITI), await readRows(HAITI)];
    const books = booksFromRows(rows);
    expect([problems, unread]).toEqual([[], []]);
    expect(folder.ok && books.ok).toBe(true);
    if (!folder.ok || !books.ok) return;
    const clocks = { asOf: NEVER, knownAt: NEVER };
    expect(takeStatus(books.value, clocks)).toEqual(takeStatus(folder.value.books, clocks));
    expect(books.value.places).toEqual(folder.value.books.places);
    expect(books.value.observations).toEqual(folder.value.books.observations);
  });

  test('every table is there, its cells in the order of its columns, whatever order the file has', async () => {
    const folder = await makeMission({ 'places.csv': 'name,colour,id\nHaïti,blue,HT\n' });
    const { rows, extraColumns } = await readRows(folder);
    expect(Object.keys(rows.tables)).toEqual([...TABLE_NAMES]);
    expect(rows.tables.places).toEqual({
      file: 'places.csv',
      rows: [TABLES.places.columns.map((column) => ({ id: 'HT', name: 'Haïti' })[column] ?? '')],
    });
    expect([...extraColumns]).toEqual([['places.csv', ['colour']]]);
  });

  test('rows are numbered only where they do not follow each other', async () => {
    const folder = await makeMission({ 'places.csv': 'id,name\nHT,Haïti\n\n\nHT01,Ouest\n' });
    const { tables } = (await readRows(folder)).rows;
    expect(tables.places.numbers).toEqual([2, 5]);
    expect(tables.moves.numbers).toBeUndefined();
  });

  test('a table that cannot be read is empty and named, and the others are read', async () => {
    const folder = await makeMission({
      'moves.csv': `${SOUND['moves.csv']}short,row\n`,
      'sources.csv': Buffer.from([0x69, 0x64, 0, 0x0a]),
    });
    await rm(join(folder, 'claims.csv'));
    const { rows, problems, unread } = await readRows(folder);
    expect(unread).toEqual(['sources', 'moves', 'claims']);
    expect(codes(problems)).toEqual(['file.binary', 'row.cells', 'file.missing']);
    expect(rows.tables.moves).toEqual({ file: 'moves.csv', rows: [] });
    expect(rows.tables.commitments.rows).toHaveLength(1);
    expect(soundBooksFromRows(rows).books.contributors.size).toBe(1);
  });

  test('a table keeps the name that its file has in datapackage.json', async () => {
    const folder = await makeMission();
    const described = await readFile(join(folder, 'datapackage.json'), 'utf8');
    await writeFile(join(folder, 'datapackage.json'), described.replace('places.csv', 'where.csv'));
    await writeFile(join(folder, 'where.csv'), 'id,name\nHT,Haïti\n');
    const { file, rows } = (await readRows(folder)).rows.tables.places;
    expect([file, rows[0]?.slice(0, 2)]).toEqual(['where.csv', ['HT', 'Haïti']]);
  });

  test.each([
    ['a folder that is not there', async () => join(await makeFolder(), 'gone'), 'folder.missing'],
    ['a folder without datapackage.json', makeFolder, 'package.missing'],
    ['half a datapackage.json', () => makeMission({ 'datapackage.json': '{"name": "te' }), 'package.invalid'],
  ])('%s is a mission without rows', async (_, make, code) => {
    const { rows, problems, unread, isMission } = await readRows(await make());
    expect(isMission).toBe(false);
    expect(codes(problems)).toEqual([code]);
    expect(unread).toEqual(TABLE_NAMES);
    expect(TABLE_NAMES.flatMap((table) => rows.tables[table].rows)).toEqual([]);
    expect(booksFromRows(rows).ok).toBe(true);
  });
});

test('a version tells a change from a touch', async () => {
  const folder = await makeMission();
  const read = async (): Promise<string> => versionOf(JSON.stringify((await readRows(folder)).rows));
  const before = await read();
  await writeFile(join(folder, 'places.csv'), SOUND['places.csv']);
  expect(await read()).toBe(before);
  await writeFile(join(folder, 'places.csv'), SOUND['places.csv'].replace('Haïti', 'Haiti'));
  expect(await read()).not.toBe(before);
  expect(before).toMatch(/^[0-9a-f]{16}$/);
});
