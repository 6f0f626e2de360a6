// Equipment and money by contributor, one row a unit: what was promised, what came, what is still owed. Never added.
import { takeEvidence, type StockName } from '@muster/core/answers';
import { unitKindOf } from '@muster/core/kernel';
import type { Commitment, Strength } from '@muster/core/mission';
import { nameContributor } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import type { Row } from './list-rows.ts';

type Line = {
  readonly contributor: string;
  readonly unit: string;
  /** Absent where no number was stated. */
  readonly strength: Strength | undefined;
  readonly unnumbered: readonly Commitment[];
};

type OtherUnitsProps = {
  readonly rows: readonly Pick<Row, 'contributor' | 'others' | 'unnumberedOthers'>[];
  /** Whether the table is of one contributor, who then needs no naming. */
  readonly ofOne?: boolean;
};

export const OtherUnits = ({ rows, ofOne = false }: OtherUnitsProps) => {
  const { words } = useMuster();
  const { t } = words;
  const lines = rows.flatMap(listLines);
  const kinds = [
    { kind: 'thing', title: t('contributors.equipment'), stocks: ['promised', 'deployed', 'lost', 'owed'] },
    { kind: 'money', title: t('contributors.money'), stocks: ['promised', 'received', 'spent', 'pledged'] },
  ] as const;
  return (
    <>
      {kinds.map(({ kind, title, stocks }) => {
        const own = lines.filter(({ unit }) => unitKindOf(unit) === kind);
        if (own.length === 0) return null;
        return (
          <Panel key={kind} title={title} note={kind === 'money' ? t('contributors.moneyNote') : undefined}>
            <UnitTable name={`contributors-${kind}`} title={title} lines={own} stocks={stocks} ofOne={ofOne} />
          </Panel>
        );
      })}
    </>
  );
};

const listLines = ({ contributor, others, unnumberedOthers }: OtherUnitsProps['rows'][number]): readonly Line[] => {
  const units = new Set([...others.map(({ unit }) => unit), ...unnumberedOthers.map(({ unit }) => unit)]);
  return [...units].map((unit) => ({
    contributor,
    unit,
    strength: others.find((strength) => strength.unit === unit),
    unnumbered: unnumberedOthers.filter((commitment) => commitment.unit === unit),
  }));
};

/** Money that was spent had been received, and what stands pledged is still to be paid. */
const amountOf = ({ strength }: Line, name: StockName): bigint => {
  if (!strength) return 0n;
  const { pledged, owed, at } = strength;
  if (name === 'promised') return pledged;
  if (name === 'owed') return owed;
  if (name === 'received') return (at.received ?? 0n) + (at.spent ?? 0n);
  return at[name as 'deployed' | 'lost' | 'spent' | 'pledged'] ?? 0n;
};

type UnitTableProps = {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly stocks: readonly StockName[];
  readonly ofOne: boolean;
};

const UnitTable = ({ name, title, lines, stocks, ofOne }: UnitTableProps) => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const number = (each: StockName): Column<Line> => ({
    key: each,
    title: words.word(`contributors.stock.${each}`, each),
    align: 'right',
    text: (line) => (amountOf(line, each) === 0n ? '–' : words.amount(amountOf(line, each), line.unit)),
    cell: (line) =>
      amountOf(line, each) === 0n ? (
        <span class="faint">–</span>
      ) : (
        <Quantity
          text={words.amount(amountOf(line, each), line.unit)}
          asked={stock(each, line.unit, line.contributor)}
        />
      ),
    value: (line) => ({ quantity: amountOf(line, each), unit: line.unit }),
    sort: (line) => amountOf(line, each),
  });
  const inWords = (line: Line) => (
    <Quantity text={t('contributors.noNumber')} asked={facts(...line.unnumbered.map(({ id }) => id))} />
  );
  const orInWords = (column: Column<Line>): Column<Line> => ({
    ...column,
    text: (line) => (line.strength ? column.text(line) : t('contributors.noNumber')),
    cell: (line) => (line.strength ? column.cell?.(line) : inWords(line)),
    value: (line) => (line.strength ? column.value?.(line) : undefined),
  });
  const columns: readonly Column<Line>[] = [
    ...(ofOne
      ? []
      : [
          {
            key: 'name',
            title: t('contributors.name'),
            text: ({ contributor }: Line) => nameContributor(books, contributor),
            cell: ({ contributor }: Line) => (
              <a href={hrefTo(muster, 'contributors', contributor)}>{nameContributor(books, contributor)}</a>
            ),
            sort: ({ contributor }: Line) => nameContributor(books, contributor),
          },
        ]),
    {
      key: 'unit',
      title: t('contributors.unit'),
      text: ({ unit }) => words.word(`unit.${unit}`, unit),
      sort: ({ unit }) => unit,
    },
    ...stocks.map(number).map((column) => (column.key === 'promised' ? orInWords(column) : column)),
    {
      key: 'without',
      title: t('contributors.without'),
      align: 'right',
      text: ({ unnumbered }) => (unnumbered.length === 0 ? '–' : words.number(unnumbered.length)),
      cell: (line) =>
        line.unnumbered.length === 0 ? (
          <span class="faint">–</span>
        ) : (
          <Quantity text={words.number(line.unnumbered.length)} asked={facts(...line.unnumbered.map(({ id }) => id))} />
        ),
      sort: ({ unnumbered }) => unnumbered.length,
    },
  ];
  return (
    <DataTable
      name={name}
      title={title}
      columns={columns}
      rows={lines}
      keyOf={({ contributor, unit }) => `${contributor} ${unit}`}
      sourcesOf={({ contributor, unit, unnumbered }) => [
        ...stocks.flatMap(
          (each) => takeEvidence(books, clocks, stock(each, unit, contributor))?.sources.map(({ id }) => id) ?? [],
        ),
        ...unnumbered.map(({ source }) => source),
      ]}
    />
  );
};
