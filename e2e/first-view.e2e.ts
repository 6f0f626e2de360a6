// The first ten seconds: what stands on the screen before any script runs, and is it what the books say?
import { readFile } from 'node:fs/promises';
import { expect, HAITI, open, runMuster, test } from './board.ts';

const english = new Intl.NumberFormat('en-GB');

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  for (const clocks of [[], ['2024-06-30', '2024-06-30'], ['2024-08-27', '2024-07-10'], ['2025-02-10', '2025-02-10']]) {
    const [asOf, known] = clocks;
    test(`the mission, how far it is and both dates are there, ${asOf ? `on ${asOf} as known on ${known}` : 'today'}`, async ({
      page,
      haiti,
    }) => {
      const args = asOf && known ? ['--as-of', asOf, '--known', known] : [];
      const status = JSON.parse(await runMuster('status', HAITI, '--json', ...args));
      await page.goto(`${haiti.address}${asOf ? `?asOf=${asOf}&known=${known}` : ''}`);

      await expect(page.getByRole('banner')).toContainText(status.mission.name);
      const headline = page.locator('.headline');
      await expect(headline.locator('.big .q')).toHaveText(`${english.format(status.strength.deployed)} deployed`);
      await expect(headline).toContainText(`of ${english.format(status.planned)} planned`);
      await expect(headline).toContainText(`${english.format(status.planned - status.strength.deployed)} missing`);
      await expect(headline.locator('.legend')).toContainText(
        `only pledged ${english.format(status.strength.stages.pledged)}`,
      );
      for (const [clock, day] of [
        ['asOf', status.asOf],
        ['known', status.known],
      ]) {
        await expect(page.locator(`output[for=clock-${clock}]`)).toHaveText(inEnglish(day));
      }
    });
  }

  test('how far, what is missing and what changed since last week stand on the first screen', async ({
    page,
    haiti,
  }) => {
    await page.goto(haiti.address);
    const bottomOf = async (selector: string): Promise<number> => {
      const box = await page.locator(selector).first().boundingBox();
      return box ? box.y + box.height : Infinity;
    };
    expect(await bottomOf('.headline .legend'), 'the bar and its numbers').toBeLessThanOrEqual(768);
    expect(await bottomOf('.panel-owed tbody tr'), 'who owes most').toBeLessThanOrEqual(768);
    expect(await bottomOf('.changes li'), 'the first change').toBeLessThanOrEqual(768);
  });
});

test('what is sent before the board can be used keeps to the budget', async ({ page, haiti }) => {
  const budget = JSON.parse(await readFile('packages/web/budget.json', 'utf8'));
  await open(page, haiti.address);
  const bytes = await page.evaluate(() => {
    const alive = performance.getEntriesByName('alive')[0]?.startTime ?? 0;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return (files as unknown as readonly PerformanceResourceTiming[])
      .filter(({ startTime }) => startTime <= alive)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  expect(bytes).toBeGreaterThan(budget.scripts / 2);
  expect(bytes).toBeLessThanOrEqual(budget.firstView);
});

test('three prompts greet the first visit, lead somewhere, and stay away once dismissed', async ({
  page,
  haiti,
  context,
}) => {
  await open(page, haiti.address);
  const prompts = page.locator('.prompts');
  await expect(prompts.getByRole('link')).toHaveCount(3);

  await prompts.getByRole('link').nth(0).click();
  await expect(page).toHaveURL(/asOf=\d{4}-\d\d-\d\d&known=\d{4}-\d\d-\d\d/);
  await prompts.getByRole('link').nth(1).click();
  await expect(page.locator('.evidence')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to today' }).click();
  await prompts.getByRole('link').nth(2).click();
  await expect(page).toHaveURL(/\/haiti\/claims\//);
  await expect(page.locator('.claim h1')).toBeVisible();

  await page.getByRole('link', { name: 'Board' }).click();
  await page.getByRole('button', { name: 'Do not show these again' }).click();
  await expect(prompts).toHaveCount(0);
  expect((await context.cookies()).find(({ name }) => name === 'prompts')?.value).toBe('off');
  await page.reload();
  await expect(page.locator('.headline')).toBeVisible();
  await expect(prompts).toHaveCount(0);
});

function inEnglish(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}
