// A folder under the hands of editors: what is heard of it, and what stands while it cannot be read.
import { appendFile, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openMission, type LiveMission } from './live-mission.ts';
import { makeFolder, makeMission, MOVES, open } from './make-board.ts';

const follow = (mission: LiveMission): readonly string[] => {
  const heard: string[] = [];
  mission.listen((version) => void heard.push(version));
  return heard;
};

const quantities = (mission: LiveMission): readonly (string | undefined)[] =>
  mission.facts().rows.tables.moves.rows.map((cells) => cells[6]);
const codes = (mission: LiveMission): readonly string[] => mission.facts().problems.map(({ code }) => code);
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a folder that is followed', () => {
  test('a change is heard once, with the version that the facts then have', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    const heard = follow(mission);
    await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,'));
    await expect.poll(() => quantities(mission)).toEqual(['1000', '300']);
    await wait(1300);
    expect(heard).toEqual([mission.facts().version]);
  });

  test('a touch is no change, and neither are files that are no table', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    const heard = follow(mission);
    const { version } = mission.facts();
    await utimes(join(folder, 'moves.csv'), new Date(), new Date());
    await writeFile(join(folder, 'places.csv'), 'id,name\nHT,Haïti\n');
    await writeFile(join(folder, '.~lock.moves.csv#'), 'someone');
    await wait(1500);
    expect([heard, mission.facts().version]).toEqual([[], version]);
  });

  test('an editor that writes beside and puts the new file in the place of the old', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    for (const many of ['300', '400', '500']) {
      await writeFile(join(folder, 'moves.csv.tmp'), MOVES.replace(',200,', `,${many},`));
      await rename(join(folder, 'moves.csv.tmp'), join(folder, 'moves.csv'));
      await expect.poll(() => quantities(mission)).toEqual(['1000', many]);
    }
  });

  test('a file that is half written leaves the table as it was, and says so until it is whole', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,').slice(0, -12));
    await expect.poll(() => codes(mission)).toEqual(['row.cells']);
    expect(quantities(mission)).toEqual(['1000', '200']);
    await appendFile(join(folder, 'moves.csv'), MOVES.slice(-12));
    await expect.poll(() => codes(mission)).toEqual([]);
    expect(quantities(mission)).toEqual(['1000', '300']);
  });

  test('half a datapackage.json leaves the whole mission as it was', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    const whole = await readFile(join(folder, 'datapackage.json'), 'utf8');
    await writeFile(join(folder, 'datapackage.json'), whole.slice(0, 100));
    await expect.poll(() => codes(mission)).toEqual(['package.invalid']);
    expect([mission.facts().rows.mission.name, quantities(mission)]).toEqual(['A mission', ['1000', '200']]);
    await writeFile(join(folder, 'datapackage.json'), whole.replace('A mission', 'Another name'));
    await expect.poll(() => mission.facts().rows.mission.name).toBe('Another name');
  });

  test('a table that is deleted and put back', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    const before = mission.facts().version;
    await rm(join(folder, 'moves.csv'));
    await expect.poll(() => codes(mission)).toEqual(['file.missing']);
    expect(mission.facts().version).not.toBe(before);
    await writeFile(join(folder, 'moves.csv'), MOVES);
    await expect.poll(() => mission.facts().version).toBe(before);
  });

  test('a folder that is taken away whole, and put back as another', async () => {
    const folder = await makeMission();
    const other = await makeMission({ 'moves.csv': MOVES.replace(',200,', ',300,') });
    const mission = await open(folder);
    await rename(folder, `${folder}-away`);
    await expect.poll(() => codes(mission)).toEqual(['folder.missing']);
    await rename(other, folder);
    await expect.poll(() => quantities(mission)).toEqual(['1000', '300']);
    await writeFile(join(folder, 'moves.csv'), MOVES);
    await expect.poll(() => quantities(mission)).toEqual(['1000', '200']);
    await rm(`${folder}-away`, { recursive: true });
  });

  test('a table that lies deeper in the folder', async () => {
    const folder = await makeMission();
    const described = await readFile(join(folder, 'datapackage.json'), 'utf8');
    await mkdir(join(folder, 'tables'));
    await writeFile(join(folder, 'tables', 'moves.csv'), MOVES);
    await writeFile(join(folder, 'datapackage.json'), described.replace('"moves.csv"', '"tables/moves.csv"'));
    const mission = await open(folder);
    await writeFile(join(folder, 'tables', 'moves.csv'), MOVES.replace(',200,', ',300,'));
    await expect.poll(() => quantities(mission)).toEqual(['1000', '300']);
  });

  test('nothing is heard once it is closed', async () => {
    const folder = await makeMission();
    const mission = await open(folder);
    const heard = follow(mission);
    mission.close();
    await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,'));
    await wait(1300);
    expect(heard).toEqual([]);
  });
});

describe('a folder that is no mission', () => {
  const codeOf = async (folder: string): Promise<readonly string[]> => {
    const opened = await openMission(folder, () => {});
    return opened.ok ? [] : opened.problems.map(({ code }) => code);
  };

  test('it is refused', async () => {
    expect(await codeOf(join(await makeFolder(), 'gone'))).toEqual(['folder.missing']);
    expect(await codeOf(await makeFolder())).toEqual(['package.missing']);
    expect(await codeOf(await makeMission({ 'datapackage.json': '{' }))).toEqual(['package.invalid']);
  });

  test('a mission whose name stands for something else in an address is refused', async () => {
    const folder = await makeMission();
    const described = await readFile(join(folder, 'datapackage.json'), 'utf8');
    await writeFile(join(folder, 'datapackage.json'), described.replace('"test"', '"api"'));
    expect(await codeOf(folder)).toEqual(['package.invalid']);
  });
});
