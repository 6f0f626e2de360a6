// Runs a command and says how long it took and what it cost; medians of several runs, since one run says little.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export type Cost = { readonly seconds: number; readonly cpuSeconds: number; readonly megabytes: number | undefined };

export const isInstalled = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Runs `command` `runs` times with its output thrown away; the median of each figure. */
export const measureCommand = async (command: readonly string[], runs = 3): Promise<Cost> => {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await runOnce(command));
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: costs[0]?.megabytes === undefined ? undefined : median(costs.map(({ megabytes }) => megabytes ?? 0)),
  };
};

/** bash times its children with the CPU they used; our own process also reports its memory. */
const runOnce = async (command: readonly string[]): Promise<Cost> => {
  const report = join(tmpdir(), `muster-bench-usage-${process.pid}.json`);
  rmSync(report, { force: true });
  const script = `TIMEFORMAT='%R %U %S'; time "$@" > /dev/null 2>&1`;
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn('bash', ['-c', script, 'bench', ...command], {
      env: { ...process.env, MUSTER_BENCH_USAGE: report },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (data: Buffer) => {
      text += data.toString();
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command.join(' ')} ended with ${code}`)),
    );
  });
  const [seconds = 0, user = 0, system = 0] = output.trim().split(/\s+/).map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: readMegabytes(report) };
};

const readMegabytes = (report: string): number | undefined => {
  try {
    return (JSON.parse(readFileSync(report, 'utf8')) as { maxRSS: number }).maxRSS / 1000;
  } catch {
    // Only our own process writes a report.
    return undefined;
  }
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
