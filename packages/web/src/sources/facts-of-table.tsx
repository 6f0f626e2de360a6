// Facts of one table that rest on a source, each in a sentence with both its dates and what became of it.
import type { SourceFact } from '@muster/core/answers';
import type { TableName } from '@muster/core/books';
import { describeFact } from '#evidence/describe-fact.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';

type FactsOfTableProps = { readonly table: TableName; readonly rows: readonly SourceFact[] };

export const FactsOfTable = ({ table, rows }: FactsOfTableProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  const columns: readonly Column<SourceFact>[] = [
    {
      key: 'says',
      title: t('sources.says'),
      text: ({ fact }) => describeFact(books, words, table, fact),
      cell: ({ fact }) => <Quantity text={describeFact(books, words, table, fact)} asked={facts(fact.id)} />,
    },
    {
      key: 'date',
      title: t('sources.trueOn'),
      text: ({ fact }) => words.when(fact.date),
      cell: ({ fact }) => <span class="no-wrap">{words.when(fact.date)}</span>,
      sort: ({ fact }) => fact.date.latest,
    },
    {
      key: 'known',
      title: t('sources.knownOn'),
      text: ({ fact }) => words.when(fact.known),
      cell: ({ fact }) => <span class="no-wrap">{words.when(fact.known)}</span>,
      sort: ({ fact }) => fact.known.latest,
    },
    {
      key: 'credibility',
      title: t('sources.credibility'),
      text: ({ fact }) => fact.credibility,
      sort: ({ fact }) => fact.credibility,
    },
    {
      key: 'state',
      title: t('sources.state'),
      text: ({ state }) => words.word(`sources.state.${state}`, state),
      cell: ({ state }) => <span class="no-wrap">{words.word(`sources.state.${state}`, state)}</span>,
      sort: ({ state }) => state,
    },
    { key: 'note', title: t('sources.note'), text: ({ fact }) => fact.note },
  ];
  return (
    <DataTable
      name={table}
      title={words.word(`sources.group.${table}`, table, { count: rows.length })}
      columns={columns}
      rows={rows}
      keyOf={({ fact }) => fact.id}
      sourcesOf={({ fact }) => [fact.source]}
      classOf={({ state }) => (state === 'stands' ? '' : 'gone')}
    />
  );
};
