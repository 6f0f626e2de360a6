// Boards for tests: a small mission folder and a tiny site in temporary folders, and the real app over them.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseDay, type Day } from '@muster/core/kernel';
import { initMission } from '@muster/dataset';
import { onTestFinished } from 'vitest';
import { createApp, type AppOptions } from './create-app.ts';
import { openMission, type LiveMission } from './live-mission.ts';
import { loadSite, type Site } from './load-site.ts';

/** The example mission. */
export const HAITI = fileURLToPath(new URL('../../../examples/haiti', import.meta.url));

/** After the last entry of the example. */
const TODAY = parseDay('2026-04-01') as Day;

/** A new temporary folder, deleted with everything in it when the test is over. */
export const makeFolder = async (files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
};

export const MOVES = [
  'id,date,known,source,commitment,quantity,unit,from,to,place',
  'pledge,2023-07-29,2023-07-29,src,ken,1000,people,outside,pledged,',
  'arrive,2024-06-25,2024-06-25,src,ken,200,people,pledged,deployed,HT',
  '',
].join('\n');

/** A sound mission folder with some files replaced. */
export const makeMission = async (files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> => {
  const folder = await makeFolder();
  await initMission(folder, { id: 'test', name: 'A mission', place: 'HT' });
  const sound = {
    'sources.csv': 'id,publisher,reliability\nsrc,Agence Haïtienne,B\n',
    'places.csv': 'id,name\nHT,Haïti\n',
    'contributors.csv': 'id,name\nKEN,Kenya\n',
    'commitments.csv': 'id,date,known,source,contributor,unit\nken,2023-07-29,2023-07-29,src,KEN,people\n',
    'moves.csv': MOVES,
  };
  for (const [file, content] of Object.entries({ ...sound, ...files })) await writeFile(join(folder, file), content);
  return folder;
};

const STYLE = 'body{color:#111}';
export const SCRIPT = `export const many = [${'1, '.repeat(2000)}];\n`;

/** A site whose page is the view it was drawn from, as JSON. */
export const SITE_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'site.json': JSON.stringify({
    script: '/assets/main.js',
    preloads: ['/assets/more.js'],
    style: STYLE,
    styleHash: `sha256-${createHash('sha256').update(STYLE).digest('base64')}`,
  }),
  'package.json': '{"type": "module"}',
  'server/draw.js': `export const draw = async (view) => {
    if (view.query === '?fault') throw new Error('a secret of the house');
    return { status: view.path.endsWith('/nowhere') ? 404 : 200, html: JSON.stringify(view) };
  };`,
  'client/assets/main.js': SCRIPT,
  'client/assets/main.js.br': brotliCompressSync(SCRIPT),
  'client/assets/main.js.gz': gzipSync(SCRIPT),
  'client/assets/gaps-worker-Bx_9-a.js': 'void 0;',
  'client/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'client/worker.js': 'void 0;',
};

export const makeSite = async (): Promise<Site> => {
  const site = await loadSite(await makeFolder(SITE_FILES));
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  return site.value;
};

export const open = async (folder: string): Promise<LiveMission> => {
  const mission = await openMission(folder, (fault) => {
    throw fault;
  });
  if (!mission.ok) throw new Error(JSON.stringify(mission.problems));
  onTestFinished(mission.value.close);
  return mission.value;
};

type Board = {
  readonly missions: readonly LiveMission[];
  readonly faults: readonly unknown[];
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>;
};

/** The app over folders; `ask` is a request to it. */
export const makeBoard = async (folders: readonly string[], options: Partial<AppOptions> = {}): Promise<Board> => {
  const missions = await Promise.all(folders.map(open));
  const faults: unknown[] = [];
  const logFault = (fault: unknown): void => void faults.push(fault);
  const site = await makeSite();
  const app = createApp({ missions, site, today: () => TODAY, isLocal: true, logFault, ...options });
  return {
    missions,
    faults,
    ask: async (path, headers = {}, method = 'GET') => app.request(path, { headers, method }),
  };
};
