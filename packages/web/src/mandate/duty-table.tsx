// Every duty laid down by then: those overdue and coming first, then done, then those without a day.
import type { DutyState } from '@muster/core/mission';
import { nameScope, nameSource } from '#i18n/names.ts';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster, type Muster } from '../muster.ts';
import { DUTY_MARKS, sayDue, sayDutyState } from './duty-says.ts';

const STATES: readonly DutyState['state'][] = ['overdue', 'coming', 'done', 'without a day'];

export const DutyTable = ({ duties }: { readonly duties: readonly DutyState[] }) => {
  const muster = useMuster();
  const { t } = muster.words;
  const rows = duties.toSorted((a, b) => rankOf(a) - rankOf(b));
  return (
    <DataTable
      name="duties"
      title={t('mandate.duties')}
      columns={columnsOf(muster)}
      rows={rows}
      keyOf={({ duty }) => duty.id}
      sourcesOf={({ duty }) => [duty.source]}
      empty={t('mandate.dutiesNone')}
    />
  );
};

const rankOf = ({ state }: DutyState): number => STATES.indexOf(state);

const columnsOf = ({ books, words }: Muster): readonly Column<DutyState>[] => {
  const { t } = words;
  return [
    {
      key: 'due',
      title: t('mandate.duty.due'),
      text: (state) => sayDue(words, state),
      sort: ({ duty }) => duty.due?.latest ?? Infinity,
    },
    {
      key: 'state',
      title: t('mandate.duty.state'),
      text: (state) => sayDutyState(words, state),
      cell: (state) => (
        <span class={`duty-state duty-${state.state.replaceAll(' ', '-')}`}>
          {DUTY_MARKS[state.state] !== '' && <span aria-hidden="true">{DUTY_MARKS[state.state]} </span>}
          {sayDutyState(words, state)}
        </span>
      ),
      sort: rankOf,
    },
    {
      key: 'duty',
      title: t('mandate.duty.what'),
      text: ({ duty }) => duty.duty,
      cell: ({ duty }) => <Quantity text={duty.duty} asked={facts(duty.id)} />,
      sort: ({ duty }) => duty.duty,
    },
    {
      key: 'owedBy',
      title: t('mandate.duty.owedBy'),
      text: ({ duty }) => duty.owedBy || '–',
      sort: ({ duty }) => duty.owedBy,
    },
    {
      key: 'instrument',
      title: t('mandate.duty.instrument'),
      text: ({ duty }) => nameScope(books, words, duty.instrument),
      sort: ({ duty }) => duty.instrument,
    },
    {
      key: 'laidDown',
      title: t('mandate.duty.laidDown'),
      text: ({ duty }) => words.when(duty.date),
      cell: ({ duty }) => <span class="date">{words.when(duty.date)}</span>,
      sort: ({ duty }) => duty.date.latest,
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: ({ duty }) => nameSource(books, words, duty.source),
      cell: ({ duty }) => <SourceLink id={duty.source} />,
    },
  ];
};
