// What is in force and says when it ends, the soonest first.
import type { InstrumentState } from '@muster/core/mission';
import { facts, Quantity } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { concernsColumn, expiryColumn, nameColumn, sourceColumn } from './instrument-table.tsx';

export const Expiries = ({ instruments }: { readonly instruments: readonly InstrumentState[] }) => {
  const muster = useMuster();
  const { clocks, words } = muster;
  const { t } = words;
  const rows = instruments
    .filter(({ state, daysLeft }) => (state === 'current' || state === 'expired') && daysLeft !== undefined)
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const left: Column<InstrumentState> = {
    key: 'left',
    title: t('mandate.daysLeft'),
    align: 'right',
    text: ({ daysLeft }) => sayLeft(daysLeft),
    cell: ({ daysLeft, instrument }) => (
      <span class={daysLeft !== undefined && daysLeft < 0 ? 'warn' : undefined}>
        <Quantity text={sayLeft(daysLeft)} asked={facts(instrument.id)} />
      </span>
    ),
    sort: ({ daysLeft }) => daysLeft ?? Infinity,
  };
  const sayLeft = (daysLeft: number | undefined): string =>
    daysLeft === undefined ? '–' : daysLeft < 0 ? `−${words.number(-daysLeft)}` : words.number(daysLeft);
  return (
    <DataTable
      name="expiries"
      title={t('mandate.next')}
      columns={[expiryColumn(muster), left, nameColumn(muster), concernsColumn(muster), sourceColumn(muster)]}
      rows={rows}
      keyOf={({ instrument }) => instrument.id}
      sourcesOf={({ instrument }) => [instrument.source]}
      empty={t('mandate.nextNone', { day: words.day(clocks.asOf) })}
    />
  );
};
