// Every number can be opened: what it was computed from, on whose word, and a citation to take along.
import type { Page } from '@playwright/test';
import { EVERY_VIEW, THEN } from './addresses.ts';
import { expect, open, test } from './board.ts';

/** Numbers opened on a page that shows many, spread over the whole page. */
const MOST_OPENED = 12;

const quantities = (page: Page) => page.locator('#page a.q');

/** Indices of numbers that can be seen, one of each that is asked for, spread over the page. */
const chooseNumbers = async (page: Page): Promise<readonly number[]> => {
  const found = await quantities(page).evaluateAll((links) => {
    const asked = new Set<string>();
    return links.flatMap((link, at) => {
      const why = new URL((link as HTMLAnchorElement).href).searchParams.get('why') ?? '';
      if (why === '' || asked.has(why) || !link.checkVisibility()) return [];
      asked.add(why);
      return [at];
    });
  });
  const step = Math.max(1, found.length / MOST_OPENED);
  return Array.from({ length: Math.min(found.length, MOST_OPENED) }, (_, at) => found[Math.floor(at * step)] ?? 0);
};

/** The text of a number as it is seen, without what is only heard. */
const seenTextOf = (page: Page, at: number): Promise<string> =>
  quantities(page)
    .nth(at)
    .evaluate((link) =>
      [...link.childNodes]
        .filter((node) => !(node instanceof Element))
        .map((node) => node.textContent)
        .join(''),
    );

for (const path of EVERY_VIEW.filter((view) => !/why=|nowhere/.test(view))) {
  test(`numbers of ${path} open on their sources, and closing leads back to them`, async ({
    page,
    haiti,
    complaints,
  }) => {
    await open(page, `${haiti.address}${path}`);
    const panel = page.locator('.evidence');
    for (const at of await chooseNumbers(page)) {
      const link = quantities(page).nth(at);
      const [text, href] = [await seenTextOf(page, at), await link.getAttribute('href')];
      const asked = new URL(href ?? '', haiti.address).searchParams.get('why') ?? '';
      await link.click();
      await expect(panel, asked).toBeVisible();
      await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
      if (asked.startsWith('fact.')) {
        await expect(panel.locator('.facts li').first(), asked).toBeVisible();
      } else {
        expect(await panel.locator('.evidence-number strong').textContent(), `${asked}, shown as ${text}`).toBe(text);
      }
      const sources = await panel.locator('a.source').count();
      expect(sources + (await panel.locator('p.empty').count()), `${asked}: sources`).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
      await expect(link, `${asked}: focus`).toBeFocused();
      // A number of another day turns the clocks to that day.
      if (!page.url().includes(THEN)) await open(page, `${haiti.address}${path}`);
    }
    expect(complaints).toEqual([]);
  });
}

test('an open number stands in the address, and its citation can be copied', async ({ page, haiti, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(haiti.address).origin });
  await open(page, `${haiti.address}?asOf=2024-06-30&known=2024-06-30`);
  await page.locator('.headline .big .q').click();
  await expect(page).toHaveURL(/why=deployed\.people/);
  await open(page, page.url());
  const panel = page.locator('.evidence');
  await expect(panel.locator('.evidence-number')).toHaveText('200 deployed');
  await panel.getByRole('button', { name: 'Copy the citation' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await panel.locator('pre').textContent());
  for (const part of ['200 deployed', 'as of 30 Jun 2024', 'as known on 30 Jun 2024', 'https://']) {
    expect(copied).toContain(part);
  }
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/why=/);
});

test('the parts of the bar open as their numbers do', async ({ page, haiti }) => {
  await open(page, `${haiti.address}?asOf=2025-02-10&known=2025-02-10`);
  await page.locator('.headline svg [data-key=deployed]').first().click();
  await expect(page.locator('.evidence-number')).toHaveText('1,021 deployed');
});
