// Moving a slider over large books in a browser: how long each turn of a clock keeps the page busy, drawing included.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { TABLE_NAMES, TABLES, type MissionRows } from '@muster/core/books';
import { MOVE_COLUMNS } from '@muster/core/ledger';
import { writeCsvRow } from '@muster/core/kernel';
import { initMission } from '@muster/dataset';
import { findChromium } from '../e2e/find-chromium.ts';
import { startBoard } from './board.ts';

const TURNS = 60;
const PAGES = ['', '/contributors', '/ledger', '/claims', '/mandate', '/crisis', '/sources', '/changes'];

export type PageFrames = {
  readonly page: string;
  /** Milliseconds that the main thread was busy with each turn, in rising order. */
  readonly busy: readonly number[];
  /** Tasks of more than 50 ms while the clock was turned: what a hand feels. */
  readonly long: readonly number[];
};

/** Turns the date of each page of the board of these books, over its whole range. */
export const measurePageFrames = async (folder: string, rows: MissionRows): Promise<readonly PageFrames[]> => {
  const executablePath = findChromium();
  if (executablePath === undefined) return [];
  await writeRows(folder, rows);
  const board = await startBoard(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const frames: PageFrames[] = [];
    for (const path of PAGES) {
      await page.goto(board.address + path, { timeout: 120_000 });
      await page.waitForSelector('html[data-alive]', { timeout: 120_000 });
      frames.push({ page: path === '' ? '/' : path, ...(await turn(page)) });
    }
    return frames;
  } finally {
    await browser.close();
    board.stop();
  }
};

const turn = async (page: Page): Promise<Omit<PageFrames, 'page'>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.evaluate(watchTasks);
  const busy: number[] = [];
  for (let at = 0; at <= TURNS; at += 1) {
    const before = await busySeconds();
    await page.evaluate(turnTo, { share: 0.1 + (0.8 * at) / TURNS, counts: at > 0 });
    // The first turn warms.
    if (at > 0) busy.push(((await busySeconds()) - before) * 1000);
    await page.waitForTimeout(400);
  }
  const long = await page.evaluate(() => (globalThis as unknown as { readonly long: readonly number[] }).long);
  return { busy: busy.toSorted((a, b) => a - b), long };
};

/** Runs in the page: keeps the tasks of more than 50 ms that a turn causes, not those that draw the rest once it is over. */
const watchTasks = (): void => {
  const watched = { long: [] as number[], turns: [] as { readonly from: number; readonly to: number }[] };
  Object.assign(globalThis, watched);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (watched.turns.some(({ from, to }) => startTime >= from && startTime <= to)) watched.long.push(duration);
    }
  }).observe({ type: 'longtask' });
};

/** Runs in the page: moves the clock by its slider and waits until three frames are drawn. */
const turnTo = ({ share, counts }: { readonly share: number; readonly counts: boolean }): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('#clock-asOf');
  if (!input) throw new Error('the page has no clock');
  const { turns } = globalThis as unknown as { readonly turns: { readonly from: number; readonly to: number }[] };
  const from = performance.now();
  input.valueAsNumber = Number(input.min) + (Number(input.max) - Number(input.min)) * share;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    let frames = 3;
    const wait = (): void => {
      frames -= 1;
      if (frames > 0) requestAnimationFrame(wait);
      else {
        setTimeout(() => {
          if (counts) turns.push({ from, to: performance.now() });
          resolve();
        });
      }
    };
    requestAnimationFrame(wait);
  });
};

export const writeRows = async (folder: string, rows: MissionRows): Promise<void> => {
  const made = await initMission(folder, { id: 'bench', place: 'P0' });
  if (!made.ok) throw new Error(`${folder} is not empty`);
  for (const table of TABLE_NAMES) {
    const columns = table === 'moves' ? MOVE_COLUMNS : TABLES[table].columns;
    const lines = [columns, ...rows.tables[table].rows];
    await writeFile(join(folder, `${table}.csv`), lines.map(writeCsvRow).join(''));
  }
};
