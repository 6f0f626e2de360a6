// What the books can say about a subject: a value with its range and sources, a date, or what is missing to tell (C6).
import type { Unit, When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { listVisible } from '#ledger/fact-table.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import type { Ratio } from './compare.ts';

export type Measured =
  | {
      readonly kind: 'value';
      readonly value: Ratio;
      /** What uncertain dates allow at least and at most. */
      readonly low: Ratio;
      readonly high: Ratio;
      readonly basis: 'books' | 'observation' | 'instrument' | 'requirements';
      /** Whether the books claim to hold all of it (C4); `undefined` where that is not a question. */
      readonly complete: boolean | undefined;
      readonly facts: readonly string[];
      readonly sources: readonly string[];
      /** Facts with uncertain dates that it rests on (L8). */
      readonly restsOn: readonly string[];
      readonly note: string;
    }
  | {
      readonly kind: 'date';
      readonly when: When;
      /** As for a value. */
      readonly complete: boolean | undefined;
      readonly facts: readonly string[];
      readonly sources: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly missing: string };

export type Topic = Pick<Claim, 'subject' | 'of' | 'place' | 'unit'>;

export const nothing = (missing: string): Measured => ({ kind: 'nothing', missing });

export const hasCommitment = (
  books: Books,
  inScope: (id: string) => boolean,
  unit: Unit,
  { asOf, knownAt }: Clocks,
): boolean =>
  listVisible(books.commitments, knownAt).some(
    (commitment) => commitment.unit === unit && inScope(commitment.id) && commitment.date.latest <= asOf,
  );

/** Whether every commitment in scope is believed recorded up to the day asked about; without one, nothing is. */
export const isComplete = (
  books: Books,
  inScope: (id: string) => boolean,
  unit: Unit,
  { asOf, knownAt }: Clocks,
): boolean => {
  const commitments = listVisible(books.commitments, knownAt).filter(
    (commitment) => commitment.unit === unit && inScope(commitment.id) && commitment.date.earliest <= asOf,
  );
  return (
    commitments.length > 0 && commitments.every(({ completeTo }) => completeTo !== undefined && completeTo >= asOf)
  );
};
