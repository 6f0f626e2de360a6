// Mission folders for tests: a small sound one, written to a temporary folder that the test changes as it likes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeProblem, type Outcome } from '@muster/core/kernel';
import { onTestFinished } from 'vitest';
import { initMission } from './init-mission.ts';

/** A new temporary folder, deleted with everything in it when the test is over. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Two Kenyan moves, a source and a place; every other table has its header alone. */
export const SOUND = {
  'sources.csv': 'id,publisher,reliability\nsrc,Agence Haïtienne,B\n',
  'places.csv': 'id,name\nHT,Haïti\n',
  'contributors.csv': 'id,name\nKEN,Kenya\n',
  'commitments.csv': 'id,date,known,source,contributor,unit\nken,2023-07-29,2023-07-29,src,KEN,people\n',
  'moves.csv': [
    'id,date,known,source,commitment,quantity,unit,from,to,place',
    'pledge,2023-07-29,2023-07-29,src,ken,1000,people,outside,pledged,',
    'arrive,2024-06-25,2024-06-25,src,ken,200,people,pledged,deployed,HT',
    '',
  ].join('\n'),
} as const;

/** A sound mission folder with some files replaced. */
export const makeMission = async (files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> => {
  const folder = await makeFolder();
  await initMission(folder, { id: 'test', place: 'HT' });
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) await writeFile(join(folder, file), content);
  return folder;
};

/** Each problem as one line: place, sentence, advice. */
export const linesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok
    ? []
    : outcome.problems.map((found) => {
        const { file, row, column, value } = found.at ?? { file: '' };
        const { says, todo } = describeProblem(found);
        return `${file} ${row ?? '-'} ${column ?? '-'} ${value || '-'} | ${says} | ${todo}`;
      });
