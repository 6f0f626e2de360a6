// Nothing leaves the machine, nothing is complained of, and scripts find the page as the server drew it.
import type { Page } from '@playwright/test';
import { EVERY_VIEW } from './addresses.ts';
import { expect, open, test, waitForRest } from './board.ts';

/** Remembers the words of the page as they came from the server, and its first element, before any script runs. */
const rememberDrawn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const place = document.querySelector('#page');
      if (!place || !document.querySelector('#start')) return;
      observer.disconnect();
      Object.assign(globalThis, { drawn: { place, first: place.firstElementChild, text: place.cloneNode(true) } });
    });
    observer.observe(document, { childList: true, subtree: true });
  });

type Drawn = { readonly place: Element; readonly first: Element | null; readonly text: Element };

/** The words of the page before and after, without pictures, whose labels depend on their width. */
const compareDrawn = (page: Page) =>
  page.evaluate(() => {
    const { drawn } = globalThis as unknown as { readonly drawn: Drawn };
    const wordsOf = (given: Element | null): string => {
      const copy = given?.cloneNode(true) as Element;
      // What the worker answers comes later, and is said to.
      for (const part of copy.querySelectorAll('svg, .outlook')) part.remove();
      return copy.textContent;
    };
    const now = document.querySelector('#page');
    return {
      before: wordsOf(drawn.text),
      after: wordsOf(now),
      isKept: now === drawn.place && now.firstElementChild === drawn.first,
    };
  });

test('scripts take over every page as the server drew it, and no page complains or asks another host', async ({
  page,
  haiti,
  complaints,
}) => {
  test.slow();
  await rememberDrawn(page);
  for (const path of EVERY_VIEW) {
    await open(page, `${haiti.address}${path}`);
    const { before, after, isKept } = await compareDrawn(page);
    expect(before.length, path).toBeGreaterThan(20);
    expect(after, path).toBe(before);
    expect(isKept, `${path}: the elements are kept`).toBe(true);
  }
  await waitForRest(page);
  // An address that no page has is answered as such.
  expect(complaints.filter((line) => !line.startsWith('/haiti/nowhere: Failed to load'))).toEqual([]);
});

test('nothing on a page jumps while it comes to life', async ({ page, haiti }) => {
  for (const path of ['', '/contributors', '/mandate', '/crisis']) {
    await open(page, `${haiti.address}${path}?asOf=2025-02-10&known=2025-02-10`);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const observer = new PerformanceObserver((list) => {
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(moved, path).toBeLessThan(0.05);
  }
});
