// What each promise may still bring.
import type { Forecast, ForecastPart } from '@muster/core/forecast';
import { Panel } from '#parts/panel.tsx';
import { Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { namePart } from './name-part.ts';
import { saySigned } from './say-change.ts';
import { sayChance, sayMonth, saySpread } from './say-forecast.ts';

type PartTableProps = { readonly now: Forecast; readonly was: Forecast | undefined };

export const PartTable = ({ now, was }: PartTableProps) => {
  const muster = useMuster();
  const { books, words } = muster;
  const { t } = words;
  const people = (value: number): string => words.number(Math.round(value));
  const counted = (key: string, title: string, of: (part: ForecastPart) => number): Column<ForecastPart> => ({
    key,
    title,
    align: 'right',
    text: (part) => people(of(part)),
    value: (part) => ({ quantity: BigInt(Math.round(of(part))), unit: 'people' }),
    sort: of,
  });
  const columns: readonly Column<ForecastPart>[] = [
    {
      key: 'promise',
      title: t('forecast.promise'),
      text: (part) => namePart(books, part.commitment),
      cell: (part) => <a href={hrefTo(muster, 'contributors', part.contributor)}>{namePart(books, part.commitment)}</a>,
      sort: (part) => namePart(books, part.commitment),
    },
    {
      ...counted('waiting', t('forecast.waiting'), ({ waiting }) => waiting),
      cell: ({ waiting, commitment }) => (
        <Quantity text={people(waiting)} asked={stock('owed', 'people', commitment)} />
      ),
    },
    {
      key: 'none',
      title: t('forecast.none'),
      align: 'right',
      text: ({ none }) => sayChance(words, none),
      sort: ({ none }) => none,
    },
    counted('expected', t('forecast.expected'), ({ expected }) => expected),
    ...(now.parts.some(({ byExpiry }) => byExpiry !== undefined)
      ? [counted('expiry', t('forecast.byExpiry'), ({ byExpiry }) => byExpiry ?? 0)]
      : []),
    {
      key: 'first',
      title: t('forecast.first'),
      text: ({ first }) =>
        first.middle === undefined ? '–' : `${sayMonth(words, first.middle)} (${saySpread(words, first)})`,
      sort: ({ first }) => first.middle ?? Number.MAX_SAFE_INTEGER,
    },
    ...(was
      ? [
          {
            key: 'against',
            title: t('forecast.against'),
            align: 'right' as const,
            text: (part: ForecastPart) =>
              saySigned(
                words,
                part.expected - (was.parts.find(({ commitment }) => commitment === part.commitment)?.expected ?? 0),
              ),
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('forecast.parts')} note={t('forecast.partsNote')}>
      <DataTable
        name="forecast-promises"
        title={t('forecast.parts')}
        columns={columns}
        rows={now.parts}
        keyOf={({ commitment }) => commitment}
        sourcesOf={({ commitment }) => {
          const source = books.commitments.chainOf.get(commitment)?.at(-1)?.source;
          return source === undefined ? [] : [source];
        }}
        empty={t('forecast.noParts')}
      />
    </Panel>
  );
};
