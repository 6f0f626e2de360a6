// One claim in full: its versions, what became of it against the books, and what else was said of the same quantity.
import type { When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findVisible, listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import {
  groupAlternatives,
  listDisagreements,
  quantityOf,
  type Alternatives,
  type DisagreementState,
} from './disagreements.ts';
import { judgePromises, type PromiseState } from './promise.ts';
import { judgeClaims, type JudgedClaim } from './verdict.ts';

export type ClaimStory = {
  /** As now recorded; absent where it was not yet known by `knownAt`, or has been taken back. */
  readonly claim: Claim | undefined;
  /** First to last. */
  readonly versions: readonly Claim[];
  /** The day on which it was first known: correcting its record does not make it later. */
  readonly said: When;
  /** For a statement about a day up to `asOf`. */
  readonly judged: JudgedClaim | undefined;
  /** For a promise. */
  readonly promise: PromiseState | undefined;
  readonly alternatives: Alternatives | undefined;
  readonly disagreement: DisagreementState | undefined;
};

/** The story of the claim that any of its versions' ids names. */
export const takeClaimStory = (books: Books, clocks: Clocks, id: string): ClaimStory | undefined => {
  const versions = books.claims.chainOf.get(id);
  const [first] = versions ?? [];
  if (!versions || !first) return undefined;
  const claim = findVisible(versions, clocks.knownAt);
  const isThis = (item: { readonly claim: Claim }): boolean => item.claim === claim;
  return {
    claim,
    versions,
    said: first.known,
    judged: judgeClaims(books, clocks).find(isThis),
    promise: judgePromises(books, clocks).find(isThis),
    alternatives: claim && findAlternatives(books, clocks, claim),
    disagreement: claim && listDisagreements(books, clocks).find((each) => each.disagreement.id === claim.disagreement),
  };
};

/** The day on which a claim was first known. */
export const saidOf = (books: Books, claim: Claim): When =>
  books.claims.chainOf.get(claim.id)?.[0]?.known ?? claim.known;

/** All figures for the quantity that a claim speaks of, whoever gave them; none for statements in words. */
export const findAlternatives = (books: Books, clocks: Clocks, claim: Claim): Alternatives | undefined => {
  if (claim.subject.kind === 'other') return undefined;
  const quantity = quantityOf(claim);
  const same = listVisible(books.claims, clocks.knownAt).filter((other) => quantityOf(other) === quantity);
  return groupAlternatives(books, same, clocks).find(({ figures }) => figures.some(({ id }) => id === claim.id));
};
