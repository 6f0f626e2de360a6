// Every gate in one run, one line a gate, output only from those that fail. `--all` (npm test) adds the slow tests.
// Leaves `reports/verify.json`, `reports/tests.json` and `reports/e2e.json` for continuous integration to count.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

type Step = { readonly name: string; readonly commands: readonly (readonly string[])[] };
type Result = { readonly name: string; readonly ok: boolean; readonly seconds: number; readonly output: string };

const all = process.argv.includes('--all');
const bin = (path: string, ...args: string[]): string[] => [`node_modules/${path}`, ...args];
const tsc = (project: string): string[] => bin('typescript/bin/tsc', '--project', project);

const steps: readonly Step[] = [
  {
    name: 'tests',
    commands: [
      bin(
        'vitest/vitest.mjs',
        'run',
        '--reporter=dot',
        '--reporter=json',
        '--outputFile.json=reports/tests.json',
        ...(all ? [] : ['--exclude=**/*.slow.test.ts']),
      ),
    ],
  },
  {
    name: 'types',
    commands: [
      tsc('packages/core/tsconfig.json'),
      tsc('packages/core/tsconfig.test.json'),
      tsc('packages/dataset'),
      tsc('packages/figures'),
      tsc('packages/figures/tsconfig.test.json'),
      tsc('packages/figures/src/sheet'),
      tsc('packages/solver'),
      tsc('packages/server'),
      tsc('packages/web'),
      tsc('packages/web/tsconfig.test.json'),
      tsc('packages/cli'),
      tsc('tsconfig.json'),
    ],
  },
  { name: 'lint and arrows', commands: [bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')] },
  { name: 'format', commands: [bin('oxfmt/bin/oxfmt', '--check')] },
  { name: 'unused', commands: [bin('knip/bin/knip.js')] },
  { name: 'spec ids', commands: [['scripts/check-spec-ids.ts']] },
  { name: 'docs', commands: [['scripts/check-docs.ts']] },
  { name: 'generated', commands: [['scripts/generate.ts', '--check']] },
];
const journeys: Step = { name: 'journeys', commands: [['scripts/e2e.ts']] };

mkdirSync('reports', { recursive: true });
for (const report of ['tests', 'e2e']) rmSync(`reports/${report}.json`, { force: true });
// The journeys wait for a machine with nothing else to do: a browser beside the tests makes both late.
const results = [...(await runAll(steps, 2)), ...(all ? await runAll([journeys], 1) : [])];
writeFileSync('reports/verify.json', JSON.stringify(results.map(({ name, ok, seconds }) => ({ name, ok, seconds }))));
const failed = results.filter(({ ok }) => !ok);
console.log(failed.length === 0 ? 'All good.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the steps in order, at most `lanes` at a time: more than the cores of a small machine only slows each down. */
async function runAll(waiting: readonly Step[], lanes: number): Promise<readonly Result[]> {
  const queue = [...waiting];
  const done: Result[] = [];
  const lane = async (): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const result = await runStep(step);
      console.log(
        `${result.ok ? 'ok  ' : 'FAIL'}  ${result.name.padEnd(16)} ${result.seconds.toFixed(1).padStart(5)} s`,
      );
      if (!result.ok) console.log(`\n${result.output.trim()}\n`);
      done.push(result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

async function runStep({ name, commands }: Step): Promise<Result> {
  const start = performance.now();
  const runs: { ok: boolean; output: string }[] = [];
  for (const command of commands) runs.push(await runNode(command));
  return {
    name,
    ok: runs.every(({ ok }) => ok),
    seconds: (performance.now() - start) / 1000,
    output: runs.map(({ ok, output }) => (ok ? '' : output)).join('\n'),
  };
}

function runNode(args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const append = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
