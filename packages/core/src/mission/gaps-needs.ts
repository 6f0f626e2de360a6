// What the mission needs, as requirement lines known by then: how much, counted in what, and how many whole units that is.
import { unitKindOf, type Unit } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Requirement } from './requirement.ts';

export type Need = {
  readonly requirement: Requirement;
  /** What fills it is counted in this: people, or the kind of equipment that the line names. */
  readonly unit: Unit;
  readonly quantity: bigint;
};

/** A unit of people, as a line counts them; any other word is a kind of equipment. */
const UNIT_OF_PEOPLE = 'unit';

/** The requirement lines made and known by then, by id. */
export const listNeeds = (books: Books, { asOf, knownAt }: Clocks): readonly Need[] =>
  listVisible(books.requirements, knownAt)
    .filter(({ date }) => date.latest <= asOf)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((requirement) => {
      const { unit, people, quantity } = requirement;
      if (isEquipment(unit)) return { requirement, unit, quantity };
      // A line of people may leave the people out, since its quantity says the same.
      const counted = unit === 'people' && people === 0n ? quantity : people;
      return { requirement, unit: 'people', quantity: counted };
    });

/** Whether the line asks for whole units of people rather than for heads or things. */
export const asksForUnits = ({ requirement }: Need): boolean =>
  !isEquipment(requirement.unit) && requirement.unit !== 'people';

/** How many whole units so many people are (G5); of what is counted one by one, just as many. */
export const unitsOf = (need: Need, quantity: bigint): bigint => {
  if (!asksForUnits(need)) return quantity;
  return need.quantity === 0n ? 0n : (quantity * need.requirement.quantity) / need.quantity;
};

/** How many units the line asks for, in the same count. */
export const unitsNeeded = (need: Need): bigint => (asksForUnits(need) ? need.requirement.quantity : need.quantity);

const isEquipment = (unit: Unit): boolean => unitKindOf(unit) === 'thing' && unit !== UNIT_OF_PEOPLE;
