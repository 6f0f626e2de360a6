// How soon the board can be read and used on a slow line and a slow machine: Chromium at a quarter of its speed, "slow 4G"
// (1.6 Mbit/s, 150 ms). What counts: bytes over the wire until the page is alive, the largest paint, and the first answer
// to a moved slider.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../e2e/find-chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWDOWN = 4;
const VIEWS = [
  { name: 'laptop', viewport: { width: 1366, height: 768 } },
  {
    name: 'phone',
    viewport: { width: 360, height: 740 },
    userAgent: 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36',
    isMobile: true,
  },
] as const;

export type Load = {
  readonly name: string;
  /** Bytes as sent, headers left out, until the page is alive. */
  readonly bytes: number;
  /** Milliseconds since the address was asked for. */
  readonly paint: number;
  readonly alive: number;
  /** Sum of what tasks took beyond 50 ms each. */
  readonly blocked: number;
};

/** Opens the board of a folder as a slow visitor does, so many times a kind of screen, after one visit to warm the server. */
export const measureBoard = async (folder: string, times: number): Promise<readonly Load[]> => {
  const executablePath = findChromium();
  if (executablePath === undefined) return [];
  const board = await startBoard(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    await fetch(board.address);
    const loads: Load[] = [];
    for (let time = 0; time < times; time += 1) {
      for (const { name, ...options } of VIEWS) {
        loads.push({ name, ...(await load(browser, board.address, options)) });
      }
    }
    return loads;
  } finally {
    await browser.close();
    board.stop();
  }
};

type Options = Parameters<Browser['newContext']>[0];

const load = async (browser: Browser, address: string, options: Options): Promise<Omit<Load, 'name'>> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(watchPage);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('html[data-alive]', { timeout: 60_000 });
  const seen = await readPage(page);
  await context.close();
  return seen;
};

/** Runs in the page, before anything of it. */
const watchPage = (): void => {
  const seen = { paint: 0, blocked: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
};

const readPage = (page: Page): Promise<Omit<Load, 'name'>> =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: { readonly paint: number; readonly blocked: number } };
    const alive = performance.getEntriesByName('alive')[0]?.startTime ?? 0;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const bytes = (files as unknown as readonly PerformanceResourceTiming[])
      .filter(({ responseEnd }) => responseEnd <= alive)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { ...seen, bytes, alive };
  });

export const startBoard = async (folder: string) => {
  const muster = join(ROOT, 'packages/cli/bin/muster.mjs');
  const child = spawn(process.execPath, [muster, 'board', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /http:\/\/\S+/.exec(said)?.[0];
    if (address) return { address, stop: () => void child.kill() };
  }
  throw new Error('muster board did not start');
};
