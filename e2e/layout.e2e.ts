// From a phone to a wall: nothing wider than its window; on paper the answer with both dates; still where motion is unwelcome.
import { EVERY_VIEW, EVERY_PAGE } from './addresses.ts';
import { expect, findOverflow, open, test } from './board.ts';

const WIDTHS = [360, 768, 1366, 2560] as const;

test('no page is wider than its window', async ({ page, haiti }) => {
  test.slow();
  const found: string[] = [];
  for (const path of EVERY_VIEW) {
    await open(page, `${haiti.address}${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // Pictures measure themselves anew in the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      found.push(...(await findOverflow(page)).map((what) => `${path}: ${what}`));
    }
  }
  expect(found).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Mobile', viewport: { width: 360, height: 740 } });

  test('the first view is drawn for its width, before any script', async ({ browser, haiti, userAgent, viewport }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, userAgent: userAgent ?? '', viewport });
    for (const path of EVERY_PAGE) {
      await page.goto(`${haiti.address}${path}`);
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }));
      expect(scrollWidth, path).toBeLessThanOrEqual(360);
    }
    await page.close();
  });
});

test('on paper there is nothing to press, and both dates', async ({ page, haiti }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of EVERY_PAGE) {
    await open(page, `${haiti.address}${path}`);
    await expect(page.locator('output[for=clock-asOf]'), path).toHaveText('10 Feb 2025');
    await expect(page.locator('output[for=clock-asOf]')).toBeVisible();
    await expect(page.locator('output[for=clock-known]')).toBeVisible();
    const pressed = page.locator('button:visible, select:visible, input:visible, .masthead nav:visible');
    // The heads of columns are buttons that look like text, and that rows are left out must be said on paper too.
    const left = await pressed.evaluateAll((all) =>
      all
        .filter((each) => !each.closest('thead, .table-foot'))
        .map(
          (each) =>
            `${each.tagName} ${each.className} ${each.getAttribute('name') ?? ''} ${each.textContent.slice(0, 30)}`,
        ),
    );
    expect(left, path).toEqual([]);
  }
});

test('where motion is unwelcome, nothing moves by itself', async ({ page, haiti }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of EVERY_PAGE) {
    await open(page, `${haiti.address}${path}`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(each);
          const isLong = (text: string): boolean => text.split(',').some((part) => Number.parseFloat(part) > 0.02);
          return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration);
        })
        .map((each) => `${each.tagName} ${each.className}`),
    );
    expect(moving, path).toEqual([]);
  }
});
