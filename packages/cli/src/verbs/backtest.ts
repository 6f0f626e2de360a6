// muster backtest: how good the forecast would have been at the end of each month, beside three plain rivals.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { RIVALS, takeBacktest, type Backtest, type Rival, type Score } from '@muster/core/forecast';
import { listProblems } from '@muster/core/answers';
import { backtestToJson, readDay } from '@muster/core/answers/json';
import { problemLines } from '#render/problem-lines.ts';
import type { Block, Span } from '#render/page.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const from = readDay('--from', options.from, context.today);
  if (!from.ok) return from;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const backtest = takeBacktest(books, {
    ...clocks.value,
    ...(options.from !== undefined && { from: from.value }),
  });
  const problems = listProblems(books, clocks.value);
  return accept({
    json: backtestToJson(clocks.value, backtest, problems),
    csv: {
      columns: ['made', 'about', 'days_ahead', 'low', 'middle', 'high', 'came', 'crps', ...RIVALS],
      rows: backtest.rows.map((row) => [
        formatDay(row.made),
        formatDay(row.about),
        String(row.ahead),
        String(row.low),
        String(row.middle),
        String(row.high),
        String(row.came),
        row.crps.toFixed(1),
        ...RIVALS.map((rival) => String(Math.round(row.rivals[rival]))),
      ]),
    },
    page: [
      {
        kind: 'title',
        left: books.mission.name,
        right: `as of ${formatDay(clocks.value.asOf)}, known on ${formatDay(clocks.value.knownAt)}`,
      },
      ...problemLines(problems),
      {
        kind: 'heading',
        text: 'How good the forecast has been',
        note: 'from what was known at the end of each month',
      },
      ...scoreBlocks(backtest),
    ],
    exit: problems.length > 0 ? 1 : 0,
  });
};

const NAMES: Readonly<Record<'forecast' | Rival, string>> = {
  forecast: 'this forecast',
  promises: 'promises at their word',
  pace: 'the pace so far',
  plan: 'the plan',
};

const WHO = ['forecast', ...RIVALS] as const;

const scoreBlocks = ({ rows, all, byAhead }: Backtest): readonly Block[] => {
  if (!all) return [{ kind: 'line', line: ['There is no month yet that a forecast could be held against.'] }];
  const best = (score: Score): number => Math.min(...WHO.map((who) => score.crps[who]));
  const cell = (score: Score, who: (typeof WHO)[number]): Span =>
    score.crps[who] === best(score) ? { text: whole(score.crps[who]), style: 'good' } : whole(score.crps[who]);
  return [
    {
      kind: 'table',
      columns: [
        { title: 'people off, on average', wraps: true },
        ...byAhead.map(({ ahead }) => ({ title: `${ahead} days`, align: 'right' as const })),
        { title: 'all', align: 'right' },
        { title: 'too many by', align: 'right', leaveOut: 1 },
      ],
      rows: WHO.map((who) => [
        NAMES[who],
        ...byAhead.map(({ score }) => cell(score, who)),
        cell(all, who),
        whole(all.bias[who]).replace('-', '−'),
      ]),
    },
    {
      kind: 'line',
      line: [
        `Its 80 % interval held what came in ${Math.round(all.covered * 100)} % of ${all.count} forecasts; 80 % would be right.`,
      ],
    },
    {
      kind: 'heading',
      text: 'Month by month',
      note: 'what it said (1 in 10 below, middle, 1 in 10 above), and what came',
    },
    {
      kind: 'table',
      columns: [
        { title: 'made' },
        { title: 'about' },
        { title: 'below', align: 'right', leaveOut: 1 },
        { title: 'middle', align: 'right' },
        { title: 'above', align: 'right', leaveOut: 1 },
        { title: 'came', align: 'right' },
        { title: 'promises', align: 'right' },
        { title: 'pace', align: 'right' },
      ],
      rows: rows.map((row) => [
        formatDay(row.made),
        formatDay(row.about),
        whole(row.low),
        whole(row.middle),
        whole(row.high),
        row.came < row.low || row.came > row.high ? { text: whole(row.came), style: 'warn' as const } : whole(row.came),
        whole(row.rivals.promises),
        whole(row.rivals.pace),
      ]),
    },
  ];
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');
