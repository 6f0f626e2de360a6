// `muster board` as a person starts and stops it, with a site small enough to be written here.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HAITI, runMuster } from './run-muster.ts';

const BIN = fileURLToPath(new URL('../bin/muster.mjs', import.meta.url));

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const makeSite = async (): Promise<string> => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'server'));
  await mkdir(join(folder, 'client'));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(
    join(folder, 'site.json'),
    JSON.stringify({ script: '/assets/main.js', preloads: [], style: '', styleHash: 'sha256-' }),
  );
  await writeFile(
    join(folder, 'server', 'draw.js'),
    'export const draw = async ({ path, lang }) => ({ status: 200, html: `${path} in ${lang}` });',
  );
  return folder;
};

type Started = { readonly child: ChildProcess; readonly said: string; readonly address: string };

/** Starts the command and waits until it has said how to stop it. */
const start = async (...args: readonly string[]): Promise<Started> => {
  const child = spawn(process.execPath, [BIN, 'board', ...args, '--site', await makeSite()], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  await expect.poll(() => said).toContain('Ctrl+C');
  return { child, said, address: /http:\S+/.exec(said)?.[0] ?? '' };
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

describe('muster board', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it is, answers there, and ends cleanly on %s', async (signal) => {
    const { child, said, address } = await start(HAITI, '--port', '0', '--lang', 'fr');
    expect(said).toMatch(/^Security mission in Haiti .*: http:\/\/127\.0\.0\.1:\d+\/haiti\nCtrl\+C stops it\.\n$/);
    const page = await fetch(`${address}?asOf=2024-07-01`);
    expect([page.status, await page.text()]).toEqual([200, '/haiti in fr']);
    // An open page that listens does not keep it from ending.
    const events = await fetch(new URL('/api/missions/haiti/events', address));
    expect(events.status).toBe(200);
    const end = ended(child);
    child.kill(signal);
    expect(await end).toBe(0);
    await events.body?.cancel().catch(() => {});
  });

  it('warns where others can reach it, and says how many problems the folder has', async () => {
    const folder = join(await makeFolder(), 'mission');
    await runMuster(['init', folder, '--id', 'broken', '--name', 'A mission']);
    await writeFile(join(folder, 'moves.csv'), '');
    const { said } = await start(folder, '--port', '0', '--host', '0.0.0.0');
    expect(said).toContain('A mission: http://0.0.0.0:');
    expect(said).toContain('1 problem in the folder; muster check says which.');
    expect(said).toContain('Anyone who can reach this address can read the books.');
  });

  it('opens several folders side by side', async () => {
    const folder = join(await makeFolder(), 'mission');
    await runMuster(['init', folder, '--id', 'other', '--name', 'Another mission']);
    const { said, address } = await start(HAITI, folder, '--port', '0');
    expect(said).toMatch(/Another mission: http:\/\/127\.0\.0\.1:\d+\/other/);
    const missions: unknown = await (await fetch(new URL('/api/missions', address))).json();
    expect(missions).toMatchObject([{ id: 'haiti' }, { id: 'other' }]);
  });

  it.each([
    [[HAITI, '--port', '80800'], 2, '"80800" is not a value for --port'],
    [[HAITI, '--port', 'http'], 2, '"http" is not a value for --port'],
    [[HAITI, '--lang', 'de'], 2, '"de" is not a value for --lang'],
    [[join(HAITI, 'nowhere')], 2, 'there is no folder'],
    [[tmpdir()], 1, 'the folder has no datapackage.json'],
    [[HAITI, '--site', join(HAITI, 'nowhere')], 1, 'the web application is not built\n  run `npm run build`'],
  ])('%j is refused', async (args, exit, words) => {
    const { code, out, err } = await runMuster(['board', ...args]);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(words);
  });

  it('a port that is taken is refused', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await runMuster(['board', HAITI, '--port', String(port), '--site', await makeSite()]);
    expect([code, err]).toEqual([1, expect.stringContaining('something else listens there')]);
  });
});
