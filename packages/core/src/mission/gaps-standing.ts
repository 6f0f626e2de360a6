// What can fill a requirement line, and how far along it is: what each commitment has before arrival and in place.
import { unitKindOf, type Unit } from '#kernel/index.ts';
import { takeBalances } from '#ledger/balance.ts';
import type { Clocks } from '#ledger/fact.ts';
import type { Stage } from '#ledger/stages.ts';
import type { Books } from '../books/books.ts';
import { splitCapability, type Commitment } from './commitment.ts';
import { listCommitments } from './list-commitments.ts';

/** From the furthest along to what is only a word. */
export const STANDINGS = ['inPlace', 'transit', 'ready', 'promised'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Standings = Readonly<Record<Standing, bigint>>;

export const NOTHING: Standings = { inPlace: 0n, transit: 0n, ready: 0n, promised: 0n };

export const totalOf = (standings: Standings): bigint => STANDINGS.reduce((total, at) => total + standings[at], 0n);

export const addStandings = (a: Standings, b: Standings): Standings => ({
  inPlace: a.inPlace + b.inPlace,
  transit: a.transit + b.transit,
  ready: a.ready + b.ready,
  promised: a.promised + b.promised,
});

/** A commitment with what of it can fill a line. */
export type Supply = {
  readonly commitment: Commitment;
  readonly unit: Unit;
  /** The codes it is offered for, the most fitting first. */
  readonly codes: readonly string[];
  readonly standings: Standings;
};

// A post left empty by a rotation is still promised. Who was lost or went home for good fills nothing any more (G2).
const STANDING_OF: Readonly<Partial<Record<Stage, Standing>>> = {
  pledged: 'promised',
  assessed: 'promised',
  vetting: 'promised',
  training: 'promised',
  rotated: 'promised',
  ready: 'ready',
  transit: 'transit',
  deployed: 'inPlace',
};

export type Supplies = {
  readonly supplies: readonly Supply[];
  /** Moves with uncertain dates that they rest on (L8). */
  readonly restsOn: readonly string[];
};

/** The commitments of people and equipment made and known by then, by id; what is below zero fills nothing. */
export const listSupplies = (books: Books, clocks: Clocks): Supplies => {
  const standings = new Map<unknown, Standings>();
  const restsOn = new Set<string>();
  const stages = Object.keys(STANDING_OF) as readonly Stage[];
  const balances = takeBalances(books.ledger, { ...clocks, by: ['commitment', 'stage'], scope: { stages } });
  for (const { key, unit, quantity, restsOn: moves } of balances) {
    if (unitKindOf(unit) === 'money') continue;
    for (const move of moves) restsOn.add(move);
    const at = STANDING_OF[key.stage as Stage];
    const chain = books.commitments.chainOf.get(key.commitment ?? '');
    if (!at || !chain || quantity <= 0n) continue;
    const before = standings.get(chain) ?? NOTHING;
    standings.set(chain, { ...before, [at]: before[at] + quantity });
  }
  const supplies = listCommitments(books, clocks)
    .filter(({ unit }) => unitKindOf(unit) !== 'money')
    .map((commitment) => ({
      commitment,
      unit: commitment.unit,
      codes: splitCapability(commitment.capability),
      standings: standings.get(books.commitments.chainOf.get(commitment.id)) ?? NOTHING,
    }))
    .toSorted((a, b) => (a.commitment.id < b.commitment.id ? -1 : 1));
  return { supplies, restsOn: [...restsOn] };
};
