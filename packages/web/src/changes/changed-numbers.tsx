// Numbers that moved, each before and after: by contributor, the mission as a whole first.
import { takeEvidence, type ChangedNumber, type Diff, type StockName } from '@muster/core/answers';
import { nameContributor } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { Panel } from '#parts/panel.tsx';
import { stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { NumberThen } from './number-then.tsx';
import { clocksOfSide, type Range } from './read-range.ts';

type ChangedNumbersProps = { readonly diff: Diff; readonly range: Range };

/** What a number of the comparison is called where its moves are asked for. */
const STOCKS: Readonly<Record<ChangedNumber['what'], StockName>> = {
  pledged: 'promised',
  deployed: 'deployed',
  received: 'paid',
  lost: 'lost',
};

const SIDES = ['before', 'after'] as const;

export const ChangedNumbers = ({ diff, range }: ChangedNumbersProps) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  if (diff.numbers.length === 0) return null;
  const askedOf = ({ contributor, unit, what }: ChangedNumber) => stock(STOCKS[what], unit, contributor);
  const side = (name: (typeof SIDES)[number]): Column<ChangedNumber> => ({
    key: name,
    title: t(`changes.${name}`, { day: words.day(name === 'before' ? diff.from : diff.to) }),
    align: 'right',
    text: (row) => words.amount(row[name], row.unit),
    cell: (row) => (
      <NumberThen text={words.amount(row[name], row.unit)} asked={askedOf(row)} range={range} side={name} />
    ),
    value: (row) => ({ quantity: row[name], unit: row.unit }),
    sort: (row) => row[name],
  });
  const nameOf = ({ contributor }: ChangedNumber): string =>
    contributor === '' ? t('scope.mission') : nameContributor(books, contributor);
  const columns: readonly Column<ChangedNumber>[] = [
    { key: 'who', title: t('changes.who'), text: nameOf, sort: nameOf },
    {
      key: 'what',
      title: t('changes.what'),
      text: ({ what, unit }) => nameWhat(words, what, unit),
      sort: ({ what, unit }) => nameWhat(words, what, unit),
    },
    side('before'),
    side('after'),
    {
      key: 'change',
      title: t('changes.change'),
      align: 'right',
      text: ({ before, after, unit }) => (after > before ? '+' : '') + words.amount(after - before, unit),
      value: ({ before, after, unit }) => ({ quantity: after - before, unit }),
      sort: ({ before, after }) => after - before,
    },
    { key: 'restsOn', title: t('changes.uncertain'), text: ({ restsOn }) => [...new Set(restsOn)].join(', ') },
  ];
  return (
    <Panel
      title={t('changes.numbers', { count: diff.numbers.length })}
      note={t(range.isOneDay ? 'changes.numbersOne' : 'changes.numbersOwn')}
    >
      <DataTable
        name="changed-numbers"
        title={t('changes.numbers', { count: diff.numbers.length })}
        columns={diff.numbers.some(({ restsOn }) => restsOn.length > 0) ? columns : columns.slice(0, -1)}
        rows={diff.numbers}
        keyOf={({ contributor, unit, what }) => [contributor, unit, what].join(' ')}
        sourcesOf={(row) =>
          SIDES.flatMap((name) => {
            const found = takeEvidence(books, clocksOfSide(range, name, clocks.asOf), askedOf(row));
            return found?.sources.map(({ id }) => id) ?? [];
          })
        }
        inAddress
        classOf={({ contributor }) => (contributor === '' ? 'whole' : '')}
      />
    </Panel>
  );
};

const nameWhat = (words: Words, what: ChangedNumber['what'], unit: string): string =>
  [words.word(`changes.what.${what}`, what), words.word(`unit.${unit}`, unit)].join(', ');
