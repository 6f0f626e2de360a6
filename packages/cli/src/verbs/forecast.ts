// muster forecast: when the mission will be full, and what would help most.
import { accept, addDays, formatDay, type Day, type Outcome } from '@muster/core/kernel';
import { takeForecast, takeLevers, type DaySpread, type Forecast, type Levers } from '@muster/core/forecast';
import { listProblems } from '@muster/core/answers';
import {
  describePull,
  forecastToJson,
  LEVEL_WORDS,
  nameOf,
  plural,
  readForecastQuestion,
} from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import { problemLines } from '#render/problem-lines.ts';
import type { Block, Page, Span } from '#render/page.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const asked = readForecastQuestion('--', options, books);
  if (!asked.ok) return asked;
  const question = { ...clocks.value, ...asked.value };
  const forecast = takeForecast(books, question);
  const { seed, horizon } = asked.value;
  const levers = takeLevers(books, { ...clocks.value, seed, horizon });
  const problems = listProblems(books, clocks.value);
  return accept({
    json: forecastToJson(books, forecast, { levers, problems }),
    csv: {
      columns: ['as_of', 'known', 'day', 'low', 'middle', 'high'],
      rows: Array.from(forecast.days.middle, (middle, at) => [
        formatDay(forecast.asOf),
        formatDay(forecast.knownAt),
        formatDay(addDays(forecast.asOf, at + 1)),
        String(forecast.days.low[at] ?? middle),
        String(middle),
        String(forecast.days.high[at] ?? middle),
      ]),
    },
    page: toPage(books, forecast, { levers, problems: problemLines(problems) }),
    exit: problems.length > 0 ? 1 : 0,
  });
};

const toPage = (
  books: Books,
  forecast: Forecast,
  { levers, problems }: { readonly levers: Levers; readonly problems: Page },
): Page => [
  {
    kind: 'title',
    left: books.mission.name,
    right: `as of ${formatDay(forecast.asOf)}, known on ${formatDay(forecast.knownAt)}`,
  },
  ...problems,
  { kind: 'heading', text: 'When it will be full', note: `${count(forecast.runs)} runs, seed ${forecast.seed}` },
  ...levelBlocks(forecast),
  ...strengthBlocks(forecast),
  ...partBlocks(books, forecast),
  ...leverBlocks(books, levers),
  {
    kind: 'line',
    line: [
      {
        text: 'It foretells what was promised, not what may yet be promised. How good it has been: muster backtest.',
        style: 'faint',
      },
    ],
  },
];

const levelBlocks = ({ levels, deployed, asOf, expires: last }: Forecast): readonly Block[] => {
  const expires = last !== undefined && last > asOf ? last : undefined;
  return [
    {
      kind: 'table',
      columns: [
        { title: 'to reach', wraps: true },
        { title: 'people', align: 'right' },
        { title: 'most likely', align: 'right' },
        { title: '80 % of the runs', align: 'right', leaveOut: 2 },
        { title: 'in sight', align: 'right' },
        ...(expires === undefined ? [] : [{ title: `by ${formatDay(expires)}`, align: 'right' as const, leaveOut: 1 }]),
      ],
      rows: levels.map(({ name, people, on, reached, beforeExpiry }) => [
        LEVEL_WORDS[name],
        count(people),
        deployed >= people ? { text: 'reached', style: 'good' } : dayOr(on.middle, 'not in sight'),
        deployed >= people ? '' : interval(on),
        share(reached),
        ...(expires === undefined ? [] : [beforeExpiry === undefined ? '–' : share(beforeExpiry)]),
      ]),
    },
  ];
};

const AHEAD = [90, 180, 365, 730];

const strengthBlocks = ({ asOf, days, deployed, horizon, planned }: Forecast): readonly Block[] => [
  {
    kind: 'heading',
    text: 'Strength',
    note: `${count(deployed)} now${planned ? ` of ${count(planned)} planned` : ''}`,
  },
  {
    kind: 'table',
    columns: [
      { title: 'on' },
      { title: '1 in 10 below', align: 'right' },
      { title: 'middle', align: 'right' },
      { title: '1 in 10 above', align: 'right' },
    ],
    rows: AHEAD.filter((ahead) => ahead <= horizon).map((ahead) => [
      formatDay(addDays(asOf, ahead)),
      count(days.low[ahead - 1] ?? 0),
      count(days.middle[ahead - 1] ?? 0),
      count(days.high[ahead - 1] ?? 0),
    ]),
  },
];

const partBlocks = (books: Books, { parts, horizon, learnt }: Forecast): readonly Block[] => [
  {
    kind: 'heading',
    text: 'What is still owed',
    note: `looking ${plural(horizon, 'day')} ahead`,
  },
  ...(parts.length === 0
    ? [{ kind: 'line', line: ['Nothing that was promised is still to come.'] } as const]
    : [
        {
          kind: 'table',
          columns: [
            { title: 'contributor', wraps: true },
            { title: 'commitment', leaveOut: 2 },
            { title: 'owed', align: 'right' },
            { title: 'to expect', align: 'right' },
            { title: 'first of it', align: 'right', leaveOut: 1 },
            { title: 'none of it', align: 'right' },
          ],
          rows: parts
            .toSorted((a, b) => b.expected - a.expected)
            .map((part): readonly Span[] => [
              nameOf(books, part.contributor),
              part.commitment,
              count(part.waiting),
              count(Math.round(part.expected)),
              dayOr(part.first.middle, '–'),
              part.none > 0.5 ? { text: share(part.none), style: 'warn' } : share(part.none),
            ]),
        } as const,
        {
          kind: 'line',
          line: [
            {
              text: `Learnt from ${plural(learnt.promises, 'promise')}, ${count(learnt.sent)} of which sent anyone: everything takes ${learnt.slowness.toFixed(1)} times as long as elsewhere; ${share(learnt.sends)} send someone, ${share(learnt.sendsAll)} of those all of it.`,
              style: 'faint',
            },
          ],
        } as const,
      ]),
];

const MOST_LEVERS = 8;

const leverBlocks = (books: Books, { by, level, levers }: Levers): readonly Block[] => {
  const helping = levers.filter(({ morePeople, daysSooner = 0 }) => morePeople >= 1 || daysSooner >= 1);
  if (helping.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: 'What would help most',
      note: level ? `days sooner to ${LEVEL_WORDS[level.name]}, on average` : '',
    },
    {
      kind: 'table',
      columns: [
        { title: 'if', wraps: true },
        { title: `people by ${formatDay(by)}`, align: 'right' },
        ...(level ? [{ title: 'days sooner', align: 'right' as const }] : []),
      ],
      rows: helping
        .slice(0, MOST_LEVERS)
        .map(({ pull, morePeople, daysSooner }) => [
          describePull(books, pull),
          `+${count(Math.round(morePeople))}`,
          ...(level ? [count(Math.max(0, Math.round(daysSooner ?? 0)))] : []),
        ]),
    },
  ];
};

const count = (value: number): string => value.toLocaleString('en');

const share = (value: number): string =>
  value > 0 && value < 0.01 ? 'under 1 %' : value < 1 && value > 0.99 ? 'over 99 %' : `${Math.round(value * 100)} %`;

const dayOr = (day: Day | undefined, otherwise: string): Span =>
  day === undefined ? { text: otherwise, style: 'faint' } : formatDay(day);

const interval = ({ early, late }: DaySpread): Span =>
  early === undefined
    ? { text: '–', style: 'faint' }
    : `${formatDay(early)} to ${late === undefined ? 'not in sight' : formatDay(late)}`;
