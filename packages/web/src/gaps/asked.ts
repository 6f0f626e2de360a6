// What the worker is asked and what it answers. Only types: the solver is fetched with the worker and no page.
import type { MissionRows } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import type { Gaps } from '@muster/core/mission';

/** The rows come first, and again whenever they have changed. */
export type ToWorker =
  | { readonly kind: 'facts'; readonly rows: MissionRows }
  | { readonly kind: 'asked'; readonly id: number; readonly clocks: Clocks };

export type FromWorker = {
  readonly id: number;
  /** Absent where it could not be worked out. */
  readonly gaps: Gaps | undefined;
};
