// The command line as tests run it: everything it writes caught, and the outside fixed.
import { fileURLToPath } from 'node:url';
import { parseDay, type Day } from '@muster/core/kernel';
import { main, type Surroundings } from './main.ts';

/** The example mission. */
export const HAITI = fileURLToPath(new URL('../../../examples/haiti', import.meta.url));

type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs one command line on 1 April 2026, after the last entry of the example. */
export const runMuster = async (args: readonly string[], given: Partial<Surroundings> = {}): Promise<Ran> => {
  let [out, err] = ['', ''];
  const code = await main(args, {
    write: (text) => void (out += text),
    writeError: (text) => void (err += text),
    today: parseDay('2026-04-01') as Day,
    width: 80,
    hasColour: false,
    ...given,
  });
  return { code, out, err };
};

/** Runs one command line with `--json`. */
export const runJson = async <Value>(args: readonly string[]): Promise<Value> =>
  JSON.parse((await runMuster([...args, '--json'])).out) as Value;

/** The cells of a CSV text, read by RFC 4180 alone. */
export const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows.filter(({ length }, at) => at < rows.length - 1 || length > 1);
};

/** One command line of every verb over the example, with the options that change what it shows. */
export const QUESTIONS: readonly (readonly string[])[] = [
  ['status', HAITI],
  ['status', HAITI, '--as-of', '2024-08-27', '--known', '2024-07-10'],
  ['status', HAITI, '--as-of', '2000-01-01', '--known', '2000-01-01'],
  ['balance', HAITI],
  ['balance', HAITI, '--by', 'contributor,commitment,stage,place', '--all'],
  ['balance', HAITI, '--of', 'trust-fund', '--by', 'stage'],
  ['balance', HAITI, '--unit', 'people', '--place', 'HT0111', '--stage', 'deployed'],
  ['moves', HAITI, '--as-of', '2025-02-10', '--known', '2025-02-10'],
  ['moves', HAITI, '--of', 'trust-fund', '--unit', 'USD', '--stage', 'received'],
  ['ageing', HAITI],
  ['ageing', HAITI, '--as-of', '2025-06-30', '--unit', 'people'],
  ['forecast', HAITI, '--runs', '500'],
  ['forecast', HAITI, '--as-of', '2024-12-31', '--known', '2024-12-31', '--runs', '500', '--drop', 'ben-people'],
  ['forecast', HAITI, '--as-of', '2000-01-01', '--known', '2000-01-01', '--runs', '100'],
  ['backtest', HAITI],
  ['gaps', HAITI],
  ['gaps', HAITI, '--as-of', '2024-08-27', '--known', '2024-08-27'],
  ['gaps', HAITI, '--as-of', '2000-01-01', '--known', '2000-01-01'],
  ['claims', HAITI],
  ['claims', HAITI, '--verdict', 'off', '--of', 'KEN'],
  ['claims', HAITI, '--disagreements'],
  ['promises', HAITI],
  ['promises', HAITI, '--state', 'broken'],
  ['diff', HAITI, '--from', '2024-01-01'],
  ['diff', HAITI, '--from', '2024-07-10', '--to', '2024-09-01', '--as-of', '2024-08-27'],
  ['show', 'ken-lost-2', HAITI],
  ['show', 'ken-744', HAITI],
  ['show', 'src-iom-dtm', HAITI],
  ['show', 'KEN', HAITI],
  ['show', 'first-landing', HAITI],
  ['show', 'unscr-2793', HAITI],
  ['check', HAITI],
];

/** A question as a test's title names it. */
export const titleOf = (args: readonly string[]): string => args.filter((arg) => arg !== HAITI).join(' ');
