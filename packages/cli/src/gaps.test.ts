// What is missing, as the terminal and the programs read it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HAITI, parseCsv, runJson, runMuster } from './run-muster.ts';

type Line = {
  readonly capability: string;
  readonly need: number;
  readonly inPlace: number;
  readonly missing: number;
  readonly units: { readonly need: number; readonly inPlace: number };
  readonly says: string;
  readonly lateDays: number | null;
  readonly filledBy: readonly { readonly commitment: string; readonly quantity: number }[];
};
type Gaps = {
  readonly missing: readonly string[];
  readonly lines: readonly Line[];
  readonly offers: readonly { readonly commitment: string; readonly kind: string; readonly quantity: number }[];
};

const makeFolder = async (): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'mission');
  await runMuster(['init', folder]);
  return folder;
};

const on = (day: string): readonly string[] => ['--as-of', day, '--known', day];

describe('a small mission', () => {
  const SOURCES = 'id,publisher\nsrc,A publisher\n';
  const CONTRIBUTORS = 'id,name\nAAA,Aland\n';
  const COMMITMENTS = [
    'id,date,known,source,contributor,unit,name,capability',
    'a,2024-01-01,2024-01-01,src,AAA,people,Police of Aland,POL.FPU',
    '',
  ].join('\n');
  const MOVES = [
    'id,date,known,source,commitment,quantity,unit,from,to',
    'm1,2024-01-01,2024-01-01,src,a,500,people,outside,pledged',
    'm2,2024-02-01,2024-02-01,src,a,320,people,pledged,deployed',
    '',
  ].join('\n');
  const REQUIREMENTS = [
    'id,date,known,source,capability,name,quantity,unit,people,needed_by',
    'r,2024-01-01,2024-01-01,src,POL.FPU,Formed police unit,3,unit,480,2024-03-01',
    '',
  ].join('\n');
  const write = async (commitments: string): Promise<string> => {
    const folder = await makeFolder();
    const tables = { SOURCES, CONTRIBUTORS, COMMITMENTS: commitments, MOVES, REQUIREMENTS };
    for (const [name, text] of Object.entries(tables)) await writeFile(join(folder, `${name.toLowerCase()}.csv`), text);
    return folder;
  };

  test('is told in lines, in words and by who fills what', async () => {
    const { code, out, err } = await runMuster(['gaps', await write(COMMITMENTS), ...on('2024-03-11')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ 1 of 3 {2}Formed police unit +480 +160 +– +– +320 +10 d$/m);
    expect(out).toContain('Formed police unit: 2 of 3 in place (320 of 480 people); the rest is promised');
    expect(out).toContain('POL.FPU     Aland 480');
    expect(out).toContain('     20         –  Police of Aland  more than its lines need');
  });

  test('G1 reads without the column as before, and fills no line', async () => {
    const older = COMMITMENTS.replaceAll(/,(capability|POL\.FPU)$/gm, '');
    const folder = await write(older);
    expect(await readFile(join(folder, 'commitments.csv'), 'utf8')).not.toContain('capability');
    const { lines, offers } = await runJson<Gaps>(['gaps', folder, ...on('2024-03-11')]);
    expect(lines).toMatchObject([{ inPlace: 0, missing: 480, lateDays: 10, filledBy: [] }]);
    expect(offers).toMatchObject([{ commitment: 'a', kind: 'unspecified', quantity: 500 }]);
  });
});

describe('the mission in Haiti', () => {
  test('on the day of the article two of nine formed police units are there, and no utility helicopters', async () => {
    const { missing, lines } = await runJson<Gaps>(['gaps', HAITI, ...on('2024-08-27')]);
    expect(missing).toContain(
      'Formed police unit (160): 2 of 9 in place (400 of 1,440 people); 440 people not promised for it',
    );
    expect(missing).toContain('Utility helicopter unit (casevac and lift): none, and no promise names it');
    expect(lines.find(({ capability }) => capability === 'POL.FPU')).toMatchObject({
      units: { need: 9, inPlace: 2 },
      filledBy: [{ commitment: 'ken-police', quantity: 1000 }],
    });
  });

  test('G3 what fills lines and what fills none is together all that the status says stands', async () => {
    const { lines, offers } = await runJson<Gaps>(['gaps', HAITI, ...on('2025-02-28')]);
    const status = await runJson<{ readonly strength: { readonly deployed: number; readonly owed: number } }>([
      'status',
      HAITI,
      ...on('2025-02-28'),
    ]);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const people = offers.filter((offer) => (offer as unknown as { unit: string }).unit === 'people');
    expect(
      sum(lines.flatMap(({ filledBy }) => filledBy.map(({ quantity }) => quantity))) +
        sum(people.map(({ quantity }) => quantity)),
    ).toBe(status.strength.deployed + status.strength.owed);
  });

  test('the table has one line a requirement on 80 columns', async () => {
    const { out } = await runMuster(['gaps', HAITI, ...on('2025-02-28')]);
    const table = out.split('\n\n')[1]?.split('\n').slice(2) ?? [];
    expect(table).toHaveLength(11);
    expect(table.filter((line) => !/^ +(\d+ of \d+|none) {2}\S/.test(line))).toEqual([]);
  });

  test('the CSV has a row a line, with who else could', async () => {
    const { out } = await runMuster(['gaps', HAITI, ...on('2025-02-28'), '--csv']);
    const [header = [], ...rows] = parseCsv(out);
    const qrf = rows.find((row) => row[header.indexOf('capability')] === 'MIL.QRF') ?? [];
    expect(rows).toHaveLength(11);
    expect(qrf[header.indexOf('filled_by')]).toBe('gtm-people 150; jam-people 148; blz-people 2');
    expect(qrf[header.indexOf('who_else_could')]).toBe('Jamaica 52 instead; then 50 missing here');
  });

  test('an older copy of the folder, without the column, reads and answers', async () => {
    const home = await mkdtemp(join(tmpdir(), 'muster-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    await cp(HAITI, home, { recursive: true });
    const file = join(home, 'commitments.csv');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(',capability,', ',something_else,'));
    const { lines } = await runJson<Gaps>(['gaps', home, ...on('2025-02-28')]);
    expect(lines.every(({ filledBy }) => filledBy.length === 0)).toBe(true);
  });
});
