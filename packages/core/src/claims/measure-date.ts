// Dates: when people first stood at a stage, and what instruments say of themselves.
import { NEVER, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import { listRows } from '#ledger/walk-moves.ts';
import { getMove } from '#ledger/move-table.ts';
import { findStep } from '#ledger/series.ts';
import type { Stage } from '#ledger/stages.ts';
import { findMandate } from '#mission/mandate.ts';
import { commitmentsOf, placesWithin } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import { isComplete, nothing, onlyOf, type Measured, type Topic } from './measured.ts';
import { firstStageOf } from './subject.ts';

export const measureDate = (books: Books, topic: Topic, clocks: Clocks): Measured => {
  const { subject, of } = topic;
  const stage = firstStageOf(subject);
  if (stage) return measureFirst(books, topic, { ...clocks, stage });
  const id = subject.topic === 'mandate-expiry' && of === '' ? findMandate(books, clocks)?.instrument : of;
  const instrument = findVisible(books.instruments.chainOf.get(id ?? '') ?? [], clocks.knownAt);
  const when = subject.topic === 'adopted' ? instrument?.date : instrument?.expires;
  if (!instrument || !when) return of === '' ? nothing('noInstrument', {}) : nothing('noInstrumentOf', { of });
  return {
    kind: 'date',
    when,
    complete: undefined,
    facts: [instrument.id],
    sources: [instrument.source],
    onlySource: instrument.source,
  };
};

const measureFirst = (
  books: Books,
  { of, place }: Topic,
  { knownAt, stage }: Clocks & { readonly stage: Stage },
): Measured => {
  const commitment = commitmentsOf(books, of);
  const isWithin = placesWithin(books, place);
  const scope = { commitment, unit: 'people', stages: [stage], ...(place !== '' && { place: isWithin }) };
  const first = findStep(books.ledger, { asOf: (NEVER - 1) as Day, knownAt, scope }, () => true);
  if (!first) return nothing('noOne', { stage });
  const { moves } = books.ledger;
  const ofThatDay = { asOf: first.day, knownAt, from: first.day, scope: { commitment, unit: 'people' } };
  const arrivals = listRows(moves, ofThatDay)
    .map((row) => getMove(moves, row))
    .filter((move) => move.to === stage && (place === '' || isWithin(move.place)));
  const sources = [...new Set(arrivals.map(({ source }) => source))];
  return {
    kind: 'date',
    when: arrivals[0]?.date ?? { text: '', earliest: first.day, latest: first.day, approximate: false },
    complete: isComplete(books, { of, unit: 'people' }, { asOf: first.day, knownAt }),
    facts: arrivals.map(({ id }) => id),
    sources,
    onlySource: onlyOf(sources),
  };
};
