// A public statement held against the books: who said it, where, of what, how hedged, how much, in which words (C1).
import { parseQuantity, parseWhen, type CellReader, type Unit, type When } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';
import { COMPARATORS, type Claimed, type Comparator } from './compare.ts';
import { isUnitOf, parseSubject, SUBJECTS, type Subject } from './subject.ts';

export const CLAIM_COLUMNS = [
  ...HEAD_COLUMNS,
  'speaker',
  'subject',
  'of',
  'place',
  'comparator',
  'value',
  'value_to',
  'unit',
  'quote',
  'question',
  'disagreement',
  ...TAIL_COLUMNS,
] as const;

export type ClaimValue =
  | ({ readonly kind: 'amount' } & Claimed)
  | { readonly kind: 'date'; readonly when: When }
  | { readonly kind: 'text'; readonly text: string };

export type Claim = FactHead & {
  readonly speaker: string;
  readonly subject: Subject;
  /** A contributor, `not:` a contributor, a pool, a commitment or an instrument; empty for the whole mission. */
  readonly of: string;
  readonly place: string;
  readonly comparator: Comparator;
  readonly value: ClaimValue;
  readonly unit: Unit;
  readonly quote: string;
  /** What is open about it, in the words of whoever keeps the books. */
  readonly question: string;
  /** The disagreement it is one side of, if any. */
  readonly disagreement: string;
};

export type ClaimReferences = {
  readonly hasSource: (id: string) => boolean;
  readonly hasPlace: (id: string) => boolean;
  readonly hasDisagreement: (id: string) => boolean;
  /** May stand in `of`. */
  readonly isScope: (of: string) => boolean;
};

export const readClaim = (cells: CellReader, references: ClaimReferences): Claim => {
  const subject = readSubject(cells);
  const unit = cells.required('unit', 'the unit of the value');
  if (unit !== '' && subject.kind !== 'other' && !isUnitOf(subject, unit))
    cells.report('cell.unit', { value: unit }, 'unit');
  const check = (column: string, table: string, has: (id: string) => boolean): string => {
    const value = cells.text(column);
    if (value !== '' && !has(value)) cells.report('cell.reference', { table, value, hint: '' }, column);
    return value;
  };
  return {
    ...readHead(cells, references.hasSource),
    speaker: cells.required('speaker', 'who says it'),
    subject,
    of: check('of', 'contributor, pool, commitment or instrument', references.isScope),
    place: check('place', 'places', references.hasPlace),
    comparator: cells.choice('comparator', COMPARATORS),
    value: readValue(cells, unit),
    unit,
    quote: cells.required('quote', 'the words as printed'),
    question: cells.text('question'),
    disagreement: check('disagreement', 'disagreements', references.hasDisagreement),
  };
};

const readSubject = (cells: CellReader): Subject => {
  const text = cells.required('subject', 'what the claim is about');
  const subject = parseSubject(text);
  if (!subject && text !== '') cells.report('claim.subject', { value: text, choices: SUBJECTS.join(', ') }, 'subject');
  return subject ?? { kind: 'other', topic: '', text };
};

const readValue = (cells: CellReader, unit: string): ClaimValue => {
  const value = cells.required('value', 'the value claimed');
  if (unit === 'text') return { kind: 'text', text: value };
  if (unit === 'date') {
    const valueTo = cells.text('value_to');
    if ((valueTo !== '') !== (cells.text('comparator') === 'between')) cells.report('claim.between', {}, 'value_to');
    const when = parseWhen(valueTo === '' ? value : `${value}/${valueTo}`);
    if (!when && value !== '') cells.report('claim.value', { value, unit }, 'value');
    return when ? { kind: 'date', when } : { kind: 'text', text: value };
  }
  const amount = parseQuantity(value, unit);
  if (amount === undefined && value !== '') cells.report('claim.value', { value, unit }, 'value');
  const valueTo = cells.text('value_to');
  const to = valueTo === '' ? undefined : parseQuantity(valueTo, unit);
  const isBetween = cells.text('comparator') === 'between';
  const isSound = isBetween ? to !== undefined && (amount === undefined || amount <= to) : valueTo === '';
  if (!isSound) cells.report('claim.between', {}, 'value_to');
  return { kind: 'amount', amount: amount ?? 0n, ...(to !== undefined && { to }) };
};
