// What is missing against the requirement lines, in capabilities and not only in heads: who fills what so that nobody is
// counted twice, what then is still missing, and who else could have filled it.
import { daysBetween, NEVER, type Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '../books/books.ts';
import type { Fit } from './capability.ts';
import type { Commitment } from './commitment.ts';
import { assign, splitAssignment, type Assigned, type Part } from './gaps-assign.ts';
import { listFits, toAssignment, type FittingPair } from './gaps-fits.ts';
import { listNeeds, unitsNeeded, unitsOf, type Need } from './gaps-needs.ts';
import { listOffers, type Beside, type Offer } from './gaps-offers.ts';
import { addStandings, listSupplies, NOTHING, totalOf, type Standings, type Supply } from './gaps-standing.ts';
import type { Solve } from './linear-model.ts';
import type { Requirement } from './requirement.ts';

/** One commitment's part in filling a line, and why it may: the code that fits. */
export type Filling = {
  readonly commitment: Commitment;
  readonly quantity: bigint;
  readonly standings: Standings;
  readonly fit: Fit;
};

/** Who would fill the line were its main commitment not to, and which lines would then have so many fewer. */
export type RunnerUp =
  | {
      readonly kind: 'found';
      readonly commitment: Commitment;
      readonly quantity: bigint;
      readonly costs: readonly { readonly requirement: Requirement; readonly quantity: bigint }[];
    }
  /** Nobody else, or nobody who does not fill it already. */
  | { readonly kind: 'none' }
  /** Too many commitments hang together to ask for each line. */
  | { readonly kind: 'notAsked' };

export type Gap = {
  readonly requirement: Requirement;
  /** People, or the kind of equipment that the line names. */
  readonly unit: Unit;
  readonly need: bigint;
  /** All that fills it, by how far along it is; together `committed`. */
  readonly standings: Standings;
  readonly committed: bigint;
  /** Not in place yet, promised or not. */
  readonly missing: bigint;
  /** Not even promised. */
  readonly unpromised: bigint;
  /** The same in whole units (G5). */
  readonly units: {
    readonly need: bigint;
    readonly committed: bigint;
    readonly ready: bigint;
    readonly transit: bigint;
    readonly inPlace: bigint;
    readonly missing: bigint;
  };
  /** Days since the line was to be filled, where something is missing; absent where it is not late. */
  readonly lateDays: number | undefined;
  /** The largest first. */
  readonly filledBy: readonly Filling[];
  readonly runnerUp: RunnerUp;
  /** Equipment offered for it, which a line of people does not count. */
  readonly beside: readonly Beside[];
};

export type Gaps = Clocks & {
  /** What is missing first: by priority, then by the share that is missing; what is complete comes last. */
  readonly lines: readonly Gap[];
  /** What fills no line, with the reason. */
  readonly offers: readonly Offer[];
  /** Moves with uncertain dates that it rests on (L8). */
  readonly restsOn: readonly string[];
};

/** Above so many pairs that hang together, runners-up are not asked for: each is a further model. */
const MOST_PAIRS_FOR_RUNNERS_UP = 400;

/** What is missing on `asOf` as known on `knownAt`; `solve` finds the optimum of the models (G4). */
export const takeGaps = async (books: Books, clocks: Clocks, solve: Solve): Promise<Gaps> => {
  const needs = listNeeds(books, clocks);
  const { supplies, restsOn } = listSupplies(books, clocks);
  const fits = listFits(needs, supplies);
  const assignment = toAssignment(needs, supplies, fits);
  const best: Assigned[] = [];
  const runnersUp = new Map<number, RunnerUp>();
  for (const part of splitAssignment(assignment)) {
    const found = await assign(part.assignment, solve);
    best.push(...toWhole(part, found));
    for (const [line, runnerUp] of await findRunnersUp({ part, found, needs, supplies, fits }, solve)) {
      runnersUp.set(line, runnerUp);
    }
  }
  const offers = listOffers(books, clocks, { needs, supplies, fits, assigned: best });
  const lines = needs.map((need, line) =>
    toGap(need, {
      asOf: clocks.asOf,
      filledBy: listFillings(line, { supplies, fits, assigned: best }),
      runnerUp: runnersUp.get(line) ?? { kind: 'none' },
      beside: offers.beside.get(line) ?? [],
    }),
  );
  return { ...clocks, lines: lines.toSorted(compareGaps), offers: offers.offers, restsOn };
};

/** The pairs of a part by their places in the whole. */
const toWhole = ({ pairs }: Part, assigned: readonly Assigned[]): readonly Assigned[] =>
  assigned.map((own) => ({ ...own, pair: pairs[own.pair] ?? -1 }));

type Found = {
  readonly part: Part;
  readonly found: readonly Assigned[];
  readonly needs: readonly Need[];
  readonly supplies: readonly Supply[];
  readonly fits: readonly FittingPair[];
};

/** For each line of a part that has a choice, who comes next. */
const findRunnersUp = async (
  { part, found, needs, supplies, fits }: Found,
  solve: Solve,
): Promise<ReadonlyMap<number, RunnerUp>> => {
  const runnersUp = new Map<number, RunnerUp>();
  const best = sumByPair(found);
  for (const [line] of part.assignment.lines.entries()) {
    const own = [...part.assignment.pairs.keys()].filter((pair) => part.assignment.pairs[pair]?.line === line);
    const main = largestOf(own, (pair) => best.get(pair) ?? 0);
    const whole = fits[part.pairs[own[0] ?? -1] ?? -1]?.line ?? -1;
    if (own.length < 2 || main === undefined) continue;
    if (part.pairs.length > MOST_PAIRS_FOR_RUNNERS_UP) {
      runnersUp.set(whole, { kind: 'notAsked' });
      continue;
    }
    const other = sumByPair(await assign(part.assignment, solve, main));
    const next = largestOf(own, (pair) => (other.get(pair) ?? 0) - (best.get(pair) ?? 0));
    const commitment = supplies[fits[part.pairs[next ?? -1] ?? -1]?.source ?? -1]?.commitment;
    if (next === undefined || !commitment) continue;
    const filled = (by: ReadonlyMap<number, number>, at: number): number =>
      [...by].reduce((sum, [pair, each]) => sum + (part.assignment.pairs[pair]?.line === at ? each : 0), 0);
    const costs = part.assignment.lines.flatMap(({ id }, at) => {
      const lost = filled(best, at) - filled(other, at);
      const requirement = needs.find((need) => need.requirement.id === id)?.requirement;
      return requirement && lost > 0 ? [{ requirement, quantity: BigInt(lost) }] : [];
    });
    const quantity = BigInt((other.get(next) ?? 0) - (best.get(next) ?? 0));
    runnersUp.set(whole, { kind: 'found', commitment, quantity, costs });
  }
  return runnersUp;
};

const sumByPair = (assigned: readonly Assigned[]): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  for (const { pair, quantity } of assigned) sums.set(pair, (sums.get(pair) ?? 0) + quantity);
  return sums;
};

/** The pair with the most, the first of as many; absent where none has any. */
const largestOf = (pairs: readonly number[], most: (pair: number) => number): number | undefined =>
  pairs.filter((pair) => most(pair) > 0).toSorted((a, b) => most(b) - most(a) || a - b)[0];

type Assignments = {
  readonly supplies: readonly Supply[];
  readonly fits: readonly FittingPair[];
  readonly assigned: readonly Assigned[];
};

const listFillings = (line: number, { supplies, fits, assigned }: Assignments): readonly Filling[] => {
  const fillings = new Map<number, Filling>();
  for (const { pair, standing, quantity } of assigned) {
    const { source = -1, fit, line: own } = fits[pair] ?? {};
    const commitment = supplies[source]?.commitment;
    if (own !== line || !fit || !commitment) continue;
    const before = fillings.get(pair) ?? { commitment, fit, quantity: 0n, standings: NOTHING };
    const standings = addStandings(before.standings, { ...NOTHING, [standing]: BigInt(quantity) });
    fillings.set(pair, { ...before, standings, quantity: totalOf(standings) });
  }
  return [...fillings.values()].toSorted(
    (a, b) => Number(b.quantity - a.quantity) || (a.commitment.id < b.commitment.id ? -1 : 1),
  );
};

type Filled = Pick<Gap, 'filledBy' | 'runnerUp' | 'beside'> & Pick<Clocks, 'asOf'>;

const toGap = (need: Need, { asOf, filledBy, runnerUp, beside }: Filled): Gap => {
  const { requirement, unit, quantity } = need;
  const standings = filledBy.map((each) => each.standings).reduce(addStandings, NOTHING);
  const committed = totalOf(standings);
  const inPlace = unitsOf(need, standings.inPlace);
  const due = requirement.neededBy?.latest ?? NEVER;
  const isLate = due < asOf && standings.inPlace < quantity;
  return {
    requirement,
    unit,
    need: quantity,
    standings,
    committed,
    missing: quantity - standings.inPlace,
    unpromised: quantity - committed,
    units: {
      need: unitsNeeded(need),
      committed: unitsOf(need, committed),
      ready: unitsOf(need, standings.ready),
      transit: unitsOf(need, standings.transit),
      inPlace,
      missing: unitsNeeded(need) - inPlace,
    },
    lateDays: isLate ? daysBetween(due, asOf) : undefined,
    filledBy,
    runnerUp,
    beside,
  };
};

const compareGaps = (a: Gap, b: Gap): number =>
  Number(isComplete(a)) - Number(isComplete(b)) ||
  Number(a.requirement.priority) - Number(b.requirement.priority) ||
  // Shares without dividing: what is missing of one line, times what the other needs.
  Number(b.missing * a.need - a.missing * b.need) ||
  (a.requirement.id < b.requirement.id ? -1 : 1);

/** Nothing is missing, and the line says how much it needs. */
export const isComplete = ({ missing, units }: Gap): boolean => missing === 0n && units.missing === 0n;
