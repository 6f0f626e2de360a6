// What fills no line, and why: nobody asked for it, nobody said what it is, the line is full, or it has no number. It is
// told apart, so that heads are never taken for capabilities (G6).
import type { Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Books } from '../books/books.ts';
import { fitOf } from './capability.ts';
import type { Commitment } from './commitment.ts';
import type { Assigned } from './gaps-assign.ts';
import type { FittingPair } from './gaps-fits.ts';
import type { Need } from './gaps-needs.ts';
import { STANDINGS, totalOf, type Standings, type Supply } from './gaps-standing.ts';
import { listUnnumbered } from './list-commitments.ts';
import type { Requirement } from './requirement.ts';

/** In the order in which they are told. */
export const OFFER_KINDS = ['unspecified', 'leftOver', 'countedOtherwise', 'unasked', 'noNumber'] as const;

export type Offer = {
  /**
   * `unspecified`: no capability is stated; `leftOver`: more than its lines need; `countedOtherwise`: its lines count
   * something else; `unasked`: no line asks for it; `noNumber`: no quantity was stated.
   */
  readonly kind: (typeof OFFER_KINDS)[number];
  readonly commitment: Commitment;
  readonly unit: Unit;
  readonly quantity: bigint;
  readonly standings: Standings;
};

/** Something offered for a line that the line does not count, such as helicopters for a unit of people. */
export type Beside = {
  readonly commitment: Commitment;
  readonly unit: Unit;
  readonly quantity: bigint;
  readonly inPlace: bigint;
};

type Given = {
  readonly needs: readonly Need[];
  readonly supplies: readonly Supply[];
  readonly fits: readonly FittingPair[];
  readonly assigned: readonly Assigned[];
};

type Offers = {
  readonly offers: readonly Offer[];
  /** By the place of the line. */
  readonly beside: ReadonlyMap<number, readonly Beside[]>;
};

/** What fills no line, by reason, the most first; and what stands beside a line. */
export const listOffers = (books: Books, clocks: Clocks, { needs, supplies, fits, assigned }: Given): Offers => {
  const left = supplies.map(({ standings }) => ({ ...standings }));
  for (const { pair, standing, quantity } of assigned) {
    const own = left[fits[pair]?.source ?? -1];
    if (own) own[standing] -= BigInt(quantity);
  }
  const unnumbered = new Set(listUnnumbered(books, clocks).map(({ id }) => id));
  const fitting = new Set(fits.map(({ source }) => source));
  const offers = supplies.flatMap((supply, source): readonly Offer[] => {
    const { commitment, unit, standings } = supply;
    const own = left[source] ?? standings;
    const quantity = totalOf(own);
    const offer = { commitment, unit, quantity, standings: own };
    if (unnumbered.has(commitment.id)) return [{ kind: 'noNumber', ...offer }];
    if (quantity === 0n) return [];
    if (supply.codes.length === 0) return [{ kind: 'unspecified', ...offer }];
    if (fitting.has(source)) return [{ kind: 'leftOver', ...offer }];
    return [{ kind: needs.some((need) => isFor(supply, need.requirement)) ? 'countedOtherwise' : 'unasked', ...offer }];
  });
  const beside = new Map(
    needs.map(({ requirement, unit }, line) => [
      line,
      supplies
        .filter((supply) => supply.unit !== unit && isFor(supply, requirement) && totalOf(supply.standings) > 0n)
        .map(({ commitment, unit: own, standings }) => ({
          commitment,
          unit: own,
          quantity: totalOf(standings),
          inPlace: standings[STANDINGS[0]],
        })),
    ]),
  );
  return { offers: offers.toSorted(compareOffers), beside };
};

const isFor = ({ codes }: Supply, { capability }: Requirement): boolean => fitOf(codes, capability) !== undefined;

const compareOffers = (a: Offer, b: Offer): number =>
  OFFER_KINDS.indexOf(a.kind) - OFFER_KINDS.indexOf(b.kind) ||
  Number(b.unit === 'people') - Number(a.unit === 'people') ||
  Number(b.quantity - a.quantity) ||
  (a.commitment.id < b.commitment.id ? -1 : 1);
