// What is missing to check a claim (C6), and what is noted beside a value that was measured: every such sentence in one
// table, so that a face in another language can say it too. `{name}` stands for a detail; codes and ids stay as they are.
import { fill, formatQuantity, type Placeholders, type Unit } from '#kernel/index.ts';

export const MISSING_TEXTS = {
  noMove: 'no move in {unit} of the mission was known by then',
  noMoveOf: 'no move in {unit} of {of} was known by then',
  noOne: 'no one was known to be {stage} by then',
  noNumber: 'the claim gives no number to compare',
  noDate: 'the claim gives no date to compare',
  noNumberPromised: 'the promise gives no number',
  notComplete:
    'the books hold {held}, and not all moves up to {date} are believed recorded (complete_to of the commitments)',
  notByPlace: 'the books hold no {subject} by place, and the claim is about {place}',
  noCost: 'the books hold no statement of what the mission costs',
  inWords: 'it is recorded in words; the books hold no number or date to check it against',
  notRequiredOf: 'requirement lines ask for {unit} of the mission, not of {of}',
  notRequired: 'no requirement line asks for {unit}',
  noInstrument: 'no instrument known by then gives that date',
  noInstrumentOf: 'no instrument known by then gives that date ({of})',
  noPlan: 'no instrument known by then states a planned strength',
  noPlanOf: 'no instrument known by then states a planned strength of {of}',
  noCeiling: 'no instrument known by then states an authorised ceiling',
  noCeilingOf: 'no instrument known by then states an authorised ceiling of {of}',
  noStrength: 'the books hold no {what} strength known by then',
  onlyPart: 'the figure nearest to it covers part of {place} ({fact})',
  noObservationOfPeriod: 'no observation of {measure} at {place} for the period {period} was known by then',
  noObservationNear: 'no observation of {measure} at {place} within {days} days of {date} was known by then',
  noteTemplate: 'the sum of requirement lines, which are a template',
  noteShare: '{part} of {total}',
  noteShareOfTemplate: '{part} of {total}, a template',
  noteContributors: '{contributors}',
  noteObserved: 'of {date}',
} as const;

type Texts = typeof MISSING_TEXTS;
export type MissingCode = keyof Texts;

/** A word, a number, or a quantity that whoever writes the sentence writes as their language does. */
export type MissingDetail = string | number | { readonly quantity: bigint; readonly unit: Unit };

export type Missing = {
  readonly code: MissingCode;
  readonly details: Readonly<Record<string, MissingDetail>>;
};

/** The details that a sentence speaks of. */
export type MissingDetails<Code extends MissingCode> = {
  readonly [Name in Placeholders<Texts[Code]>]: MissingDetail;
};

export const missing = <Code extends MissingCode>(code: Code, details: MissingDetails<Code>): Missing => ({
  code,
  details,
});

/** The sentence in English; empty where nothing is missing or noted. */
export const describeMissing = (given: Missing | undefined): string =>
  given ? fill(MISSING_TEXTS[given.code], given.details, writeDetail) : '';

const writeDetail = (detail: MissingDetail): string =>
  typeof detail === 'object' ? formatQuantity(detail.quantity, detail.unit) : String(detail);
