// Each journey once with the keyboard alone: what has the focus is found by pressing Tab, as a person would.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PAGES } from './addresses.ts';
import { expect, open, test } from './board.ts';

/** No page asks for more steps than this to come to anything. */
const MOST_STEPS = 250;

/** Presses Tab until what has the focus matches; the focus must be seen. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const at = document.activeElement;
      if (!at?.matches(wanted)) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return { isMarked: outlineStyle !== 'none' && outlineWidth !== '0px' };
    }, selector);
    if (found) return expect(found.isMarked, `the focus on ${selector} is seen`).toBe(true);
  }
  throw new Error(`${selector} is not reached by Tab`);
};

test('the first step skips to the page', async ({ page, haiti }) => {
  await open(page, haiti.address);
  await tabTo(page, '.skip');
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#page')).toBeFocused();
});

test('turn back to a date', async ({ page, haiti }) => {
  await open(page, haiti.address);
  await tabTo(page, '#clock-asOf');
  await page.keyboard.press('Home');
  await tabTo(page, '#clock-known');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/asOf=(\d{4}-\d\d-\d\d)&known=\1/);
  await tabTo(page, '.clock-tools .plain');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(haiti.address);
  await expect(page.locator('.headline .big .q')).toHaveText('1,149 deployed');
});

test('open a number, read its sources and close it', async ({ page, haiti }) => {
  await open(page, haiti.address);
  await tabTo(page, '.headline .big .q');
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence h2')).toBeFocused();
  await tabTo(page, '.evidence a.source');
  await page.keyboard.press('Escape');
  await expect(page.locator('.evidence')).toHaveCount(0);
  await expect(page.locator('.headline .big .q')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.evidence h2')).toBeFocused();
  await tabTo(page, '.evidence .close');
  await page.keyboard.press('Enter');
  await expect(page.locator('.headline .big .q')).toBeFocused();
});

test('filter the ledger', async ({ page, haiti }) => {
  await open(page, `${haiti.address}/ledger`);
  const rows = page.locator('.table-place').last().locator('tbody tr');
  const all = await rows.count();
  await tabTo(page, 'select[name=contributor]');
  await page.keyboard.type('Jamaica');
  await expect(page).toHaveURL(/contributor=JAM/);
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await tabTo(page, 'input[name=text]');
  await page.keyboard.type('no move says this');
  await expect(rows).toHaveCount(0);
  await tabTo(page, '.filter-clear');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(all);
  await expect(page).not.toHaveURL(/contributor=/);
});

test('read one claim', async ({ page, haiti }) => {
  await open(page, `${haiti.address}/claims`);
  await tabTo(page, '#page tbody a[href*="/claims/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\/[\w-]+/);
  await expect(page.locator('.claim h1')).not.toBeEmpty();
  await tabTo(page, '#page a[href^="/haiti/claims"]:not([href*="/claims/"])');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims(\?|$)/);
});

test('sort a table and take it away', async ({ page, haiti }) => {
  await open(page, `${haiti.address}/contributors?asOf=2025-02-10&known=2025-02-10`);
  await tabTo(page, '#page thead button');
  await page.keyboard.press('Enter');
  await expect(page.locator('#page thead th').first()).toHaveAttribute('aria-sort', 'ascending');
  const coming = page.waitForEvent('download');
  await tabTo(page, '.exports button');
  await page.keyboard.press('Enter');
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(file).toContain('2025-02-10');
});

test('reach every page by the way to the pages', async ({ page, haiti }) => {
  await open(page, haiti.address);
  for (const name of PAGES) {
    await tabTo(page, `.masthead nav a[href^="/haiti${name}"]${name === '' ? ':not([href*="/haiti/"])' : ''}`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/haiti${name}$`));
    await expect(page.locator('#page h1').first()).not.toBeEmpty();
  }
});
