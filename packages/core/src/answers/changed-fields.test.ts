// What a correction changed, field by field.
import { describe, expect, test } from 'vitest';
import { NEVER } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import type { TableName } from '../books/tables.ts';
import { listChangedFields, type FieldValue } from './changed-fields.ts';
import { findSourceFacts } from './source-use.ts';

const says = (field: FieldValue): string => {
  if (field.kind === 'nothing') return '–';
  if (field.kind === 'text') return field.text;
  if (field.kind === 'when') return field.when.text;
  if (field.kind === 'day') return `day ${field.day}`;
  if (field.kind === 'quantity') return `${field.quantity} ${field.unit}`;
  return field.value.kind === 'amount'
    ? `${field.value.amount}..${field.value.to ?? ''} ${field.unit}`
    : field.value.kind;
};

const correct = (table: TableName, row: GivenRow, change: GivenRow): readonly string[] => {
  const rows = [
    { ...row, id: 'one' },
    { ...row, ...change, id: 'two', supersedes: 'one' },
  ];
  const books = getBooks({ [table]: rows } satisfies GivenRows);
  const facts = findSourceFacts(books, 'src', NEVER)?.facts.map(({ fact }) => fact) ?? [];
  const versionOf = (id: string) => facts.find((fact) => fact.id === id) as FactHead;
  return listChangedFields(versionOf('one'), versionOf('two')).map(
    ({ column, before, after }) => `${column}: ${says(before)} → ${says(after)}`,
  );
};

const MOVE = { quantity: '10', from: 'outside', to: 'deployed' };

describe('what a correction changed', () => {
  test('is told column by column, with the values as they are', () => {
    expect(correct('moves', MOVE, { quantity: '12', place: 'P1', women: '3', date: '2024-01' })).toEqual([
      'date: 2024-01-01 → 2024-01',
      'quantity: 10 people → 12 people',
      'place: – → P1',
      'women: – → 3 people',
    ]);
    expect(correct('instruments', {}, { planned: '2500', expires: '2025-10-02', in_force: '2024-02-01' })).toEqual([
      'in_force: – → 2024-02-01',
      'expires: – → 2025-10-02',
      'planned: – → 2500 people',
    ]);
    expect(correct('commitments', {}, { complete_to: '1970-01-02' })).toEqual(['complete_to: – → day 1']);
    expect(
      correct('observations', { measure: 'idp', value: '5', unit: 'percent' }, { value: '6.5', coverage: 'part' }),
    ).toEqual(['value: 500 percent → 650 percent', 'coverage: whole → part']);
  });

  test('of a claim is its subject as written and its value whole', () => {
    const claim = { subject: 'idp', value: '5' };
    expect(correct('claims', claim, { subject: 'killed', value: '6' })).toEqual([
      'subject: idp → killed',
      'value: 5.. people → 6.. people',
    ]);
    expect(correct('claims', claim, { comparator: 'between', value_to: '9' })).toEqual([
      'comparator: = → between',
      'value: 5.. people → 5..9 people',
    ]);
  });

  test('is nothing where only the day of knowledge is another', () => {
    expect(correct('moves', MOVE, { known: '2024-02-01' })).toEqual([]);
  });
});
