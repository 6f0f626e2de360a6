// The command line and the API give the same answer to the same question, to the last digit.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseDay, type Day } from '@muster/core/kernel';
import { createApp, openMission } from '@muster/server';
import { HAITI, QUESTIONS, runMuster, titleOf } from './run-muster.ts';

/** The same question as the address of the API has it. */
const addressOf = (args: readonly string[]): string => {
  const [verb = '', ...rest] = args.filter((arg) => arg !== HAITI);
  const id = verb === 'show' ? `/${rest.shift()}` : '';
  const query = new URLSearchParams();
  for (let at = 0; at < rest.length; at += 1) {
    const name = (rest[at] ?? '').slice(2).replace('as-of', 'asOf');
    // What only the words on the terminal depend on.
    if (name === 'disagreements') continue;
    if (name === 'all') query.set(name, 'true');
    else query.set(name, rest[(at += 1)] ?? '');
  }
  const path = verb === 'check' ? verb : `answers/${verb}${id}`;
  return `/api/missions/haiti/${path}${query.size > 0 ? `?${query.toString()}` : ''}`;
};

const askApi = async (folder: string, path: string): Promise<string> => {
  const mission = await openMission(folder, () => {});
  if (!mission.ok) throw new Error(JSON.stringify(mission.problems));
  const app = createApp({
    missions: [mission.value],
    site: {
      assets: { script: '', preloads: [], style: '' },
      styleHash: '',
      draw: async () => ({ status: 200, html: '' }),
      files: new Map(),
    },
    today: () => parseDay('2026-04-01') as Day,
    isLocal: true,
    logFault: (fault) => {
      throw fault;
    },
  });
  const answer = await app.request(path);
  mission.value.close();
  return answer.text();
};

describe('the API', () => {
  it.each(QUESTIONS.map((args) => [titleOf(args), args] as const))('muster %s', async (_, args) => {
    expect(await askApi(HAITI, addressOf(args))).toBe((await runMuster([...args, '--json'])).out);
  });

  it('what is wrong with a folder is told in the same words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muster-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(HAITI, folder, { recursive: true });
    const places = await readFile(join(folder, 'places.csv'), 'utf8');
    await writeFile(join(folder, 'places.csv'), `${places},Nowhere,,,,,,\n`);
    expect(await askApi(folder, '/api/missions/haiti/check')).toBe((await runMuster(['check', folder, '--json'])).out);
  });
});
