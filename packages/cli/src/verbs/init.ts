// muster init: an empty, documented mission folder to begin with.
import { accept, type Outcome } from '@muster/core/kernel';
import { initMission } from '@muster/dataset';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const written = await initMission(context.folder, {
    ...(options.id !== undefined && { id: options.id }),
    ...(options.name !== undefined && { name: options.name }),
    ...(options.place !== undefined && { place: options.place }),
  });
  if (!written.ok) return written;
  return accept({
    json: { folder: context.folder, files: written.value },
    csv: { columns: ['file'], rows: written.value.map((file) => [file]) },
    page: [
      { kind: 'line', line: [`A new mission folder in ${context.folder}:`] },
      ...written.value.map((file) => ({ kind: 'line' as const, line: [`  ${file}`] })),
      {
        kind: 'line',
        line: ['Begin with sources.csv; README.md says what each column means; muster check says what is wrong.'],
      },
    ],
    exit: 0,
  });
};
