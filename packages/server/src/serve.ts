// Opens mission folders, listens, and lets go of everything when it is closed.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { createAdaptorServer } from '@hono/node-server';
import { accept, NEVER, parseDay, problem, refuse, type Day, type Outcome, type Problem } from '@muster/core/kernel';
import { listProblems } from '@muster/core/answers';
import type { Mission } from '@muster/core/books';
import { PACKAGE_FILE } from '@muster/dataset';
import { createApp } from './create-app.ts';
import { isLoopback } from './guard.ts';
import { openMission, type LiveMission } from './live-mission.ts';
import type { Site } from './load-site.ts';
import type { Language } from './negotiate.ts';
import { booksOf, type Facts } from './read-facts.ts';

export type ServeOptions = {
  readonly folders: readonly string[];
  readonly site: Site;
  readonly host?: string | undefined;
  /** A port that must be had, 0 for any; else 8017 or the next that is free. */
  readonly port?: number | undefined;
  readonly lang?: Language | undefined;
  readonly today?: (() => Day) | undefined;
  readonly heartbeatMs?: number | undefined;
  readonly logFault?: ((fault: unknown) => void) | undefined;
};

export type Served = {
  /** Such as `http://127.0.0.1:8017`. */
  readonly address: string;
  readonly missions: readonly (Mission & { readonly problems: number })[];
  /** Whether others than this machine can reach it. */
  readonly isOpen: boolean;
  readonly close: () => Promise<void>;
};

const FIRST_PORT = 8017;
const PORTS_TRIED = 50;

/** Serves missions; refuses folders that are none, and an address that cannot be listened on. */
export const serve = async (options: ServeOptions): Promise<Outcome<Served>> => {
  const { folders, site, host = '127.0.0.1', port, logFault = writeFault, today = readToday } = options;
  const opened = await openAll(folders, logFault);
  if (!opened.ok) return opened;
  const missions = opened.value;
  const closeMissions = (): void => missions.forEach(({ close }) => close());
  const isLocal = isLoopback(host);
  const { lang, heartbeatMs } = options;
  const app = createApp({ missions, site, today, isLocal, lang, heartbeatMs, logFault });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const listening = await listen(server, host, port);
  if (!listening.ok) {
    closeMissions();
    return listening;
  }
  return accept({
    address: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${listening.value}`,
    missions: missions.map(({ facts }) => ({ ...facts().rows.mission, problems: listFound(facts()).length })),
    isOpen: !isLocal,
    close: () => {
      closeMissions();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // Pages that listen for changes would never go by themselves.
      server.closeAllConnections();
      return closed;
    },
  });
};

const openAll = async (
  folders: readonly string[],
  logFault: (fault: unknown) => void,
): Promise<Outcome<readonly LiveMission[]>> => {
  const missions: LiveMission[] = [];
  for (const folder of folders) {
    const opened = await openMission(folder, logFault);
    const isTwin = opened.ok && missions.some(({ facts }) => idOf(facts()) === idOf(opened.value.facts()));
    if (opened.ok) missions.push(opened.value);
    if (opened.ok && !isTwin) continue;
    for (const { close } of missions) close();
    const reason = `another folder has the "name" of ${folder} too`;
    return opened.ok ? refuse(problem('package.invalid', { reason }, { file: PACKAGE_FILE })) : opened;
  }
  return accept(missions);
};

const idOf = ({ rows }: Facts): string => rows.mission.id;

/** All that `muster check` would find. */
const listFound = (facts: Facts): readonly Problem[] => {
  const books = booksOf(facts);
  return books.ok ? listProblems(books.value, { knownAt: NEVER }) : books.problems;
};

/** Listens on the port asked for, else on the first that is free; gives the port. */
const listen = async (server: Server, host: string, port: number | undefined): Promise<Outcome<number>> => {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [port];
  let refused: Outcome<number> = refuse();
  for (const candidate of ports) {
    const fault = await tryListen(server, host.replace(/^\[|\]$/g, ''), candidate);
    if (!fault) return accept((server.address() as AddressInfo).port);
    const reason = REASONS[fault.code ?? ''] ?? fault.message;
    refused = refuse(problem('serve.address', { address: `${host}:${candidate}`, reason }));
    if (fault.code !== 'EADDRINUSE') break;
  }
  return refused;
};

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there',
  EACCES: 'it is not allowed to',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such address',
};

const tryListen = (server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const settle = (fault?: NodeJS.ErrnoException): void => {
      server.off('error', settle);
      server.off('listening', settle);
      resolve(fault);
    };
    server.on('error', settle);
    server.on('listening', settle);
    server.listen(port, host);
  });

const readToday = (): Day => parseDay(new Date().toISOString().slice(0, 10)) ?? (0 as Day);

const writeFault = (fault: unknown): void => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
};
