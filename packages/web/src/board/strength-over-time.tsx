// What was promised, at the time and for when, beside what came, and what may still come.
import { useMemo } from 'preact/hooks';
import { takeHistory, type History } from '@muster/core/answers';
import { addDays, formatDay, type Day } from '@muster/core/kernel';
import { drawStrengthChart, type FanDay } from '@muster/figures';
import { listFanDays, listMonths, nameFan } from '#forecast/fan-of.ts';
import { sayMonth } from '#forecast/say-forecast.ts';
import { nameClaimed, nameTopic } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { Figure } from '#parts/figure.tsx';
import { Panel } from '#parts/panel.tsx';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, hrefTo, useAnswer, useMuster } from '../muster.ts';
import { useOutlook } from './outlook.tsx';

const WIDE = 560;
const HEIGHT = 332;
/** Days of the forecast that are drawn; room for them is there from the first. */
const DAYS_AHEAD = 365;

export const StrengthOverTime = () => {
  const muster = useMuster();
  const { books, clocks, words, go } = muster;
  const { t } = words;
  const history = useAnswer(takeHistory);
  const { answer, isCurrent } = useOutlook();
  const end = addDays(clocks.asOf, DAYS_AHEAD);
  const ahead = useMemo(
    () => (answer ? listFanDays(answer).filter(({ day }) => day >= clocks.asOf && day <= end) : []),
    [answer, end],
  );
  const promises = history.promises.map((promise) => {
    const { claim, said, due, from, level, state } = promise;
    const label = `${nameTopic(books, words, claim)}: ${nameClaimed(words, claim)}, ${words.word(`verdict.${state}`, state)}`;
    return { key: claim.id, said, due, from, level, state, label };
  });
  const open = (key: string): void => {
    if (promises.some((promise) => promise.key === key)) go({ page: 'claims', id: key });
  };
  return (
    <Panel title={t('strength.title')} class="panel-strength" note={t('strength.note')}>
      <Figure
        wide={WIDE}
        onPick={open}
        draw={(width) =>
          drawStrengthChart(
            {
              title: t('strength.title'),
              description: `${describe(words, history)} ${describeAhead(words, ahead)}`.trim(),
              empty: t('table.empty'),
              height: HEIGHT,
              from: history.from,
              to: Math.max(history.to, end) as Day,
              asOf: clocks.asOf,
              deployed: history.deployed,
              promised: history.promised,
              planned: history.planned,
              authorised: history.authorised,
              promises,
              events: [],
              ...(ahead.length > 0 && { fan: { ...nameFan(words), days: ahead, isOld: !isCurrent } }),
              labels: {
                deployed: t('part.deployed'),
                promised: t('strength.promised'),
                planned: t('strength.planned'),
                authorised: t('strength.authorised'),
                today: t('clocks.asOf'),
              },
            },
            { width, words: figureWords(words), id: 'strength' },
          )
        }
        table={<HistoryTable history={history} ahead={ahead} />}
      />
      <p class="faint small">
        {t('strength.promises', { count: promises.length })}{' '}
        <a href={hrefTo(muster, 'claims', '', { show: 'promises' })}>{t('strength.allPromises')}</a>
      </p>
    </Panel>
  );
};

const describe = (words: Words, { deployed, promised, planned, promises }: History): string => {
  const last = (steps: History['deployed']): string => words.number(steps.at(-1)?.quantity ?? 0n);
  return words.t('strength.description', {
    deployed: last(deployed),
    promised: last(promised),
    planned: last(planned),
    promises: promises.length,
  });
};

/** What the fan says, in a sentence; empty where there is none. */
const describeAhead = (words: Words, ahead: readonly FanDay[]): string => {
  const last = ahead.at(-1);
  if (!last) return '';
  const { day, low, middle, high } = last;
  const { t, number } = words;
  return t('outlook.says', { day: words.day(day), low: number(low), middle: number(middle), high: number(high) });
};

type HistoryRow = { readonly day: Day; readonly kind: string; readonly quantity: bigint; readonly says: string };

type HistoryTableProps = { readonly history: History; readonly ahead: readonly FanDay[] };

const HistoryTable = ({ history, ahead }: HistoryTableProps) => {
  const { words } = useMuster();
  const { t } = words;
  const series = (kind: string, steps: History['deployed']): readonly HistoryRow[] =>
    steps.map(({ day, quantity }) => ({ day, kind, quantity, says: '' }));
  const rows = [
    ...series(t('part.deployed'), history.deployed),
    ...series(t('strength.promised'), history.promised),
    ...series(t('strength.planned'), history.planned),
    ...series(t('strength.authorised'), history.authorised),
    ...listMonths(ahead, (day) => sayMonth(words, day)).flatMap(({ day, ...bounds }) =>
      (['low', 'middle', 'high'] as const).map((bound) => ({
        day,
        kind: t('outlook.row', { name: t(`outlook.${bound}`) }),
        quantity: bounds[bound],
        says: '',
      })),
    ),
  ].toSorted((a, b) => a.day - b.day);
  return (
    <DataTable
      name="strength"
      title={t('strength.title')}
      columns={[
        { key: 'day', title: t('evidence.date'), text: ({ day }) => words.day(day), sort: ({ day }) => day },
        { key: 'kind', title: t('strength.series'), text: ({ kind }) => kind, sort: ({ kind }) => kind },
        {
          key: 'quantity',
          title: t('strength.people'),
          align: 'right',
          text: ({ quantity }) => words.number(quantity),
          value: ({ quantity }) => ({ quantity, unit: 'people' }),
          sort: ({ quantity }) => quantity,
        },
      ]}
      rows={rows}
      keyOf={({ day, kind }) => `${formatDay(day)} ${kind}`}
      sourcesOf={() => []}
    />
  );
};
