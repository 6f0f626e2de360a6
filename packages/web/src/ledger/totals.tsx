// What the moves that are shown add up to: into and out of the stage asked about, or of every stage, a unit at a time.
import { useMemo, useState } from 'preact/hooks';
import { totalMoves, type MoveQuestion, type StageTotal } from '@muster/core/answers';
import { STAGES } from '@muster/core/ledger';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { writeAddress } from '#address/address.ts';

type TotalsProps = { readonly rows: readonly number[]; readonly question: MoveQuestion };

export const Totals = ({ rows, question: { stage, place = '' } }: TotalsProps) => {
  const { words } = useMuster();
  const [isOpen, setOpen] = useState(false);
  const { t } = words;
  if (rows.length === 0) return null;
  const title =
    stage === undefined ? t('ledger.totals') : t('ledger.totalsOf', { stage: words.word(`stage.${stage}`, stage) });
  const table = <TotalsTable title={title} rows={rows} stage={stage} place={place} />;
  if (stage !== undefined) {
    return (
      <section class="panel totals">
        <h2>{title}</h2>
        {table}
      </section>
    );
  }
  return (
    <details class="totals" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && table}
    </details>
  );
};

type TotalsTableProps = { readonly rows: readonly number[]; readonly title: string } & Pick<
  MoveQuestion,
  'stage' | 'place'
>;

const TotalsTable = ({ rows, title, stage, place = '' }: TotalsTableProps) => {
  const { address, books, clocks, words } = useMuster();
  const { t } = words;
  const { moves } = books.ledger;
  const totals = useMemo(
    () => totalMoves(books, { ...clocks, rows, stage, place }),
    [books, clocks.asOf, clocks.knownAt, rows, stage, place],
  );
  const sources = useMemo(() => {
    const codes = new Set(rows.map((row) => moves.source[row] ?? 0));
    return [...codes].map((code) => moves.sources.words[code] ?? '');
  }, [rows]);
  const number = (key: string, quantityOf: (total: StageTotal) => bigint): Column<StageTotal> => ({
    key,
    title: words.word(`ledger.${key}`, key),
    align: 'right',
    text: (total) => words.amount(quantityOf(total), total.unit),
    value: (total) => ({ quantity: quantityOf(total), unit: total.unit }),
    sort: quantityOf,
  });
  const columns: readonly Column<StageTotal>[] = [
    {
      key: 'unit',
      title: t('ledger.unit'),
      text: ({ unit }) => words.word(`unit.${unit}`, unit),
      sort: ({ unit }) => unit,
    },
    {
      key: 'stage',
      title: t('ledger.stage'),
      text: (total) => words.word(`stage.${total.stage}`, total.stage),
      cell: (total) => (
        <a href={writeAddress({ ...address, query: { ...address.query, stage: total.stage, unit: total.unit } })}>
          {words.word(`stage.${total.stage}`, total.stage)}
        </a>
      ),
      sort: (total) => STAGES.indexOf(total.stage),
    },
    number('into', ({ into }) => into),
    number('outOf', ({ outOf }) => outOf),
    number('balance', ({ into, outOf }) => into - outOf),
    {
      key: 'count',
      title: t('ledger.count'),
      align: 'right',
      text: (total) => words.number(total.moves),
      value: (total) => ({ quantity: BigInt(total.moves), unit: 'moves' }),
      sort: (total) => total.moves,
    },
  ];
  return (
    <DataTable
      name="totals"
      title={title}
      columns={columns}
      rows={totals}
      keyOf={(total) => `${total.unit} ${total.stage}`}
      sourcesOf={() => sources}
    />
  );
};
