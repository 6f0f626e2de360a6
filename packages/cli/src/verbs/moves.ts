// muster moves: the moves a number was computed from, in the order of their dates, with the balance after each.
import { accept, formatDay, writeQuantity, type Outcome } from '@muster/core/kernel';
import { listProblems } from '@muster/core/answers';
import {
  amount,
  citationOf,
  listSteps,
  movesToJson,
  nameOf,
  plural,
  readChoice,
  readScope,
  readUnit,
  signed,
  type MoveStep,
} from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import { STAGES, type Move } from '@muster/core/ledger';
import { findCommitment } from '@muster/core/mission';
import { problemLines } from '#render/problem-lines.ts';
import type { Span } from '#render/page.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const stage = readChoice('--stage', options.stage ?? 'deployed', STAGES);
  if (!stage.ok) return stage;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope('--of', options.of, books);
  if (!of.ok) return of;
  const unit = readUnit('--unit', options.unit ?? 'people', books);
  if (!unit.ok) return unit;
  const steps = listSteps(books, clocks.value, {
    of: of.value,
    unit: unit.value ?? 'people',
    stage: stage.value,
  });
  const problems = listProblems(books, clocks.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  return accept({
    json: movesToJson(books, clocks.value, { stage: stage.value, steps, problems }),
    csv: {
      columns: [
        'as_of',
        'known',
        'date',
        'reported',
        'contributor',
        'commitment',
        'change',
        'balance',
        'unit',
        'from',
        'to',
        'place_from',
        'place',
        'move',
        'source',
        'citation',
      ],
      rows: steps.map((step) => stepToCells(books, step, [asOf, known])),
    },
    page: [
      { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` },
      ...problemLines(problems),
      {
        kind: 'heading',
        text: `${plural(steps.length, 'move')} in and out of ${stage.value}`,
        note: 'muster show ID gives the source of each',
      },
      {
        kind: 'table',
        columns: [
          { title: 'date' },
          { title: 'contributor', wraps: true },
          { title: 'change', align: 'right' },
          { title: 'balance', align: 'right' },
          { title: 'from', leaveOut: 3 },
          { title: 'to', leaveOut: 3 },
          { title: 'reported', leaveOut: 2 },
          { title: 'source', wraps: true, leaveOut: 1 },
          { title: 'move' },
        ],
        rows: steps.map((step) => stepToRow(books, step)),
      },
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

const contributorName = (books: Books, { commitment }: Move): string =>
  nameOf(books, findCommitment(books, commitment)?.contributor ?? commitment);

const stepToRow = (books: Books, { move, change, balance }: MoveStep): readonly Span[] => [
  move.date.text,
  contributorName(books, move),
  { text: signed(change, move.unit), style: change < 0n ? 'warn' : 'good' },
  amount(balance, move.unit),
  move.from,
  move.to,
  move.known.text,
  books.sources.get(move.source)?.publisher ?? move.source,
  { text: move.id, style: 'faint' },
];

const stepToCells = (
  books: Books,
  { move, change, balance }: MoveStep,
  clocks: readonly string[],
): readonly string[] => [
  ...clocks,
  move.date.text,
  move.known.text,
  findCommitment(books, move.commitment)?.contributor ?? '',
  move.commitment,
  writeQuantity(change, move.unit),
  writeQuantity(balance, move.unit),
  move.unit,
  move.from,
  move.to,
  move.placeFrom,
  move.place,
  move.id,
  move.source,
  citationOf(books, move.source),
];
