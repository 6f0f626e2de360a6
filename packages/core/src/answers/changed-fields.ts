// What a correction changed, column by column, with the values as values, so that each face writes them its own way.
import type { Day, Unit, When } from '#kernel/index.ts';
import type { ClaimValue } from '#claims/claim.ts';
import type { FactHead } from '#ledger/fact.ts';
import type { Move } from '#ledger/move-table.ts';

export type FieldValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'quantity'; readonly quantity: bigint; readonly unit: Unit }
  | { readonly kind: 'claimed'; readonly value: ClaimValue; readonly unit: Unit };

export type ChangedField = {
  /** As the table calls it. */
  readonly column: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
};

/** What every correction changes, or what says only that it is one. */
const HEAD = new Set(['id', 'known', 'supersedes', 'retracted']);

/** Counted in people whatever the unit of the row. */
const PEOPLE = new Set(['planned', 'authorised', 'people', 'women']);

/** The columns in which two versions of a fact differ; when the later one became known is not among them. */
export const listChangedFields = (before: FactHead | Move, after: FactHead | Move): readonly ChangedField[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !HEAD.has(key))
    .map((key) => ({ column: toColumn(key), before: readField(before, key), after: readField(after, key) }))
    .filter((field) => writeField(field.before) !== writeField(field.after));

/** `placeFrom` is `place_from` in its table. */
const toColumn = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const readField = (fact: FactHead | Move, key: string): FieldValue => {
  const cells = fact as unknown as Readonly<Record<string, unknown>>;
  const value = cells[key];
  const unit = PEOPLE.has(key) || typeof cells['unit'] !== 'string' ? 'people' : cells['unit'];
  if (value === undefined || value === '') return { kind: 'nothing' };
  if (typeof value === 'bigint') return { kind: 'quantity', quantity: value, unit };
  if (typeof value === 'number') {
    return PEOPLE.has(key) ? { kind: 'quantity', quantity: BigInt(value), unit } : { kind: 'day', day: value as Day };
  }
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value !== 'object' || value === null) return { kind: 'nothing' };
  if ('earliest' in value) return { kind: 'when', when: value as When };
  // A claim's subject is written in its text, whatever its kind; its value is one of three kinds.
  if ('topic' in value && 'text' in value) return { kind: 'text', text: String(value.text) };
  return { kind: 'claimed', value: value as ClaimValue, unit };
};

const writeField = (field: FieldValue): string => {
  switch (field.kind) {
    case 'nothing':
      return '';
    case 'text':
      return `text ${field.text}`;
    case 'when':
      return `when ${field.when.text}`;
    case 'day':
      return `day ${field.day}`;
    case 'quantity':
      return `quantity ${field.quantity}`;
    case 'claimed':
      return writeClaimed(field.value);
  }
};

const writeClaimed = (value: ClaimValue): string => {
  if (value.kind === 'amount') return `amount ${value.amount} ${value.to ?? ''}`;
  return value.kind === 'date' ? `date ${value.when.text}` : `words ${value.text}`;
};
