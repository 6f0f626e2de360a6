// Moves that were known before they happened: allowed, and worth a second look.
import { useMemo } from 'preact/hooks';
import type { Notice } from '@muster/core/answers';
import { getMove, type Move } from '@muster/core/ledger';
import { describeFact } from '#evidence/describe-fact.ts';
import { nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';

export const NoticeTable = ({ notices }: { readonly notices: readonly Notice[] }) => {
  const { books, words } = useMuster();
  const { t } = words;
  const { moves } = books.ledger;
  const rows = useMemo(() => notices.map(({ id }) => getMove(moves, moves.findRow(id))), [moves, notices]);
  const says = (move: Move): string => describeFact(books, words, 'moves', move);
  return (
    <DataTable
      name="check-notices"
      title={t('check.notices', { count: notices.length })}
      columns={[
        {
          key: 'move',
          title: t('check.move'),
          text: says,
          cell: (move) => <Quantity text={says(move)} asked={facts(move.id)} />,
        },
        {
          key: 'known',
          title: t('check.known'),
          text: ({ known }) => words.when(known),
          sort: ({ known }) => known.latest,
        },
        {
          key: 'date',
          title: t('check.happened'),
          text: ({ date }) => words.when(date),
          sort: ({ date }) => date.latest,
        },
        { key: 'says', title: t('check.says'), text: () => t('check.plan') },
        {
          key: 'source',
          title: t('evidence.source'),
          text: ({ source }) => nameSource(books, words, source),
          cell: ({ source }) => <SourceLink id={source} />,
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      sourcesOf={({ source }) => [source]}
    />
  );
};
