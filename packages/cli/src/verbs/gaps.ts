// muster gaps: what is missing against the requirement lines, in capabilities and not only in heads.
import { accept, formatDay, formatQuantity, unitKindOf, writeQuantity, type Outcome } from '@muster/core/kernel';
import { describeGap, isComplete, OFFER_TEXTS, sayGap, takeGaps, type Gap, type Gaps } from '@muster/core/mission';
import { listProblems } from '@muster/core/answers';
import { amount, describeRunnerUp, gapsToJson, nameOf, plural } from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import { solve } from '@muster/solver';
import type { Block, Column, Span } from '#render/page.ts';
import { problemLines } from '#render/problem-lines.ts';
import { restLines } from '#render/rest-lines.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const gaps = await takeGaps(books, clocks.value, solve);
  const problems = listProblems(books, clocks.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  return accept({
    json: gapsToJson(books, gaps, problems),
    csv: { columns: CSV_COLUMNS, rows: gaps.lines.map((gap) => [asOf, known, ...toCsv(books, gap)]) },
    page: [
      { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` },
      ...problemLines(problems),
      ...lineBlocks(gaps),
      ...missingBlocks(gaps),
      ...fillingBlocks(books, gaps),
      ...offerBlocks(books, gaps),
      ...restLines(gaps.restsOn),
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

const right = (title: string, leaveOut?: number): Column => ({
  title,
  align: 'right',
  ...(leaveOut !== undefined && { leaveOut }),
});

const number = (quantity: bigint): Span =>
  quantity === 0n ? { text: '–', style: 'faint' } : formatQuantity(quantity, 'people');

const lineBlocks = ({ lines }: Gaps): readonly Block[] => {
  const isTemplate = lines.some(({ requirement }) => requirement.basis === 'template');
  const note = `${isTemplate ? 'the lines are a template; ' : ''}each counted once, where they stand`;
  const heading: Block = { kind: 'heading', text: 'What is missing', note };
  if (lines.length === 0) return [heading, { kind: 'line', line: ['No requirement line was known by then.'] }];
  const late = lines.some(({ lateDays }) => lateDays !== undefined);
  return [
    heading,
    {
      kind: 'table',
      columns: [
        right('missing'),
        { title: 'capability', wraps: true },
        right('need'),
        right('promised'),
        right('ready'),
        right('on way'),
        right('in place'),
        ...(late ? [right('late')] : []),
      ],
      rows: lines.map((gap): readonly Span[] => [
        missingOf(gap),
        shortNameOf(gap),
        number(gap.need),
        number(gap.standings.promised),
        number(gap.standings.ready),
        number(gap.standings.transit),
        number(gap.standings.inPlace),
        ...(late ? [gap.lateDays === undefined ? '' : ({ text: `${gap.lateDays} d`, style: 'warn' } as const)] : []),
      ]),
    },
  ];
};

/** So many letters fit beside the numbers on 80 columns. */
const MOST_LETTERS = 28;

/** The name up to its first comma, bracket or stroke, so that a line of the table is one line; it stands in full in words. */
const shortNameOf = ({ requirement: { name }, unit }: Gap): string => {
  const short = name.split(/, | \(| \/ /)[0] ?? name;
  const cut = short.length > MOST_LETTERS ? `${short.slice(0, MOST_LETTERS - 1).trimEnd()}…` : short;
  return unit === 'people' ? cut : `${cut} (${unit})`;
};

/** "7 of 9": units of a line of units, else people or things. */
const missingOf = (gap: Gap): Span => {
  if (isComplete(gap)) return { text: 'none', style: 'good' };
  const { units } = gap;
  const text = `${formatQuantity(units.missing, 'people')} of ${formatQuantity(units.need, 'people')}`;
  return { text, style: gap.committed === 0n ? 'bad' : 'warn' };
};

const missingBlocks = ({ lines }: Gaps): readonly Block[] => {
  const said = lines.map((gap) => ({ gap, sentence: sayGap(gap) }));
  const some = said.flatMap(({ sentence }) => (sentence && sentence.code !== 'nothing' ? [sentence] : []));
  const names = said.flatMap(({ gap, sentence }) => (sentence?.code === 'nothing' ? [gap.requirement.name] : []));
  if (some.length + names.length === 0) return [];
  return [
    { kind: 'heading', text: 'In words' },
    ...some.map((each): Block => ({ kind: 'line', hang: 2, line: [describeGap(each)] })),
    ...(names.length === 0
      ? []
      : [{ kind: 'line' as const, hang: 2, line: [`None, and no promise names it: ${names.join('; ')}`] }]),
  ];
};

const fillingBlocks = (books: Books, { lines }: Gaps): readonly Block[] => {
  const filled = lines.filter(({ filledBy, beside }) => filledBy.length + beside.length > 0);
  if (filled.length === 0) return [];
  return [
    { kind: 'heading', text: 'Who fills what', note: 'what was offered for a wider code says so' },
    {
      kind: 'table',
      columns: [{ title: 'capability' }, { title: 'filled by', wraps: true }, { title: 'who else could', wraps: true }],
      rows: filled.map((gap): readonly Span[] => [
        gap.requirement.capability,
        [
          ...gap.filledBy.map(
            ({ commitment, quantity, fit }) =>
              `${nameOf(books, commitment.contributor)} ${amount(quantity, gap.unit)}${fit.exact ? '' : ` (as ${fit.code})`}`,
          ),
          ...gap.beside.map(
            ({ commitment, unit, quantity }) =>
              `not counted: ${nameOf(books, commitment.contributor)} ${amount(quantity, unit)}`,
          ),
        ].join(', '),
        describeRunnerUp(books, gap),
      ]),
    },
  ];
};

const offerBlocks = (books: Books, { offers }: Gaps): readonly Block[] => {
  const numbered = offers.filter(({ kind }) => kind !== 'noNumber');
  const unnumbered = offers.filter(({ kind }) => kind === 'noNumber');
  if (offers.length === 0) return [];
  const names = [...new Set(unnumbered.map(({ commitment }) => nameOf(books, commitment.contributor)))];
  return [
    { kind: 'heading', text: 'Offers that fill no line', note: 'heads and things, not capabilities' },
    ...(numbered.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              right('offered'),
              right('in place'),
              { title: 'what', wraps: true as const },
              { title: 'why', wraps: true as const },
            ],
            rows: numbered.map(({ kind, commitment, unit, quantity, standings }): readonly Span[] => [
              amount(quantity, unit),
              number(standings.inPlace),
              commitment.name === '' ? nameOf(books, commitment.contributor) : commitment.name,
              { text: OFFER_TEXTS[kind], style: 'faint' },
            ]),
          },
        ]),
    ...(unnumbered.length === 0
      ? []
      : [
          {
            kind: 'line' as const,
            hang: 2,
            line: [`${plural(unnumbered.length, 'promise')} without a number: ${names.join(', ')}.`],
          },
        ]),
  ];
};

const CSV_COLUMNS = [
  'as_of',
  'known',
  'line',
  'capability',
  'name',
  'priority',
  'unit',
  'missing_units',
  'needed_units',
  'missing',
  'not_promised',
  'needed',
  'committed',
  'promised',
  'ready',
  'transit',
  'in_place',
  'needed_by',
  'days_late',
  'filled_by',
  'who_else_could',
];

const toCsv = (books: Books, gap: Gap): readonly string[] => {
  const { requirement, units, standings, unit } = gap;
  const write = (quantity: bigint): string => writeQuantity(quantity, unitKindOf(unit) === 'thing' ? unit : 'people');
  return [
    requirement.id,
    requirement.capability,
    requirement.name,
    requirement.priority,
    unit,
    write(units.missing),
    write(units.need),
    write(gap.missing),
    write(gap.unpromised),
    write(gap.need),
    write(gap.committed),
    write(standings.promised),
    write(standings.ready),
    write(standings.transit),
    write(standings.inPlace),
    requirement.neededBy?.text ?? '',
    String(gap.lateDays ?? ''),
    gap.filledBy.map(({ commitment, quantity }) => `${commitment.id} ${write(quantity)}`).join('; '),
    describeRunnerUp(books, gap),
  ];
};
