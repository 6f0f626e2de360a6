// How the mission came about: what was deployed, promised, planned and allowed from its first day on, and the promises of
// people on the way, as known on one day. What a chart of strength over time draws.
import { NEVER, type Day } from '#kernel/index.ts';
import type { Claim } from '#claims/claim.ts';
import { judgePromises, type PromiseState } from '#claims/promise.ts';
import { takeBalance } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import { takeSeries, type Step } from '#ledger/series.ts';
import type { Stage } from '#ledger/stages.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import { listStatedStrengths } from '#mission/stated-strengths.ts';
import type { Books } from '../books/books.ts';
import { stagesOfStock } from './evidence-asked.ts';
import { findFirstDay } from './first-day.ts';

/** A promise of people as a line: from what was there on the day it was said to what was promised for the day it was due. */
export type HistoryPromise = {
  readonly claim: Claim;
  readonly said: Day;
  readonly due: Day;
  /** What was deployed of those it speaks of on the day it was said. */
  readonly from: bigint;
  /** What would then be deployed. */
  readonly level: bigint;
  readonly state: PromiseState['state'];
};

/** Numbers of people, each from the day of its step on; days ascend. */
export type History = {
  /** The first day of the mission, and `asOf` or the day on which the last open promise is due. */
  readonly from: Day;
  readonly to: Day;
  readonly deployed: readonly Step[];
  readonly promised: readonly Step[];
  /** Of the mission as a whole; none where `of` narrows the question. */
  readonly planned: readonly Step[];
  readonly authorised: readonly Step[];
  readonly promises: readonly HistoryPromise[];
};

/** The history of the mission, or of what `of` names as in a claim, up to `asOf` and as known at `knownAt`. */
export const takeHistory = (books: Books, clocks: Clocks, of = ''): History => {
  const promises = listPromises(books, clocks, of);
  const series = (stages: readonly Stage[]): readonly Step[] =>
    takeSeries(books.ledger, { ...clocks, scope: { ...scopeOf(books, of), stages } });
  const first = findFirstDay(books) ?? clocks.asOf;
  return {
    from: Math.min(first, clocks.asOf) as Day,
    to: Math.max(clocks.asOf, ...promises.flatMap(({ due, state }) => (state === 'open' ? [due] : []))) as Day,
    deployed: series(['deployed']),
    promised: series(stagesOfStock('promised')),
    ...listStatedSteps(books, clocks, of),
    promises,
  };
};

const scopeOf = (books: Books, of: string, place = '') => ({
  unit: 'people',
  ...(of !== '' && { commitment: commitmentsOf(books, of) }),
  ...(place !== '' && place !== books.mission.place && { place: placesWithin(books, place) }),
});

/** A step wherever another document states another number. */
const listStatedSteps = (books: Books, clocks: Clocks, of: string): Pick<History, 'planned' | 'authorised'> => {
  const changes = of === '' ? listStatedStrengths(books, clocks) : [];
  const steps = (asked: 'planned' | 'authorised'): readonly Step[] =>
    changes
      .filter(({ what, strength, before }) => what === asked && strength.people !== before)
      .map(({ day, strength }) => ({ day, quantity: strength.people }));
  return { planned: steps('planned'), authorised: steps('authorised') };
};

const listPromises = (books: Books, clocks: Clocks, of: string): readonly HistoryPromise[] =>
  judgePromises(books, clocks).flatMap(({ claim, due, state }) => {
    const { subject, value } = claim;
    const isOfPeople = subject.kind === 'people' && (subject.topic === 'deployed' || subject.topic === 'arrivals');
    const isAsked = of === '' ? claim.of === '' || books.contributors.has(claim.of) : claim.of === of;
    if (!isOfPeople || !isAsked || value.kind !== 'amount' || due === NEVER) return [];
    const said = books.claims.chainOf.get(claim.id)?.[0]?.known.latest ?? claim.known.latest;
    const scope = { ...scopeOf(books, claim.of, claim.place), stages: ['deployed'] as const };
    const from = takeBalance(books.ledger, { asOf: said, knownAt: clocks.knownAt, scope }).quantity;
    const level = subject.topic === 'arrivals' ? from + value.amount : value.amount;
    return [{ claim, said, due, from, level, state }];
  });
