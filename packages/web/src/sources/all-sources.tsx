// Every source that was out by then, the one that carries most first.
import { useMemo } from 'preact/hooks';
import { listSourceUses, type SourceUse } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { NEVER } from '@muster/core/kernel';
import type { Clocks } from '@muster/core/ledger';
import { PageHead } from '#parts/page-head.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';
import { filterSources, isWebAddress, readSourceFilter } from './filter-sources.ts';
import { SourceFilters } from './source-filters.tsx';

const takeUses = (books: Books, { knownAt }: Clocks) => {
  const { uses, later } = listSourceUses(books, knownAt);
  return { uses: uses.toSorted((a, b) => b.facts + b.moves - (a.facts + a.moves)), later };
};

export const AllSources = () => {
  const { address, words } = useMuster();
  const { t } = words;
  const { uses, later } = useAnswer(takeUses);
  const { q, reliability, table } = address.query;
  const filter = useMemo(() => readSourceFilter(address.query), [q, reliability, table]);
  const shown = useMemo(() => filterSources(uses, filter), [uses, filter]);
  const columns = useColumns();
  const facts = uses.reduce((total, use) => total + use.facts, 0);
  const moves = uses.reduce((total, use) => total + use.moves, 0);
  return (
    <div class="sources">
      <PageHead
        title={t('sources.title')}
        lead={
          uses.length === 0
            ? t('sources.none')
            : t('sources.lead', { count: uses.length, facts: words.number(facts), moves: words.number(moves) })
        }
      />
      <SourceFilters filter={filter} />
      <p class="faint small" aria-live="polite">
        {t('sources.shown', { count: shown.length, all: words.number(uses.length) })}{' '}
        {later > 0 && t('sources.later', { count: later })}
      </p>
      <DataTable
        name="sources"
        title={t('sources.title')}
        columns={columns}
        rows={shown}
        keyOf={({ source }) => source.id}
        sourcesOf={({ source }) => [source.id]}
        inAddress
        empty={t(uses.length === 0 ? 'sources.none' : 'sources.noneSuch')}
      />
    </div>
  );
};

const useColumns = (): readonly Column<SourceUse>[] => {
  const muster = useMuster();
  const { words } = muster;
  const { t } = words;
  const count = (key: 'facts' | 'moves'): Column<SourceUse> => ({
    key,
    title: t(`sources.${key}`),
    align: 'right',
    text: (use) => words.number(use[key]),
    cell: (use) => <a href={hrefTo(muster, 'sources', use.source.id)}>{words.number(use[key])}</a>,
    value: (use) => ({ quantity: BigInt(use[key]), unit: 'people' }),
    sort: (use) => use[key],
  });
  return [
    {
      key: 'publisher',
      title: t('sources.publisher'),
      text: ({ source }) => source.publisher,
      cell: ({ source }) => <a href={hrefTo(muster, 'sources', source.id)}>{source.publisher}</a>,
      sort: ({ source }) => source.publisher,
    },
    {
      key: 'name',
      title: t('sources.name'),
      text: ({ source }) => (source.title === '' ? t('sources.untitled') : source.title),
      cell: ({ source }) => (source.title === '' ? <span class="faint">{t('sources.untitled')}</span> : source.title),
      sort: ({ source }) => source.title,
    },
    {
      key: 'date',
      title: t('sources.date'),
      text: ({ source }) => (source.date ? words.when(source.date) : t('sources.undated')),
      cell: ({ source }) => (source.date ? words.when(source.date) : <span class="faint">{t('sources.undated')}</span>),
      sort: ({ source }) => source.date?.latest ?? NEVER,
    },
    {
      key: 'reliability',
      title: t('sources.reliability'),
      text: ({ source }) => `${source.reliability}, ${words.word(`sources.reliability.${source.reliability}`, '')}`,
      sort: ({ source }) => source.reliability,
    },
    count('facts'),
    count('moves'),
    {
      key: 'address',
      title: t('sources.address'),
      text: ({ source }) => source.address,
      cell: ({ source }) => <Address address={source.address} />,
    },
  ];
};

/** The site an address leads to; one that cannot be followed stays text. */
const Address = ({ address }: { readonly address: string }) => {
  const { t } = useMuster().words;
  if (address === '') return <span class="faint">{t('sources.noAddress')}</span>;
  if (!isWebAddress(address)) return <span class="source-address">{address}</span>;
  const site = new URL(address).hostname.replace(/^www\./, '');
  return (
    <a href={address} rel="noreferrer" target="_blank" title={t('sources.open')}>
      {site} <span aria-hidden="true">↗</span>
    </a>
  );
};
