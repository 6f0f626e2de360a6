// How long what a contributor still owes has stood where it is, stage by stage.
import { useMemo } from 'preact/hooks';
import { takeEvidence } from '@muster/core/answers';
import { AGE_BUCKETS, takeAgeing, type Ageing } from '@muster/core/mission';
import { drawAgeing } from '@muster/figures';
import { Panel } from '#parts/panel.tsx';
import { Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { figureWords, useMuster } from '../muster.ts';

const BAR_WIDTH = 120;

export const AgeingOfOne = ({ of }: { readonly of: string }) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const rows = useMemo(
    () => takeAgeing(books, clocks).filter(({ contributor }) => contributor === of),
    [books, clocks.asOf, clocks.knownAt, of],
  );
  if (rows.length === 0) return null;
  const columns: readonly Column<Ageing>[] = [
    {
      key: 'name',
      title: t('contributors.what'),
      text: ({ name, commitment }) => name || commitment,
      sort: ({ name }) => name,
    },
    {
      key: 'stage',
      title: t('contributors.stage'),
      text: ({ stage }) => words.word(`stock.${stage}`, stage),
      sort: ({ stage }) => stage,
    },
    {
      key: 'quantity',
      title: t('contributors.owed'),
      align: 'right',
      text: ({ quantity, unit }) => words.amount(quantity, unit),
      cell: ({ quantity, unit, stage, commitment }) => (
        <Quantity text={words.amount(quantity, unit)} asked={stock(stage, unit, commitment)} />
      ),
      value: ({ quantity, unit }) => ({ quantity, unit }),
      sort: ({ quantity }) => quantity,
    },
    ...AGE_BUCKETS.map(({ name }, at): Column<Ageing> => ({
      key: name,
      title: words.word(`contributors.age.${at}`, name),
      align: 'right',
      text: ({ buckets, unit }) => ((buckets[at] ?? 0n) === 0n ? '–' : words.amount(buckets[at] ?? 0n, unit)),
      value: ({ buckets, unit }) => ({ quantity: buckets[at] ?? 0n, unit }),
      sort: ({ buckets }) => buckets[at] ?? 0n,
    })),
    {
      key: 'since',
      title: t('contributors.standsSince'),
      text: ({ since, oldestDays }) => `${words.day(since)} (${t('contributors.days', { count: oldestDays })})`,
      cell: (row) => <Since row={row} />,
      sort: ({ since }) => since,
    },
  ];
  return (
    <Panel title={t('contributors.ageing')} note={t('contributors.ageingNote')}>
      <DataTable
        name={`ageing-${of}`}
        title={t('contributors.ageing')}
        columns={columns}
        rows={rows}
        keyOf={({ commitment, stage, unit }) => `${commitment} ${stage} ${unit}`}
        sourcesOf={({ commitment, stage, unit }) =>
          takeEvidence(books, clocks, stock(stage, unit, commitment))?.sources.map(({ id }) => id) ?? []
        }
      />
    </Panel>
  );
};

const Since = ({ row }: { readonly row: Ageing }) => {
  const { words } = useMuster();
  const { commitment, stage, unit, buckets, since, oldestDays } = row;
  const age = words.t('contributors.days', { count: oldestDays });
  const picture = drawAgeing(
    {
      title: words.t('contributors.ageing'),
      description: age,
      buckets: AGE_BUCKETS.map(({ name }, at) => ({
        key: name,
        label: words.word(`contributors.age.${at}`, name),
        quantity: buckets[at] ?? 0n,
      })),
      format: (quantity) => words.amount(quantity, unit),
    },
    { width: BAR_WIDTH, words: figureWords(words), id: `age-${commitment}-${stage}-${unit}` },
  );
  return (
    <span class="age-of-one">
      {words.day(since)} ({age}) <span dangerouslySetInnerHTML={{ __html: picture }} />
    </span>
  );
};
