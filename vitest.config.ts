// One run for every package: tests sit beside the code they test.
// Tests named `*.slow.test.ts` are left to `npm test`; `npm run verify` skips them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{packages,scripts,examples,bench}/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
    restoreMocks: true,
  },
});
