// Observations as a table: what, where, when, how much, of how much of the place, on whose word.
import type { Observation } from '@muster/core/crisis';
import { namePlace, nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';

type ObservationTableProps = {
  readonly name: string;
  readonly title: string;
  readonly observations: readonly Observation[];
  /** Keeps the order in the address. */
  readonly inAddress?: boolean;
};

export const ObservationTable = ({ name, title, observations, inAddress = false }: ObservationTableProps) => {
  const { books, words } = useMuster();
  const { t } = words;
  return (
    <DataTable
      name={name}
      title={title}
      inAddress={inAddress}
      columns={[
        {
          key: 'date',
          title: t('evidence.date'),
          text: ({ date }) => words.when(date),
          sort: ({ date }) => date.latest,
        },
        {
          key: 'place',
          title: t('crisis.place'),
          text: ({ place }) => namePlace(books, place),
          sort: ({ place }) => namePlace(books, place),
        },
        {
          key: 'measure',
          title: t('crisis.measure'),
          text: ({ measure }) => words.word(`measure.${measure}`, measure),
          sort: ({ measure }) => words.word(`measure.${measure}`, measure),
        },
        {
          key: 'value',
          title: t('crisis.value'),
          align: 'right',
          text: ({ value, unit }) => words.amount(value, unit),
          cell: ({ id, value, unit }) => <Quantity text={words.amount(value, unit)} asked={facts(id)} />,
          value: ({ value, unit }) => ({ quantity: value, unit }),
          sort: ({ value }) => value,
        },
        {
          key: 'coverage',
          title: t('crisis.coverage'),
          text: ({ coverage, note }) =>
            [coverage === 'part' ? t('fact.part') : t('fact.whole'), note].filter(Boolean).join('. '),
        },
        {
          key: 'known',
          title: t('crisis.known'),
          text: ({ known }) => words.when(known),
          sort: ({ known }) => known.latest,
        },
        {
          key: 'source',
          title: t('evidence.source'),
          text: ({ source }) => nameSource(books, words, source),
          cell: ({ source }) => <SourceLink id={source} />,
          sort: ({ source }) => nameSource(books, words, source),
        },
      ]}
      rows={observations}
      keyOf={({ id }) => id}
      sourcesOf={({ source }) => [source]}
    />
  );
};
