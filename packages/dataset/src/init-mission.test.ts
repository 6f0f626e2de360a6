import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeColumn, TABLE_NAMES, TABLES } from '@muster/core/books';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initMission } from './init-mission.ts';
import { linesOf, makeFolder } from './make-mission.ts';
import { readMission } from './read-mission.ts';

it('D5 a new folder reads without a problem, has every table and is empty', async () => {
  const folder = join(await makeFolder(), 'deep', 'Mission in Ruritania');
  const written = await initMission(folder);
  expect(written.ok && [...written.value].toSorted()).toEqual((await readdir(folder)).toSorted());
  const read = await readMission(folder);
  expect(linesOf(read)).toEqual([]);
  expect(read.ok && read.value.books.mission).toEqual({
    id: 'mission-in-ruritania',
    name: 'mission-in-ruritania',
    place: '',
  });
  expect(read.ok && [read.value.books.sources.size, read.value.books.ledger.moves.count]).toEqual([0, 0]);
});

it('D5 its README says what every column means, and datapackage.json says the same', async () => {
  const folder = await makeFolder();
  await initMission(folder);
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; schema: { fields: { name: string; description: string }[] } }[];
  };
  for (const table of TABLE_NAMES) {
    for (const column of TABLES[table].columns) {
      const meaning = describeColumn(table, column);
      expect(meaning, `${table}.${column}`).toMatch(/\.$/);
      expect(readme).toContain(`| ${column} |`);
      expect(readme).toContain(meaning.replaceAll('|', '\\|'));
      const fields = resources.find(({ name }) => name === table)?.schema.fields;
      expect(fields?.find(({ name }) => name === column)?.description).toBe(meaning);
    }
  }
});

it('D5 whatever the folder and the mission are called, the new folder reads without a problem', async () => {
  const base = await makeFolder();
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const folderName = text.map((own, at = 0) => `${own.replaceAll(/[/\0.]/g, '')}${at}`);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(folderName, text, text, async (own, name, place) => {
      count += 1;
      const folder = join(base, String(count), own);
      await mkdir(join(base, String(count)));
      expect(linesOf(await initMission(folder, { name, place }))).toEqual([]);
      const read = await readMission(folder);
      expect(linesOf(read)).toEqual([]);
      expect(read.ok && read.value.books.mission).toMatchObject({ name, place });
    }),
    { numRuns: 40 },
  );
});

it('D5 an id that datapackage.json cannot have is refused, and nothing is written', async () => {
  const folder = await makeFolder();
  for (const id of ['Bad Id', '', '-x', 'é']) {
    expect(linesOf(await initMission(folder, { id }))).toEqual([expect.stringContaining(`"${id}" is not a value`)]);
  }
  expect(await readdir(folder)).toEqual([]);
});

it('D5 a folder that holds anything is refused and left as it is', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, '.hidden'), 'mine');
  expect(linesOf(await initMission(folder))).toEqual([expect.stringContaining('already holds files')]);
  expect(await readdir(folder)).toEqual(['.hidden']);
  expect(await readFile(join(folder, '.hidden'), 'utf8')).toBe('mine');
  expect(linesOf(await initMission(join(folder, '.hidden')))).toHaveLength(1);
});
