// All contributors beside each other: what was promised, where it stands, what came, and how long the rest is owed.
import { takeEvidence, type StockName } from '@muster/core/answers';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, type Stage } from '@muster/core/ledger';
import { convertedOf } from '@muster/core/mission';
import { nameContributor } from '#i18n/names.ts';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity, stock } from '#parts/quantity.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';
import { listRows, type Row } from './list-rows.ts';
import { OtherUnits } from './other-units.tsx';
import { Strength } from './strength.tsx';

export const AllContributors = () => {
  const muster = useMuster();
  const { books, clocks, words } = muster;
  const { t } = words;
  const { rows, total, others } = useAnswer(listRows);
  const stages = [...BEFORE_ARRIVAL, ...AFTER_ARRIVAL].filter((stage) =>
    rows.some(({ people }) => (people.at[stage] ?? 0n) !== 0n),
  );
  const columns = listColumns(muster, stages);
  const sourcesOf = (row: Row): readonly string[] =>
    (['promised', 'arrived'] as const).flatMap(
      (name) => takeEvidence(books, clocks, stock(name, 'people', row.contributor))?.sources.map(({ id }) => id) ?? [],
    );
  return (
    <div class="contributors">
      <PageHead
        title={t('contributors.title')}
        lead={t('contributors.lead', {
          count: rows.length,
          asOf: words.day(clocks.asOf),
          known: words.day(clocks.knownAt),
        })}
      />
      <Panel title={t('contributors.people')} note={t('contributors.peopleNote')}>
        <DataTable
          name="contributors"
          title={t('contributors.title')}
          columns={columns}
          rows={rows}
          keyOf={({ contributor }) => contributor}
          sourcesOf={sourcesOf}
          {...(rows.length > 1 && { total })}
          inAddress
          empty={t('contributors.none')}
        />
        {others.length > 0 && rows.length > 0 && <Silent ids={others} />}
      </Panel>
      <OtherUnits rows={rows} />
    </div>
  );
};

/** Contributors of the books of whom nothing was known by then. */
const Silent = ({ ids }: { readonly ids: readonly string[] }) => {
  const muster = useMuster();
  const { books, words } = muster;
  return (
    <p class="note silent">
      {words.t('contributors.silent')}{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={hrefTo(muster, 'contributors', id)}>{nameContributor(books, id)}</a>
        </span>
      ))}
    </p>
  );
};

const listColumns = (muster: ReturnType<typeof useMuster>, stages: readonly Stage[]): readonly Column<Row>[] => {
  const { books, words } = muster;
  const { t, number } = words;
  const nameOf = ({ contributor }: Row): string =>
    contributor === '' ? t('contributors.together') : nameContributor(books, contributor);
  const people = (name: StockName, title: string, quantityOf: (row: Row) => bigint): Column<Row> => ({
    key: name,
    title,
    align: 'right',
    text: (row) => (quantityOf(row) === 0n ? '–' : number(quantityOf(row))),
    cell: (row) =>
      quantityOf(row) === 0n ? (
        <span class="faint">–</span>
      ) : (
        <Quantity text={number(quantityOf(row))} asked={stock(name, 'people', row.contributor)} />
      ),
    value: (row) => ({ quantity: quantityOf(row), unit: 'people' }),
    sort: quantityOf,
  });
  const said = ({ statements, off }: Row): string =>
    statements === 0
      ? '–'
      : off === 0
        ? number(statements)
        : t('contributors.ofThemOff', { count: off, all: number(statements) });
  const promised = people('promised', t('contributors.promised'), (row) => row.people.pledged);
  const due = ({ promises, broken }: Row): string =>
    promises === 0
      ? '–'
      : broken === 0
        ? number(promises)
        : t('contributors.ofThemBroken', { count: broken, all: number(promises) });
  const converted = ({ people: strength }: Row): string => {
    const share = convertedOf(strength);
    return share === undefined ? '–' : words.share(share);
  };
  return [
    {
      key: 'name',
      title: t('contributors.name'),
      text: nameOf,
      cell: (row) =>
        row.contributor === '' ? (
          nameOf(row)
        ) : (
          <a href={hrefTo(muster, 'contributors', row.contributor)}>{nameOf(row)}</a>
        ),
      sort: nameOf,
    },
    {
      ...promised,
      text: (row) => (isInWords(row) ? t('contributors.noNumber') : promised.text(row)),
      cell: (row) =>
        isInWords(row) ? (
          <Quantity text={t('contributors.noNumber')} asked={facts(...idsOf(row))} />
        ) : (
          promised.cell?.(row)
        ),
      value: (row) => (isInWords(row) ? undefined : promised.value?.(row)),
    },
    {
      key: 'without',
      title: t('contributors.without'),
      align: 'right',
      text: ({ unnumbered }) => (unnumbered.length === 0 ? '–' : number(unnumbered.length)),
      cell: (row) =>
        row.unnumbered.length === 0 ? (
          <span class="faint">–</span>
        ) : (
          <Quantity text={number(row.unnumbered.length)} asked={facts(...idsOf(row))} />
        ),
      sort: ({ unnumbered }) => unnumbered.length,
    },
    ...stages.map((stage) => {
      const column = people(stage, capital(words.word(`stock.${stage}`, stage)), (row) => row.people.at[stage] ?? 0n);
      return stage === 'deployed'
        ? { ...column, cell: (row: Row) => <Strength row={row}>{column.cell?.(row)}</Strength> }
        : column;
    }),
    people('arrived', t('contributors.arrived'), (row) => row.people.arrived),
    people('owed', t('contributors.owed'), (row) => row.people.owed),
    {
      key: 'since',
      title: t('contributors.since'),
      text: ({ since }) => (since === undefined ? '' : words.day(since)),
      cell: ({ since }) => since !== undefined && <span class="one-line">{words.day(since)}</span>,
      sort: ({ since }) => since ?? Number.MAX_SAFE_INTEGER,
    },
    {
      key: 'converted',
      title: t('contributors.converted'),
      align: 'right',
      text: converted,
      cell: (row) => (converted(row) === '–' ? <span class="faint">–</span> : converted(row)),
      sort: ({ people: strength }) => convertedOf(strength) ?? -1n,
    },
    {
      key: 'statements',
      title: t('contributors.statements'),
      align: 'right',
      text: said,
      cell: (row) => <Counted row={row} text={said(row)} show="" />,
      sort: ({ statements }) => statements,
    },
    {
      key: 'promises',
      title: t('contributors.promises'),
      align: 'right',
      text: due,
      cell: (row) => <Counted row={row} text={due(row)} show="promises" />,
      sort: ({ promises }) => promises,
    },
  ];
};

/** What is said about a contributor, counted, with the way to it. */
const Counted = ({ row, text, show }: { readonly row: Row; readonly text: string; readonly show: string }) => {
  const muster = useMuster();
  const { contributor, isNamed } = row;
  if (text === '–') return <span class="faint">–</span>;
  if (contributor === '') return <>{text}</>;
  const href = isNamed
    ? hrefTo(muster, 'claims', '', { show, of: contributor })
    : hrefTo(muster, 'contributors', contributor);
  return <a href={href}>{text}</a>;
};

/** Promised, and only in words: there is no number to show. */
const isInWords = ({ contributor, people, unnumbered }: Row): boolean =>
  contributor !== '' && people.pledged === 0n && unnumbered.length > 0;

const idsOf = ({ unnumbered }: Row): readonly string[] => unnumbered.map(({ id }) => id);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
