// Every instrument with its place in time: what is in force, what a later one replaced, what ran out, what is to come.
import { addDays, daysUntil, NEVER, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Instrument } from './instrument.ts';
import { isMandate, startOf } from './mandate.ts';

export type InstrumentState = {
  readonly instrument: Instrument;
  /** The day it takes effect. */
  readonly from: Day;
  /** Its last day: the day itself for a letter, else as it says, else the day before another took its place; absent without end. */
  readonly to: Day | undefined;
  /** `past` when a later one of its kind has taken its place, or its day is over; `expired` when it ran out and none has. */
  readonly state: 'past' | 'current' | 'future' | 'expired';
  /** Days from `asOf` to its expiry; below zero once it has run out. */
  readonly daysLeft: number | undefined;
};

/** The instruments known by `knownAt`, those first in effect in front; also those that had not yet taken effect. */
export const listInstruments = (books: Books, { asOf, knownAt }: Clocks): readonly InstrumentState[] => {
  const instruments = listVisible(books.instruments, knownAt).toSorted(
    (a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1),
  );
  return instruments.map((instrument, at) => {
    const from = startOf(instrument);
    const later = instruments.slice(at + 1).find((next) => startOf(next) <= asOf && replaces(next, instrument));
    const to = endOf(instrument) ?? (later && addDays(startOf(later), -1));
    return {
      instrument,
      from,
      to,
      state: stateOf({ from, to, isReplaced: later !== undefined, isLetter: instrument.kind === 'letter' }, asOf),
      daysLeft: daysUntil(asOf, instrument.expires),
    };
  });
};

const endOf = (instrument: Instrument): Day | undefined => {
  const { expires, kind } = instrument;
  if (expires) return expires.latest === NEVER ? undefined : expires.latest;
  return kind === 'letter' ? startOf(instrument) : undefined;
};

/** A later one of the same matter takes the place of a mandate when it is one itself, and of a plan when it is a plan. */
const replaces = (later: Instrument, earlier: Instrument): boolean =>
  later.concerns === earlier.concerns &&
  (isMandate(later) ? isMandate(earlier) : later.kind === 'plan' && earlier.kind === 'plan');

type Span = {
  readonly from: Day;
  readonly to: Day | undefined;
  readonly isReplaced: boolean;
  readonly isLetter: boolean;
};

const stateOf = ({ from, to, isReplaced, isLetter }: Span, asOf: Day): InstrumentState['state'] => {
  if (from > asOf) return 'future';
  if (isReplaced) return 'past';
  if (to === undefined || to >= asOf) return 'current';
  return isLetter ? 'past' : 'expired';
};
