// A table as a page shows it: sorted by any column, opened number by number, and taken away as a file of exactly this.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useRest } from '#parts/use-rest.ts';
import { useMuster } from '../muster.ts';
import { parseSorted, sortRows, writeSorted, type Column, type Sorted } from './column.ts';
import { ExportMenu } from './export-menu.tsx';

type DataTableProps<Item> = {
  /** Names the file, and the order in the address. */
  readonly name: string;
  /** What the table is, for its caption and its file. */
  readonly title: string;
  readonly columns: readonly Column<Item>[];
  readonly rows: readonly Item[];
  readonly keyOf: (row: Item) => string;
  /** Ids of the sources that a row rests on. */
  readonly sourcesOf: (row: Item) => readonly string[];
  /** The row of totals under a double rule. */
  readonly total?: Item;
  /** Keeps the order in the address, so that the view can be sent. One table of a page at most. */
  readonly inAddress?: boolean;
  /** Shows the caption above the table; else it is only heard. */
  readonly hasCaption?: boolean;
  readonly empty?: string;
  /** Extra class of a row. */
  readonly classOf?: (row: Item) => string;
  /** What a row unfolds to, under it; files do not hold it. */
  readonly detailOf?: (row: Item) => ComponentChildren;
};

/** Rows drawn at first; more are drawn when asked for. Files always hold all of them. */
const FIRST_ROWS = 100;
const MORE_ROWS = 400;
/** Rows drawn while the clocks are being turned, so that the page keeps up with the hand; the rest follow at rest. */
const ROWS_IN_MOTION = 30;

export const DataTable = <Item,>(props: DataTableProps<Item>) => {
  const { name, title, columns, rows, keyOf, sourcesOf, total, inAddress = false, empty, classOf } = props;
  const { address, clocks, go, words } = useMuster();
  const [own, setOwn] = useState<Sorted | undefined>();
  const [shown, setShown] = useState(FIRST_ROWS);
  const sorted = inAddress ? parseSorted(address.query['sort'] ?? '') : own;
  const ordered = useMemo(() => sortRows(rows, columns, sorted), [rows, columns, sorted?.key, sorted?.isDown]);
  // By the clocks and not by the rows: opening a number must not take away the row that it stands in.
  const isAtRest = useRest(`${clocks.asOf} ${clocks.knownAt}`);
  const sortBy = (key: string): void => {
    const next = { key, isDown: sorted?.key === key && !sorted.isDown };
    if (inAddress) go({ query: { ...address.query, sort: writeSorted(next) } }, 'replace');
    else setOwn(next);
  };
  if (rows.length === 0) return <p class="empty">{empty ?? words.t('table.empty')}</p>;
  const withTotal = total === undefined ? ordered : [...ordered, total];
  return (
    <div class="table-place">
      <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="data">
          <caption class={props.hasCaption ? '' : 'heard'}>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} sorted={sorted} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, isAtRest ? shown : ROWS_IN_MOTION).map((row) => (
              <BodyRow
                key={keyOf(row)}
                row={row}
                columns={columns}
                class={classOf?.(row) ?? ''}
                detailOf={props.detailOf}
              />
            ))}
          </tbody>
          {total !== undefined && (
            <tfoot>
              <BodyRow row={total} columns={columns} class="total" />
            </tfoot>
          )}
        </table>
      </div>
      <div class="table-foot">
        {ordered.length > shown && (
          <button type="button" class="plain" onClick={() => setShown(shown + MORE_ROWS)}>
            {words.t('table.more', { shown: words.number(shown), all: words.number(ordered.length) })}
          </button>
        )}
        <ExportMenu name={name} title={title} columns={columns} rows={withTotal} sourcesOf={sourcesOf} />
      </div>
    </div>
  );
};

type HeadCellProps<Item> = {
  readonly column: Column<Item>;
  readonly sorted: Sorted | undefined;
  readonly onSort: (key: string) => void;
};

const HeadCell = <Item,>({ column, sorted, onSort }: HeadCellProps<Item>) => {
  const isSorted = sorted?.key === column.key;
  // A corner without a name heads nothing.
  if (column.title === '') return <td />;
  return (
    <th
      scope="col"
      class={column.align === 'right' ? 'number' : undefined}
      aria-sort={isSorted ? (sorted.isDown ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <button type="button" onClick={() => onSort(column.key)}>
          {column.title}
          <span aria-hidden="true" class="order">
            {isSorted ? (sorted.isDown ? '▾' : '▴') : ''}
          </span>
        </button>
      ) : (
        column.title
      )}
    </th>
  );
};

type BodyRowProps<Item> = {
  readonly row: Item;
  readonly columns: readonly Column<Item>[];
  readonly class: string;
  readonly detailOf?: ((row: Item) => ComponentChildren) | undefined;
};

const BodyRow = <Item,>({ row, columns, class: name, detailOf }: BodyRowProps<Item>) => {
  const { words } = useMuster();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr class={name === '' ? undefined : name}>
        {columns.map((column, at) => {
          const content = column.cell ? column.cell(row) : column.text(row);
          const align = column.align === 'right' ? 'number' : undefined;
          return at === 0 ? (
            <th key={column.key} scope="row" class={detailOf ? `unfolds ${align ?? ''}`.trim() : align}>
              {detailOf && (
                <button
                  type="button"
                  class="unfold"
                  aria-expanded={isOpen}
                  aria-label={words.t('table.unfold', { name: column.text(row) })}
                  onClick={() => setOpen(!isOpen)}
                >
                  <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
                </button>
              )}
              {content}
            </th>
          ) : (
            <td key={column.key} class={align}>
              {content}
            </td>
          );
        })}
      </tr>
      {detailOf && isOpen && (
        <tr class="unfolded">
          <td colSpan={columns.length}>{detailOf(row)}</td>
        </tr>
      )}
    </>
  );
};
