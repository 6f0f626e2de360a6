// A number of the ledger, as the moves that made it, with what stands after each.
import type { Evidence, EvidenceLine } from '@muster/core/answers';
import { nameContributor, nameSource } from '#i18n/names.ts';
import { DataTable } from '#table/data-table.tsx';
import type { Column } from '#table/column.ts';
import { hrefTo, useMuster } from '../muster.ts';
import { SourceLink } from '#parts/source-link.tsx';
import { nameAsked } from './name-asked.ts';

type StockEvidenceProps = { readonly evidence: Extract<Evidence, { kind: 'stock' }> };

export const StockEvidence = ({ evidence }: StockEvidenceProps) => {
  const muster = useMuster();
  const { books, words } = muster;
  const { asked, quantity, low, high, lines, restsOn } = evidence;
  if (asked.kind !== 'stock') return null;
  const { t, amount } = words;
  const title = nameAsked(books, words, asked);
  const columns: readonly Column<EvidenceLine>[] = [
    {
      key: 'date',
      title: t('evidence.date'),
      text: ({ move }) => words.when(move.date),
      sort: ({ move }) => move.date.latest,
    },
    { key: 'who', title: t('evidence.who'), text: ({ contributor }) => nameContributor(books, contributor) },
    {
      key: 'step',
      title: t('evidence.step'),
      text: ({ move }) => `${words.word(`stage.${move.from}`, move.from)} → ${words.word(`stage.${move.to}`, move.to)}`,
      cell: ({ move }) => (
        <a href={hrefTo(muster, 'ledger', '', { move: move.id })}>
          {words.word(`stage.${move.from}`, move.from)} → {words.word(`stage.${move.to}`, move.to)}
        </a>
      ),
    },
    {
      key: 'change',
      title: t('evidence.change'),
      align: 'right',
      text: ({ change }) => (change < 0n ? amount(change, asked.unit) : `+${amount(change, asked.unit)}`),
      value: ({ change }) => ({ quantity: change, unit: asked.unit }),
    },
    {
      key: 'after',
      title: t('evidence.after'),
      align: 'right',
      text: ({ after }) => amount(after, asked.unit),
      value: ({ after }) => ({ quantity: after, unit: asked.unit }),
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: ({ move }) => nameSource(books, words, move.source),
      cell: ({ move }) => <SourceLink id={move.source} />,
    },
  ];
  return (
    <>
      <p class="evidence-number">
        <strong>{amount(quantity, asked.unit)}</strong> {title}
      </p>
      <p class="faint">
        {t('evidence.clocks', { asOf: words.day(muster.clocks.asOf), known: words.day(muster.clocks.knownAt) })}
      </p>
      {low !== high && (
        <p class="evidence-range">
          {t('evidence.range', { low: amount(low, asked.unit), high: amount(high, asked.unit) })} {restsOn.join(', ')}
        </p>
      )}
      <div class="evidence-moves">
        <DataTable
          name="evidence"
          title={title}
          columns={columns}
          rows={lines}
          keyOf={({ move }) => move.id}
          sourcesOf={({ move }) => [move.source]}
          empty={t('evidence.noMoves')}
        />
      </div>
    </>
  );
};
