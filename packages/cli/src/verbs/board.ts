// muster board: the web application over one mission folder or several, until it is stopped.
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { accept, type Outcome } from '@muster/core/kernel';
import { plural, readChoice } from '@muster/core/answers/json';
import { readPackage } from '@muster/dataset';
import { LANGUAGES, loadSite, serve, type Served } from '@muster/server';
import type { Block, Page } from '#render/page.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readPort } from '../question.ts';

/** Where the built web application stands beside this package. */
const SITE = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const port = readPort('--port', options.port);
  if (!port.ok) return port;
  const lang = options.lang === undefined ? undefined : readChoice('--lang', options.lang, LANGUAGES);
  if (lang && !lang.ok) return lang;
  const folders = [context.folder, ...context.operands];
  for (const folder of folders) {
    const mission = await readPackage(folder);
    if (!mission.ok) return mission;
  }
  const site = await loadSite(options.site ?? SITE);
  if (!site.ok) return site;
  const served = await serve({
    folders,
    site: site.value,
    host: options.host,
    port: port.value,
    lang: lang?.value,
  });
  if (!served.ok) return served;
  closeOnSignal(served.value);
  const lines = listAddresses(served.value);
  return accept({
    json: { missions: lines },
    csv: {
      columns: ['mission', 'address', 'problems'],
      rows: lines.map(({ name, address, problems }) => [name, address, String(problems)]),
    },
    page: toPage(served.value),
    exit: 0,
  });
};

/** The process ends once nothing is listened to any more. */
const closeOnSignal = ({ close }: Served): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
};

const listAddresses = ({ missions, address }: Served) =>
  missions.map(({ id, name, problems }) => ({ name, address: `${address}/${id}`, problems }));

const toPage = (served: Served): Page => [
  ...listAddresses(served).flatMap(({ name, address, problems }): readonly Block[] => [
    { kind: 'line', hang: 2, line: [`${name}: `, { text: address, style: 'strong' }] },
    ...(problems > 0 ? [warning(`${plural(problems, 'problem')} in the folder; muster check says which.`)] : []),
  ]),
  ...(served.isOpen ? [warning('Anyone who can reach this address can read the books.')] : []),
  { kind: 'line', line: [{ text: 'Ctrl+C stops it.', style: 'faint' }] },
];

const warning = (text: string): Block => ({ kind: 'line', hang: 2, line: [{ text, style: 'warn' }] });
