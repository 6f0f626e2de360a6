import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, makeMission } from './make-mission.ts';
import { readMission } from './read-mission.ts';

type Package = { name?: unknown; resources?: { name: string; path: unknown }[]; [key: string]: unknown };

const refusalOf = async (text: string | Uint8Array): Promise<readonly string[]> =>
  linesOf(await readMission(await makeMission({ 'datapackage.json': text })));
/** A sound mission whose datapackage.json is changed. */
const makeWith = async (change: (given: Package) => void): Promise<string> => {
  const folder = await makeMission();
  const given = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Package;
  change(given);
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(given));
  return folder;
};
const setPath = (table: string, path: unknown) => (given: Package) => {
  given.resources = given.resources?.map((own) => (own.name === table ? { ...own, path } : own)) ?? [];
};

describe('datapackage.json', () => {
  it.each([
    ['nothing', '', 'it is not JSON'],
    ['half an object', '{"name": "test"', 'it is not JSON'],
    ['a list', '[]', 'it is not an object'],
    ['null', 'null', 'it is not an object'],
    ['no name', '{"resources": []}', '"name" must be a short lower-case id'],
    ['a name of capitals', '{"name": "Test", "resources": []}', '"name" must be a short lower-case id'],
    ['no resources', '{"name": "test"}', '"resources" must list the tables'],
    ['resources without a name', '{"name": "test", "resources": [null]}', 'each resource needs a "name"'],
    ['too few resources', '{"name": "test", "resources": []}', '"resources" lacks sources, places'],
  ])('D3 with %s it is refused in words', async (_, text, words) => {
    const lines = await refusalOf(text);
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(lines).toEqual([
      expect.stringMatching(/^datapackage.json .* \| compare it with one that `muster init` writes$/),
    ]);
  });

  it('D3 one that is not text is refused in words', async () => {
    expect(await refusalOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toEqual([
      expect.stringContaining('datapackage.json - - - | the file is not text'),
    ]);
  });

  it.each([
    '../moves.csv',
    'data/../../moves.csv',
    '/etc/passwd',
    'C:\\moves.csv',
    '\\\\server\\moves.csv',
    'a\\..\\b',
    'https://example.org/moves.csv',
    7,
    null,
    ['moves.csv'],
  ])('D3 a table may not lie outside the folder: %j', async (path) => {
    expect(linesOf(await readMission(await makeWith(setPath('moves', path))))).toEqual([
      expect.stringContaining('the "path" of moves must be a file inside the folder'),
    ]);
  });

  it.each(['', '.', 'moves.csv/'])('D3 a path that names no file is refused: %j', async (path) => {
    expect(linesOf(await readMission(await makeWith(setPath('moves', path))))).toHaveLength(1);
  });

  it('D2 a table may have another file name, which problems then name; a byte order mark and other resources do no harm', async () => {
    const folder = await makeWith((given) => {
      setPath('moves', 'moves 2024.csv')(given);
      given.resources?.push({ name: 'photographs', path: '../elsewhere' });
    });
    await rename(join(folder, 'moves.csv'), join(folder, 'moves 2024.csv'));
    const file = join(folder, 'datapackage.json');
    await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    expect(linesOf(await readMission(folder))).toEqual([]);
    await writeFile(join(folder, 'moves 2024.csv'), 'id\n');
    expect(linesOf(await readMission(folder))[0]).toContain('moves 2024.csv 1 date');
  });
});
