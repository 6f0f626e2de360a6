import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HAITI, runMuster } from './run-muster.ts';

const BIN = fileURLToPath(new URL('../bin/muster.mjs', import.meta.url));

/** Every other Node on this machine, such as one too old to run TypeScript. */
const otherNodes = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .filter((node) => existsSync(node) && node !== process.execPath)
  .slice(0, 1);
const NODES = [
  ['the Node of this repository', process.execPath],
  ...otherNodes.map((node) => ['the Node at hand', node]),
];

const run = (node: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(node, [BIN, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

describe.each(NODES)('the bin, started by %s', (_, node = '') => {
  it('gives the answer that the code gives, without colour, unwrapped', () => {
    const { code, out, err } = run(node, 'status', HAITI, '--as-of', '2024-08-27', '--known', '2024-08-27');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('400 deployed of 2,500 planned');
    expect(out).not.toContain('\u001b');
  });

  it('passes on the exit codes 1 and 2, and words on the right stream', () => {
    expect(run(node, 'show', 'nothing-like-it', HAITI)).toMatchObject({ code: 1, out: '' });
    expect(run(node, 'status', HAITI, '--as-of', 'someday')).toMatchObject({ code: 2, out: '' });
    expect(run(node, '--colour')).toMatchObject({ code: 2, out: '', err: expect.stringContaining("'--colour'") });
  });

  it('ends without an error when its reader has seen enough, as `head` does', async () => {
    const child = spawn(node, [BIN, 'claims', HAITI, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  it('writes a long answer whole into a pipe', async () => {
    const { out } = run(node, 'claims', HAITI, '--json', '--as-of', '2026-04-01', '--known', '2026-04-01');
    expect(out).toBe((await runMuster(['claims', HAITI, '--json'])).out);
  });
});
