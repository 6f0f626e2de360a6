// What the ledger is narrowed by: each control writes itself into the address.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Books } from '@muster/core/books';
import { STAGES } from '@muster/core/ledger';
import { writeAddress } from '#address/address.ts';
import { nameContributor, namePlace, nameScope, nameSource } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { useMuster } from '../muster.ts';
import { clearFilters, hasFilters, setFilter, type FilterName } from './read-question.ts';

type Option = { readonly value: string; readonly text: string };

/** Sources offered in a list; where there are more, the text finds them, and a link from a move or a source narrows to one. */
const MOST_SOURCES = 400;

export const Filters = () => {
  const { address, books, go, words } = useMuster();
  const { query } = address;
  const { t } = words;
  const options = useMemo(() => listOptions(books, words), [books, words]);
  const set = (name: FilterName) => (value: string) => go({ query: setFilter(query, name, value) }, 'replace');
  const contributor = query['contributor'] ?? '';
  const commitments = options.commitments.filter((each) => contributor === '' || each.contributor === contributor);
  const choose = (name: FilterName, all: string, given: readonly Option[]) => (
    <Choice
      label={words.word(`ledger.filter.${name}`, name)}
      name={name}
      value={query[name] ?? ''}
      all={all}
      onChoose={set(name)}
    >
      {withChosen(given, query[name] ?? '', (value) => nameScope(books, words, value))}
    </Choice>
  );
  return (
    <form class="filters" role="search" aria-label={t('ledger.filters')} onSubmit={(event) => event.preventDefault()}>
      {choose('contributor', t('ledger.all.contributor'), options.contributors)}
      {choose('commitment', t('ledger.all.commitment'), commitments)}
      {choose('unit', t('ledger.all.unit'), options.units)}
      {choose('stage', t('ledger.all.stage'), options.stages)}
      {choose('way', t('ledger.all.way'), options.ways)}
      {options.places.length > 0 && choose('place', t('ledger.all.place'), options.places)}
      <Field label={t('ledger.filter.from')} name="from" type="date" value={query['from'] ?? ''} onSet={set('from')} />
      <Field label={t('ledger.filter.to')} name="to" type="date" value={query['to'] ?? ''} onSet={set('to')} />
      {(options.sources.length <= MOST_SOURCES || (query['source'] ?? '') !== '') &&
        choose('source', t('ledger.all.source'), options.sources.length <= MOST_SOURCES ? options.sources : [])}
      <Field
        label={t('ledger.filter.text')}
        name="text"
        type="search"
        value={query['text'] ?? ''}
        onSet={set('text')}
      />
      <label class="filter-check">
        <input
          type="checkbox"
          name="all"
          value="1"
          checked={query['all'] === '1'}
          onChange={(event) => set('all')(event.currentTarget.checked ? '1' : '')}
        />{' '}
        {t('ledger.filter.all')}
      </label>
      {hasFilters(query) && (
        <a class="filter-clear" href={writeAddress({ ...address, query: clearFilters(query) })}>
          {t('ledger.clear')}
        </a>
      )}
    </form>
  );
};

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** What it says where nothing is chosen. */
  readonly all: string;
  readonly onChoose: (value: string) => void;
  readonly children: readonly Option[];
};

const Choice = ({ label, name, value, all, onChoose, children }: ChoiceProps) => (
  <label>
    {label}
    <select name={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{all}</option>
      {children.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);

type FieldProps = {
  readonly label: ComponentChildren;
  readonly name: string;
  readonly type: 'date' | 'search';
  readonly value: string;
  readonly onSet: (value: string) => void;
};

const Field = ({ label, name, type, value, onSet }: FieldProps) => (
  <label>
    {label}
    {type === 'date' ? (
      // A date is taken once it is whole, words as they are typed.
      <input name={name} type="date" value={value} onChange={(event) => onSet(event.currentTarget.value)} />
    ) : (
      <input name={name} type="search" value={value} onInput={(event) => onSet(event.currentTarget.value)} />
    )}
  </label>
);

/** The options, and what an address names beside them, such as a pool. */
const withChosen = (options: readonly Option[], value: string, nameOf: (value: string) => string): readonly Option[] =>
  value === '' || options.some((option) => option.value === value)
    ? options
    : [...options, { value, text: nameOf(value) }];

const listOptions = (books: Books, words: Words) => {
  const { moves } = books.ledger;
  const byText = (options: readonly Option[]): readonly Option[] =>
    options.toSorted((a, b) => a.text.localeCompare(b.text));
  const commitments = books.commitments.chains.flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last) return [];
    const name = last.name || last.id;
    return [
      { value: first.id, text: `${nameContributor(books, last.contributor)}: ${name}`, contributor: last.contributor },
    ];
  });
  const ids = [...new Set(commitments.map(({ contributor }) => contributor))];
  const option = (nameOf: (value: string) => string) => (value: string) => ({ value, text: nameOf(value) });
  return {
    contributors: byText(ids.map(option((id) => nameContributor(books, id)))),
    commitments: commitments.toSorted((a, b) => a.text.localeCompare(b.text)),
    units: moves.units.words.map(option((unit) => words.word(`unit.${unit}`, unit))),
    stages: STAGES.map(option((stage) => words.word(`stage.${stage}`, stage))),
    ways: ['in', 'out'].map(option((way) => words.word(`ledger.way.${way}`, way))),
    places: byText(listPlaces(books).map(option((id) => namePlace(books, id)))),
    sources: byText(moves.sources.words.map(option((id) => nameSource(books, words, id)))),
  };
};

/** Places that moves name, and the places that these lie in. */
const listPlaces = ({ places, ledger: { moves } }: Books): readonly string[] => {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (id === '' || found.has(id)) return;
    found.add(id);
    add(places.get(id)?.parent ?? '');
  };
  for (const id of moves.places.words) add(id);
  return [...found];
};
