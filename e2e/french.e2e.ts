// French throughout: every sentence of the page, its numbers and its dates; only what sources said stays as it was said.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EVERY_VIEW } from './addresses.ts';
import { expect, HAITI, open, test } from './board.ts';

const CATALOGUES = join(import.meta.dirname, '../packages/web/src/i18n');
/** Shorter texts are words that names in the books hold as well. */
const TELLING = 12;

const readCatalogue = (lang: string): ReadonlyMap<string, string> => {
  const files = readdirSync(join(CATALOGUES, lang));
  return new Map(
    files.flatMap((file) => Object.entries(JSON.parse(readFileSync(join(CATALOGUES, lang, file), 'utf8')))),
  );
};

/** What stands between the placeholders of English sentences, in no French one, and in no words of a source. */
const listEnglish = (): readonly string[] => {
  const french = readCatalogue('fr');
  const tables = readdirSync(HAITI).filter((file) => file.endsWith('.csv'));
  const said = tables.map((file) => readFileSync(join(HAITI, file), 'utf8')).join('\n');
  const pieces = [...readCatalogue('en')].flatMap(([key, text]) =>
    text
      .split(/\{\w+\}/)
      .filter((piece) => piece.trim().length > TELLING && !french.get(key)?.includes(piece) && !said.includes(piece)),
  );
  return [...new Set(pieces)];
};

/** All that a page says, to the eye and to the ear. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const heard = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.querySelector('#muster')?.textContent, ...heard].join('\n');
  });

test('no page keeps an English sentence', async ({ page, haiti, complaints }) => {
  test.slow();
  const english = listEnglish();
  expect(english.length).toBeGreaterThan(100);
  const left: string[] = [];
  for (const path of EVERY_VIEW) {
    await open(page, `${haiti.address}${path}&lang=fr`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    const words = await wordsOf(page);
    left.push(...english.filter((piece) => words.includes(piece)).map((piece) => `${path}: ${piece}`));
  }
  expect(left).toEqual([]);
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
});

test('numbers and dates are written as in French, and the choice is kept while one walks on', async ({
  page,
  haiti,
}) => {
  await open(page, `${haiti.address}?asOf=2025-02-10&known=2025-02-10`);
  await page.getByRole('link', { name: 'fr', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.headline .big .q')).toHaveText(/^1\u202f021 /);
  await expect(page.locator('output[for=clock-asOf]')).toHaveText('10 févr. 2025');
  await page.locator('nav a[href^="/haiti/ledger"]').first().click();
  await expect(page).toHaveURL(/\/ledger\?.*lang=fr/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test.describe('a French browser', () => {
  test.use({ locale: 'fr-FR' });
  test('is answered in French without asking', async ({ page, haiti }) => {
    await open(page, haiti.address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('.headline .big .q')).toHaveText(/^1\u202f149 /);
  });
});
