// What every fact carries: who says so, when it was true, when it was known, and which earlier row it corrects.
import type { Day, When } from '#kernel/index.ts';

/** Admiralty code (STANAG 2511): how far the source itself is trusted. A is best, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code: how far this one piece of information is believed. 1 is best, 6 cannot be judged. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export type FactHead = {
  readonly id: string;
  /** When it was true. */
  readonly date: When;
  /** When it was published or reported. */
  readonly known: When;
  /** The id of its source; no fact is without one (L7). */
  readonly source: string;
  /** Not judged is read as 6. */
  readonly credibility: Credibility;
  /** The id of the row that this one corrects; empty for a first version. */
  readonly supersedes: string;
  /** This version takes the fact back. */
  readonly retracted: boolean;
  readonly note: string;
};

/** The two clocks of a question. */
export type Clocks = {
  /** The day the question is about. */
  readonly asOf: Day;
  /** The day whose knowledge answers it. */
  readonly knownAt: Day;
};
