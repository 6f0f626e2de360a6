// Who promises: a State, an organisation, or a group of them where the split is not published.
import type { CellReader } from '#kernel/index.ts';
import { listNames } from './place.ts';

export const CONTRIBUTOR_COLUMNS = ['id', 'name', 'kind', 'also', 'note'] as const;

export const CONTRIBUTOR_KINDS = ['state', 'organisation', 'group'] as const;

export type Contributor = {
  /** ISO 3166-1 alpha-3 for a State. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'organisation' | 'group';
  readonly also: readonly string[];
  readonly note: string;
};

export const readContributor = (cells: CellReader): Contributor => ({
  id: cells.id('id'),
  name: cells.required('name', 'the name of the contributor'),
  kind: cells.choice('kind', CONTRIBUTOR_KINDS, 'state'),
  also: listNames(cells.text('also')),
  note: cells.text('note'),
});
