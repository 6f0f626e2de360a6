// The forecast beside the same model written plainly in SimPy, and the time of a backtest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { takeBacktest, takeForecast, takeModel } from '@muster/core/forecast';
import { booksFromRows, type Books } from '@muster/core/books';
import { addDays, parseDay, type Day } from '@muster/core/kernel';
import { readMission } from '@muster/dataset';
import { median } from './measure.ts';
import { makeSliderRows } from './slider-books.ts';

const RUNS = 10_000;
/** SimPy takes minutes for as many runs; its time is scaled up. */
const RUNS_IN_SIMPY = 200;
const HORIZON = 730;

type Say = (line: string) => void;

export const benchForecast = async (say: Say): Promise<void> => {
  const haiti = await readMission(join(import.meta.dirname, '../examples/haiti'));
  if (!haiti.ok) throw new Error('the example cannot be read');
  benchRuns(say, 'the Haiti books', haiti.value.books, parseDay('2024-12-31') ?? (0 as Day));
  const large = booksFromRows(makeSliderRows(2000));
  if (!large.ok) throw new Error('the generated books cannot be read');
  benchRuns(say, '200 commitments', large.value, parseDay('2020-06-30') ?? (0 as Day));
  const last = parseDay('2026-02-28') ?? (0 as Day);
  const question = { asOf: last, knownAt: last, from: addDays(last, -730) };
  say(
    `  backtest of 24 months, the Haiti books    ${timed(() => takeBacktest(haiti.value.books, question)).toFixed(0)} ms`,
  );
};

const benchRuns = (say: Say, name: string, books: Books, day: Day): void => {
  const question = { asOf: day, knownAt: day, runs: RUNS, horizon: HORIZON };
  const model = takeModel(books, question);
  const ours = timed(() => takeForecast(books, question));
  say(`\n${RUNS.toLocaleString('en')} runs over ${name}, ${model.parts.length} parts waiting`);
  say(`  muster      ${ours.toFixed(0)} ms`);
  const theirs = runSimPy({ ...model, expiresIn: model.expiresIn ?? null, runs: RUNS_IN_SIMPY });
  if (!theirs) return say('  SimPy       not installed, not measured');
  const { parts } = takeForecast(books, question);
  const mean = model.deployed + parts.reduce((sum, { expected }) => sum + expected, 0);
  const milliseconds = (theirs.seconds * 1000 * RUNS) / RUNS_IN_SIMPY;
  say(
    `  SimPy       ${(milliseconds / 1000).toFixed(1)} s (${RUNS_IN_SIMPY} runs, scaled): ${(milliseconds / ours).toFixed(0)} times Muster's time; mean strength at the end ${theirs.mean.toFixed(0)}, Muster's ${mean.toFixed(0)}`,
  );
};

/** The median of five, in milliseconds, warm. */
const timed = (act: () => unknown): number => {
  act();
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );
};

const runSimPy = (given: unknown): { readonly seconds: number; readonly mean: number } | undefined => {
  const { status, stdout } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'forecast.py')], {
    input: JSON.stringify(given),
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as { seconds: number; mean: number }) : undefined;
};
