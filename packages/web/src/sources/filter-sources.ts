// Which sources a list shows, by the filters in its address.
import type { SourceUse } from '@muster/core/answers';
import { TABLE_NAMES, type TableName } from '@muster/core/books';
import { RELIABILITIES, type Reliability } from '@muster/core/ledger';
import type { Query } from '#address/address.ts';

export type SourceFilter = {
  readonly text: string;
  readonly reliability: Reliability | '';
  /** Only sources on which rows of this table rest. */
  readonly table: TableName | '';
};

/** The tables that name a source in each row. */
export const SOURCED_TABLES = TABLE_NAMES.filter(
  (table) => !['sources', 'places', 'contributors', 'disagreements'].includes(table),
);

export const readSourceFilter = (query: Query): SourceFilter => ({
  text: query['q'] ?? '',
  reliability: RELIABILITIES.find((code) => code === query['reliability']) ?? '',
  table: SOURCED_TABLES.find((table) => table === query['table']) ?? '',
});

/** Every word of the text must stand somewhere in the source; letters count without their accents. */
export const filterSources = (
  uses: readonly SourceUse[],
  { text, reliability, table }: SourceFilter,
): readonly SourceUse[] => {
  const wanted = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return uses.filter(({ source, byTable }) => {
    if (reliability !== '' && source.reliability !== reliability) return false;
    if (table !== '' && !byTable.has(table)) return false;
    if (wanted.length === 0) return true;
    const { id, publisher, title, address, note } = source;
    const held = plain([id, publisher, title, address, note, source.date?.text ?? ''].join(' '));
    return wanted.every((word) => held.includes(word));
  });
};

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether an address can be followed: only the web's own; any other stays text. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address);
