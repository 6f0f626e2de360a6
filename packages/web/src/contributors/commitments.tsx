// Each commitment of a contributor: what it is, how far its record is complete, and where its parts stand now.
import { useMemo } from 'preact/hooks';
import { takeBalances, type Stage } from '@muster/core/ledger';
import { commitmentsOf, listCommitments, type Commitment } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import type { Words } from '#i18n/words.ts';
import { nameSource } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity, stock } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster } from '../muster.ts';

type Part = { readonly stage: Stage; readonly unit: string; readonly quantity: bigint };
type Line = { readonly commitment: Commitment; readonly first: string; readonly parts: readonly Part[] };

export const Commitments = ({ of }: { readonly of: string }) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const lines = useMemo(() => listLines(books, clocks, of), [books, clocks.asOf, clocks.knownAt, of]);
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      title: t('contributors.what'),
      text: ({ commitment }) => commitment.name || commitment.id,
      cell: ({ commitment, first }) => (
        <a href={hrefTo(muster, 'ledger', '', { commitment: first })}>{commitment.name || commitment.id}</a>
      ),
      sort: ({ commitment }) => commitment.name,
    },
    {
      key: 'unit',
      title: t('contributors.unit'),
      text: ({ commitment: { unit } }) => words.word(`unit.${unit}`, unit),
      sort: ({ commitment: { unit } }) => unit,
    },
    {
      key: 'pool',
      title: t('contributors.pool'),
      text: ({ commitment }) => commitment.pool,
      sort: ({ commitment }) => commitment.pool,
    },
    {
      key: 'made',
      title: t('contributors.made'),
      text: ({ commitment }) => words.when(commitment.date),
      cell: ({ commitment }) => (
        <span class="one-line">
          <Quantity text={words.when(commitment.date)} asked={facts(commitment.id)} />
        </span>
      ),
      sort: ({ commitment }) => commitment.date.earliest,
    },
    {
      key: 'stands',
      title: t('contributors.stands'),
      text: (line) => describeParts(words, line),
      cell: (line) => <Parts line={line} />,
    },
    {
      key: 'complete',
      title: t('contributors.complete'),
      text: ({ commitment: { completeTo } }) =>
        completeTo === undefined ? t('contributors.notComplete') : words.day(completeTo),
      sort: ({ commitment }) => commitment.completeTo ?? 0,
    },
    {
      key: 'source',
      title: t('contributors.source'),
      text: ({ commitment }) => nameSource(books, words, commitment.source),
      cell: ({ commitment }) => <SourceLink id={commitment.source} />,
    },
  ];
  return (
    <Panel title={t('contributors.commitments')}>
      <DataTable
        name={`commitments-${of}`}
        title={t('contributors.commitments')}
        columns={columns}
        rows={lines}
        keyOf={({ commitment }) => commitment.id}
        sourcesOf={({ commitment }) => [commitment.source]}
        empty={t('contributors.noCommitments')}
      />
      <Notes lines={lines} />
    </Panel>
  );
};

const Notes = ({ lines }: { readonly lines: readonly Line[] }) => {
  const noted = lines.filter(({ commitment }) => commitment.note !== '');
  if (noted.length === 0) return null;
  return (
    <ul class="notes">
      {noted.map(({ commitment }) => (
        <li key={commitment.id} class="note">
          <b>{commitment.name || commitment.id}:</b> {commitment.note}
        </li>
      ))}
    </ul>
  );
};

const describeParts = (words: Words, { parts }: Line): string =>
  parts.length === 0 ? words.t('contributors.noNumber') : parts.map((part) => describePart(words, part)).join(', ');

const describePart = (words: Words, { stage, unit, quantity }: Part): string =>
  `${words.amount(quantity, unit)} ${words.word(`stock.${stage}`, stage)}`;

const Parts = ({ line }: { readonly line: Line }) => {
  const { words } = useMuster();
  const { commitment, first, parts } = line;
  if (parts.length === 0) return <Quantity text={words.t('contributors.noNumber')} asked={facts(commitment.id)} />;
  return (
    <>
      {parts.map(({ stage, unit, quantity }, at) => (
        <span key={`${stage} ${unit}`}>
          {at > 0 && ', '}
          <Quantity text={words.amount(quantity, unit)} asked={stock(stage, unit, first)} />{' '}
          {words.word(`stock.${stage}`, stage)}
        </span>
      ))}
    </>
  );
};

/** Moves name the first version of a commitment, and so does the number that opens. */
const listLines = (books: Books, clocks: Clocks, of: string): readonly Line[] => {
  const balances = takeBalances(books.ledger, {
    ...clocks,
    by: ['commitment', 'stage'],
    scope: { commitment: commitmentsOf(books, of) },
  });
  return listCommitments(books, clocks)
    .filter(({ contributor }) => contributor === of)
    .map((commitment) => {
      const first = books.commitments.chainOf.get(commitment.id)?.[0]?.id ?? commitment.id;
      const parts = balances
        .filter(({ key, quantity }) => key.commitment === first && key.stage !== 'outside' && quantity !== 0n)
        .map(({ key, unit, quantity }) => ({ stage: key.stage as Stage, unit, quantity }));
      return { commitment, first, parts };
    });
};
