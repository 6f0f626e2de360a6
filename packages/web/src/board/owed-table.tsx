// Who owes what, the most first, and how long it has been owed.
import { useMemo } from 'preact/hooks';
import { takeEvidence, type Status } from '@muster/core/answers';
import { groupBy, type Day } from '@muster/core/kernel';
import { AGE_BUCKETS, listOwed, takeAgeing, type ContributorStrength } from '@muster/core/mission';
import { drawAgeing } from '@muster/figures';
import { nameContributor } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, hrefTo, useMuster } from '../muster.ts';

type Row = ContributorStrength & { readonly since: Day | undefined; readonly buckets: readonly bigint[] };

/** Contributors shown on the board; the page of contributors shows all. */
const MOST_SHOWN = 9;
const AGEING_WIDTH = 72;

export const OwedTable = ({ status }: { readonly status: Status }) => {
  const muster = useMuster();
  const { books, words, clocks } = muster;
  const { t, number } = words;
  const rows = useMemo(() => listRows(muster, status), [status]);
  const people = (key: 'pledged' | 'arrived' | 'owed', name: 'promised' | 'arrived' | 'owed'): Column<Row> => ({
    key: name,
    title: t(`owed.${name}`),
    align: 'right',
    text: (row) => (row[key] === 0n ? '–' : number(row[key])),
    cell: (row) =>
      row[key] === 0n ? '–' : <Quantity text={number(row[key])} asked={stock(name, 'people', row.contributor)} />,
    value: (row) => ({ quantity: row[key], unit: 'people' }),
    sort: (row) => row[key],
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'contributor',
      title: t('owed.contributor'),
      text: (row) => nameContributor(books, row.contributor),
      cell: (row) => (
        <a href={hrefTo(muster, 'contributors', row.contributor)}>{nameContributor(books, row.contributor)}</a>
      ),
      sort: (row) => nameContributor(books, row.contributor),
    },
    people('pledged', 'promised'),
    people('arrived', 'arrived'),
    people('owed', 'owed'),
    {
      key: 'since',
      title: t('owed.since'),
      text: (row) => (row.since === undefined ? '' : words.day(row.since)),
      cell: (row) =>
        row.since !== undefined && (
          <span class="ageing">
            <span>{words.day(row.since)}</span>
            <span
              dangerouslySetInnerHTML={{
                __html: drawAgeing(
                  {
                    title: t('owed.ageing', { name: nameContributor(books, row.contributor) }),
                    description: t('owed.days', { count: clocks.asOf - row.since }),
                    buckets: AGE_BUCKETS.map(({ name }, at) => ({
                      key: name,
                      label: t('owed.bucket', { name }),
                      quantity: row.buckets[at] ?? 0n,
                    })),
                    format: number,
                  },
                  { width: AGEING_WIDTH, words: figureWords(words), id: `age-${row.contributor}` },
                ),
              }}
            />
          </span>
        ),
      sort: (row) => row.since ?? 0,
    },
  ];
  return (
    <Panel
      title={t('owed.title')}
      class="panel-owed"
      all={{ href: hrefTo(muster, 'contributors'), text: t('owed.all', { count: status.contributors.length }) }}
    >
      <DataTable
        name="owed"
        title={t('owed.title')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.contributor}
        sourcesOf={(row) => sourcesOf(muster, row.contributor)}
        empty={t('owed.none')}
      />
    </Panel>
  );
};

const listRows = (
  { books, clocks }: Pick<ReturnType<typeof useMuster>, 'books' | 'clocks'>,
  status: Status,
): readonly Row[] => {
  const owed = listOwed(books, clocks).filter(({ unit }) => unit === 'people');
  const since = new Map(owed.toReversed().map((lot) => [lot.contributor, lot.since]));
  const shown = status.contributors
    .filter((strength) => strength.owed !== 0n || strength.arrived !== 0n)
    .toSorted((a, b) => Number(b.owed - a.owed))
    .slice(0, MOST_SHOWN);
  const contributors = new Set(shown.map(({ contributor }) => contributor));
  const ageing = groupBy(
    takeAgeing(books, clocks, { contributors }).filter(({ unit }) => unit === 'people'),
    ({ contributor }) => contributor,
  );
  return shown.map((strength) => ({
    ...strength,
    since: since.get(strength.contributor),
    buckets: AGE_BUCKETS.map((_, at) =>
      (ageing.get(strength.contributor) ?? []).reduce((total, { buckets }) => total + (buckets[at] ?? 0n), 0n),
    ),
  }));
};

/** Sources of every visible move of a contributor's people. */
const sourcesOf = ({ books, clocks }: ReturnType<typeof useMuster>, contributor: string): readonly string[] => {
  const evidence = takeEvidence(books, clocks, stock('promised', 'people', contributor));
  const arrived = takeEvidence(books, clocks, stock('arrived', 'people', contributor));
  return [evidence, arrived].flatMap((found) => found?.sources.map(({ id }) => id) ?? []);
};
