// Facts that became known, were corrected or taken back, table by table; of a correction each column that it changed.
import { listChangedFields, type ChangedFact } from '@muster/core/answers';
import type { TableName } from '@muster/core/books';
import { groupBy } from '@muster/core/kernel';
import { describeFact } from '#evidence/describe-fact.ts';
import { nameSource } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';
import { Panel } from '#parts/panel.tsx';
import { facts as askFacts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import type { Column } from '#table/column.ts';
import { DataTable } from '#table/data-table.tsx';
import { useMuster } from '../muster.ts';
import { NumberThen } from './number-then.tsx';
import type { Range } from './read-range.ts';
import { writeChange } from './write-field.ts';

type ChangedFactsProps = { readonly facts: readonly ChangedFact[]; readonly range: Range };

export const ChangedFacts = ({ facts, range }: ChangedFactsProps) => {
  const { words } = useMuster();
  const byTable = [...groupBy(facts, ({ table }) => table)].toSorted(([, a], [, b]) => b.length - a.length);
  return (
    <>
      {byTable.map(([table, rows]) => (
        <Panel
          key={table}
          title={words.word(`sources.group.${table}`, table, { count: rows.length })}
          note={tally(words, rows)}
        >
          <FactTable table={table} rows={rows} range={range} />
        </Panel>
      ))}
    </>
  );
};

/** "3 new, 1 corrected", as the language has it. */
const tally = (words: Words, rows: readonly ChangedFact[]): string =>
  [...groupBy(rows, ({ how }) => how)]
    .map(([how, group]) => words.word(`changes.tally.${how}`, how, { count: group.length }))
    .join(', ');

type FactTableProps = { readonly table: TableName; readonly rows: readonly ChangedFact[]; readonly range: Range };

const FactTable = ({ table, rows, range }: FactTableProps) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const columns: readonly Column<ChangedFact>[] = [
    {
      key: 'says',
      title: t('changes.fact'),
      text: ({ fact }) => describeFact(books, words, table, fact),
      cell: ({ fact }) => {
        const asked = { text: describeFact(books, words, table, fact), asked: askFacts(fact.id) };
        // A fact that the clock does not know yet is opened on the day that does.
        return range.to > clocks.knownAt ? (
          <NumberThen {...asked} range={range} side="after" />
        ) : (
          <Quantity {...asked} />
        );
      },
    },
    {
      key: 'how',
      title: t('changes.how'),
      text: ({ how }) => words.word(`how.${how}`, how),
      cell: ({ how }) => <span class={`how how-${how.replace(' ', '-')}`}>{words.word(`how.${how}`, how)}</span>,
      sort: ({ how }) => how,
    },
    {
      key: 'fields',
      title: t('changes.fields'),
      text: (row) =>
        listFields(row)
          .map((field) => t('changes.field', writeChange(books, words, field)))
          .join('; '),
      cell: (row) => <Fields row={row} />,
    },
    {
      key: 'date',
      title: t('changes.date'),
      text: ({ fact }) => words.when(fact.date),
      cell: ({ fact }) => <span class="no-wrap">{words.when(fact.date)}</span>,
      sort: ({ fact }) => fact.date.latest,
    },
    {
      key: 'known',
      title: t('changes.known'),
      text: ({ fact }) => words.when(fact.known),
      cell: ({ fact }) => <span class="no-wrap">{words.when(fact.known)}</span>,
      sort: ({ fact }) => fact.known.latest,
    },
    {
      key: 'source',
      title: t('evidence.source'),
      text: ({ fact }) => nameSource(books, words, fact.source),
      cell: ({ fact }) => <SourceLink id={fact.source} />,
    },
  ];
  return (
    <DataTable
      name={`changed-${table}`}
      title={words.word(`sources.group.${table}`, table, { count: rows.length })}
      columns={rows.some(({ how }) => how === 'corrected') ? columns : columns.filter(({ key }) => key !== 'fields')}
      rows={rows}
      keyOf={({ fact }) => fact.id}
      sourcesOf={({ fact, before }) => [fact.source, ...(before ? [before.source] : [])]}
      classOf={({ how }) => (how === 'taken back' ? 'gone' : '')}
    />
  );
};

const listFields = ({ how, fact, before }: ChangedFact) =>
  how === 'corrected' && before ? listChangedFields(before, fact) : [];

const Fields = ({ row }: { readonly row: ChangedFact }) => {
  const { books, words } = useMuster();
  const fields = listFields(row);
  if (fields.length === 0) return null;
  return (
    <ul class="fields">
      {fields.map((field) => {
        const { column, before, after } = writeChange(books, words, field);
        return (
          <li key={field.column}>
            <span class="faint">{column}</span> <del>{before}</del> → <ins>{after}</ins>
          </li>
        );
      })}
    </ul>
  );
};
