// The two clocks: turning back by keyboard, by date, both together, by playing, and every view as an address.
import type { Locator, Page } from '@playwright/test';
import { EVERY_PAGE } from './addresses.ts';
import { expect, open, test, waitForRest } from './board.ts';

const deployed = (page: Page): Locator => page.locator('.headline .big .q');
const slider = (page: Page, clock: 'asOf' | 'known'): Locator => page.locator(`#clock-${clock}`);

/** Turns both clocks to days by their date fields. */
const turnTo = async (page: Page, asOf: string, known: string): Promise<void> => {
  await page.getByLabel('As of, date').fill(asOf);
  await page.getByLabel('As known on, date').fill(known);
};

test('the sliders are turned by arrows, Home and End; everything follows at once, and nothing is asked of the server', async ({
  page,
  haiti,
}) => {
  await open(page, `${haiti.address}?asOf=2024-06-24&known=2024-07-31`);
  await waitForRest(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expect(deployed(page)).toHaveText('0 deployed');

  await slider(page, 'asOf').focus();
  await page.keyboard.press('ArrowRight');
  await expect(deployed(page)).toHaveText('200 deployed');
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('25 Jun 2024');
  await expect(page).toHaveURL(/asOf=2024-06-25&known=2024-07-31/);
  await page.keyboard.press('ArrowLeft');
  await expect(deployed(page)).toHaveText('0 deployed');
  await page.keyboard.press('End');
  await expect(deployed(page)).toHaveText('400 deployed');
  await expect(page).not.toHaveURL(/asOf=/);

  await slider(page, 'known').focus();
  await page.keyboard.press('Home');
  await expect(deployed(page)).toHaveText('0 deployed');
  await page.keyboard.press('End');
  await expect(deployed(page)).toHaveText('1,149 deployed');
  await expect(page).toHaveURL(haiti.address);
  expect(requests).toEqual([]);
});

test('the board counts what the books hold on every day of the acceptance table', async ({ page, haiti }) => {
  await open(page, haiti.address);
  for (const [day, count] of [
    ['2024-06-30', '200'],
    ['2024-07-31', '400'],
    ['2024-09-20', '426'],
    ['2024-12-15', '432'],
    ['2025-01-10', '590'],
    ['2025-02-10', '1,021'],
  ] as const) {
    await turnTo(page, day, day);
    await expect(deployed(page), day).toHaveText(`${count} deployed`);
  }
  await turnTo(page, '2024-08-27', '2024-07-10');
  await expect(deployed(page)).toHaveText('200 deployed');
  await expect(page).toHaveURL(/asOf=2024-08-27&known=2024-07-10/);
});

test('"move both" keeps the clocks together, "Back to today" turns both to today', async ({ page, haiti }) => {
  await open(page, haiti.address);
  await page.getByLabel('move both').check();
  await page.getByLabel('As of, date').fill('2024-07-31');
  await expect(deployed(page)).toHaveText('400 deployed');
  await expect(page.locator('output[for=clock-known]')).toHaveText('31 Jul 2024');
  await slider(page, 'known').press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=2024-07-30&known=2024-07-30/);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(page).toHaveURL(haiti.address);
  await expect(page.getByRole('button', { name: 'Back to today' })).toHaveCount(0);
});

test('back and forward lead through the views as they were', async ({ page, haiti }) => {
  await open(page, `${haiti.address}?asOf=2024-07-31&known=2024-07-31`);
  const nav = page.getByRole('navigation', { name: 'Pages' });
  await nav.getByRole('link', { name: 'Contributors' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contributors');
  await expect(page).toHaveURL(/contributors\?asOf=2024-07-31&known=2024-07-31/);
  await slider(page, 'asOf').press('ArrowLeft');
  // The board is opened before the address has come to rest.
  await nav.getByRole('link', { name: 'Board' }).click();
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('30 Jul 2024');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contributors');
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('30 Jul 2024');
  await page.goBack();
  await expect(deployed(page)).toHaveText('400 deployed');
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('31 Jul 2024');
  await page.goForward();
  await page.goForward();
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('30 Jul 2024');
  await expect(page).toHaveURL(/haiti\?asOf=2024-07-30&known=2024-07-31$/);
});

test('a copied address shows every page as it stood', async ({ page, haiti, browser }) => {
  test.slow();
  const other = await browser.newPage();
  await open(page, haiti.address);
  for (const path of EVERY_PAGE) {
    await open(page, `${haiti.address}${path.split('?')[0]}`);
    await turnTo(page, '2024-09-20', '2024-10-31');
    await expect(page).toHaveURL(/asOf=2024-09-20&known=2024-10-31/);
    await open(other, page.url());
    await expect(other.locator('[aria-busy=true]'), path).toHaveCount(0);
    await expect.poll(() => wordsOf(page), path).toBe(await wordsOf(other));
  }
  await other.close();
});

test('playing runs the mission from its first day, and pausing stops it', async ({ page, haiti }) => {
  await open(page, haiti.address);
  await page.getByRole('button', { name: 'Play the mission' }).click();
  // It begins before anyone came, and goes on by itself until the first have.
  await expect(deployed(page)).toHaveText('0 deployed', { timeout: 30_000 });
  await expect(deployed(page)).toHaveText(/^[2-9]\d\d deployed$/, { timeout: 40_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  const stopped = await slider(page, 'asOf').inputValue();
  await expect(page).toHaveURL(/asOf=(\d{4}-\d\d-\d\d)&known=\1/);
  await expect(page.getByRole('button', { name: 'Play the mission' })).toBeVisible();
  expect(await slider(page, 'asOf').inputValue()).toBe(stopped);
});

test('where motion is unwelcome, playing goes in steps', async ({ page, haiti }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, haiti.address);
  const clock = slider(page, 'asOf');
  const [first, last] = [Number(await clock.getAttribute('min')), Number(await clock.getAttribute('max'))];
  await page.getByRole('button', { name: 'Play the mission' }).click();
  const days = new Set<number>();
  await expect
    .poll(async () => days.add(Number(await clock.inputValue())).size, { timeout: 10_000 })
    .toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  const steps = [...days].filter((day) => day !== last);
  expect(steps[0]).toBe(first);
  for (const [at, day] of steps.slice(1).entries()) expect(day - (steps[at] ?? 0)).toBeGreaterThan((last - first) / 50);
});

/** The words of a page, without pictures, whose labels depend on their width. */
const wordsOf = (page: Page): Promise<string> =>
  page.locator('#page').evaluate((given) => {
    const copy = given.cloneNode(true) as Element;
    for (const picture of copy.querySelectorAll('svg, .prompts')) picture.remove();
    return copy.textContent;
  });
