// Builds the web application where its sources changed, and walks through it in the system's Chromium. Without one it says
// so loudly: on a machine of continuous integration that is a failure.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findChromium } from '../e2e/find-chromium.ts';

const run = (...args: readonly string[]): number => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

if (findChromium() === undefined) {
  const loud = '!'.repeat(80);
  console.error(`${loud}\nNo Chromium was found: the journeys through the board were NOT walked.`);
  console.error(`Install one (apt-get install chromium), or name it in MUSTER_CHROMIUM.\n${loud}`);
  process.exitCode = process.env['CI'] ? 1 : 0;
} else {
  process.exitCode =
    run('scripts/build-web.ts') ||
    run(
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      ...process.argv.slice(2),
    );
}
