// Accounts from which more left than had come in: which, by how much, since when, by which move.
import type { Books } from '@muster/core/books';
import type { Overdraft } from '@muster/core/ledger';
import { nameScope, namePlace } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';

export const OverdrawnTable = ({ overdrafts }: { readonly overdrafts: readonly Overdraft[] }) => {
  const { books, words } = useMuster();
  const { t } = words;
  const nameAccount = ({ commitment, stage, place }: Overdraft): string =>
    [
      nameScope(books, words, commitment),
      words.word(`stage.${stage}`, stage),
      place === '' ? '' : namePlace(books, place),
    ]
      .filter((part) => part !== '')
      .join(', ');
  const columns: readonly Column<Overdraft>[] = [
    { key: 'account', title: t('check.account'), text: nameAccount, sort: nameAccount },
    {
      key: 'commitment',
      title: t('check.commitment'),
      text: ({ commitment }) => commitment,
      sort: ({ commitment }) => commitment,
    },
    {
      key: 'amount',
      title: t('check.by'),
      align: 'right',
      text: ({ amount, unit }) => words.amount(amount, unit),
      value: ({ amount, unit }) => ({ quantity: amount, unit }),
      sort: ({ amount }) => amount,
    },
    { key: 'asOf', title: t('check.asOf'), text: ({ asOf }) => words.day(asOf), sort: ({ asOf }) => asOf },
    {
      key: 'known',
      title: t('check.known'),
      text: ({ knownAt }) => words.day(knownAt),
      sort: ({ knownAt }) => knownAt,
    },
    {
      key: 'move',
      title: t('check.move'),
      text: ({ move }) => move,
      cell: ({ move }) => <Quantity text={move} asked={facts(move)} />,
    },
    {
      key: 'row',
      title: t('check.row'),
      align: 'right',
      text: ({ move }) => String(rowOf(books, move)),
      sort: ({ move }) => rowOf(books, move),
    },
    { key: 'todo', title: t('check.todo'), text: () => t('problem.ledger.overdrawn.todo') },
  ];
  return (
    <DataTable
      name="check-overdrawn"
      title={t('check.overdrawn', { count: overdrafts.length })}
      columns={columns}
      rows={overdrafts}
      keyOf={({ commitment, unit, stage, place }) => [commitment, unit, stage, place].join(' ')}
      sourcesOf={({ move }) => sourceOf(books, move)}
    />
  );
};

/** The row of a move in its file, as a spreadsheet counts. */
const rowOf = ({ ledger: { moves } }: Books, id: string): number => moves.fileRow[moves.findRow(id)] ?? 0;

const sourceOf = ({ ledger: { moves } }: Books, id: string): readonly string[] => {
  const source = moves.sources.words[moves.source[moves.findRow(id)] ?? -1];
  return source === undefined ? [] : [source];
};
