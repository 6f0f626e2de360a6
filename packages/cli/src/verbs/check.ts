// muster check: whether a mission folder is sound; every problem with file, row, column and what to do.
import { accept, NEVER, type Outcome } from '@muster/core/kernel';
import { listNotices, listProblems } from '@muster/core/answers';
import { checkToJson, countFacts, plural } from '@muster/core/answers/json';
import { readMission } from '@muster/dataset';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { PROBLEM_COLUMNS, problemToCells } from '#render/problems.ts';
import type { Block } from '#render/page.ts';
import { problemLines } from '#render/problem-lines.ts';

export const run: Verb = async (context): Promise<Outcome<Answer>> => {
  const read = await readMission(context.folder);
  if (!read.ok) return read;
  const { books, extraColumns } = read.value;
  const problems = listProblems(books, { knownAt: NEVER });
  const notices = listNotices(books);
  const extra = [...extraColumns].map(([file, names]) => `${file}: ${names.join(', ')}`);
  return accept({
    json: checkToJson(books, extraColumns),
    csv: {
      columns: PROBLEM_COLUMNS,
      rows: problems.map(problemToCells),
    },
    page: [
      {
        kind: 'line',
        line: [
          problems.length === 0
            ? { text: 'No problems.', style: 'good' }
            : { text: `${plural(problems.length, 'problem')}. The books stay readable.`, style: 'bad' },
          ` ${countFacts(books)
            .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
            .join(', ')}.`,
        ],
      },
      ...problemLines(problems),
      ...notices.slice(0, MOST_NOTICES).map(({ id, says }): Block => ({
        kind: 'line',
        hang: 2,
        line: [{ text: `Worth a look: ${id}, ${says}`, style: 'warn' }],
      })),
      ...(extra.length > 0
        ? [
            {
              kind: 'line',
              hang: 2,
              line: [`Columns that Muster does not know, left alone: ${extra.join('; ')}`],
            } as const,
          ]
        : []),
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

/** More than these are seen once the first are mended. */
const MOST_NOTICES = 20;
