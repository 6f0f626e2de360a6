// What the books can say about a subject: a value with its range and sources, a date, or what is missing to tell (C6).
import type { When } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import { listCommitmentsOf } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';
import type { Ratio } from './compare.ts';
import { missing, type Missing, type MissingCode, type MissingDetails } from './missing.ts';

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
      /** The one source of all of it; absent where there are several, or none. */
      readonly onlySource: string | undefined;
      /** Facts with uncertain dates that it rests on (L8). */
      readonly restsOn: readonly string[];
      /** What to know of the value beside it. */
      readonly note: Missing | undefined;
    }
  | {
      readonly kind: 'date';
      readonly when: When;
      /** As for a value. */
      readonly complete: boolean | undefined;
      readonly facts: readonly string[];
      readonly sources: readonly string[];
      readonly onlySource: string | undefined;
    }
  | { readonly kind: 'nothing'; readonly missing: Missing };

export type Topic = Pick<Claim, 'subject' | 'of' | 'place' | 'unit'>;

export const nothing = <Code extends MissingCode>(code: Code, details: MissingDetails<Code>): Measured => ({
  kind: 'nothing',
  missing: missing(code, details),
});

/** Whether a commitment of the unit that `of` names had been made by then. */
export const hasCommitment = (books: Books, { of, unit }: Whose, { asOf, knownAt }: Clocks): boolean =>
  listCommitmentsOf(books, of).some((chain) => {
    const commitment = findVisible(chain, knownAt);
    return commitment !== undefined && commitment.unit === unit && commitment.date.latest <= asOf;
  });

/** Whether every commitment that `of` names is believed recorded up to the day asked about; without one, nothing is. */
export const isComplete = (books: Books, { of, unit }: Whose, { asOf, knownAt }: Clocks): boolean => {
  let isAny = false;
  for (const chain of listCommitmentsOf(books, of)) {
    const commitment = findVisible(chain, knownAt);
    if (!commitment || commitment.unit !== unit || commitment.date.earliest > asOf) continue;
    if (commitment.completeTo === undefined || commitment.completeTo < asOf) return false;
    isAny = true;
  }
  return isAny;
};

type Whose = Pick<Topic, 'of' | 'unit'>;

type Cited = Pick<Measured & { kind: 'value' }, 'facts' | 'sources' | 'restsOn'>;

/** A value with what it rests on, which is listed when it is first asked for: hundreds are shown, few are unfolded. */
export const withCited = <Value extends object>(value: Value, list: () => Cited): Value & Cited => {
  let cited: Cited | undefined;
  const get = (): Cited => (cited ??= list());
  return {
    ...value,
    get facts() {
      return get().facts;
    },
    get sources() {
      return get().sources;
    },
    get restsOn() {
      return get().restsOn;
    },
  };
};

/** The source, where there is only one. */
export const onlyOf = (sources: readonly string[]): string | undefined =>
  new Set(sources).size === 1 ? sources[0] : undefined;
