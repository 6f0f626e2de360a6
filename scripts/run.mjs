// What `npm start`, `npm test` and the other commands run. Plain JavaScript, because on a fresh clone nothing
// is installed yet and the Node at hand may be too old for TypeScript: it installs what is missing, then hands over.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { install, isInstalled, pinnedNode, root } from './install.mjs';

/** Each command as one or more runs of Node; what follows `--` goes to the last. */
const commands = {
  start: [['scripts/build-web.ts'], ['packages/cli/bin/muster.mjs', 'board', 'examples/haiti']],
  build: [['scripts/build-web.ts']],
  dev: [['scripts/dev.ts']],
  test: [['scripts/verify.ts', '--all']],
  verify: [['scripts/verify.ts']],
  format: [['node_modules/oxfmt/bin/oxfmt']],
  bench: [['bench/run.ts']],
  generate: [['scripts/generate.ts']],
  pictures: [['scripts/build-web.ts'], ['scripts/pictures.ts']],
};

const [name, ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Unknown command: ${name}. One of: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = (isInstalled() ? 0 : install()) || (await runAll(command));
}

async function runAll(runs) {
  for (const [at, args] of runs.entries()) {
    const code = await run(args, at === runs.length - 1 ? rest : []);
    if (code !== 0) return code;
  }
  return 0;
}

function run([file, ...args], extra) {
  const child = spawn(pinnedNode, [file, ...args, ...extra], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Could not start ${pinnedNode}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
