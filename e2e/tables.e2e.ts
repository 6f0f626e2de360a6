// Every table can be taken away, and the file holds what the screen shows: same rows, same texts, numbers by value.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { EVERY_VIEW } from './addresses.ts';
import { expect, open, test } from './board.ts';
import { readCsv, readXlsx } from './read-files.ts';

/** Tables of one page that are taken away. */
const MOST_TAKEN = 5;

type Shown = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isAll: boolean;
};

/**
 * What a table shows, without pictures and without what is only heard: of a link to elsewhere where it leads, and what is
 * faint as a whole in brackets.
 */
const readShown = (table: Locator): Promise<Shown> =>
  table.evaluate((place) => {
    const seen = (cell: Element): string => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility() || parent.closest('svg, .heard, [aria-hidden]')) continue;
        const link = parent.closest<HTMLAnchorElement>('a[href^="http"]');
        const text = link && link.origin !== location.origin ? link.href : (node.textContent ?? '');
        if (!link || !texts.includes(text)) texts.push(text);
      }
      const text = texts.join(' ').replaceAll(/\s+/g, ' ').trim();
      return cell.childNodes.length === 1 && cell.querySelector(':scope > .faint') ? `(${text})` : text;
    };
    const rows = [...place.querySelectorAll('tbody tr, tfoot tr')];
    return {
      columns: [...place.querySelectorAll('thead th, thead td')].map(seen),
      rows: rows.map((row) => [...row.querySelectorAll('th, td')].map(seen)),
      isAll: place.querySelector('.table-foot > button') === null,
    };
  });

const takeAs = async (page: Page, table: Locator, form: string): Promise<Buffer> => {
  const coming = page.waitForEvent('download');
  await table.locator('.exports').getByText(form, { exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^haiti-.+-2025-02-10-known-2025-02-10\\.${form.toLowerCase()}$`),
  );
  return readFile(await download.path());
};

/** A text by its words, however a cell sets them out; a number by its value, a dash being zero; of nothing a faint word. */
const isSame = (shown: string, given: string): boolean => {
  if (wordsOf(shown) === wordsOf(given)) return true;
  if (given === '') return /^\(.*\)$/.test(shown);
  if (!Number.isFinite(Number(given))) return false;
  const [plain] = /-?\d[\d.]*/.exec(shown.replaceAll('−', '-').replaceAll(',', '')) ?? ['0'];
  return Number(plain) === Number(given);
};

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');

const expectSame = (what: string, shown: Shown, given: readonly (readonly string[])[]): void => {
  if (shown.isAll) expect(given.length, `${what}: rows`).toBe(shown.rows.length);
  else expect(given.length, `${what}: rows`).toBeGreaterThan(shown.rows.length);
  const wrong = shown.rows.flatMap((row, at) =>
    row.flatMap((text, column) => {
      const held = given[at]?.[column] ?? 'nothing';
      return isSame(text, held)
        ? []
        : [`${what}, row ${at + 1}, ${shown.columns[column]}: shown "${text}", held "${held}"`];
    }),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
};

const valuesOf = (row: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(row).flatMap(([key, value]) => (key === 'sources' ? [] : [String(value)]));

/** Of many tables some from the first to the last. */
const spread = (tables: readonly Locator[]): readonly Locator[] => {
  const step = Math.max(1, tables.length / MOST_TAKEN);
  return tables.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
};

for (const path of EVERY_VIEW.filter((view) => !view.includes('/nowhere'))) {
  test(`the tables of ${path} are taken away as they stand`, async ({ page, haiti }) => {
    await open(page, `${haiti.address}${path}`);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.locator('details').evaluateAll((folded) => folded.forEach((each) => each.setAttribute('open', '')));
    const place = path.includes('why=') ? '.evidence .table-place' : '.table-place';
    for (const table of spread(await page.locator(place).all())) {
      const shown = await readShown(table);
      const title = await table.locator('caption').textContent();
      const csv = readCsv((await takeAs(page, table, 'CSV')).toString('utf8'));
      const [head = [], ...lines] = csv;
      expect(head).toEqual([...shown.columns, 'sources', 'as_of', 'known']);
      expectSame(`${title}, CSV`, shown, lines);
      for (const line of lines) expect(line.slice(-2)).toEqual(['2025-02-10', '2025-02-10']);

      const json = JSON.parse((await takeAs(page, table, 'JSON')).toString('utf8'));
      expect([json.asOf, json.known, json.title]).toEqual(['2025-02-10', '2025-02-10', title]);
      expectSame(`${title}, JSON`, shown, json.rows.map(valuesOf));
      expect(json.rows.map(({ sources }: { sources: string[] }) => sources.join(' | '))).toEqual(
        lines.map((line) => line.at(-3)),
      );
    }
  });
}

test('a workbook holds the table, its sources and both dates', async ({ page, haiti }) => {
  await open(page, `${haiti.address}/contributors?asOf=2025-02-10&known=2025-02-10`);
  const table = page.locator('.table-place').first();
  const shown = await readShown(table);
  const [[head = [], ...rows] = [], about = []] = readXlsx(await takeAs(page, table, 'XLSX'));
  expect(head).toEqual([...shown.columns, 'sources']);
  expectSame('XLSX', shown, rows);
  const facts = new Map(about.map(([name = '', value = '']) => [name, value]));
  expect([facts.get('as of'), facts.get('known on')]).toEqual(['2025-02-10', '2025-02-10']);
  const sources = new Set(rows.flatMap((row) => row[shown.columns.length]?.split(' | ') ?? []));
  const told = about.filter(([name]) => name === 'source').map(([, source]) => source);
  expect(sources.size).toBeGreaterThan(5);
  for (const source of sources) expect(told).toContain(source);
});
