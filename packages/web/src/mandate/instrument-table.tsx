// Every instrument known by then: what it is, whom it concerns, from when to when, how many it foresees and allows.
import type { Instrument, InstrumentState } from '@muster/core/mission';
import { nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster, type Muster } from '../muster.ts';

export const InstrumentTable = ({ instruments }: { readonly instruments: readonly InstrumentState[] }) => {
  const muster = useMuster();
  const { t } = muster.words;
  return (
    <DataTable
      name="instruments"
      title={t('mandate.instruments')}
      columns={[nameColumn(muster), ...columnsOf(muster), sourceColumn(muster)]}
      rows={instruments}
      keyOf={({ instrument }) => instrument.id}
      sourcesOf={({ instrument }) => [instrument.source]}
      inAddress
      empty={t('mandate.timelineEmpty')}
    />
  );
};

export const nameColumn = ({ words }: Muster): Column<InstrumentState> => ({
  key: 'name',
  title: words.t('mandate.name'),
  text: ({ instrument }) => instrument.name,
  cell: ({ instrument }) => <Quantity text={instrument.name} asked={facts(instrument.id)} />,
  sort: ({ instrument }) => instrument.name,
});

export const sourceColumn = ({ books, words }: Muster): Column<InstrumentState> => ({
  key: 'source',
  title: words.t('evidence.source'),
  text: ({ instrument }) => nameSource(books, words, instrument.source),
  cell: ({ instrument }) => <SourceLink id={instrument.source} />,
});

export const expiryColumn = ({ words }: Muster): Column<InstrumentState> => ({
  key: 'ends',
  title: words.t('mandate.ends'),
  text: ({ instrument }) => (instrument.expires ? words.when(instrument.expires) : '–'),
  sort: ({ instrument }) => instrument.expires?.latest ?? Infinity,
});

export const concernsColumn = ({ words }: Muster): Column<InstrumentState> => ({
  key: 'concerns',
  title: words.t('mandate.concerns'),
  text: ({ instrument: { concerns } }) => words.word(`mandate.concerns.${concerns}`, concerns),
  sort: ({ instrument }) => instrument.concerns,
});

const columnsOf = (muster: Muster): readonly Column<InstrumentState>[] => {
  const { words } = muster;
  const { t } = words;
  const people = (name: 'planned' | 'authorised'): Column<InstrumentState> => ({
    key: name,
    title: t(`mandate.${name}`),
    align: 'right',
    text: ({ instrument }) => sayPeople(muster, instrument[name]),
    value: ({ instrument }) => valueOf(instrument[name]),
    sort: ({ instrument }) => instrument[name] ?? -1n,
  });
  return [
    {
      key: 'kind',
      title: t('mandate.kind'),
      text: ({ instrument: { kind } }) => t(`mandate.kind.${kind}`),
      sort: ({ instrument }) => instrument.kind,
    },
    concernsColumn(muster),
    {
      key: 'from',
      title: t('mandate.from'),
      text: ({ instrument: { inForce, date } }) => words.when(inForce ?? date),
      cell: ({ instrument: { inForce, date } }) => <span class="date">{words.when(inForce ?? date)}</span>,
      sort: ({ from }) => from,
    },
    expiryColumn(muster),
    people('planned'),
    people('authorised'),
    {
      key: 'state',
      title: t('mandate.state'),
      text: ({ state }) => t(`mandate.key.${state}`),
      cell: ({ state }) => <span class={`date instrument-${state}`}>{t(`mandate.key.${state}`)}</span>,
      sort: ({ state }) => state,
    },
  ];
};

const sayPeople = ({ words }: Muster, people: Instrument['planned']): string =>
  people === undefined ? '–' : words.number(people);

const valueOf = (people: Instrument['planned']) =>
  people === undefined ? undefined : { quantity: people, unit: 'people' };
