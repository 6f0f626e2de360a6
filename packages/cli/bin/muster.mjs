#!/usr/bin/env node
// The `muster` command. Any Node may start it: below 24, which runs TypeScript as it stands,
// it hands over to the Node this repository pins, and passes on arguments, signals and exit code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number.parseInt(process.versions.node, 10) >= 24) {
  module.enableCompileCache?.();
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const pinned = findPinnedNode(dirname(fileURLToPath(import.meta.url)));
  if (pinned === undefined) {
    console.error('muster needs Node 24 or later. Run `npm ci` in the repository: it brings its own.');
    process.exitCode = 1;
  } else {
    handOver(pinned);
  }
}

function findPinnedNode(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const bin = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(bin)) return bin;
    if (dirname(folder) === folder) return undefined;
  }
}

function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`muster could not start ${node}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}
