import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HAITI, parseCsv, runMuster } from '../run-muster.ts';

/** A copy of the example and a file of two made-up departments and one area that is none. */
const makeCase = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(HAITI, folder, { recursive: true });
  const file = join(folder, 'given.geojson');
  const features = ['HT01', 'HT02', 'ZZ'].map((ADM1_PCODE, at) => ({
    type: 'Feature',
    properties: { ADM1_PCODE },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [at, 0],
          [at + 1, 0],
          [at + 1, 1],
          [at, 0],
        ],
      ],
    },
  }));
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  return { folder, file };
};

test('muster places import says what was matched and what was not, and writes the boundaries', async () => {
  const { folder, file } = await makeCase();
  const { code, out, err } = await runMuster(['places', 'import', file, folder, '--attribution', 'A survey']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('2 places with their boundary: 2 by code, 0 by name, 0 added.');
  expect(out).toContain('Not matched (1): ZZ.');
  expect(out).toContain('without a boundary (8): HT03 Nord');
  expect(out).toContain('Named beneath a map: A survey');
  expect(await readdir(folder)).toContain('boundaries.geojson');
  expect((await runMuster(['check', folder])).code).toBe(0);
});

test('a dry run answers in all forms and writes nothing', async () => {
  const { folder, file } = await makeCase();
  const words = ['places', 'import', file, folder, '--dry-run'];
  const [text, json, csv] = [
    await runMuster(words),
    await runMuster([...words, '--json']),
    await runMuster([...words, '--csv']),
  ];
  expect(text.out).toContain('Nothing was written; it would be boundaries.geojson.');
  expect(JSON.parse(json.out)).toMatchObject({ dryRun: true, matched: [{ id: 'HT01', by: 'code' }, { id: 'HT02' }] });
  expect(new Set(parseCsv(csv.out).map(({ length }) => length))).toEqual(new Set([4]));
  expect(await readdir(folder)).not.toContain('boundaries.geojson');
});

test('a file that is not there is wrong use, one that fits no place is a problem', async () => {
  const { folder } = await makeCase();
  const missing = await runMuster(['places', 'import', join(folder, 'nowhere.json'), folder]);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('there is no file')]);
  const wrong = await runMuster(['places', 'import', join(folder, 'datapackage.json'), folder]);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('cannot be read as boundaries')]);
});
