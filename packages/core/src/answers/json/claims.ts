// Statements held against the books, and where sources disagree, as JSON.
import { formatDay, type Problem } from '#kernel/index.ts';
import type { Claim } from '#claims/claim.ts';
import { COMPARATOR_WORDS } from '#claims/compare.ts';
import { listDisagreements, type DisagreementState } from '#claims/disagreements.ts';
import { HEADLINE_RULE } from '#claims/headline.ts';
import { describeMissing } from '#claims/missing.ts';
import { judgeClaims, type JudgedClaim, type Verdict } from '#claims/verdict.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '#books/books.ts';
import { citationOf } from './moves.ts';
import { clocksToJson, problemsToJson } from './problem.ts';

/** The verdicts that can be asked for. */
export const VERDICTS = ['holds', 'off', 'uncheckable'] as const;

export type ClaimsQuestion = { readonly of: string; readonly verdict?: Verdict['kind'] | undefined };

/** The judged claims of one verdict about one contributor, pool or instrument; absent and empty for all. */
export const listClaims = (books: Books, clocks: Clocks, { of, verdict }: ClaimsQuestion): readonly JudgedClaim[] =>
  judgeClaims(books, clocks).filter(
    ({ claim, now }) => (verdict === undefined || now.kind === verdict) && (of === '' || claim.of === of),
  );

/** The disagreements in which one contributor, pool or instrument is spoken of; empty for all. */
export const listDisagreementsAbout = (books: Books, clocks: Clocks, of: string): readonly DisagreementState[] =>
  listDisagreements(books, clocks).filter(
    ({ alternatives }) => of === '' || alternatives.some((group) => group.of === of),
  );

type Given = {
  readonly judged: readonly JudgedClaim[];
  readonly disagreements: readonly DisagreementState[];
  readonly problems: readonly Problem[];
};

/** Judged claims and disagreements as JSON. */
export const claimsToJson = (books: Books, clocks: Clocks, { judged, disagreements, problems }: Given) => {
  const count = (kind: Verdict['kind']): number => judged.filter(({ now }) => now.kind === kind).length;
  const { headlineRule, disagreements: told } = disagreementsToJson(books, clocks, { disagreements, problems });
  return {
    ...problemsToJson(problems),
    ...clocksToJson(clocks),
    counts: { holds: count('holds'), off: count('off'), uncheckable: count('uncheckable') },
    headlineRule,
    claims: judged.map((item) => claimToJson(books, item)),
    disagreements: told,
  };
};

/** Disagreements as JSON, every figure with its sources. */
export const disagreementsToJson = (
  books: Books,
  clocks: Clocks,
  { disagreements, problems }: Pick<Given, 'disagreements' | 'problems'>,
) => ({
  ...problemsToJson(problems),
  ...clocksToJson(clocks),
  headlineRule: HEADLINE_RULE,
  disagreements: disagreements.map((item) => disagreementToJson(books, item)),
});

const claimToJson = (books: Books, { claim, whenSaid, now }: JudgedClaim) => ({
  id: claim.id,
  date: claim.date.text,
  known: claim.known.text,
  speaker: claim.speaker,
  subject: claim.subject.text,
  of: claim.of,
  place: claim.place,
  comparator: claim.comparator,
  tolerance: COMPARATOR_WORDS[claim.comparator].tolerance,
  ...valueToJson(claim.value),
  unit: claim.unit,
  quote: claim.quote,
  question: claim.question,
  disagreement: claim.disagreement,
  source: claim.source,
  citation: citationOf(books, claim.source),
  whenSaid: verdictToJson(whenSaid),
  now: verdictToJson(now),
});

const valueToJson = (value: Claim['value']) =>
  value.kind === 'amount'
    ? { value: value.amount, ...(value.to !== undefined && { valueTo: value.to }) }
    : { value: value.kind === 'date' ? value.when.text : value.text };

const verdictToJson = (verdict: Verdict) => ({
  verdict: verdict.kind,
  measured: verdict.measuredDate?.text ?? verdict.measured ?? null,
  difference: verdict.kind === 'off' ? verdict.difference : null,
  differenceUnit: verdict.kind === 'off' ? verdict.unit : null,
  missing: describeMissing(verdict.missing),
  couldTurn: verdict.couldTurn,
  sameSource: verdict.sameSource,
  basis: verdict.evidence.kind === 'value' ? verdict.evidence.basis : verdict.evidence.kind,
  complete: verdict.evidence.kind === 'value' ? (verdict.evidence.complete ?? null) : null,
  facts: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.facts,
  sources: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.sources,
  restsOn: verdict.evidence.kind === 'value' ? verdict.evidence.restsOn : [],
  note: verdict.evidence.kind === 'value' ? describeMissing(verdict.evidence.note) : '',
});

const disagreementToJson = (books: Books, { disagreement, alternatives, questions }: DisagreementState) => ({
  ...disagreement,
  questions,
  alternatives: alternatives.map(({ subject, of, place, unit, date, figures, headline, spread }) => ({
    subject,
    date,
    of,
    place,
    unit,
    low: spread?.low ?? null,
    high: spread?.high ?? null,
    headline: headline ? { id: headline.id, ...valueToJson(headline.value), speaker: headline.speaker } : null,
    figures: figures.map((figure) => ({
      id: figure.id,
      ...valueToJson(figure.value),
      comparator: figure.comparator,
      speaker: figure.speaker,
      quote: figure.quote,
      basis: figure.basis,
      reliability: figure.reliability,
      credibility: figure.credibility,
      known: formatDay(figure.known),
      sources: figure.sources.map((id) => ({ id, citation: citationOf(books, id) })),
    })),
  })),
});
