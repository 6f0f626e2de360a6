// The strength that documents planned and allowed, as it changed from one document to the next.
import { EVER, type Day } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import { findAuthorised, findPlanned, startOf, type StatedStrength } from './mandate.ts';

export type StatedChange = {
  /** The day from which it is stated so. */
  readonly day: Day;
  readonly what: 'planned' | 'authorised';
  readonly strength: StatedStrength;
  /** What was stated before; absent for the first. */
  readonly before: bigint | undefined;
};

/** Each day up to `asOf` on which another document states the strength planned or authorised, also where it repeats the number. */
export const listStatedStrengths = (books: Books, clocks: Clocks): readonly StatedChange[] => {
  const starts = [
    ...listVisible(books.instruments, clocks.knownAt)
      .filter(({ concerns, planned, authorised }) => concerns === 'mission' && (planned ?? authorised) !== undefined)
      .map(startOf),
    ...listVisible(books.requirements, clocks.knownAt).map(({ date }) => date.latest),
  ];
  const days = [...new Set(starts)].filter((day) => day <= clocks.asOf && day !== EVER).toSorted((a, b) => a - b);
  return [
    ...listChanges(days, 'planned', (asOf) => findPlanned(books, { ...clocks, asOf })),
    ...listChanges(days, 'authorised', (asOf) => findAuthorised(books, { ...clocks, asOf })),
  ].toSorted((a, b) => a.day - b.day);
};

const listChanges = (
  days: readonly Day[],
  what: StatedChange['what'],
  find: (asOf: Day) => StatedStrength | undefined,
): readonly StatedChange[] => {
  const changes: StatedChange[] = [];
  for (const day of days) {
    const strength = find(day);
    const last = changes.at(-1)?.strength;
    const isNew = strength && (last?.people !== strength.people || last.facts.join() !== strength.facts.join());
    if (isNew) changes.push({ day, what, strength, before: last?.people });
  }
  return changes;
};
