// muster ageing: how long what was promised has stood where it is, like unpaid bills.
import { accept, formatDay, writeQuantity, type Outcome } from '@muster/core/kernel';
import { STAGES } from '@muster/core/ledger';
import { AGE_BUCKETS } from '@muster/core/mission';
import { listProblems } from '@muster/core/answers';
import { ageingToJson, amount, listAgeing, nameOf, readScope, readUnit, readWords } from '@muster/core/answers/json';
import { problemLines } from '#render/problem-lines.ts';
import { restLines } from '#render/rest-lines.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const stages = options.stage === undefined ? undefined : readWords('--stage', options.stage, STAGES);
  if (stages && !stages.ok) return stages;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope('--of', options.of, books);
  if (!of.ok) return of;
  const unit = readUnit('--unit', options.unit, books);
  if (!unit.ok) return unit;
  const ageings = listAgeing(books, clocks.value, { of: of.value, unit: unit.value, stages: stages?.value });
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  const problems = listProblems(books, clocks.value);
  return accept({
    json: ageingToJson(clocks.value, ageings, problems),
    csv: {
      columns: [
        'as_of',
        'known',
        'contributor',
        'commitment',
        'stage',
        'unit',
        'quantity',
        ...AGE_BUCKETS.map(({ name }) => `days ${name}`),
        'since',
        'oldest_days',
        'rests_on',
      ],
      rows: ageings.map((ageing) => [
        asOf,
        known,
        ageing.contributor,
        ageing.commitment,
        ageing.stage,
        ageing.unit,
        writeQuantity(ageing.quantity, ageing.unit),
        ...ageing.buckets.map((bucket) => writeQuantity(bucket, ageing.unit)),
        formatDay(ageing.since),
        String(ageing.oldestDays),
        ageing.restsOn.join(' '),
      ]),
    },
    page: [
      { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` },
      ...problemLines(problems),
      { kind: 'heading', text: 'What has stood where, for how long', note: 'days in this stage; first in, first out' },
      ageings.length === 0
        ? { kind: 'line', line: ['Nothing is waiting on that day.'] }
        : {
            kind: 'table',
            columns: [
              { title: 'contributor', wraps: true },
              { title: 'commitment', leaveOut: 2 },
              { title: 'stage' },
              ...AGE_BUCKETS.map(({ name }) => ({ title: name, align: 'right' as const })),
              { title: 'unit' },
              { title: 'in it since', align: 'right', leaveOut: 1 },
            ],
            rows: ageings.map((ageing) => [
              nameOf(books, ageing.contributor),
              ageing.commitment,
              ageing.stage,
              ...ageing.buckets.map((bucket, at) => toCell(bucket, ageing.unit, at)),
              ageing.unit,
              formatDay(ageing.since),
            ]),
          },
      ...restLines(ageings.flatMap(({ restsOn }) => restsOn)),
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

const toCell = (bucket: bigint, unit: string, at: number) => {
  if (bucket === 0n) return { text: '–', style: 'faint' } as const;
  const text = amount(bucket, unit)
    .replace(/^[A-Z]{3} /, '')
    .replace(/ [a-z-]+$/, '');
  return at === AGE_BUCKETS.length - 1 ? ({ text, style: 'warn' } as const) : text;
};
