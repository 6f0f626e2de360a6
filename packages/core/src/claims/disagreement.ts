// A question on which sources disagree, and the side that the books take.
import type { CellReader } from '#kernel/index.ts';

export const DISAGREEMENT_COLUMNS = ['id', 'title', 'prefer', 'why'] as const;

export type Disagreement = {
  readonly id: string;
  readonly title: string;
  readonly prefer: string;
  readonly why: string;
};

export const readDisagreement = (cells: CellReader): Disagreement => ({
  id: cells.id('id'),
  title: cells.required('title', 'what the sources disagree about'),
  prefer: cells.text('prefer'),
  why: cells.text('why'),
});
