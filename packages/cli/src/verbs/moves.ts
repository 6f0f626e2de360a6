// muster moves: the moves a number was computed from, in the order of their dates, with the balance after each.
import { accept, formatDay, writeQuantity, type Outcome } from '@muster/core/kernel';
import { listProblems } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { listMovesInScope } from '@muster/core/claims';
import { STAGES, type Move, type Stage } from '@muster/core/ledger';
import { citeSource, commitmentsOf, findCommitment } from '@muster/core/mission';
import { problemLines } from '#render/problem-lines.ts';
import { problemToJson } from '#render/problems.ts';
import type { Span } from '#render/page.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readChoice, readClocks, readScope, readUnit } from '../question.ts';
import { amount, nameOf, plural, signed } from '../words.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const stage = readChoice('--stage', options.stage ?? 'deployed', STAGES);
  if (!stage.ok) return stage;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope(books, options.of);
  if (!of.ok) return of;
  const unit = readUnit(books, options.unit ?? 'people');
  if (!unit.ok) return unit;
  const steps = listSteps(books, { of: of.value, unit: unit.value ?? 'people', stage: stage.value, ...clocks.value });
  const problems = listProblems(books, clocks.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  return accept({
    json: {
      problems: problems.map(problemToJson),
      asOf,
      known,
      stage: stage.value,
      moves: steps.map((step) => stepToJson(books, step)),
    },
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

type Question = { readonly of: string; readonly unit: string; readonly stage: Stage } & Parameters<
  typeof listMovesInScope
>[2];

/** A move with what it changes at the stage asked about, and what stands there after it. */
type Step = { readonly move: Move; readonly change: bigint; readonly balance: bigint };

const listSteps = (books: Books, { of, unit, stage, asOf, knownAt }: Question): readonly Step[] => {
  let balance = 0n;
  return listMovesInScope(books, { commitment: commitmentsOf(books, of), unit }, { asOf, knownAt })
    .filter(({ from, to }) => (from === stage) !== (to === stage))
    .map((move) => {
      const change = move.to === stage ? move.quantity : -move.quantity;
      balance += change;
      return { move, change, balance };
    });
};

const contributorName = (books: Books, { commitment }: Move): string =>
  nameOf(books, findCommitment(books, commitment)?.contributor ?? commitment);

const stepToRow = (books: Books, { move, change, balance }: Step): readonly Span[] => [
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

const citationOf = (books: Books, { source }: Move): string => {
  const found = books.sources.get(source);
  return found ? citeSource(found) : source;
};

const stepToCells = (books: Books, { move, change, balance }: Step, clocks: readonly string[]): readonly string[] => [
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
  citationOf(books, move),
];

const stepToJson = (books: Books, { move, change, balance }: Step) => ({
  id: move.id,
  date: move.date.text,
  known: move.known.text,
  contributor: findCommitment(books, move.commitment)?.contributor ?? null,
  commitment: move.commitment,
  change,
  balance,
  unit: move.unit,
  from: move.from,
  to: move.to,
  placeFrom: move.placeFrom,
  place: move.place,
  women: move.women ?? null,
  source: move.source,
  citation: citationOf(books, move),
});
