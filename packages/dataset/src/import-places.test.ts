import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBoundaries } from './boundaries.ts';
import { writePackage } from './datapackage.ts';
import { importPlaces, type ImportInput } from './import-places.ts';
import { linesOf, makeFolder, makeMission } from './make-mission.ts';
import { readMission } from './read-mission.ts';

const PLACES = [
  'id,name,also,level,parent,latitude,longitude',
  'RU,Ruritania,,country,,,',
  'RU1,Haute-Terre,Upper Land,department,RU,1,1',
  'RU2,Basse-Terre,,department,RU,1,3',
  'RU11,Saint-Marc,,commune,RU1,1,1',
  'RU21,Saint-Marc,,commune,RU2,1,3',
  '',
].join('\n');

const makeRuritania = async (): Promise<string> =>
  makeMission({
    'datapackage.json': writePackage({ id: 'test', name: 'Ruritania', place: 'RU' }),
    'places.csv': PLACES,
    'moves.csv': 'id,date,known,source,commitment,quantity,unit,from,to\n',
  });

const square = (left: number, right: number) => [
  [
    [left, 0],
    [left, 2],
    [right, 2],
    [right, 0],
    [left, 0],
  ],
];
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collect = (...features: object[]) => ({ type: 'FeatureCollection', features });

const importJson = async (content: unknown, given: Partial<ImportInput> = {}, folder?: string) => {
  const mission = folder ?? (await makeRuritania());
  const file = join(await makeFolder(), 'borders.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return { folder: mission, outcome: await importPlaces({ folder: mission, file, ...given }) };
};

const COD = collect(
  feature({ ADM1_EN: 'Upper', ADM1_PCODE: 'RU1', ADM0_PCODE: 'RU' }, square(0, 2)),
  feature({ ADM1_EN: 'Lower', ADM1_PCODE: 'RU2', ADM0_PCODE: 'RU' }, square(2, 4)),
);

test('areas with codes become the boundaries of the places with these ids', async () => {
  const { folder, outcome } = await importJson(COD, { attribution: 'A survey' });
  expect(linesOf(outcome)).toEqual([]);
  expect(outcome.ok && outcome.value.matched.map(({ place, by }) => [place.id, by])).toEqual([
    ['RU1', 'code'],
    ['RU2', 'code'],
  ]);
  const read = await readBoundaries(folder);
  expect(read).toMatchObject({
    ok: true,
    value: { attribution: 'A survey', from: ['borders.json'], areas: [{ place: 'RU1' }, { place: 'RU2' }] },
  });
  const written = JSON.parse(await readFile(join(folder, 'boundaries.geojson'), 'utf8')) as { features: unknown[] };
  expect(written.features[0]).toEqual({
    type: 'Feature',
    id: 'RU1',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [2, 2],
          [0, 2],
          [0, 0],
          [2, 0],
          [2, 2],
        ],
      ],
    },
  });
  expect((await readdir(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

test('a commune is not taken for the department whose code it bears too', async () => {
  const communes = [
    feature({ ADM1_PCODE: 'RU1', ADM2_PCODE: 'RU11' }, square(0, 2)),
    feature({ ADM1_PCODE: 'RU2', ADM2_PCODE: 'RU99' }, square(2, 4)),
  ];
  const { outcome } = await importJson(collect(...communes));
  expect(outcome.ok && outcome.value.matched.map(({ place }) => place.id)).toEqual(['RU11']);
  expect(outcome.ok && [...outcome.value.unmatched]).toEqual([['', ['RU99']]]);
  expect(outcome.ok && outcome.value.without.map(({ id }) => id)).toEqual(['RU21']);
  const alone = await importJson(communes[1]);
  expect(linesOf(alone.outcome)).toEqual([expect.stringContaining('ADM2_PCODE (such as RU99)')]);
});

test('names match within a level, without case, hyphens and accents; where two are alike the parent decides', async () => {
  const { outcome } = await importJson(
    collect(
      feature({ nom: 'SAINT MARC', dept: 'Básse Terre' }, square(2, 4)),
      feature({ nom: 'saint-marc', dept: 'upper land' }, square(0, 2)),
    ),
  );
  expect(outcome.ok && outcome.value.matched.map(({ place, by }) => [place.id, by])).toEqual([
    ['RU21', 'name'],
    ['RU11', 'name'],
  ]);
});

test('TopoJSON is read with all its objects, arcs that run backwards among them', async () => {
  const { folder, outcome } = await importJson({
    type: 'Topology',
    transform: { scale: [0.5, 0.5], translate: [0, 0] },
    arcs: [
      [
        [4, 0],
        [0, 4],
      ],
      [
        [4, 4],
        [-4, 0],
        [0, -4],
        [4, 0],
      ],
      [
        [4, 0],
        [4, 0],
        [0, 4],
        [-4, 0],
      ],
    ],
    objects: {
      departments: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'RU1', arcs: [[0, 1]] },
          { type: 'Polygon', id: 'RU2', arcs: [[2, -1]] },
        ],
      },
    },
  });
  expect(linesOf(outcome)).toEqual([]);
  const read = await readBoundaries(folder);
  expect(read.ok && read.value?.areas.map(({ place, polygons }) => [place, polygons.flat(2).length])).toEqual([
    ['RU1', 5],
    ['RU2', 5],
  ]);
});

test('a second file adds to what the first brought, and replaces what both have', async () => {
  const { folder } = await importJson(COD, { attribution: 'A survey' });
  const communes = collect(feature({ pcode: 'RU11' }, square(0, 2)), feature({ pcode: 'RU2' }, square(2, 4)));
  const { outcome } = await importJson(communes, { attribution: 'Another' }, folder);
  expect(outcome.ok && outcome.value.attribution).toBe('A survey; Another');
  const read = await readBoundaries(folder);
  expect(read.ok && read.value?.areas.map(({ place }) => place)).toEqual(['RU1', 'RU11', 'RU2']);
});

test('codes that no place has are added with name, level, parent and a point inside, when this is asked for', async () => {
  const { folder, outcome } = await importJson(
    collect(
      feature({ ADM1_PCODE: 'RU1', ADM2_PCODE: 'RU11', ADM2_EN: 'Saint Marc' }, square(0, 1)),
      feature({ ADM1_PCODE: 'RU1', ADM2_PCODE: 'RU12', ADM2_EN: 'New, "Town"' }, square(1, 2)),
    ),
    { addMissing: true },
  );
  expect(linesOf(outcome)).toEqual([]);
  expect(outcome.ok && outcome.value.files).toEqual(['boundaries.geojson', 'places.csv']);
  expect(await readFile(join(folder, 'places.csv'), 'utf8')).toBe(
    `${PLACES}RU12,"New, ""Town""",,commune,RU1,0.6,1.5\n`,
  );
  const read = await readMission(folder);
  expect(read.ok && read.value.books.places.get('RU12')).toMatchObject({ parent: 'RU1', longitude: 1.5 });
});

test('a code that something else in the folder has is no new place, and nothing is written', async () => {
  const folder = await makeRuritania();
  const file = collect(feature({ pcode: 'KEN' }, square(0, 1)), feature({ pcode: 'RU11' }, square(1, 2)));
  const { outcome } = await importJson(file, { addMissing: true }, folder);
  expect(linesOf(outcome)).toEqual([expect.stringContaining('the id KEN stands already')]);
  expect(await readFile(join(folder, 'places.csv'), 'utf8')).toBe(PLACES);
  expect((await readdir(folder)).includes('boundaries.geojson')).toBe(false);
});

test('a dry run says the same and writes nothing', async () => {
  const { folder, outcome } = await importJson(COD, { dryRun: true });
  expect(outcome.ok && outcome.value.matched.length).toBe(2);
  expect(await readBoundaries(folder)).toEqual({ ok: true, value: undefined });
});

test.each([
  ['{', 'it is not JSON'],
  ['[]', 'it is not a JSON object'],
  ['PK\u0000\u0003', 'it is not text in UTF-8'],
  [{ type: 'Workbook' }, 'it holds a thing of the type "Workbook"'],
  [collect(feature({ pcode: 'RU1' }, [0, 0], 'Point')), 'the file holds no areas (points and lines: 1)'],
  [collect(feature({ pcode: 'RU1' }, square(700_000, 710_000))), 'the position 700000, 0 is not in degrees'],
  [
    collect(
      feature({ pcode: 'RU1' }, [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ]),
    ),
    'too few points',
  ],
  [collect(feature({ pcode: 'RU1' }, [[['a', 0]]])), 'a coordinate is not a number'],
  [{ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[3]] } } }, 'it has no arc 3'],
  [
    collect(feature({ code: 'XX' }, square(0, 1))),
    'no area of the file is one of the places; its areas have these properties: code (such as XX)',
  ],
])('a file that cannot be used is refused in words: %j', async (content, words) => {
  const { folder, outcome } = await importJson(content);
  expect(linesOf(outcome)).toEqual([expect.stringContaining(words)]);
  await expect(stat(join(folder, 'boundaries.geojson'))).rejects.toThrow('ENOENT');
});

test('a boundaries.geojson that cannot be read is a problem, and one that is not there is none', async () => {
  const folder = await makeRuritania();
  expect(await readBoundaries(folder)).toEqual({ ok: true, value: undefined });
  await writeFile(join(folder, 'boundaries.geojson'), JSON.stringify(collect(feature({}, square(0, 1)))));
  expect(linesOf(await readBoundaries(folder))).toEqual([expect.stringContaining('a feature has no id')]);
});
