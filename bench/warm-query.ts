// One balance by contributor and stage on two clocks over the same million moves: Muster's index, SQLite and PostgreSQL.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { parseDay, type Day } from '@muster/core/kernel';
import { takeBalances } from '@muster/core/ledger';
import { contributorOf } from '@muster/core/mission';
import { readMission } from '@muster/dataset';
import type { BenchMove } from './make-moves.ts';
import { isInstalled, median } from './measure.ts';

export type QueryTimes = { readonly muster: number; readonly sqlite: number; readonly postgres: number | undefined };

const QUESTIONS = Array.from({ length: 25 }, (_, at) => ({ asOf: 17_500 + at * 60, knownAt: 17_520 + at * 61 }));

/** Milliseconds of a warm query, medians over the same 25 pairs of dates; the three must agree on the answers. */
export const measureWarmQueries = async (folder: string, moves: readonly BenchMove[]): Promise<QueryTimes> => {
  const rows = moves.flatMap((move) => {
    const [date, known] = [parseDay(move.date) ?? 0, parseDay(move.known) ?? 0];
    const contributor = `C${Number(move.commitment.slice(1)) % 50}`;
    return [
      [date, known, contributor, move.from, -move.quantity],
      [date, known, contributor, move.to, move.quantity],
    ] as const;
  });
  const [muster, ours] = await askMuster(folder);
  const [sqlite, theirs] = askSqlite(rows);
  if (ours !== theirs) throw new Error(`the answers differ: Muster ${ours}, SQLite ${theirs}`);
  return { muster, sqlite, postgres: askPostgres(rows) };
};

type PostingRow = readonly [date: number, known: number, contributor: string, stage: string, quantity: number];

const askMuster = async (folder: string): Promise<readonly [number, string]> => {
  const read = await readMission(folder);
  if (!read.ok) throw new Error('the bench folder is not sound');
  const { books } = read.value;
  let digest = 0n;
  const times = [...QUESTIONS, ...QUESTIONS].map(({ asOf, knownAt }) => {
    const start = performance.now();
    const balances = takeBalances(books.ledger, {
      asOf: asOf as Day,
      knownAt: knownAt as Day,
      by: ['contributor', 'stage'],
      contributorOf: contributorOf(books),
    });
    const time = performance.now() - start;
    digest += balances.reduce((sum, { quantity }) => sum + quantity * quantity, 0n);
    return time;
  });
  return [median(times.slice(QUESTIONS.length)), String(digest / 2n)];
};

const QUERY =
  'SELECT contributor, stage, sum(quantity) FROM posting WHERE date <= ? AND known <= ? GROUP BY contributor, stage';

const askSqlite = (rows: readonly PostingRow[]): readonly [number, string] => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE posting (date INTEGER, known INTEGER, contributor TEXT, stage TEXT, quantity INTEGER)');
  const insert = database.prepare('INSERT INTO posting VALUES (?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const row of rows) insert.run(...row);
  database.exec('COMMIT');
  // A covering index, so that SQLite never has to go back to the table.
  database.exec('CREATE INDEX by_account ON posting (contributor, stage, date, known, quantity)');
  const query = database.prepare(QUERY);
  let digest = 0n;
  const times = QUESTIONS.map(({ asOf, knownAt }) => {
    const start = performance.now();
    const answer = query.all(asOf, knownAt);
    const time = performance.now() - start;
    for (const row of answer) digest += BigInt(Number(row['sum(quantity)'])) ** 2n;
    return time;
  });
  database.close();
  return [median(times), String(digest)];
};

const askPostgres = (rows: readonly PostingRow[]): number | undefined => {
  const address = process.env['MUSTER_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  if (!isInstalled('psql')) return undefined;
  const file = join(tmpdir(), `muster-bench-${process.pid}.csv`);
  writeFileSync(file, rows.map((row) => `${row.join(',')}\n`).join(''));
  const explains = QUESTIONS.map(
    ({ asOf, knownAt }) =>
      `EXPLAIN (ANALYZE, TIMING OFF) ${QUERY.replace('?', String(asOf)).replace('?', String(knownAt))};`,
  );
  const script = `CREATE TEMP TABLE posting (date int, known int, contributor text, stage text, quantity bigint);
\\copy posting FROM '${file}' WITH (FORMAT csv)
CREATE INDEX ON posting (contributor, stage, date, known) INCLUDE (quantity);
ANALYZE posting;
${explains.join('\n')}`;
  const run = spawnSync('psql', [address, '-q', '-v', 'ON_ERROR_STOP=1'], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  rmSync(file, { force: true });
  if (run.status !== 0) return undefined;
  return median([...run.stdout.matchAll(/Execution Time: ([\d.]+) ms/g)].map(([, time]) => Number(time)));
};
