// What a list of sources is narrowed to: words, a reliability, a table. Kept in the address.
import { RELIABILITIES } from '@muster/core/ledger';
import { Choice } from '#crisis/choice.tsx';
import { useMuster } from '../muster.ts';
import { SOURCED_TABLES, type SourceFilter } from './filter-sources.ts';

export const SourceFilters = ({ filter }: { readonly filter: SourceFilter }) => {
  const { address, go, words } = useMuster();
  const { t } = words;
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t('sources.text')}</span>
        <input
          type="search"
          name="q"
          value={filter.text}
          onInput={(event) => go({ query: { ...address.query, q: event.currentTarget.value } }, 'replace')}
        />
      </label>
      <Choice
        name="reliability"
        label={t('sources.reliability')}
        value={filter.reliability}
        options={[
          { value: '', text: t('sources.any') },
          ...RELIABILITIES.map((code) => ({ value: code, text: `${code}, ${t(`sources.reliability.${code}`)}` })),
        ]}
      />
      <Choice
        name="table"
        label={t('sources.carries')}
        value={filter.table}
        options={[
          { value: '', text: t('sources.anything') },
          ...SOURCED_TABLES.map((table) => ({ value: table, text: words.word(`sources.of.${table}`, table) })),
        ]}
      />
    </form>
  );
};
