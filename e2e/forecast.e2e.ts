// The forecast: worked out beside the page, the same for the same address, changed by hand, and there without the server.
import type { Page } from '@playwright/test';
import { THEN } from './addresses.ts';
import { copyFolder, expect, open, removeFolder, startBoard, test, waitForRest } from './board.ts';

const FORECAST = `/forecast?${THEN}`;

/** Waits until what is shown is the answer to what is asked. */
const settled = (page: Page) => expect(page.locator('.forecast-when')).toHaveAttribute('aria-busy', 'false');

/** What every table of the page says of the forecast and its what-if. */
const tablesOf = async (page: Page): Promise<readonly string[]> => {
  await settled(page);
  return page.locator('.forecast-page table:not(.panel:has(.forecast-verdict) table)').allInnerTexts();
};

test('the board shows when, and what may come as a fan beyond the day, without any complaint', async ({
  page,
  haiti,
  complaints,
}) => {
  await open(page, `${haiti.address}?${THEN}`);
  await expect(page.locator('.outlook')).toContainText(/by \w+ \d{4} \(.*\) · .* before the mandate ends/);
  await expect(page.locator('.panel-strength .fig-fan')).toBeVisible();
  await expect(page.locator('.panel-strength svg desc')).toContainText('eight of ten forecasts lie between');
  expect(complaints).toEqual([]);
});

test('the fan, the levels, the promises, the levers and the record stand on the page', async ({ page, haiti }) => {
  await open(page, haiti.address + FORECAST);
  await settled(page);
  await expect(page.locator('.forecast-main .fig-fan')).toBeVisible();
  for (const name of ['When each level is reached', 'What each promise may still bring', 'What would help most']) {
    const rows = page.getByRole('region', { name }).locator('tbody tr');
    await expect.poll(() => rows.count(), name).toBeGreaterThan(2);
  }
  await expect(page.locator('.forecast-verdict')).toContainText(/Over \d+ forecasts it was \d+ people off/);
  await expect(page.getByText('not what may yet be promised')).toBeVisible();
});

test('by keyboard alone a promise is dropped, moved and put back, and the numbers follow', async ({ page, haiti }) => {
  await open(page, haiti.address + FORECAST);
  const before = await tablesOf(page);
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached by Tab`);
  };
  await tabTo('[name="drop-ben-people"]');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/drop=ben-people/);
  await expect(page.locator('.forecast-when')).toContainText('With these changes');
  await settled(page);
  await expect(page.locator('.forecast-main .fig-line-beside')).toBeVisible();
  const dropped = await tablesOf(page);
  expect(dropped).not.toEqual(before);

  await tabTo('[name="arrive-ken-police"]');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/arrive=\d{4}-\d\d-\d\d%3Aken-police/);
  await expect(page.getByRole('button', { name: 'put back' })).toBeVisible();
  expect(await tablesOf(page)).not.toEqual(dropped);

  await tabTo('[name="reset"]');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/drop=|arrive=/);
  expect(await tablesOf(page)).toEqual(before);
});

test('the same address gives the same numbers', async ({ page, haiti, context }) => {
  const address = `${haiti.address}${FORECAST}&drop=jam-people&arrive=2025-06-01:ken-police&lift=40&renew=yes`;
  await open(page, address);
  await expect(page.locator('[name="drop-jam-people"]')).toBeChecked();
  await expect(page.locator('[name="renew"]')).toBeChecked();
  const first = await tablesOf(page);
  const other = await context.newPage();
  await open(other, address);
  await expect(other.locator('[name="drop-jam-people"]')).toBeChecked();
  expect(await tablesOf(other)).toEqual(first);
});

test('the page is never held up by the forecast', async ({ page, haiti }) => {
  await open(page, haiti.address + FORECAST);
  await settled(page);
  await expect(page.locator('.forecast-verdict')).toBeVisible();
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { tasks });
  });
  const slider = page.locator('[name="arrive-ben-people"]');
  for (let step = 0; step < 40; step += 1) await slider.press('ArrowRight');
  await settled(page);
  const tasks = await page.evaluate(() => (globalThis as unknown as { readonly tasks: readonly number[] }).tasks);
  // Forty steps, each worked out anew: a machine that does other things may hold the page up once.
  expect(tasks.filter((duration) => duration > 200).length, tasks.join()).toBeLessThan(2);
});

test('when the server is gone the forecast is still worked out, also after the page is opened again', async ({
  page,
}) => {
  const board = await startBoard(await copyFolder());
  // A page that asks the forecast nothing itself.
  await open(page, `${board.address}/sources?${THEN}`);
  await waitForRest(page);
  await board.stop();
  await expect(page.getByText('The server does not answer.')).toBeVisible();
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Forecast' }).click();
  await expect(page.locator('.forecast-main .fig-fan')).toBeVisible();
  await page.locator('[name="drop-ben-people"]').check();
  await expect(page.locator('.forecast-when')).toContainText('With these changes');
  await removeFolder(board.folder);
});
