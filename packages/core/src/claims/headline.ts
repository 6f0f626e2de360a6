// Which of several figures for the same quantity stands in the headline (C4). They are alternatives: never summed.
import type { Day } from '#kernel/index.ts';
import { CREDIBILITIES, RELIABILITIES, type Credibility, type Reliability } from '#ledger/fact.ts';

export type Candidate = {
  readonly id: string;
  /** `books` only where the moves are sourced and complete. */
  readonly basis: 'books' | 'stated';
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly known: Day;
};

/** The rule in words, to stand beside every headline. */
export const HEADLINE_RULE =
  'the books where their moves are sourced and complete; else the most reliable source, then the most credible statement, then the latest known';

/** The candidate that the rule chooses; among equals the smallest id, so that the order of arrival does not matter. */
export const chooseHeadline = <Figure extends Candidate>(candidates: readonly Figure[]): Figure | undefined =>
  candidates.toSorted(compareCandidates)[0];

const compareCandidates = (a: Candidate, b: Candidate): number =>
  Number(b.basis === 'books') - Number(a.basis === 'books') ||
  RELIABILITIES.indexOf(a.reliability) - RELIABILITIES.indexOf(b.reliability) ||
  CREDIBILITIES.indexOf(a.credibility) - CREDIBILITIES.indexOf(b.credibility) ||
  b.known - a.known ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
