import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HAITI, runMuster } from './run-muster.ts';

const copyHaiti = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(HAITI, folder, { recursive: true });
  return folder;
};
const append = async (folder: string, file: string, text: string): Promise<void> =>
  writeFile(join(folder, file), `${await readFile(join(folder, file), 'utf8')}${text}\n`);

describe('wrong use is exit code 2', () => {
  it.each([
    [['march'], "unknown command 'march'"],
    [['status', HAITI, '--asof', '2024-01-01'], '(Did you mean --as-of?)'],
    [['status', HAITI, 'other'], 'too many arguments'],
    [['status', HAITI, '--as-of'], 'argument missing'],
    [['status', HAITI, '--as-of', '2024-02-30'], '"2024-02-30" is not a date for --as-of'],
    [['status', HAITI, '--known', '27/08/2024'], '"27/08/2024" is not a date for --known'],
    [['status', HAITI, '--as-of', ''], '"" is not a date for --as-of'],
    [['diff', HAITI], "required option '--from <day>' not specified"],
    [['diff', HAITI, '--from', '2024-09-01', '--to', '2024-09-01'], '2024-09-01 is not before 2024-09-01'],
    [['balance', HAITI, '--by', 'colour'], '"colour" is not a value for --by'],
    [['balance', HAITI, '--stage', 'deployd'], '"deployd" is not a value for --stage'],
    [['claims', HAITI, '--verdict', 'true'], '"true" is not a value for --verdict'],
    [['claims', HAITI, '--of', 'Kenja'], 'nothing in the books is called Kenja'],
    [['ageing', HAITI, '--unit', 'peple'], '"peple" is not a value for --unit'],
    [['status', HAITI, '--json', '--csv'], 'cannot be used with'],
    [['init', ''], 'cannot be written'],
    [['promises', HAITI, '--state', 'lost'], '"lost" is not a value for --state'],
    [['show'], "missing required argument 'id'"],
    [['status', join(HAITI, 'nowhere')], 'there is no folder'],
    [['check', join(HAITI, 'moves.csv')], 'there is no folder'],
    [['init', HAITI], 'already holds files'],
    [['init', join(HAITI, 'new'), '--id', 'Not An Id'], '"Not An Id" is not a value'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await runMuster(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('without a verb, the verbs are shown', async () => {
    const { code, out, err } = await runMuster([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: muster');
  });
});

describe('problems are exit code 1', () => {
  it('D1 a folder with a problem gives no figure, but the problem with file, row and column', async () => {
    const folder = await copyHaiti();
    await append(
      folder,
      'moves.csv',
      'x,2024-06-25,someday,src-ap-2024-06-25,1,ken-police,200,people,pledged,deployed,,HT0111,,,,',
    );
    for (const verb of ['status', 'check', 'balance']) {
      const { code, out, err } = await runMuster([verb, folder]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('moves.csv, row 70, column known: "someday" is not a date');
    }
    const { code, out, err } = await runMuster(['status', folder, '--json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ file: 'moves.csv', row: 70, column: 'known', value: 'someday' }],
    });
  });

  it('D1 several problems are counted', async () => {
    const folder = await copyHaiti();
    await append(folder, 'places.csv', ',Nowhere,,,,,,');
    await append(folder, 'sources.csv', 'a b,Nobody,,,,,');
    const { code, err } = await runMuster(['check', folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/\n\d problems\. Nothing was taken from the folder\.\n$/);
  });

  it('L6 an account below zero is a problem beside the figures', async () => {
    const folder = await copyHaiti();
    await append(
      folder,
      'moves.csv',
      'x,2024-06-26,2024-06-26,src-ap-2024-06-25,1,ken-police,5000,people,pledged,deployed,,HT0111,,,,',
    );
    const { code, out } = await runMuster(['status', folder]);
    expect(code).toBe(1);
    expect(out).toContain('deployed of 2,500 planned');
    expect(out).toMatch(/\d problems? in the books/);
    expect((await runMuster(['check', folder])).code).toBe(1);
  });

  it('an id that nothing has is a problem, with those that are like it', async () => {
    const { code, err } = await runMuster(['show', 'ken-74', HAITI]);
    expect(code).toBe(1);
    expect(err).toContain('nothing in the books has the id ken-74');
    expect(err).toContain('ken-744');
  });

  it('D2 columns that Muster does not know are no problem; check names them', async () => {
    const folder = await copyHaiti();
    const places = await readFile(join(folder, 'places.csv'), 'utf8');
    await writeFile(join(folder, 'places.csv'), places.replaceAll(/(?<=.)$/gm, ',x').replace(',x', ',colour'));
    const { code, out } = await runMuster(['check', folder]);
    expect([code, out]).toEqual([0, expect.stringContaining('places.csv: colour')]);
  });
});

describe('answers are exit code 0', () => {
  it.each([['--help'], ['--version'], ['help'], ['status', '--help'], ['help', 'show'], ['init', '--help']])(
    'muster %s %s',
    async (...args) => {
      const { code, out, err } = await runMuster(args);
      expect([code, err]).toEqual([0, '']);
      expect(out.length).toBeGreaterThan(4);
    },
  );

  it('today and a day given by name are the same', async () => {
    const today = await runMuster(['status', HAITI]);
    expect(await runMuster(['status', HAITI, '--as-of', 'today', '--known', '2026-04-01'])).toEqual(today);
  });

  it('of hundreds of problems alike, three are told in full and the rest are counted', async () => {
    const folder = await copyHaiti();
    const row = (at: number): string =>
      `x${at},27/08/2024,2024-08-27,src-ap-2024-06-25,1,ken-police,1,people,pledged,deployed,,HT0111,,,,`;
    await append(folder, 'moves.csv', Array.from({ length: 100 }, (_, at) => row(at)).join('\n'));
    const { code, err } = await runMuster(['check', folder]);
    expect(code).toBe(1);
    expect(err).toContain('perhaps 2024-08-27');
    expect(err).toContain('and 97 more of this kind (rows 73 to 169)');
    expect(err.split('\n').length).toBeLessThan(15);
  });
});
