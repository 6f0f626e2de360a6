// Arrows of a time line, one a move or one a period.
import { expect, test } from 'vitest';
import { parseWhen } from '@muster/core/kernel';
import type { Move } from '@muster/core/ledger';
import { groupTranches } from './group-tranches.ts';

const move = (id: string, date: string, step: Partial<Move> = {}): Move => ({
  id,
  date: parseWhen(date)!,
  known: parseWhen(date)!,
  source: 'src',
  credibility: '2',
  commitment: 'aaa',
  quantity: 10n,
  unit: 'people',
  from: 'pledged',
  to: 'deployed',
  placeFrom: '',
  place: '',
  women: undefined,
  supersedes: '',
  retracted: false,
  note: '',
  ...step,
});

test('a few moves are an arrow each; a move within the theatre is none', () => {
  const moves = [
    move('b', '2024-02-03'),
    move('a', '2024-01-31'),
    move('within', '2024-03-01', { from: 'deployed', to: 'deployed' }),
  ];
  const { period, groups } = groupTranches(moves, 3);
  expect(period).toBe('day');
  expect(groups.map(({ key, count, quantity }) => [key, count, quantity])).toEqual([
    ['a', 1, 10n],
    ['b', 1, 10n],
  ]);
});

test('many moves are an arrow a month, a quarter or a year for each step, and nothing is lost', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const moves = months.flatMap((month) => [
    move(`in-${month}`, `2024-${month}-05`),
    move(`again-${month}`, `2024-${month}-20`),
    move(`out-${month}`, `2024-${month}-25`, { from: 'deployed', to: 'rotated' }),
  ]);
  const sum = 240n;
  for (const [most, period, count] of [
    [16, 'month', 16],
    [6, 'quarter', 6],
    [2, 'year', 2],
    [1, 'year', 2],
  ] as const) {
    const grouped = groupTranches(moves, most);
    expect([grouped.period, grouped.groups.length]).toEqual([period, count]);
    expect(grouped.groups.reduce((total, { quantity }) => total + quantity, 0n)).toBe(sum);
  }
});
