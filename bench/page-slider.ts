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
      frames.push({ page: path === '' ? '/' : path, busy: await turn(page) });
    }
    return frames;
  } finally {
    await browser.close();
    board.stop();
  }
};

const turn = async (page: Page): Promise<readonly number[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const busy: number[] = [];
  for (let at = 0; at <= TURNS; at += 1) {
    const before = await busySeconds();
    await page.evaluate(
      (share) => {
        const input = document.querySelector<HTMLInputElement>('#clock-asOf');
        if (!input) throw new Error('the page has no clock');
        input.valueAsNumber = Number(input.min) + (Number(input.max) - Number(input.min)) * share;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return new Promise<void>((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      },
      ((at * 37) % 61) / 61,
    );
    // The first turn warms.
    if (at > 0) busy.push(((await busySeconds()) - before) * 1000);
    await page.waitForTimeout(400);
  }
  return busy.toSorted((a, b) => a - b);
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
