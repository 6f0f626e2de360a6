// Takes the pictures that the README shows, from the board of the example mission at fixed dates, light and dark.
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { HAITI, startBoard } from '../e2e/board.ts';
import { findChromium } from '../e2e/find-chromium.ts';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium was found; name one in MUSTER_CHROMIUM');

const DAY = '2025-02-28';
const PICTURES = [
  { file: 'board', path: `?asOf=${DAY}&known=${DAY}`, width: 1366, height: 860 },
  { file: 'evidence', path: `?asOf=${DAY}&known=${DAY}&why=deployed.people`, width: 1366, height: 768 },
] as const;

const board = await startBoard(HAITI);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { file, path, width, height } of PICTURES) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
    await context.addCookies([{ name: 'prompts', value: 'off', url: board.address }]);
    const page = await context.newPage();
    await page.goto(board.address + path);
    await page.waitForSelector('html[data-alive]');
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join('docs', `${file}-${colorScheme}.png`) });
    await context.close();
  }
}
await browser.close();
await board.stop();
process.stdout.write('docs/board-*.png, docs/evidence-*.png\n');
