// The same moves as a mission folder, a ledger/hledger journal and a Beancount file.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeCsvRow } from '@muster/core/kernel';
import { initMission } from '@muster/dataset';
import { COMMITMENTS, PLACES, type BenchMove } from './make-moves.ts';

const COMMITMENT_IDS = Array.from({ length: COMMITMENTS }, (_, at) => `c${at}`);

export const writeFolder = async (folder: string, moves: readonly BenchMove[]): Promise<void> => {
  const made = await initMission(folder, { id: 'bench', place: 'P0' });
  if (!made.ok) throw new Error(`${folder} is not empty`);
  const fact = ['2016-01-01', '2016-01-01', 's'];
  await append(folder, 'sources.csv', [['s', 'Bench', '', '', '', 'A', '']]);
  await append(
    folder,
    'places.csv',
    Array.from({ length: PLACES }, (_, at) => [`P${at}`, `Place ${at}`, '', '', '', '', '', '']),
  );
  await append(
    folder,
    'contributors.csv',
    COMMITMENT_IDS.map((_, at) => [`C${at % 50}`, `Contributor ${at % 50}`, 'state', '', '']).slice(0, 50),
  );
  await append(
    folder,
    'commitments.csv',
    COMMITMENT_IDS.map((id, at) => [id, ...fact, '2', `C${at % 50}`, 'people', '', '', '', '', '', '']),
  );
  await writeLines(join(folder, 'moves.csv'), 'a', moves, (move) =>
    writeCsvRow([
      move.id,
      move.date,
      move.known,
      's',
      '2',
      move.commitment,
      String(move.quantity),
      'people',
      move.from,
      move.to,
      move.placeFrom,
      move.place,
      '',
      '',
      '',
      '',
    ]),
  );
};

const append = async (folder: string, file: string, rows: readonly (readonly string[])[]): Promise<void> => {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, 'utf8')) + rows.map(writeCsvRow).join(''));
};

/** `C1:ready` or `C1:deployed:P3`, capitalised as the accounting programs want it. */
const accountOf = (commitment: string, stage: string, place: string): string =>
  [commitment, stage, place]
    .filter((part) => part !== '')
    .map(capital)
    .join(':');

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

export const writeJournal = (path: string, moves: readonly BenchMove[]): Promise<void> =>
  writeLines(path, 'w', moves, (move) => {
    const [to, from] = [
      accountOf(move.commitment, move.to, move.place),
      accountOf(move.commitment, move.from, move.placeFrom),
    ];
    return `${move.date} ${move.id}\n    ${to}    ${move.quantity} people\n    ${from}\n\n`;
  });

export const writeBeancount = async (path: string, moves: readonly BenchMove[]): Promise<void> => {
  const accounts = new Set(
    moves.flatMap((move) => [
      accountOf(move.commitment, move.from, move.placeFrom),
      accountOf(move.commitment, move.to, move.place),
    ]),
  );
  await writeFile(path, [...accounts].map((account) => `2010-01-01 open Assets:${account}\n`).join(''));
  await writeLines(path, 'a', moves, (move) => {
    const [to, from] = [
      accountOf(move.commitment, move.to, move.place),
      accountOf(move.commitment, move.from, move.placeFrom),
    ];
    return `${move.date} * "${move.id}"\n  Assets:${to}  ${move.quantity} PEOPLE\n  Assets:${from}\n\n`;
  });
};

const writeLines = async (
  path: string,
  flags: 'a' | 'w',
  moves: readonly BenchMove[],
  write: (move: BenchMove) => string,
): Promise<void> => {
  await mkdir(join(path, '..'), { recursive: true });
  const stream = createWriteStream(path, { flags });
  for (let at = 0; at < moves.length; at += 10_000) {
    const text = moves
      .slice(at, at + 10_000)
      .map(write)
      .join('');
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
};
