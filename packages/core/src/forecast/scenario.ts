// What is asked of a forecast beyond how things stand: a promise dropped, a date moved, lift raised (F8).
import type { Day } from '#kernel/index.ts';
import type { Waiting } from './pipeline.ts';

export type Scenario = {
  /** Commitments of which nothing more comes. */
  readonly dropped?: ReadonlySet<string>;
  /** Commitments that come in full, without failing anywhere on the way, as soon as they would. */
  readonly sure?: ReadonlySet<string>;
  /** All that waits of a commitment arrives on a day. */
  readonly arrives?: ReadonlyMap<string, Day>;
  /** What waits of a commitment arrives so many days sooner. */
  readonly sooner?: ReadonlyMap<string, number>;
  /** Stages that are passed at once by whoever stands at them. */
  readonly passed?: ReadonlySet<Waiting>;
  /** The mission is no slower than missions are. */
  readonly unhindered?: boolean;
  /** The mandate is renewed whenever it runs out. */
  readonly renewed?: boolean;
  /** People who can be brought in a week, and people there are beds for; instead of what the books say. */
  readonly lift?: number;
  readonly beds?: number;
};

export const AS_IT_STANDS: Scenario = {};
