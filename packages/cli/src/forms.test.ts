import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv, QUESTIONS, runMuster, titleOf } from './run-muster.ts';

const CASES = QUESTIONS.map((args) => [titleOf(args), args] as const);

describe.each(CASES)('muster %s', (_, args) => {
  it('answers people in plain text that ends with a line end and holds nothing undefined', async () => {
    const { code, out, err } = await runMuster(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/\S.*\n$/s);
    expect(out).not.toMatch(/undefined|NaN|\[object|Infinity|null/);
  });

  it('writes no colour where there is none, and the same words where there is', async () => {
    const plain = await runMuster(args);
    const painted = await runMuster(args, { hasColour: true });
    // oxlint-disable-next-line no-control-regex -- the codes are what is looked for
    const codes = /\u001b\[[0-9;]*m/g;
    expect(plain.out).not.toContain('\u001b');
    expect(painted.out.replaceAll(codes, '').replaceAll(/ +$/gm, '')).toBe(plain.out);
    expect(painted.out.match(codes)?.length ?? 0).toBeGreaterThan(0);
  });

  it('answers programs in JSON', async () => {
    const { code, out, err } = await runMuster([...args, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(out) as object).length).toBeGreaterThan(0);
    expect(out).not.toMatch(/undefined|NaN|Infinity/);
  });

  it('answers spreadsheets in CSV with as many cells in every row', async () => {
    const { code, out, err } = await runMuster([...args, '--csv']);
    expect([code, err]).toEqual([0, '']);
    const [header = [], ...rows] = parseCsv(out);
    expect(header.length).toBeGreaterThan(0);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.filter(({ length }) => length !== header.length)).toEqual([]);
    expect(rows.flat().filter((cell) => /undefined|\[object|^NaN$/.test(cell))).toEqual([]);
  });
});

it.each(['text', 'json', 'csv'])('muster init and muster check of what it wrote answer in %s', async (form) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  const options = form === 'text' ? [] : [`--${form}`];
  for (const verb of ['init', 'check', 'status', 'balance', 'ageing', 'gaps', 'claims', 'promises']) {
    const { code, out, err } = await runMuster([verb, folder, ...options]);
    expect([verb, code, err]).toEqual([verb, 0, '']);
    if (form === 'json') expect(() => JSON.parse(out) as unknown).not.toThrow();
    if (form === 'csv') expect(new Set(parseCsv(out).map(({ length }) => length)).size).toBe(1);
  }
  await rm(folder, { recursive: true });
});
