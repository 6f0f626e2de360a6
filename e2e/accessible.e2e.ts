// What axe finds on any page: in light and dark, on a laptop and on a phone.
import { AxeBuilder } from '@axe-core/playwright';
import { EVERY_VIEW } from './addresses.ts';
import { expect, open, test } from './board.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const;

for (const path of EVERY_VIEW) {
  test(`axe finds nothing on ${path}`, async ({ page, haiti }) => {
    test.slow();
    await open(page, `${haiti.address}${path}`);
    const found: string[] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        // Only colours differ in the dark.
        if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
        // Rows are alike: of a long table the first are looked at.
        axe.exclude('tbody tr:nth-child(n + 25)');
        for (const { id, nodes } of (await axe.analyze()).violations) {
          const [first] = nodes;
          found.push(
            `${size.width} ${colorScheme} ${id} x${nodes.length}: ${first?.html.slice(0, 160)} ${first?.any[0]?.message ?? ''}`,
          );
        }
      }
    }
    expect(found).toEqual([]);
  });
}
