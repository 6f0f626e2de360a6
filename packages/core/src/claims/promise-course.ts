// How what was promised came about since it was promised: what stands of it day by day, or what has arrived so far.
import { type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { takeSeries, type Step } from '#ledger/series.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import { scopeOfTopic } from './measure-amount.ts';
import { listCrossing, type Direction } from './moves-in-scope.ts';
import { countedFrom, isFlow } from './promise.ts';
import type { StatedClaim } from './verdict.ts';

export type CourseOf = (stated: StatedClaim) => readonly Step[] | undefined;

/**
 * A lookup of courses up to `asOf`: each begins on the day the promise was made with what stood then, or with nothing for
 * arrivals and departures. Absent where the books keep no such number. Promises of one quantity share one series.
 */
export const createCourses = (books: Books, clocks: Clocks): CourseOf => {
  const found = new Map<string, readonly Step[] | undefined>();
  return (stated) => {
    const { claim, said } = stated;
    if (claim.value.kind !== 'amount') return undefined;
    if (isFlow(claim)) return takeFlowCourse(books, clocks, stated);
    const key = [claim.subject.text, claim.of, claim.place, claim.unit].join('\n');
    if (!found.has(key)) found.set(key, takeLevels(books, clocks, claim));
    const steps = found.get(key);
    if (!steps) return undefined;
    const before = steps.findLast(({ day }) => day <= said)?.quantity ?? 0n;
    return [{ day: said, quantity: before }, ...steps.filter(({ day }) => day > said)];
  };
};

const takeLevels = (books: Books, { asOf, knownAt }: Clocks, claim: Claim): readonly Step[] | undefined => {
  const scope = scopeOfTopic(books, claim);
  return scope && takeSeries(books.ledger, { asOf, knownAt, scope });
};

const takeFlowCourse = (books: Books, { asOf, knownAt }: Clocks, stated: StatedClaim): readonly Step[] => {
  const { claim, said } = stated;
  const { of, unit, place, subject } = claim;
  const isPlaced = place !== '' && place !== books.mission.place;
  const scope = { commitment: commitmentsOf(books, of), unit, ...(isPlaced && { place: placesWithin(books, place) }) };
  const from = countedFrom(stated);
  const steps = new Map<Day, bigint>([[said, 0n]]);
  let quantity = 0n;
  for (const move of listCrossing(books, scope, { direction: subject.topic as Direction, knownAt })) {
    const day = move.date.latest;
    if (day < from || day > asOf) continue;
    quantity += move.quantity;
    steps.set(day, quantity);
  }
  return [...steps].map(([day, total]) => ({ day, quantity: total }));
};
