// Which accounts a question is about, and by what it can be taken apart.
import { remember, type Unit } from '#kernel/index.ts';
import type { Dictionary } from './dictionary.ts';
import type { Stage } from './stages.ts';

export const DIMENSIONS = ['contributor', 'commitment', 'stage', 'place'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is left out is not narrowed. */
export type Scope = {
  /** Commitments that count; given as a test, since contributors and pools are properties of commitments. */
  readonly commitment?: (id: string) => boolean;
  readonly stages?: readonly Stage[];
  /** Places that count, as a test, since a place holds others. */
  readonly place?: (id: string) => boolean;
  readonly unit?: Unit;
};

/** The test of commitments that narrows nothing; a name of its own, so that questions of the whole mission are told apart. */
export const ANY_COMMITMENT = (): boolean => true;

/** By commitment, whether a test counts it; remembered with the test. */
export const maskCommitments = remember((commitments: Dictionary) =>
  remember((test: (id: string) => boolean): readonly boolean[] => commitments.words.map((id) => test(id))),
);

export const narrowsCommitments = ({ commitment }: Scope): boolean =>
  commitment !== undefined && commitment !== ANY_COMMITMENT;
