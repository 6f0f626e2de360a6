// Holds a claim against the books twice: with what was known when it was said, and with what is known at `knownAt` (C2).
import {
  daysBetween,
  divideRounded,
  overlaps,
  remember,
  rememberLast,
  type Day,
  type Unit,
  type When,
} from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { compare, type Claimed, type Comparator, type Ratio } from './compare.ts';
import { measure } from './measure.ts';
import { missing, type Missing } from './missing.ts';
import { firstStageOf } from './subject.ts';
import type { Measured } from './measured.ts';

export type Verdict = {
  readonly kind: 'holds' | 'off' | 'uncheckable';
  /** What was claimed less what the books say: in the smallest part of the unit, or in days for a date. */
  readonly difference: bigint;
  /** The unit of `difference`; `days` for dates. */
  readonly unit: Unit;
  /** What the books say, rounded to the smallest part of the claim's unit; absent where they say nothing. */
  readonly measured: bigint | undefined;
  readonly measuredDate: When | undefined;
  /** What is missing to check it; absent when it could be checked (C6). */
  readonly missing: Missing | undefined;
  /** Uncertain dates could turn the verdict (L8). */
  readonly couldTurn: boolean;
  /** The only evidence is the document that makes the claim. */
  readonly sameSource: boolean;
  readonly evidence: Measured;
};

export type JudgedClaim = {
  readonly claim: Claim;
  /** With what was known on the day the claim became known. */
  readonly whenSaid: Verdict;
  /** With what is known at `knownAt`. */
  readonly now: Verdict;
};

/** A claim is a promise when what it speaks of lies wholly after the day it became known (C5). */
export const isPromise = (claim: Claim, said: Day = claim.known.latest): boolean => dueOf(claim, said) !== undefined;

/** The day by which a promise is due; `undefined` for a claim that is not a promise. */
export const dueOf = (claim: Claim, said: Day = claim.known.latest): Day | undefined => {
  if (firstStageOf(claim.subject) && claim.value.kind === 'date') {
    return claim.value.when.earliest > said ? claim.value.when.latest : undefined;
  }
  // A figure published before the day it is dated is an estimate; nobody promises how many will be displaced.
  const isPromised = claim.subject.kind !== 'date' && claim.subject.kind !== 'observation';
  return isPromised && claim.date.earliest > said ? claim.date.latest : undefined;
};

/**
 * Claims that speak of a day up to `asOf` and were known by `knownAt`, judged, in the order of those days; no promises, and
 * none that `isAsked` leaves out.
 */
export const judgeClaims = (
  books: Books,
  { asOf, knownAt }: Clocks,
  isAsked: (claim: Claim) => boolean = () => true,
): readonly JudgedClaim[] =>
  listStated(books, knownAt)
    .filter(({ claim, said }) => !isPromise(claim, said) && claim.date.earliest <= asOf && isAsked(claim))
    .toSorted(({ claim: a }, { claim: b }) => a.date.latest - b.date.latest || (a.id < b.id ? -1 : 1))
    .map((stated) => ({
      claim: stated.claim,
      // Judged when it is asked for: most answers ask only how a claim stands now.
      get whenSaid() {
        return judgeOnce(books, stated, stated.said);
      },
      now: judgeOnce(books, stated, knownAt),
    }));

/** A claim as now recorded, and the day on which it was first known: correcting its record does not make it later. */
export type StatedClaim = { readonly claim: Claim; readonly said: Day };

export const listStated = (books: Books, knownAt: Day): readonly StatedClaim[] =>
  books.claims.chains.flatMap((chain) => {
    const claim = findVisible(chain, knownAt);
    return claim ? [{ claim, said: chain[0]?.known.latest ?? claim.known.latest }] : [];
  });

/** The day of which the books are asked: a month that had not ended when it was spoken of is judged by that day. */
export const judgedOn = ({ date }: Claim, said: Day): Day =>
  Math.min(date.latest, Math.max(said, date.earliest)) as Day;

type Verdicts = Map<Claim, Verdict>;

/** No clock turns what was said on the day it was said. */
const verdictsWhenSaid = remember<Books, Verdicts>(() => new Map());

/** `asOf` does not turn a verdict either: it speaks of the claim's own day. */
const verdictsOn = rememberLast<Books, readonly [knownAt: Day], Verdicts>(() => new Map());

const judgeOnce = (books: Books, stated: StatedClaim, knownAt: Day): Verdict => {
  const verdicts = knownAt === stated.said ? verdictsWhenSaid(books) : verdictsOn(books, knownAt);
  const verdict = verdicts.get(stated.claim) ?? judge(books, stated, knownAt);
  verdicts.set(stated.claim, verdict);
  return verdict;
};

const judge = (books: Books, { claim, said }: StatedClaim, knownAt: Day): Verdict => {
  const evidence = measure(books, claim, claim.date, { asOf: judgedOn(claim, said), knownAt });
  if (evidence.kind === 'nothing') return uncheckable(evidence.missing, evidence);
  const sameSource = evidence.onlySource === claim.source;
  if (evidence.kind === 'date') return { ...judgeDate(claim, evidence.when, evidence), sameSource };
  if (claim.value.kind !== 'amount') return uncheckable(missing('noNumber', {}), evidence);
  return { ...judgeAmount(claim, claim.value, evidence), sameSource };
};

const judgeAmount = (claim: Claim, claimed: Claimed, evidence: Measured & { kind: 'value' }): Verdict => {
  const compared = compare(claim.comparator, evidence.value, claimed);
  const low = compare(claim.comparator, evidence.low, claimed);
  const high = compare(claim.comparator, evidence.high, claimed);
  const measured = roundRatio(evidence.value);
  // Books that do not claim to hold everything cannot say that a figure is off, only what they do hold.
  if (!compared.holds && evidence.complete === false) {
    return { ...uncheckable(notComplete(measured, claim), evidence), measured };
  }
  return {
    kind: compared.holds ? 'holds' : 'off',
    difference: compared.difference,
    unit: claim.unit,
    measured,
    measuredDate: undefined,
    missing: undefined,
    // Also where the ends lie on either side of what was claimed, since the truth may lie between them.
    couldTurn:
      low.holds !== compared.holds ||
      high.holds !== compared.holds ||
      (!compared.holds && low.difference > 0n && high.difference < 0n),
    sameSource: false,
    evidence,
  };
};

/** What is missing where the books are not believed complete. */
export const notComplete = (measured: bigint, { unit, date }: Pick<Claim, 'unit' | 'date'>): Missing =>
  missing('notComplete', { held: { quantity: measured, unit }, date: date.text });

const judgeDate = (claim: Claim, measured: When, evidence: Measured): Verdict => {
  if (claim.value.kind !== 'date') return uncheckable(missing('noDate', {}), evidence);
  const { when } = claim.value;
  const holds = isDateHeld(claim.comparator, when, measured);
  const ends = [measured.earliest, measured.latest].map((day) => ({ ...measured, earliest: day, latest: day }));
  return {
    kind: holds ? 'holds' : 'off',
    difference: holds ? 0n : BigInt(daysApart(when, measured)),
    unit: 'days',
    measured: undefined,
    measuredDate: measured,
    missing: undefined,
    couldTurn: ends.some((end) => isDateHeld(claim.comparator, when, end) !== holds),
    sameSource: false,
    evidence,
  };
};

/** How far "about" reaches for a date. */
const ABOUT_DAYS = 31;

const isDateHeld = (comparator: Comparator, when: When, measured: When): boolean => {
  const days = daysApart(when, measured);
  return {
    '=': days === 0,
    '~': Math.abs(days) <= ABOUT_DAYS,
    nearly: Math.abs(days) <= ABOUT_DAYS,
    '>=': measured.latest >= when.earliest,
    '>': measured.latest > when.latest,
    '<=': measured.earliest <= when.latest,
    '<': measured.earliest < when.earliest,
    between: overlaps(when, measured),
  }[comparator];
};

/** Days from `measured` to `claimed`, between their nearest possible days; zero when they can be the same day. */
const daysApart = (claimed: When, measured: When): number => {
  if (overlaps(claimed, measured)) return 0;
  return claimed.earliest > measured.latest
    ? daysBetween(measured.latest, claimed.earliest)
    : daysBetween(measured.earliest, claimed.latest);
};

const uncheckable = (missing: Missing, evidence: Measured): Verdict => ({
  kind: 'uncheckable',
  difference: 0n,
  unit: 'days',
  measured: undefined,
  measuredDate: undefined,
  missing,
  couldTurn: false,
  sameSource: false,
  evidence,
});

export const roundRatio = ({ numerator, denominator }: Ratio): bigint => divideRounded(numerator, denominator);
