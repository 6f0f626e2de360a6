// The ledger's filters, read from an address.
import { expect, test } from 'vitest';
import { parseDay } from '@muster/core/kernel';
import { clearFilters, hasFilters, nameQuestion, readQuestion, setFilter } from './read-question.ts';

test('an address asks for an account, a unit, days and an order', () => {
  const query = {
    contributor: 'KEN',
    stage: 'deployed',
    unit: 'people',
    from: '2024-06-01',
    to: '2024-12-31',
    sort: '-quantity',
  };
  expect(readQuestion(query)).toMatchObject({
    of: 'KEN',
    stage: 'deployed',
    unit: 'people',
    from: parseDay('2024-06-01'),
    to: parseDay('2024-12-31'),
    sort: { key: 'quantity', isDown: true },
    withCorrected: false,
  });
});

test('what an address says wrongly is not asked, and the newest move stands first', () => {
  expect(readQuestion({ stage: 'arrived', way: 'up', from: 'June', sort: 'colour', all: 'yes' })).toMatchObject({
    stage: undefined,
    way: undefined,
    from: undefined,
    withCorrected: false,
    sort: { key: 'date', isDown: true },
  });
});

test('filters are set and cleared without touching clocks and order', () => {
  const query = {
    contributor: 'KEN',
    commitment: 'ken-police',
    stage: 'deployed',
    way: 'in',
    asOf: '2025-01-01',
    sort: 'date',
  };
  expect(setFilter(query, 'contributor', 'BEN')).toMatchObject({
    contributor: 'BEN',
    commitment: '',
    stage: 'deployed',
  });
  expect(setFilter(query, 'stage', '')).toMatchObject({ stage: '', way: '' });
  expect(clearFilters(query)).toEqual({ asOf: '2025-01-01', sort: 'date' });
  expect([hasFilters(query), hasFilters({ asOf: '2025-01-01', text: '' })]).toEqual([true, false]);
  expect(nameQuestion(query)).not.toBe(nameQuestion({ ...query, way: 'out' }));
});
