// Books as they are in life: broken, empty, without addresses, with very long names. Every page opens, on a phone as well.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EVERY_PAGE } from './addresses.ts';
import {
  copyFolder,
  expect,
  findOverflow,
  listenTo,
  open,
  removeFolder,
  runMuster,
  startBoard,
  test,
} from './board.ts';

const LONG = `${'The Provisional Joint Standing Committee for the Coordination of '.repeat(3)}Police`
  .padEnd(200, 's')
  .slice(0, 200);
/** The same length without a place to break the line. */
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);

type Walk = { readonly paths: readonly string[]; readonly look?: (path: string) => Promise<void> };

/** Opens paths of a folder's board on a phone and expects a heading, no overflow, and nothing to complain of. */
const walk = async (page: Page, folder: string, { paths, look }: Walk): Promise<void> => {
  test.slow();
  const board = await startBoard(folder);
  try {
    const complaints = await listenTo(page);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of paths) {
      await open(page, `${board.address}${path}`);
      await expect(page.locator('#page h1').first(), path).not.toBeEmpty();
      expect(await findOverflow(page), path).toEqual([]);
      await look?.(path);
    }
    expect(complaints).toEqual([]);
  } finally {
    await board.stop();
  }
};

const paths = EVERY_PAGE.map((path) => path.split('?')[0] ?? '');

test('broken files: every page opens with what is sound, and the check names file, row and column', async ({
  page,
}) => {
  const folder = await copyFolder();
  const moves = await readFile(join(folder, 'moves.csv'), 'utf8');
  await writeFile(join(folder, 'moves.csv'), moves.replace('ken-police,200,people', 'ken-police,two hundred,people'));
  const duties = await readFile(join(folder, 'duties.csv'), 'utf8');
  await writeFile(join(folder, 'duties.csv'), `${duties}duty-open,"2024`);
  await walk(page, folder, { paths });
  await expect(page.locator('.notice-alert')).toContainText('2 problems');
  const table = page.getByRole('region', { name: 'moves.csv' });
  await expect(table.getByRole('row').nth(1)).toContainText(/^3.*quantity.*two hundred/);
  await expect(page.getByRole('region', { name: 'duties.csv' })).toBeVisible();
  await removeFolder(folder);
});

test('an empty folder: every page opens and says how to begin', async ({ page }) => {
  const folder = join(await mkdtemp(join(tmpdir(), 'muster-e2e-')), 'mission');
  await runMuster('init', folder, '--id', 'fresh', '--name', 'A mission that begins');
  await walk(page, folder, {
    paths: [...paths, '/contributors/KEN', '/claims/none', '/sources/none', '?why=deployed.people'],
    look: async (path) => {
      if (path === '') await expect(page.locator('#page')).toContainText('The books hold nothing yet.');
    },
  });
  await removeFolder(folder);
});

test('long names, a source without address and a contributor without moves bend no page', async ({ page }) => {
  const folder = await copyFolder();
  const change = async (file: string, to: (text: string) => string): Promise<void> =>
    writeFile(join(folder, file), to(await readFile(join(folder, file), 'utf8')));
  await change('datapackage.json', (text) => text.replace(/"title": "Security[^"]*"/, `"title": "${LONG}"`));
  await change('sources.csv', (text) => `${text}src-bare,${UNBROKEN},${LONG},,,C,\n`);
  await change('contributors.csv', (text) => `${text.replace('KEN,Kenya,', `KEN,${UNBROKEN},`)}ZZZ,${LONG},state,,\n`);
  await change(
    'commitments.csv',
    (text) =>
      `${text}zzz-people,2024-01-01,2024-01-01,src-bare,2,ZZZ,people,${LONG},mss,,,,,\nken-long,2024-01-01,2024-01-01,src-bare,2,KEN,people,${UNBROKEN},mss,,,,,\n`,
  );
  await change(
    'moves.csv',
    (text) => `${text}long-1,2024-07-01,2024-07-01,src-bare,2,ken-long,7,people,outside,pledged,,,,,,${UNBROKEN}\n`,
  );
  await walk(page, folder, {
    paths: [
      ...paths,
      '/contributors/KEN',
      '/contributors/ZZZ',
      '/sources/src-bare',
      '/ledger?text=long-1',
      '?why=fact.zzz-people',
    ],
  });
  await expect(page.locator('.evidence')).toContainText(LONG);
  await removeFolder(folder);
});
