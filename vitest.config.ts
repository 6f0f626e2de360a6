// One run for every package: tests sit beside the code they test.
// Properties take a fresh seed at every run but in continuous integration, which must say the same of the same commit.
// Tests named `*.slow.test.ts` are left to `npm test`; `npm run verify` skips them.
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{packages,scripts,examples,bench}/**/*.test.{ts,tsx}'],
    setupFiles: process.env['CI'] === undefined ? [] : ['scripts/fixed-seed.ts'],
    // One more than the cores: several tests only wait for a clock.
    maxWorkers: availableParallelism() + 1,
    passWithNoTests: true,
    restoreMocks: true,
    // Generous, because no test measures time: a slow machine must not fail one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
