// The mandate clock: which instrument authorises the mission on a day, when it expires, and how many people it allows.
import { daysBetween, type Day, type When } from '#kernel/index.ts';
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

/** Instruments of the mission itself that had been adopted by `asOf`, earliest first. */
const listMandates = (books: Books, { asOf, knownAt }: Clocks): readonly Instrument[] =>
  listVisible(books.instruments, knownAt)
    .filter((instrument) => instrument.concerns === 'mission' && startOf(instrument) <= asOf)
    .toSorted((a, b) => startOf(a) - startOf(b));

const startOf = (instrument: Instrument): Day => (instrument.inForce ?? instrument.date).latest;

/** The latest mandate adopted by `asOf`, whether or not it has run out since; none before the first. */
export const findMandate = (books: Books, clocks: Clocks): Mandate | undefined => {
  const instrument = listMandates(books, clocks).findLast(({ kind }) => kind === 'resolution' || kind === 'decision');
  return instrument && toMandate(instrument, clocks.asOf);
};

/** The most people that the mandates in force state; none until one states a ceiling. */
export const findAuthorised = (books: Books, clocks: Clocks): StatedStrength | undefined =>
  stated(listMandates(books, clocks), ({ authorised }) => authorised);

/** The strength planned: as the latest plan states it, else the people of all requirement lines. */
export const findPlanned = (books: Books, clocks: Clocks): StatedStrength | undefined =>
  stated(listMandates(books, clocks), ({ planned }) => planned) ?? sumRequirements(books, clocks);

const toMandate = (instrument: Instrument, asOf: Day): Mandate => ({
  instrument: instrument.id,
  name: instrument.name,
  adopted: instrument.date,
  expires: instrument.expires,
  daysLeft: instrument.expires && daysBetween(asOf, instrument.expires.latest),
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
