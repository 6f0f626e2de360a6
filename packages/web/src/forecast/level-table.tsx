// When each level of the plan is reached, how surely, and what a what-if changes of it.
import type { Forecast, ForecastLevel } from '@muster/core/forecast';
import { Panel } from '#parts/panel.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { sayLevelChange } from './say-change.ts';
import { sayChance, sayMonth, saySpread } from './say-forecast.ts';

type LevelTableProps = { readonly now: Forecast; readonly was: Forecast | undefined };

export const LevelTable = ({ now, was }: LevelTableProps) => {
  const { words } = useMuster();
  const { t } = words;
  const isThere = ({ people }: ForecastLevel): boolean => people <= now.deployed;
  const chance =
    (of: (level: ForecastLevel) => number | undefined) =>
    (level: ForecastLevel): string => {
      const value = of(level);
      return isThere(level) || value === undefined ? '–' : sayChance(words, value);
    };
  const columns: readonly Column<ForecastLevel>[] = [
    { key: 'level', title: t('forecast.level'), text: ({ name }) => t(`outlook.level.${name}`) },
    {
      key: 'people',
      title: t('strength.people'),
      align: 'right',
      text: ({ people }) => words.number(people),
      value: ({ people }) => ({ quantity: BigInt(people), unit: 'people' }),
    },
    {
      key: 'middle',
      title: t('forecast.middle'),
      text: (level) => (isThere(level) ? t('forecast.isThere') : sayMonth(words, level.on.middle)),
    },
    {
      key: 'spread',
      title: t('forecast.spread'),
      text: (level) => (isThere(level) ? '–' : saySpread(words, level.on)),
    },
    { key: 'reached', title: t('forecast.reached'), align: 'right', text: chance(({ reached }) => reached) },
    ...(now.levels.some(({ beforeExpiry }) => beforeExpiry !== undefined)
      ? [
          {
            key: 'expiry',
            title: t('forecast.beforeExpiry'),
            align: 'right' as const,
            text: chance(({ beforeExpiry }) => beforeExpiry),
          },
        ]
      : []),
    ...(was
      ? [
          {
            key: 'against',
            title: t('forecast.against'),
            text: (level: ForecastLevel) => {
              const stood = was.levels.find(({ name }) => name === level.name);
              return stood && !isThere(level) ? sayLevelChange(words, level, stood) : '–';
            },
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('forecast.levels')} note={t('forecast.levelsNote')}>
      <DataTable
        name="forecast-levels"
        title={t('forecast.levels')}
        columns={columns}
        rows={now.levels}
        keyOf={({ name }) => name}
        sourcesOf={() => []}
      />
    </Panel>
  );
};
