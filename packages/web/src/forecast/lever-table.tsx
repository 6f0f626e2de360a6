// What would help most, ranked.
import type { Books } from '@muster/core/books';
import type { Lever, Pull } from '@muster/core/forecast';
import type { Words } from '#i18n/words.ts';
import { Panel } from '#parts/panel.tsx';
import { useRest } from '#parts/use-rest.ts';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { namePart } from './name-part.ts';
import { saySigned } from './say-change.ts';
import { useForecast } from './use-forecast.ts';

const MOST = 8;

export const LeverTable = () => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const { asOf, knownAt } = clocks;
  const isAtRest = useRest(`${asOf} ${knownAt}`);
  const { answer, isCurrent, hasFailed } = useForecast('levers', isAtRest ? { asOf, knownAt } : undefined, 'long');
  if (!answer) {
    return (
      <Panel title={t('forecast.levers')}>
        <p class="empty" aria-busy={!hasFailed}>
          {t(hasFailed ? 'forecast.failed' : 'forecast.waits')}
        </p>
      </Panel>
    );
  }
  const { level } = answer;
  const columns: readonly Column<Lever>[] = [
    { key: 'lever', title: t('forecast.lever'), text: ({ pull }) => sayPull(books, words, pull) },
    {
      key: 'people',
      title: t('forecast.morePeople', { day: words.day(answer.by) }),
      align: 'right',
      text: ({ morePeople }) => saySigned(words, morePeople),
      value: ({ morePeople }) => ({ quantity: BigInt(Math.round(morePeople)), unit: 'people' }),
      sort: ({ morePeople }) => morePeople,
    },
    ...(level
      ? [
          {
            key: 'sooner',
            title: t('forecast.soonerTo', { level: t(`outlook.level.${level.name}`) }),
            align: 'right' as const,
            text: ({ daysSooner = 0 }: Lever) =>
              Math.round(daysSooner) === 0 ? '–' : t('forecast.days', { count: Math.round(daysSooner) }),
            sort: ({ daysSooner = 0 }: Lever) => daysSooner,
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('forecast.levers')} note={t('forecast.leversNote')} class={isCurrent ? '' : 'forecast-old'}>
      <DataTable
        name="forecast-levers"
        title={t('forecast.levers')}
        columns={columns}
        rows={answer.levers
          .filter(({ morePeople, daysSooner = 0 }) => morePeople >= 0.5 || daysSooner >= 0.5)
          .slice(0, MOST)}
        keyOf={({ pull }) => sayPull(books, words, pull)}
        sourcesOf={() => []}
        empty={t('forecast.noLevers')}
      />
    </Panel>
  );
};

const sayPull = (books: Books, words: Words, pull: Pull): string => {
  switch (pull.kind) {
    case 'sure':
    case 'sooner':
      return words.t(`forecast.pull.${pull.kind}`, { promise: namePart(books, pull.commitment) });
    case 'stage':
      return words.t('forecast.pull.stage', { stage: words.word(`stock.${pull.stage}`, pull.stage) });
    case 'mission':
    case 'mandate':
    case 'lift':
    case 'beds':
      return words.t(`forecast.pull.${pull.kind}`);
  }
};
