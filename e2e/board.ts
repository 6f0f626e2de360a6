// A board to walk through: the real command on a folder, stopped when the tests are over, and pages that are listened to.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { test as base, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'packages/cli/bin/muster.mjs');
export const HAITI = join(ROOT, 'examples/haiti');

export type Board = { readonly address: string; readonly folder: string; readonly stop: () => Promise<void> };

/** Starts `muster board` on a folder, on a port that is free. */
export const startBoard = async (folder: string): Promise<Board> => {
  const child = spawn(process.execPath, [BIN, 'board', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`muster board ended with ${code}: ${said}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, folder, stop };
};

/** Runs the command line, as a reader would beside the board, and gives what it prints. */
export const runMuster = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [BIN, ...args])).stdout;

/** A copy of a mission folder that a test may change. */
export const copyFolder = async (folder = HAITI): Promise<string> => {
  const copy = join(await mkdtemp(join(tmpdir(), 'muster-e2e-')), 'mission');
  await cp(folder, copy, { recursive: true });
  return copy;
};

export const removeFolder = (folder: string): Promise<void> => rm(join(folder, '..'), { recursive: true, force: true });

type Complaints = readonly string[];

/** Everything a page complains of from now on: errors, what the content policy stopped, requests to other hosts. */
export const listenTo = async (page: Page): Promise<Complaints> => {
  const complaints: string[] = [];
  const at = (): string => new URL(page.url()).pathname;
  page.on('pageerror', (fault) => complaints.push(`${at()}: ${fault.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${at()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') complaints.push(`${at()} asked ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`the content policy stopped ${violatedDirective} ${blockedURI}`));
    });
  });
  return complaints;
};

type Fixtures = { readonly complaints: Complaints };

/** Tests that only look share one board of the example mission; `complaints` are those of the test's page. */
export const test = base.extend<Fixtures, { readonly haiti: Board }>({
  haiti: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const board = await startBoard(HAITI);
      await use(board);
      await board.stop();
    },
    { scope: 'worker' },
  ],
  complaints: async ({ page }, use) => use(await listenTo(page)),
});

export { expect } from '@playwright/test';

/** Waits until the page has fetched all that it may ever need, the check last, and has been quiet since. */
export const waitForRest = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForSelector('html[data-kept]');
  await page.waitForFunction((quiet) => {
    const all = performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming);
    const isWhole = all.some(({ name }) => new URL(name).pathname.startsWith('/assets/check-'));
    return isWhole && all.every(({ responseEnd }) => performance.now() - responseEnd > quiet);
  }, 500);
};

/** What makes a page wider than its window, outermost first; empty where nothing does. */
export const findOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const isClipped = ({ parentElement }: Element): boolean =>
      parentElement !== null &&
      parentElement !== document.body &&
      (getComputedStyle(parentElement).overflowX !== 'visible' || isClipped(parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      const { right, width } = each.getBoundingClientRect();
      const isWide = right > innerWidth + 1 || (each.scrollWidth > innerWidth && each.clientWidth > 0);
      return width > 0 && isWide && !isClipped(each);
    });
    const tell = (each: Element): string =>
      `${each.tagName.toLowerCase()}.${each.className} ${each.textContent.slice(0, 40)}`;
    return [`${root.scrollWidth} px wide at ${innerWidth} px`, ...wide.slice(0, 8).map(tell)];
  });

/** Opens an address and waits until the page has come to life. */
export const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForSelector('html[data-alive]');
};
