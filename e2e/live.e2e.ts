// The open page follows the folder while it is edited, survives broken files, and works on when the server is gone.
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVERY_PAGE } from './addresses.ts';
import { copyFolder, expect, open, removeFolder, startBoard, test, waitForRest, type Board } from './board.ts';

/** How long a change may take to reach the page. */
const MOVE = 'e2e-more,2025-03-01,2025-03-01,src-ap-2024-06-25,2,ken-police,50,people,pledged,deployed,,HT0111,,,,\n';

let board: Board;
test.beforeEach(async () => {
  board = await startBoard(await copyFolder());
});
test.afterEach(async () => {
  await board.stop();
  await removeFolder(board.folder);
});

test('a row that is added shows on the open page, which says so, without a reload', async ({ page }) => {
  await open(page, board.address);
  const deployed = page.locator('.headline .big .q');
  await expect(deployed).toHaveText('1,149 deployed');
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  await appendFile(join(board.folder, 'moves.csv'), MOVE);
  await expect(deployed).toHaveText('1,199 deployed');
  await expect(page.getByText(/The folder changed at \d\d:\d\d/)).toBeVisible();
  await expect(page.locator('html[data-same]')).toHaveCount(1);
});

test('files that are half written or broken leave the rest readable, and mending them is enough', async ({ page }) => {
  await open(page, board.address);
  const notice = page.locator('.notice-alert');
  const file = join(board.folder, 'moves.csv');
  const whole = await readFile(file, 'utf8');
  const deployed = page.locator('.headline .big .q');
  await expect(notice).toHaveCount(0);

  // Cut in the middle of a quoted note, as a slow editor leaves it.
  await writeFile(file, whole.slice(0, whole.lastIndexOf('"') - 3));
  await expect(notice).toContainText('problem');
  await notice.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'moves.csv' })).toBeVisible();
  for (const name of ['Board', 'Claims & promises', 'Mandate', 'Sources']) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await expect(page.locator('#page h1')).not.toBeEmpty();
  }
  await writeFile(file, whole);
  await expect(notice).toHaveCount(0);

  await writeFile(file, `${whole}${MOVE.replace('people', 'persons')}`);
  await expect(notice).toContainText('1 problem');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Board' }).click();
  await expect(deployed).toHaveText('1,149 deployed');
  await writeFile(file, `${whole}${MOVE}`);
  await expect(notice).toHaveCount(0);
  await expect(deployed).toHaveText('1,199 deployed');
});

test('when the server is gone the page says so, works on, and opens again', async ({ page }) => {
  await open(page, `${board.address}?asOf=2024-06-24`);
  await waitForRest(page);
  await page.waitForFunction(async () => (await caches.match(`${location.origin}/haiti`)) !== undefined);
  await board.stop();
  await expect(page.getByText('The server does not answer.')).toBeVisible();

  await page.locator('#clock-asOf').press('ArrowRight');
  await expect(page.locator('.headline .big .q')).toHaveText('200 deployed');
  for (const path of EVERY_PAGE.slice(1, -1)) {
    const name = /^\/(\w+)/.exec(path)?.[1];
    await page.locator(`nav a[href^="/haiti/${name}"]`).first().click();
    await expect(page.locator('#page h1')).not.toBeEmpty();
  }
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await expect(page.locator('#page h1')).not.toBeEmpty();
  await expect(page.getByText('The server does not answer.')).toBeVisible();
});
