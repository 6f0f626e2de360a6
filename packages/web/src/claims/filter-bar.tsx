// The controls that narrow a list; each writes its choice into the address.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Claim } from '@muster/core/claims';
import { useMuster } from '../muster.ts';
import { listChoices, readFilters, type Choice } from './filters.ts';

type FilterBarProps = {
  /** The claims whose scopes, subjects and sources can be chosen. */
  readonly claims: readonly Claim[];
  /** The filter of this list alone: verdicts, or states. */
  readonly own?: { readonly name: 'verdict' | 'state'; readonly choices: readonly Choice[] };
  readonly children?: ComponentChildren;
};

export const FilterBar = ({ claims, own, children }: FilterBarProps) => {
  const { address, books, go, words } = useMuster();
  const { t } = words;
  const { query } = address;
  const filters = readFilters(query);
  const set = (name: string, value: string): void => go({ query: { ...query, [name]: value } }, 'replace');
  const listOf = (filter: 'of' | 'subject' | 'source'): readonly Choice[] =>
    listChoices(books, words, { filter, claims, chosen: filters[filter] });
  const choices = useMemo(
    () => ({ of: listOf('of'), subject: listOf('subject'), source: listOf('source') }),
    [claims, filters.of, filters.subject, filters.source],
  );
  const chosen = own ? (query[own.name] ?? '') : '';
  const isNarrowed = chosen !== '' || Object.values(filters).some((value) => value !== '');
  const clear = (): void => {
    go({ query: { ...query, ...(own && { [own.name]: '' }), of: '', subject: '', source: '', text: '' } }, 'replace');
  };
  return (
    <form class="filters" role="search" aria-label={t('claims.filters')} onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('claims.filter.text')}
        <input type="search" value={filters.text} onInput={(event) => set('text', event.currentTarget.value)} />
      </label>
      {own && (
        <Choose
          label={t(`claims.filter.${own.name}`)}
          chosen={chosen}
          choices={own.choices}
          onChoose={(value) => set(own.name, value)}
        />
      )}
      {(['of', 'subject', 'source'] as const).map((filter) => (
        <Choose
          key={filter}
          label={t(`claims.filter.${filter}`)}
          chosen={filters[filter]}
          choices={choices[filter]}
          onChoose={(value) => set(filter, value)}
        />
      ))}
      {isNarrowed && (
        <button type="button" class="plain" onClick={clear}>
          {t('claims.filter.clear')}
        </button>
      )}
      {children}
    </form>
  );
};

type ChooseProps = {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

const Choose = ({ label, chosen, choices, onChoose }: ChooseProps) => {
  const { words } = useMuster();
  return (
    <label>
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{words.t('claims.filter.any')}</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value} selected={value === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
