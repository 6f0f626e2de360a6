// The mandate clock: which instrument authorises the mission on a day, when it expires, and how many people it allows.
import { daysUntil, type Day, type When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Instrument } from './instrument.ts';

export type Mandate = {
  readonly instrument: string;
  readonly name: string;
  readonly adopted: When;
  readonly expires: When | undefined;
  /** Days from `asOf` to the last possible day of the mandate; below zero once it has run out. */
  readonly daysLeft: number | undefined;
  readonly source: string;
};

/** A number of people that a document states, and where. */
export type StatedStrength = {
  readonly people: bigint;
  readonly basis: 'instrument' | 'requirements';
  /** Ids of the facts it comes from. */
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  /** Whether some of it is a template rather than anyone's decision. */
  readonly template: boolean;
};

/** Instruments of the mission itself, or the one that `of` names, that had taken effect by `asOf`; earliest first. */
const listAdopted = (books: Books, { asOf, knownAt }: Clocks, of = ''): readonly Instrument[] =>
  listVisible(books.instruments, knownAt)
    .filter((instrument) =>
      of === '' ? instrument.concerns === 'mission' : books.instruments.chainOf.get(of)?.includes(instrument),
    )
    .filter((instrument) => startOf(instrument) <= asOf)
    .toSorted((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));

/** The day it takes effect: as it says, else the day it was adopted. */
export const startOf = ({ inForce, date }: Instrument): Day => (inForce ?? date).latest;

/** A resolution or decision that says until when, or how many: one that says neither leaves the mandate as it is. */
export const isMandate = ({ kind, expires, authorised }: Instrument): boolean =>
  (kind === 'resolution' || kind === 'decision') && (expires !== undefined || authorised !== undefined);

/** The latest mandate in effect by `asOf`, whether or not it has run out since; none before the first. */
export const findMandate = (books: Books, clocks: Clocks): Mandate | undefined => {
  const instrument = listAdopted(books, clocks).findLast(isMandate);
  return instrument && toMandate(instrument, clocks.asOf);
};

/** The latest ceiling that a mandate states, or the mandate that `of` names; none until one states a ceiling. */
export const findAuthorised = (books: Books, clocks: Clocks, of = ''): StatedStrength | undefined =>
  stated(listAdopted(books, clocks, of).filter(isMandate), ({ authorised }) => authorised);

/** The strength planned: as the latest plan states it, else the people of all requirement lines; or as `of` states it. */
export const findPlanned = (books: Books, clocks: Clocks, of = ''): StatedStrength | undefined =>
  stated(listAdopted(books, clocks, of), ({ planned }) => planned) ??
  (of === '' ? sumRequirements(books, clocks) : undefined);

const toMandate = (instrument: Instrument, asOf: Day): Mandate => ({
  instrument: instrument.id,
  name: instrument.name,
  adopted: instrument.date,
  expires: instrument.expires,
  daysLeft: daysUntil(asOf, instrument.expires),
  source: instrument.source,
});

const stated = (
  mandates: readonly Instrument[],
  peopleOf: (instrument: Instrument) => bigint | undefined,
): StatedStrength | undefined => {
  const instrument = mandates.findLast((candidate) => peopleOf(candidate) !== undefined);
  const people = instrument && peopleOf(instrument);
  if (!instrument || people === undefined) return undefined;
  return { people, basis: 'instrument', facts: [instrument.id], sources: [instrument.source], template: false };
};

const sumRequirements = (books: Books, { asOf, knownAt }: Clocks): StatedStrength | undefined => {
  const lines = listVisible(books.requirements, knownAt).filter(({ date }) => date.latest <= asOf);
  if (lines.length === 0) return undefined;
  return {
    people: lines.reduce((total, line) => total + line.people, 0n),
    basis: 'requirements',
    facts: lines.map(({ id }) => id),
    sources: [...new Set(lines.map(({ source }) => source))],
    template: lines.some(({ basis }) => basis === 'template'),
  };
};
