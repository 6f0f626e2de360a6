// The strength planned and authorised, from document to document.
import { listStatedStrengths, type StatedChange } from '@muster/core/mission';
import { nameSource } from '#i18n/names.ts';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useAnswer, useMuster, type Muster } from '../muster.ts';
import { Strength } from './strength.tsx';

export const StatedStrengths = () => {
  const muster = useMuster();
  const { t } = muster.words;
  const changes = useAnswer(listStatedStrengths);
  return (
    <DataTable
      name="stated-strengths"
      title={t('mandate.strengths')}
      columns={columnsOf(muster)}
      rows={changes}
      keyOf={({ day, what }) => `${day} ${what}`}
      sourcesOf={({ strength }) => strength.sources}
      empty={t('mandate.strengthsNone')}
    />
  );
};

const columnsOf = (muster: Muster): readonly Column<StatedChange>[] => {
  const { books, words } = muster;
  const { t } = words;
  return [
    { key: 'day', title: t('mandate.strength.from'), text: ({ day }) => words.day(day), sort: ({ day }) => day },
    {
      key: 'what',
      title: t('mandate.strength.what'),
      text: ({ what }) => t(`mandate.${what}`),
      sort: ({ what }) => what,
    },
    {
      key: 'people',
      title: t('mandate.strength.people'),
      align: 'right',
      text: ({ strength }) => words.number(strength.people),
      cell: ({ strength }) => <Strength strength={strength} />,
      value: ({ strength }) => ({ quantity: strength.people, unit: 'people' }),
      sort: ({ strength }) => strength.people,
    },
    { key: 'change', title: t('mandate.strength.change'), align: 'right', text: (change) => sayChange(muster, change) },
    {
      key: 'by',
      title: t('mandate.strength.by'),
      text: (change) => sayStatedBy(muster, change),
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: ({ strength }) =>
        strength.sources
          .slice(0, 1)
          .map((id) => nameSource(books, words, id))
          .join(''),
      cell: ({ strength }) => strength.sources.slice(0, 1).map((id) => <SourceLink key={id} id={id} />),
    },
  ];
};

const sayChange = ({ words }: Muster, { before, strength }: StatedChange): string => {
  if (before === undefined) return words.t('mandate.strength.first');
  return before === strength.people ? words.t('mandate.strength.same') : words.signed(strength.people - before);
};

/** The instrument by name, or how many requirement lines were added up. */
const sayStatedBy = ({ books, words }: Muster, { strength: { basis, facts, template } }: StatedChange): string => {
  const by =
    basis === 'requirements'
      ? words.t('mandate.strength.lines', { count: facts.length })
      : facts.map((id) => books.instruments.chainOf.get(id)?.at(-1)?.name ?? id).join(', ');
  return template ? words.t('mandate.strength.template', { by }) : by;
};
