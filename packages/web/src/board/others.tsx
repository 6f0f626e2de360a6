// Equipment and money, one row a kind and pool: never added across units.
import { takeEvidence, takeStatus, type PooledStrength, type StockName } from '@muster/core/answers';
import { unitKindOf } from '@muster/core/kernel';
import { Panel } from '#parts/panel.tsx';
import { Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useAnswer, useMuster } from '../muster.ts';

export const Others = () => {
  const { words } = useMuster();
  const { others } = useAnswer(takeStatus);
  const { t } = words;
  const things = others.filter(({ unit }) => unitKindOf(unit) === 'thing');
  const money = others.filter(({ unit }) => unitKindOf(unit) === 'money');
  if (others.length === 0) return null;
  return (
    <div class="board-others">
      {things.length > 0 && (
        <Panel title={t('others.equipment')}>
          <PoolTable
            name="equipment"
            title={t('others.equipment')}
            rows={things}
            stocks={['promised', 'deployed', 'lost', 'owed']}
          />
        </Panel>
      )}
      {money.length > 0 && (
        <Panel title={t('others.money')} note={t('others.pools')}>
          <PoolTable name="money" title={t('others.money')} rows={money} stocks={['promised', 'paid', 'spent']} />
        </Panel>
      )}
    </div>
  );
};

type PoolTableProps = {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly PooledStrength[];
  readonly stocks: readonly StockName[];
};

const PoolTable = ({ name, title, rows, stocks }: PoolTableProps) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const number = (each: StockName): Column<PooledStrength> => ({
    key: each,
    title: words.word(`stock.${each}`, each),
    align: 'right',
    text: (row) => (amountOf(row, each) === 0n ? '–' : words.amount(amountOf(row, each), row.unit)),
    cell: (row) =>
      amountOf(row, each) === 0n ? (
        '–'
      ) : (
        <Quantity text={words.amount(amountOf(row, each), row.unit)} asked={stock(each, row.unit, row.of)} />
      ),
    value: (row) => ({ quantity: amountOf(row, each), unit: row.unit }),
    sort: (row) => amountOf(row, each),
  });
  return (
    <DataTable
      name={name}
      title={title}
      columns={[
        { key: 'unit', title: t('others.kind'), text: ({ unit }) => words.word(`unit.${unit}`, unit) },
        { key: 'pool', title: t('others.pool'), text: ({ pool }) => pool },
        ...stocks.map(number),
      ]}
      rows={rows}
      keyOf={({ unit, of }) => `${unit} ${of}`}
      sourcesOf={({ unit, of }) =>
        stocks.flatMap((each) => takeEvidence(books, clocks, stock(each, unit, of))?.sources.map(({ id }) => id) ?? [])
      }
    />
  );
};

/** Money that was spent had been received; equipment that is deployed stands at a stage. */
const amountOf = ({ pledged, owed, at }: PooledStrength, name: StockName): bigint => {
  if (name === 'promised') return pledged;
  if (name === 'owed') return owed;
  if (name === 'paid') return (at.received ?? 0n) + (at.spent ?? 0n);
  return at[name as 'deployed' | 'lost' | 'spent'] ?? 0n;
};
