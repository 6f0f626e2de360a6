import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HAITI, runJson, runMuster } from './run-muster.ts';

type Status = {
  readonly planned: number;
  readonly authorised: number | null;
  readonly strength: { readonly deployed: number; readonly lost: number };
  readonly contributors: readonly { readonly code: string; readonly deployed: number }[];
};
type Source = { readonly id: string; readonly citation: string };
type Figure = {
  readonly value: number;
  readonly speaker: string;
  readonly basis: string;
  readonly sources: readonly Source[];
};
type Claims = {
  readonly claims: readonly {
    readonly id: string;
    readonly question: string;
    readonly now: { readonly verdict: string; readonly difference: number | null; readonly measured: number };
  }[];
  readonly disagreements: readonly {
    readonly id: string;
    readonly questions: readonly string[];
    readonly alternatives: readonly {
      readonly subject: string;
      readonly of: string;
      readonly figures: readonly Figure[];
    }[];
  }[];
};

const statusOn = (asOf: string, known = asOf): Promise<Status> =>
  runJson<Status>(['status', HAITI, '--as-of', asOf, '--known', known]);
const kenyaIn = ({ contributors }: Status) => contributors.find(({ code }) => code === 'KEN')?.deployed;

describe('the strength on a day, as known that day', () => {
  it.each([
    ['2024-07-01', 200, 200],
    ['2024-08-27', 400, 400],
    ['2024-09-30', 426, 400],
    ['2024-10-31', 432, 400],
    ['2025-01-05', 590, 400],
    ['2025-02-10', 1021, 761],
  ])('on %s %i are deployed, of whom Kenya has %i, of 2,500 planned and without a ceiling', async (day, all, kenya) => {
    const status = await statusOn(day);
    expect([status.strength.deployed, kenyaIn(status)]).toEqual([all, kenya]);
    expect([status.planned, status.authorised]).toEqual([2500, null]);
    const text = await runMuster(['status', HAITI, '--as-of', day, '--known', day]);
    expect(text.out).toContain(`${all.toLocaleString('en')} deployed of 2,500 planned`);
    expect(text.out).toContain('no instrument states one');
  });

  it('the day of the article, known before the second landing, has 200', async () => {
    expect((await statusOn('2024-08-27', '2024-07-10')).strength.deployed).toBe(200);
  });

  it('the ceiling of 5,550 stands from 30 September 2025, and not before it was known', async () => {
    expect((await statusOn('2025-09-29')).authorised).toBeNull();
    expect((await statusOn('2025-10-01', '2025-09-29')).authorised).toBeNull();
    expect((await statusOn('2025-09-30')).authorised).toBe(5550);
    expect((await statusOn('2026-03-31')).authorised).toBe(5550);
  });

  it('by the end of February 2025 one is lost', async () => {
    expect((await statusOn('2025-02-28')).strength.lost).toBe(1);
  });
});

describe('the claims on 28 February 2025', () => {
  const CLOCKS = ['--as-of', '2025-02-28', '--known', '2025-02-28'];
  let answer: Claims;
  beforeAll(async () => {
    answer = await runJson<Claims>(['claims', HAITI, '--disagreements', ...CLOCKS]);
  });
  const figuresOf = (id: string, subject: string): readonly Figure[] =>
    answer.disagreements
      .filter((own) => own.id === id)
      .flatMap(({ alternatives }) => alternatives.filter((own) => own.subject === subject))
      .flatMap(({ figures }) => figures);

  it('Kenya\u2019s 744 is off by 17, and asks why', () => {
    const claim = answer.claims.find(({ id }) => id === 'ken-744');
    expect(claim?.now).toMatchObject({ verdict: 'off', difference: -17, measured: 761 });
    expect(claim?.question).toContain('17');
    expect(answer.disagreements.find(({ id }) => id === 'kenya-strength-744')?.questions).toContain(claim?.question);
  });

  it.each([
    ['kenya-strength-744', 'people:deployed', [744, 761]],
    ['first-landing', 'people:arrivals', [200, 400]],
    ['pledged-total', 'people:pledged', [2500, 2900, 3100, 3128]],
    ['trust-fund-2024', 'money:received', [8_500_000_000, 11_000_000_000]],
    ['trust-fund-2024', 'money:pledged', [11_030_000_000, 8_530_000_000]],
  ])('the disagreement %s about %s lists all its figures, each with its sources', async (id, subject, values) => {
    const figures = figuresOf(id, subject);
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining(values));
    for (const { sources, speaker } of figures) {
      expect(speaker).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
      for (const { citation } of sources) expect(citation.length).toBeGreaterThan(10);
    }
    const { out } = await runMuster(['claims', HAITI, '--disagreements', ...CLOCKS], { width: Infinity });
    for (const { speaker } of figures) expect(out).toContain(speaker);
  });

  it('both landings are told with who told them', () => {
    const told = figuresOf('first-landing', 'people:arrivals').map(({ speaker, value }) => `${speaker} ${value}`);
    expect(told).toEqual(expect.arrayContaining(['Associated Press 200', 'AlterPresse 400', 'The Hill 400']));
  });
});

describe('where a number comes from', () => {
  it('the moves of a day add up to its strength, each with its source', async () => {
    const { out } = await runMuster(['moves', HAITI, '--as-of', '2025-02-10', '--known', '2025-02-10', '--json']);
    const { moves } = JSON.parse(out) as { moves: { change: number; balance: number; citation: string }[] };
    expect(moves.at(-1)?.balance).toBe(1021);
    expect(moves.reduce((total, { change }) => total + change, 0)).toBe(1021);
    for (const { citation } of moves) expect(citation.length).toBeGreaterThan(10);
  });

  it('a contributor can be named as people name it', async () => {
    const [code, name] = await Promise.all(
      ['KEN', 'kenya'].map((of) => runMuster(['moves', HAITI, '--of', of, '--csv'])),
    );
    expect(name?.out).toBe(code?.out);
  });
});

describe('the folder', () => {
  it('has no problem, and check says how much it holds', async () => {
    const { code, out } = await runMuster(['check', HAITI]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^No problems\. \d+ sources/)]);
  });

  it('has the datapackage.json that scripts/generate.ts writes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muster-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(HAITI, join(folder, 'examples', 'haiti'), { recursive: true });
    await mkdir(join(folder, 'docs'));
    const script = fileURLToPath(new URL('../../../scripts/generate.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [script], { cwd: folder });
    for (const file of await readdir(HAITI)) {
      expect(await readFile(join(folder, 'examples', 'haiti', file), 'utf8')).toBe(
        await readFile(join(HAITI, file), 'utf8'),
      );
    }
  });
});
