// What is missing: the numbers of the command line, drawn before any script, worked out again in the browser, also alone.
import type { Page } from '@playwright/test';
import { THEN } from './addresses.ts';
import { copyFolder, expect, HAITI, open, removeFolder, runMuster, startBoard, test, waitForRest } from './board.ts';

type Line = {
  readonly name: string;
  readonly capability: string;
  readonly units: { readonly missing: number; readonly need: number };
  readonly need: number;
  readonly committed: number;
  readonly ready: number;
  readonly transit: number;
  readonly inPlace: number;
  readonly missing: number;
};
type Gaps = {
  readonly missing: readonly string[];
  readonly lines: readonly Line[];
  readonly offers: readonly unknown[];
};

const askMuster = async (asOf: string, known: string): Promise<Gaps> =>
  JSON.parse(await runMuster('gaps', HAITI, '--json', '--as-of', asOf, '--known', known)) as Gaps;

/** A line as the page shows it: name and code, what is missing in units, and the numbers after it. */
const toRow = (line: Line): readonly string[] => {
  const { name, capability, units, need, committed, ready, transit, inPlace, missing } = line;
  const write = (value: number): string => (value === 0 ? '–' : value.toLocaleString('en'));
  return [
    `${name} ${capability}`,
    missing === 0 ? 'none' : `${units.missing} of ${units.need}`,
    String(units.need),
    ...[need, committed, ready, transit, inPlace, missing].map(write),
  ];
};

/** What the table of lines shows, up to the last number. */
const readRows = (page: Page): Promise<readonly (readonly string[])[]> =>
  page.locator('.gaps-lines tbody tr:not(.unfolded)').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].slice(0, 9).map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const each of copy.querySelectorAll('svg, button')) each.remove();
        return copy.textContent.trim().replaceAll(/\s+/g, ' ');
      }),
    ),
  );

const settled = (page: Page) => expect(page.locator('.gaps')).toHaveAttribute('aria-busy', 'false');

/** Waits until the page says what the command line says of these days. */
const expectSame = async (page: Page, asOf: string, known: string): Promise<void> => {
  const { lines, missing, offers } = await askMuster(asOf, known);
  await expect.poll(() => readRows(page)).toEqual(lines.map(toRow));
  await expect(page.locator('.gaps-missing li')).toHaveCount(missing.length);
  await expect(page.getByRole('region', { name: 'Offers that fill no line' }).locator('tbody tr')).toHaveCount(
    offers.length,
  );
};

test('it says what `muster gaps` says, before any script and when the worker has answered, without any complaint', async ({
  browser,
  page,
  haiti,
  complaints,
}) => {
  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(`${haiti.address}/gaps?${THEN}`);
  await expectSame(still, '2025-02-10', '2025-02-10');
  await still.close();
  const answered = page.waitForResponse(/\.wasm$/);
  await open(page, `${haiti.address}/gaps?${THEN}`);
  expect((await answered).headers()['content-type']).toBe('application/wasm');
  await settled(page);
  await expectSame(page, '2025-02-10', '2025-02-10');
  await expect(page.locator('.gaps-missing')).toContainText('10 of 11 capabilities are not complete');
  await expect(page.locator('.gaps-missing li').filter({ hasText: 'Utility helicopter' })).toContainText(
    '3 helicopters promised for it, which the line does not count',
  );
  expect(complaints).toEqual([]);
});

test('it is worked out anew when a clock is turned, and the last day turned to is the one that stands', async ({
  page,
  haiti,
}) => {
  await open(page, `${haiti.address}/gaps?${THEN}`);
  await settled(page);
  const before = await readRows(page);
  await page.locator('#clock-asOf').focus();
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=2024-12-12/);
  await settled(page);
  await expectSame(page, '2024-12-12', '2025-02-10');
  expect(await readRows(page)).not.toEqual(before);
  await page.getByLabel('As known on, date').fill('2024-07-31');
  await settled(page);
  await expectSame(page, '2024-12-12', '2024-07-31');
});

test('by keyboard alone a line unfolds to who fills it, why, and who else could', async ({ page, haiti }) => {
  await open(page, `${haiti.address}/gaps?${THEN}`);
  await settled(page);
  const unfold = page.getByRole('button', { name: 'Unfold: Quick reaction company' });
  await unfold.focus();
  await page.keyboard.press('Enter');
  await expect(unfold).toHaveAttribute('aria-expanded', 'true');
  const detail = page.locator('.gap-detail');
  await expect(detail).toContainText('Guatemalan military police: 150 people (150 in place); offered for MIL.QRF');
  await expect(detail).toContainText('148 people (24 in place and 124 only promised); offered for MIL, which may fill');
  await expect(detail).toContainText(
    'Were it not Guatemala, then Jamaica with 52 people instead; then 50 people fewer',
  );
  await page.keyboard.press('Enter');
  await expect(detail).toHaveCount(0);
});

test('the board leads to it, and fetches the solver for it alone; no page may compile a program', async ({
  page,
  haiti,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, `${haiti.address}?${THEN}`);
  await waitForRest(page);
  expect(fetched.filter((url) => /highs|gaps-worker/.test(url))).toEqual([]);
  await page.locator('.headline').getByRole('link', { name: 'What is missing' }).click();
  await settled(page);
  await expectSame(page, '2025-02-10', '2025-02-10');
  const refused = await page.evaluate(() =>
    WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
      () => 'compiled',
      (fault: Error) => fault.message,
    ),
  );
  expect(refused).toContain('Content Security Policy');
});

test('when the server is gone it is still worked out, also after the page is opened again', async ({ page }) => {
  const board = await startBoard(await copyFolder());
  await open(page, `${board.address}/gaps?${THEN}`);
  await settled(page);
  await waitForRest(page);
  await page.waitForFunction(async () =>
    (await (await caches.open('muster')).keys()).some(({ url }) => url.endsWith('.wasm')),
  );
  await board.stop();
  await expect(page.getByText('The server does not answer.')).toBeVisible();
  await page.getByLabel('As of, date').fill('2024-12-12');
  await settled(page);
  await expectSame(page, '2024-12-12', '2025-02-10');
  await page.reload();
  await page.waitForSelector('html[data-alive]');
  await settled(page);
  await expectSame(page, '2024-12-12', '2025-02-10');
  await removeFolder(board.folder);
});
