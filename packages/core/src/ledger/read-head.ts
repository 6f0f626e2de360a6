// Reads what every fact carries from a row, and refuses a fact without a source (L7).
import type { CellReader } from '#kernel/index.ts';
import { CREDIBILITIES, type Credibility, type FactHead } from './fact.ts';

export const HEAD_COLUMNS = ['id', 'date', 'known', 'source', 'credibility'] as const;
export const TAIL_COLUMNS = ['supersedes', 'status', 'note'] as const;

/** The head of a fact; problems are gathered in `cells`. `hasSource` tells whether an id stands in sources. */
export const readHead = (cells: CellReader, hasSource: (id: string) => boolean): FactHead => {
  const id = cells.id('id');
  const source = cells.text('source');
  if (source === '') cells.report('fact.noSource', { id }, 'source');
  else if (!hasSource(source)) cells.report('cell.reference', { table: 'sources', value: source, hint: '' }, 'source');
  return {
    id,
    date: cells.when('date'),
    known: cells.when('known'),
    source,
    credibility: cells.choice<Credibility>('credibility', CREDIBILITIES, '6'),
    supersedes: cells.text('supersedes'),
    retracted: cells.choice('status', ['', 'retracted'] as const, '') === 'retracted',
    note: cells.text('note'),
  };
};
