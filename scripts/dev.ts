// The board of the example mission while the web application is worked on: builds anew whenever a source changes, and the
// server is started again with what was built.
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import process from 'node:process';

const SOURCES = ['packages/core/src', 'packages/figures/src', 'packages/web/src', 'packages/server/src'];
const REST_MS = 200;

let board: ChildProcess | undefined;
let timer: NodeJS.Timeout | undefined;

const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { stdio: 'inherit' });

const restart = (): void => {
  run(['scripts/build-web.ts']).on('exit', (code) => {
    if (code !== 0) return;
    const start = (): void => {
      board = run(['packages/cli/bin/muster.mjs', 'board', 'examples/haiti', ...process.argv.slice(2)]);
    };
    if (board && board.exitCode === null) board.once('exit', start).kill();
    else start();
  });
};

for (const source of SOURCES) {
  watch(source, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, REST_MS);
  });
}
restart();
