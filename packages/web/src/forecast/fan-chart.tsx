// The strength that came and the strength to come; under a what-if, the middle of the forecast as it stands beside it.
import { useMemo } from 'preact/hooks';
import { takeHistory } from '@muster/core/answers';
import { addDays, type Day } from '@muster/core/kernel';
import type { Forecast } from '@muster/core/forecast';
import { drawStrengthChart, type FanDay } from '@muster/figures';
import { Figure } from '#parts/figure.tsx';
import { Panel } from '#parts/panel.tsx';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useAnswer, useMuster } from '../muster.ts';
import { listFanDays, listMonths, nameFan } from './fan-of.ts';
import { sayMonth } from './say-forecast.ts';

const WIDE = 860;
const HEIGHT = 420;
const TWO_YEARS = 730;

type FanChartProps = {
  readonly now: Forecast | undefined;
  readonly was: Forecast | undefined;
  readonly isCurrent: boolean;
};

export const FanChart = ({ now, was, isCurrent }: FanChartProps) => {
  const { clocks, words } = useMuster();
  const { t } = words;
  const history = useAnswer(takeHistory);
  const days = useMemo(() => listDays(now, clocks.asOf), [now, clocks.asOf]);
  const before = useMemo(() => listDays(was, clocks.asOf), [was, clocks.asOf]);
  return (
    <Panel title={t('forecast.chart')} note={t('forecast.chartNote')}>
      <Figure
        wide={WIDE}
        draw={(width) =>
          drawStrengthChart(
            {
              ...history,
              title: t('forecast.chart'),
              description: describe(words, days),
              empty: t('table.empty'),
              height: Math.min(HEIGHT, Math.max(260, Math.round(width * 0.55))),
              to: addDays(clocks.asOf, TWO_YEARS),
              asOf: clocks.asOf,
              promises: [],
              events: [],
              ...(days.length > 0 && {
                fan: {
                  ...nameFan(words),
                  days,
                  isOld: !isCurrent,
                  lines: was
                    ? [
                        {
                          key: 'stands',
                          label: t('forecast.asItStands'),
                          points: before.map(({ day, middle }) => ({ day, quantity: middle })),
                        },
                      ]
                    : [],
                },
              }),
              labels: {
                deployed: t('part.deployed'),
                promised: t('strength.promised'),
                planned: t('strength.planned'),
                authorised: t('strength.authorised'),
                today: t('clocks.asOf'),
              },
            },
            { width, words: figureWords(words), id: 'forecast' },
          )
        }
        table={<MonthTable days={days} before={was ? before : []} />}
      />
    </Panel>
  );
};

const listDays = (forecast: Forecast | undefined, asOf: Day): readonly FanDay[] =>
  forecast ? listFanDays(forecast).filter(({ day }) => day >= asOf) : [];

const describe = (words: ReturnType<typeof useMuster>['words'], days: readonly FanDay[]): string => {
  const { t, number } = words;
  const last = days.at(-1);
  if (!last) return t('forecast.waits');
  const { day, low, middle, high } = last;
  return t('outlook.says', { day: words.day(day), low: number(low), middle: number(middle), high: number(high) });
};

type MonthRow = FanDay & { readonly before: bigint | undefined };

const MonthTable = ({ days, before }: { readonly days: readonly FanDay[]; readonly before: readonly FanDay[] }) => {
  const { words } = useMuster();
  const { t, number } = words;
  const stands = new Map(before.map(({ day, middle }) => [day, middle]));
  const rows = listMonths(days, (day) => sayMonth(words, day)).map((each): MonthRow => ({
    ...each,
    before: stands.get(each.day),
  }));
  const bound = (key: string, title: string, of: (row: MonthRow) => bigint | undefined) => ({
    key,
    title,
    align: 'right' as const,
    text: (row: MonthRow) => (of(row) === undefined ? '–' : number(of(row) ?? 0n)),
    value: (row: MonthRow) => {
      const quantity = of(row);
      return quantity === undefined ? undefined : { quantity, unit: 'people' };
    },
    sort: (row: MonthRow) => of(row) ?? -1n,
  });
  return (
    <DataTable
      name="forecast"
      title={t('forecast.chart')}
      columns={[
        { key: 'day', title: t('evidence.date'), text: ({ day }) => words.day(day), sort: ({ day }) => day },
        bound('low', t('outlook.low'), ({ low }) => low),
        bound('middle', t('outlook.middle'), ({ middle }) => middle),
        bound('high', t('outlook.high'), ({ high }) => high),
        ...(before.length > 0 ? [bound('before', t('forecast.asItStands'), (row) => row.before)] : []),
      ]}
      rows={rows}
      keyOf={({ day }) => String(day)}
      sourcesOf={() => []}
    />
  );
};
