// The record: what the forecast would have said month by month, held against what came, beside three plain ways to guess.
import { useMemo } from 'preact/hooks';
import { takeHistory } from '@muster/core/answers';
import type { Day } from '@muster/core/kernel';
import type { Backtest, BacktestRow, Score } from '@muster/core/forecast';
import { drawStrengthChart } from '@muster/figures';
import type { Words } from '#i18n/words.ts';
import { Choice } from '#crisis/choice.tsx';
import { Figure } from '#parts/figure.tsx';
import { Panel } from '#parts/panel.tsx';
import { useRest } from '#parts/use-rest.ts';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useAnswer, useMuster } from '../muster.ts';
import { nameFan } from './fan-of.ts';
import { saySigned } from './say-change.ts';
import { sayShare } from './say-forecast.ts';
import { useForecast } from './use-forecast.ts';

const WIDE = 860;
const HEIGHT = 300;
const GUESSERS = ['forecast', 'promises', 'pace', 'plan'] as const;

export const RecordOfForecasts = () => {
  const { clocks, words } = useMuster();
  const { t } = words;
  const { asOf, knownAt } = clocks;
  const isAtRest = useRest(`${asOf} ${knownAt}`);
  const { answer, isCurrent, hasFailed } = useForecast('record', isAtRest ? { asOf, knownAt } : undefined, 'long');
  return (
    <Panel
      title={t('forecast.record')}
      note={t('forecast.recordNote')}
      class={answer && !isCurrent ? 'forecast-old' : ''}
    >
      {!answer && (
        <p class="empty" aria-busy={!hasFailed}>
          {t(hasFailed ? 'forecast.failed' : 'forecast.recordWaits')}
        </p>
      )}
      {answer && !answer.all && <p class="empty">{t('forecast.recordNone')}</p>}
      {answer?.all && <Scored record={answer} all={answer.all} />}
    </Panel>
  );
};

const Scored = ({ record, all }: { readonly record: Backtest; readonly all: Score }) => {
  const { address, words } = useMuster();
  const { t } = words;
  const aheads = record.byAhead.map(({ ahead }) => ahead);
  const wanted = Number(address.query['ahead']);
  const ahead = aheads.includes(wanted) ? wanted : (aheads.find((each) => each === HALF_A_YEAR) ?? aheads[0] ?? 0);
  return (
    <>
      <p class="forecast-verdict">{sayRecord(words, all)}</p>
      <ScoreTable record={record} all={all} />
      <div class="filters">
        <Choice
          name="ahead"
          label={t('forecast.ahead')}
          value={String(ahead)}
          options={aheads.map((each) => ({ value: String(each), text: t('forecast.days', { count: each }) }))}
        />
      </div>
      <RecordChart rows={record.rows.filter((row) => row.ahead === ahead)} ahead={ahead} />
    </>
  );
};

const HALF_A_YEAR = 180;

/** How it did beside the others, good or bad. */
const sayRecord = (words: Words, { count, crps, bias, covered }: Score): string => {
  const { t, number } = words;
  const whole = (value: number): string => number(Math.round(value));
  const better = GUESSERS.filter((each) => each !== 'forecast' && crps[each] < crps.forecast);
  const lean = Math.round(bias.forecast);
  return [
    t('forecast.recordSays', { count, forecast: whole(crps.forecast) }),
    better.length === 0
      ? t('forecast.recordBest', { promises: whole(crps.promises), pace: whole(crps.pace), plan: whole(crps.plan) })
      : t('forecast.recordWorse', {
          others: words.list(better.map((each) => `${t(`forecast.by.${each}`)} (${whole(crps[each])})`)),
        }),
    t('forecast.recordCovered', { share: sayShare(words, covered) }),
    lean === 0
      ? t('forecast.recordNoLean')
      : t(lean > 0 ? 'forecast.recordHopeful' : 'forecast.recordGloomy', { people: number(Math.abs(lean)) }),
  ].join(' ');
};

type ScoreRow = { readonly ahead: number; readonly score: Score };

const ScoreTable = ({ record, all }: { readonly record: Backtest; readonly all: Score }) => {
  const { words } = useMuster();
  const { t } = words;
  const off = (each: (typeof GUESSERS)[number]): Column<ScoreRow> => ({
    key: each,
    title: t(`forecast.by.${each}`),
    align: 'right',
    text: ({ score }) => words.number(Math.round(score.crps[each])),
    value: ({ score }) => ({ quantity: BigInt(Math.round(score.crps[each])), unit: 'people' }),
    cell: ({ score }) => {
      const text = words.number(Math.round(score.crps[each]));
      return Math.min(...GUESSERS.map((other) => score.crps[other])) === score.crps[each] ? <b>{text}</b> : text;
    },
  });
  const columns: readonly Column<ScoreRow>[] = [
    {
      key: 'ahead',
      title: t('forecast.ahead'),
      text: ({ ahead }) => (ahead === 0 ? t('forecast.allAhead') : t('forecast.days', { count: ahead })),
    },
    {
      key: 'count',
      title: t('forecast.count'),
      align: 'right',
      text: ({ score }) => words.number(score.count),
    },
    ...GUESSERS.map(off),
    {
      key: 'bias',
      title: t('forecast.bias'),
      align: 'right',
      text: ({ score }) => saySigned(words, score.bias.forecast),
    },
    {
      key: 'covered',
      title: t('forecast.covered'),
      align: 'right',
      text: ({ score }) => sayShare(words, score.covered),
    },
  ];
  return (
    <DataTable
      name="forecast-record"
      title={t('forecast.scores')}
      hasCaption
      columns={columns}
      rows={record.byAhead}
      total={{ ahead: 0, score: all }}
      keyOf={({ ahead }) => String(ahead)}
      sourcesOf={() => []}
    />
  );
};

/** What was forecast for each day, so long before, over what came; and the promises taken at their word. */
const RecordChart = ({ rows, ahead }: { readonly rows: readonly BacktestRow[]; readonly ahead: number }) => {
  const { clocks, words } = useMuster();
  const { t } = words;
  const history = useAnswer(takeHistory);
  const title = t('forecast.recordChart', { days: t('forecast.days', { count: ahead }) });
  const to = useMemo(() => Math.max(...rows.map(({ about }) => about)) as Day, [rows]);
  return (
    <Figure
      wide={WIDE}
      draw={(width) =>
        drawStrengthChart(
          {
            title,
            description: t('forecast.recordChartSays', { count: rows.length }),
            empty: t('table.empty'),
            height: HEIGHT,
            from: Math.min(...rows.map(({ made }) => made)) as Day,
            to,
            asOf: to < clocks.asOf ? to : clocks.asOf,
            deployed: history.deployed,
            promised: [],
            planned: [],
            authorised: [],
            promises: [],
            events: [],
            fan: {
              ...nameFan(words),
              days: rows.map(({ about, low, middle, high }) => ({
                day: about,
                low: BigInt(low),
                middle: BigInt(middle),
                high: BigInt(high),
              })),
              lines: [
                {
                  key: 'promises',
                  label: t('forecast.by.promises'),
                  points: rows.map(({ about, rivals }) => ({
                    day: about,
                    quantity: BigInt(Math.round(rivals.promises)),
                  })),
                },
              ],
            },
            labels: {
              deployed: t('forecast.came'),
              promised: '',
              planned: '',
              authorised: '',
              today: '',
            },
          },
          { width, words: figureWords(words), id: 'record' },
        )
      }
      caption={<span class="faint small">{title}</span>}
      table={<RecordTable rows={rows} title={title} />}
    />
  );
};

const RecordTable = ({ rows, title }: { readonly rows: readonly BacktestRow[]; readonly title: string }) => {
  const { words } = useMuster();
  const { t } = words;
  const day = (key: string, name: string, of: (row: BacktestRow) => Day): Column<BacktestRow> => ({
    key,
    title: name,
    text: (row) => words.day(of(row)),
    sort: of,
  });
  const people = (key: string, name: string, of: (row: BacktestRow) => number): Column<BacktestRow> => ({
    key,
    title: name,
    align: 'right',
    text: (row) => words.number(Math.round(of(row))),
    value: (row) => ({ quantity: BigInt(Math.round(of(row))), unit: 'people' }),
    sort: of,
  });
  return (
    <DataTable
      name="forecast-months"
      title={title}
      columns={[
        day('made', t('forecast.made'), ({ made }) => made),
        day('about', t('forecast.about'), ({ about }) => about),
        people('low', t('outlook.low'), ({ low }) => low),
        people('middle', t('outlook.middle'), ({ middle }) => middle),
        people('high', t('outlook.high'), ({ high }) => high),
        people('came', t('forecast.came'), ({ came }) => came),
        people('promises', t('forecast.by.promises'), ({ rivals }) => rivals.promises),
        people('pace', t('forecast.by.pace'), ({ rivals }) => rivals.pace),
        people('plan', t('forecast.by.plan'), ({ rivals }) => rivals.plan),
      ]}
      rows={rows}
      keyOf={({ made }) => String(made)}
      sourcesOf={() => []}
    />
  );
};
