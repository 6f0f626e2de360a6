// A document that says something. Every number in the books leads to one of these in one step.
import type { CellReader, When } from '#kernel/index.ts';
import { RELIABILITIES, type Reliability } from '#ledger/fact.ts';

export const SOURCE_COLUMNS = ['id', 'publisher', 'title', 'date', 'address', 'reliability', 'note'] as const;

export type Source = {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: When | undefined;
  readonly address: string;
  readonly reliability: Reliability;
  readonly note: string;
};

export const readSource = (cells: CellReader): Source => ({
  id: cells.id('id'),
  publisher: cells.required('publisher', 'who published it'),
  title: cells.text('title'),
  date: cells.optionalWhen('date'),
  address: cells.text('address'),
  reliability: cells.choice<Reliability>('reliability', RELIABILITIES, 'F'),
  note: cells.text('note'),
});

/**
 * A source as a citation to copy.
 * @example
 * citeSource({ id: 's', publisher: 'AP', title: 'Officers land', date: parseWhen('2024-06-25'), address: '', reliability: 'B', note: '' }) // 'AP, "Officers land", 2024-06-25'
 */
export const citeSource = (source: Source): string =>
  [source.publisher, source.title && `"${source.title}"`, source.date?.text, source.address].filter(Boolean).join(', ');
