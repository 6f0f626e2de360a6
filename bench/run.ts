// `npm run bench`: Muster beside what one would use instead, on the same moves, as ratios in one run. Nothing here is a
// test: a ratio is looked at, not asserted. Give a list of sizes to run others: `npm run bench -- 100000`; or name a part:
// `npm run bench -- slider`, `npm run bench -- board`, `npm run bench -- pages`, `npm run bench -- gaps`,
// `npm run bench -- forecast`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeMoves, type BenchMove } from './make-moves.ts';
import { isInstalled, measureCommand, type Cost } from './measure.ts';
import { measureBoard } from './board.ts';
import { benchForecast } from './forecast.ts';
import { benchGaps } from './gaps.ts';
import { measurePageFrames } from './page-slider.ts';
import { benchSlider } from './slider.ts';
import { measureWarmQueries } from './warm-query.ts';
import { makeSliderRows } from './slider-books.ts';
import { writeBeancount, writeFolder, writeJournal } from './write-books.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const AS_OF = '2021-06-30';
/** ledger and hledger end before the day they are given. */
const DAY_AFTER = '2021-07-01';
/** Above this the other programs take minutes. */
const MOST_FOR_OTHERS = 200_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const runMuster = (folder: string): readonly string[] => [
  process.execPath,
  '--import',
  join(ROOT, 'bench/report-usage.mjs'),
  join(ROOT, 'packages/cli/bin/muster.mjs'),
  'balance',
  folder,
  '--by',
  'commitment,stage,place',
  '--as-of',
  AS_OF,
  '--csv',
];

const OTHERS = [
  {
    name: 'ledger',
    command: (folder: string) => ['ledger', '-f', `${folder}/books.journal`, 'balance', '--flat', '--end', DAY_AFTER],
    write: writeJournal,
    file: 'books.journal',
  },
  {
    name: 'hledger',
    command: (folder: string) => ['hledger', '-f', `${folder}/books.journal`, 'balance', '--flat', '--end', DAY_AFTER],
    write: writeJournal,
    file: 'books.journal',
  },
  {
    name: 'bean-query',
    command: (folder: string) => [
      'bean-query',
      `${folder}/books.beancount`,
      `SELECT account, sum(position) WHERE date <= ${AS_OF} GROUP BY account`,
    ],
    write: writeBeancount,
    file: 'books.beancount',
  },
] as const;

const describeCost = ({ seconds, cpuSeconds, megabytes }: Cost): string =>
  `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU${megabytes === undefined ? '' : `, ${Math.round(megabytes)} MB`}`;

const benchSize = async (count: number): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  try {
    const moves: readonly BenchMove[] = makeMoves(count);
    const folder = join(home, 'folder');
    await writeFolder(folder, moves);
    say(`\n${count.toLocaleString('en')} moves: read the folder, print the balance as of ${AS_OF}`);
    const ours = await measureCommand(runMuster(folder));
    say(`  muster      ${describeCost(ours)}`);
    const written = new Set<string>();
    for (const { name, command, write, file } of count > MOST_FOR_OTHERS ? [] : OTHERS) {
      if (!isInstalled(name)) {
        say(`  ${name.padEnd(10)}  not installed, not measured`);
        continue;
      }
      if (!written.has(file)) await write(join(home, file), moves);
      written.add(file);
      const theirs = await measureCommand(command(home), 1);
      say(
        `  ${name.padEnd(10)}  ${describeCost(theirs)}: ${(theirs.seconds / ours.seconds).toFixed(1)} times Muster's time`,
      );
    }
    if (count > MOST_FOR_OTHERS) await benchQuery(folder, moves);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

const benchQuery = async (folder: string, moves: readonly BenchMove[]): Promise<void> => {
  say(`\n${moves.length.toLocaleString('en')} moves: one warm balance by contributor and stage on two clocks`);
  const { muster, sqlite, postgres } = await measureWarmQueries(folder, moves);
  say(`  muster      ${muster.toFixed(2)} ms`);
  say(`  sqlite      ${sqlite.toFixed(2)} ms: ${(sqlite / muster).toFixed(0)} times Muster's time`);
  say(
    postgres === undefined
      ? '  postgresql  not reachable, not measured'
      : `  postgresql  ${postgres.toFixed(2)} ms: ${(postgres / muster).toFixed(0)} times Muster's time`,
  );
};

/** The first view of the board on a slow line and a slow machine, several times, since one load is luck. */
const benchBoard = async (): Promise<void> => {
  const loads = await measureBoard(join(ROOT, 'examples/haiti'), 5);
  if (loads.length === 0) say('board: not measured, no Chromium was found');
  for (const name of new Set(loads.map((load) => load.name))) {
    const own = loads.filter((load) => load.name === name);
    const of = (pick: (load: (typeof loads)[number]) => number): string => {
      const sorted = own.map(pick).toSorted((a, b) => a - b);
      return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} (${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)})`;
    };
    say(
      `board, ${name}, slow 4G, CPU at a quarter: ${of(({ bytes }) => bytes / 1000)} kB, largest paint ${of(({ paint }) => paint)} ms, usable ${of(({ alive }) => alive)} ms, blocked ${of(({ blocked }) => blocked)} ms`,
    );
  }
};

/** A clock turned on each page over the books of `benchSlider`. */
const benchPages = async (): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  try {
    const pages = await measurePageFrames(join(home, 'folder'), makeSliderRows(100_000));
    say(
      pages.length === 0
        ? '\npages: not measured, no Chromium was found'
        : '\n100,000 moves: a clock turned sixty times on each page',
    );
    for (const { page, busy, long } of pages) {
      const middle = busy[Math.floor(busy.length / 2)] ?? 0;
      const worst = Math.max(0, ...long);
      const felt =
        long.length === 0 ? 'no task over 50 ms' : `${long.length} tasks over 50 ms, the longest ${worst.toFixed(0)}`;
      say(`  ${page.padEnd(14)} busy ${middle.toFixed(1).padStart(5)} ms a turn; ${felt}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter(Number.isSafeInteger);
say(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}; medians of three runs (one for the other programs).`,
);
for (const size of asked.length > 0 ? sizes : [100_000, 1_000_000]) await benchSize(size);
if (asked.length === 0 || asked.includes('slider')) benchSlider(say);
if (asked.length === 0 || asked.includes('board')) await benchBoard();
if (asked.length === 0 || asked.includes('pages')) await benchPages();
if (asked.length === 0 || asked.includes('gaps')) await benchGaps(say);
if (asked.length === 0 || asked.includes('forecast')) await benchForecast(say);
