// Where sources disagree: every figure for the same quantity side by side, the headline by a stated rule, the spread.
import { groupBy, type Day } from '#kernel/index.ts';
import type { Clocks, FactHead } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import { isCountMeasure } from '#crisis/compare-observations.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import type { Disagreement } from './disagreement.ts';
import { chooseHeadline, type Candidate } from './headline.ts';
import { measure } from './measure.ts';
import { firstStageOf } from './subject.ts';
import { roundRatio } from './verdict.ts';

/** One figure for a quantity, from a claim or from the books themselves. */
export type Figure = Candidate & {
  readonly value: Claim['value'];
  readonly comparator: Claim['comparator'];
  readonly speaker: string;
  readonly quote: string;
  readonly sources: readonly string[];
};

/** All figures for one quantity: alternatives, never summed. */
export type Alternatives = {
  readonly subject: string;
  readonly of: string;
  readonly place: string;
  readonly unit: string;
  /** The day or period that the figures speak of, as the first of them writes it. */
  readonly date: string;
  readonly figures: readonly Figure[];
  readonly headline: Figure | undefined;
  /** The smallest and the largest number among the figures; absent for dates and words. */
  readonly spread: { readonly low: bigint; readonly high: bigint } | undefined;
};

export type DisagreementState = {
  readonly disagreement: Disagreement;
  readonly alternatives: readonly Alternatives[];
  /** What is open, as the claims name it. */
  readonly questions: readonly string[];
};

/** The disagreements of which at least one side was known by `knownAt`. */
export const listDisagreements = (books: Books, clocks: Clocks): readonly DisagreementState[] => {
  const claims = listVisible(books.claims, clocks.knownAt).filter(({ disagreement }) => disagreement !== '');
  return [...books.disagreements.values()].flatMap((disagreement) => {
    const sides = claims.filter((claim) => claim.disagreement === disagreement.id);
    if (sides.length === 0) return [];
    const questions = [...new Set(sides.map(({ question }) => question).filter((question) => question !== ''))];
    return [{ disagreement, alternatives: groupAlternatives(books, sides, clocks), questions }];
  });
};

/** How many disagreements `listDisagreements` lists. */
export const countDisagreements = (books: Books, { knownAt }: Pick<Clocks, 'knownAt'>): number =>
  new Set(listVisible(books.claims, knownAt).flatMap(({ disagreement }) => (disagreement === '' ? [] : [disagreement])))
    .size;

/** Groups claims by the quantity they speak of, and sets the figure of the books beside each group. */
export const groupAlternatives = (books: Books, claims: readonly Claim[], clocks: Clocks): readonly Alternatives[] =>
  [...groupBy(claims.toSorted(compareClaims), quantityOf).values()]
    .flatMap((group) => splitByWeek(books, group, clocks))
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const own = first.subject.kind === 'other' ? [] : measureOwn(books, group, clocks);
      const figures = [...own, ...group.map((claim) => toFigure(books, claim))];
      const amounts = figures.flatMap(({ value }) =>
        value.kind === 'amount' ? [value.amount, value.to ?? value.amount] : [],
      );
      const { subject, of, place, unit } = first;
      return {
        subject: subject.text,
        of,
        place,
        unit,
        date: first.date.text,
        figures,
        // Statements in words are not figures of one quantity, and none of them is the headline.
        headline: first.subject.kind === 'other' ? undefined : chooseHeadline(figures),
        spread: amounts.length === 0 ? undefined : { low: least(amounts), high: most(amounts) },
      };
    });

/** Days within which levels are set side by side: sources of one week seldom speak of the same day. */
const SIDE_BY_SIDE_DAYS = 7;

/** Splits claims in the order of their days wherever a week has passed, or the books say another thing of the later day. */
const splitByWeek = (books: Books, claims: readonly Claim[], clocks: Clocks): readonly (readonly Claim[])[] => {
  const groups: { readonly claims: Claim[]; readonly own: string }[] = [];
  for (const claim of claims) {
    const own = writeOwn(books, claim, clocks);
    const group = groups.at(-1);
    const days = claim.date.latest - (group?.claims[0]?.date.latest ?? claim.date.latest);
    const isSame = days === 0 || (days <= SIDE_BY_SIDE_DAYS && own === group?.own);
    if (group && (isSame || claim.subject.kind === 'date')) group.claims.push(claim);
    else groups.push({ claims: [claim], own });
  }
  return groups.map((group) => group.claims);
};

/** What the books say of the day of a claim, as a word to compare. */
const writeOwn = (books: Books, claim: Claim, { asOf, knownAt }: Clocks): string => {
  const measured = measure(books, claim, claim.date, { asOf: Math.min(claim.date.latest, asOf) as Day, knownAt });
  return measured.kind === 'value' ? String(roundRatio(measured.value)) : measured.kind;
};

/** By the time they speak of, then by id, so that the order in which they arrive does not matter (L4). */
const compareClaims = (a: Claim, b: Claim): number => a.date.latest - b.date.latest || (a.id < b.id ? -1 : 1);

/**
 * Claims of the same quantity have the same subject, contributor, place and unit, and speak of the same time: what flows
 * or is counted of the same period. What stands on a day is split further by `splitByWeek`.
 */
export const quantityOf = ({ subject, of, place, unit, date }: Claim): string => {
  const { topic } = subject;
  const isOverPeriod = topic === 'arrivals' || topic === 'departures' || isCountMeasure(topic);
  const time = isOverPeriod ? [date.earliest, date.latest] : [];
  return [subject.text, of, place, unit, ...time].join('\n');
};

const toFigure = (books: Books, claim: Claim): Figure => ({
  id: claim.id,
  basis: 'stated',
  reliability: books.sources.get(claim.source)?.reliability ?? 'F',
  credibility: claim.credibility,
  known: claim.known.latest,
  value: claim.value,
  comparator: claim.comparator,
  speaker: claim.speaker,
  quote: claim.quote,
  sources: [claim.source],
});

/** What the books themselves say of the day the claims speak of; nothing when that day is still to come. */
const measureOwn = (books: Books, claims: readonly Claim[], { asOf, knownAt }: Clocks): readonly Figure[] => {
  const [first] = claims;
  if (!first) return [];
  const day = first.date.latest;
  if (first.subject.kind !== 'date' && day > asOf) return [];
  const measured = measure(books, first, first.date, { asOf: Math.min(day, asOf) as Day, knownAt });
  if (measured.kind === 'nothing') return [];
  const isMoves = measured.kind === 'date' ? firstStageOf(first.subject) !== undefined : measured.basis === 'books';
  const isComplete = isMoves && measured.complete === true;
  const fact = isMoves ? undefined : findFact(books, measured.facts.at(-1) ?? '');
  return [
    {
      id: measured.facts.at(-1) ?? '',
      basis: isComplete ? 'books' : 'stated',
      reliability: (fact && books.sources.get(fact.source)?.reliability) ?? 'F',
      credibility: fact?.credibility ?? '6',
      known: fact?.known.latest ?? knownAt,
      value:
        measured.kind === 'date'
          ? { kind: 'date', when: measured.when }
          : { kind: 'amount', amount: roundRatio(measured.value) },
      comparator: '=',
      speaker: isMoves && !isComplete ? 'the books, which are not complete here' : 'the books',
      quote: '',
      sources: measured.sources,
    },
  ];
};

const findFact = (books: Books, id: string): FactHead | undefined =>
  (books.observations.chainOf.get(id) ?? books.instruments.chainOf.get(id) ?? books.requirements.chainOf.get(id))?.find(
    (version) => version.id === id,
  );

const least = (values: readonly bigint[]): bigint => values.reduce((low, value) => (value < low ? value : low));
const most = (values: readonly bigint[]): bigint => values.reduce((high, value) => (value > high ? value : high));
