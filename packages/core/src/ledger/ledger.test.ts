// A small mission told in the words of the spec: what was deployed, as known on which day.
import { describe, expect, it } from 'vitest';
import { getBooks, type GivenRow } from '#books/make-books.ts';
import { clocksOf } from './arbitrary-moves.ts';
import { takeBalance, type Balance } from './balance.ts';
import type { Stage } from './stages.ts';

const move = (date: string, quantity: string, from: Stage, to: Stage, rest: GivenRow = {}): GivenRow => ({
  date,
  known: date,
  quantity,
  from,
  to,
  ...(from === 'deployed' && { place_from: 'P0' }),
  ...(to === 'deployed' && { place: 'P0' }),
  ...rest,
});

const MISSION = [
  move('2023-07-29', '1000', 'outside', 'pledged', { known: '2023-07-29~' }),
  move('2024-06-25', '200', 'pledged', 'deployed', { id: 'landing' }),
  move('2024-07-16', '200', 'pledged', 'deployed'),
  move('2024-09-21', '600', 'pledged', 'training', { known: '2024-09~' }),
  move('2025-03-25', '1', 'deployed', 'lost', { id: 'lost', known: '2025-03-27' }),
  move('2025-03-25', '1', 'deployed', 'lost', { id: 'lost-confirmed', known: '2025-09-25', supersedes: 'lost' }),
];

const at = (moves: readonly GivenRow[], stage: Stage, asOf: string, knownAt: string, place?: string): Balance =>
  takeBalance(getBooks({ moves }).ledger, {
    ...clocksOf({ asOf, knownAt }),
    scope: { unit: 'people', stages: [stage], ...(place !== undefined && { place: (id) => id === place }) },
  });

describe('a mission', () => {
  it('L2 as of 2024-08-27 the answer of 2024-07-10 holds the first landing only, and that of the day itself both', () => {
    expect(at(MISSION, 'deployed', '2024-08-27', '2024-07-10').quantity).toBe(200n);
    expect(at(MISSION, 'pledged', '2024-08-27', '2024-07-10').quantity).toBe(800n);
    expect(at(MISSION, 'deployed', '2024-08-27', '2024-08-27').quantity).toBe(400n);
    expect(at(MISSION, 'pledged', '2024-08-27', '2024-08-27').quantity).toBe(600n);
  });

  it('L2 as of 2024-07-10 it does not matter what became known later', () => {
    expect(at(MISSION, 'deployed', '2024-07-10', '2024-07-10').quantity).toBe(200n);
    expect(at(MISSION, 'deployed', '2024-07-10', '2026-01-01').quantity).toBe(200n);
  });

  it('L3 a loss that is confirmed later is counted once, from the day it was first known', () => {
    expect(at(MISSION, 'lost', '2025-12-31', '2025-03-26').quantity).toBe(0n);
    expect(at(MISSION, 'lost', '2025-12-31', '2025-03-27').quantity).toBe(1n);
    expect(at(MISSION, 'lost', '2025-12-31', '2025-12-31').quantity).toBe(1n);
    expect(at(MISSION, 'deployed', '2025-12-31', '2025-12-31').quantity).toBe(399n);
  });

  it('L1 a rotation neither fulfils nor adds to a promise, and who is not relieved remains rotated', () => {
    const rotation = [
      ...MISSION,
      move('2025-12-08', '100', 'deployed', 'rotated'),
      move('2025-12-08', '90', 'rotated', 'deployed'),
    ];
    const end = '2025-12-31';
    expect(at(rotation, 'outside', end, end)).toMatchObject({ quantity: -1000n });
    expect(at(rotation, 'rotated', end, end).quantity).toBe(10n);
    expect(at(rotation, 'deployed', end, end).quantity).toBe(389n);
    expect(at(rotation, 'pledged', end, end).quantity).toBe(at(MISSION, 'pledged', end, end).quantity);
  });

  it('L8 what was published on no certain day of September may have been known from its first day', () => {
    const training = (knownAt: string) => at(MISSION, 'training', '2024-12-31', knownAt);
    expect(training('2024-08-31')).toMatchObject({ quantity: 0n, low: 0n, high: 0n });
    expect(training('2024-09-21')).toMatchObject({ quantity: 0n, low: 0n, high: 600n, restsOn: ['moves-3'] });
    expect(training('2024-09-30')).toMatchObject({ quantity: 600n, low: 600n, high: 600n });
  });

  it('L9 of whom women is carried with how much of the total it is stated for', () => {
    const moves = [
      move('2025-01-01', '144', 'outside', 'deployed', { women: '24' }),
      move('2025-01-02', '56', 'outside', 'deployed'),
      move('2025-01-03', '44', 'deployed', 'rotated', { women: '4' }),
    ];
    const women = (asOf: string) => at(moves, 'deployed', asOf, '2025-12-31').women;
    expect(women('2024-12-31')).toBeUndefined();
    expect(women('2025-01-01')).toEqual({ count: 24n, statedFor: 144n });
    expect(women('2025-01-02')).toEqual({ count: 24n, statedFor: 144n });
    expect(women('2025-01-03')).toEqual({ count: 20n, statedFor: 100n });
  });

  it('L9 no number of women is told when more is stated than is left', () => {
    const arrived = move('2025-01-01', '10', 'outside', 'deployed', { women: '8' });
    const left = move('2025-01-02', '5', 'deployed', 'rotated');
    expect(at([arrived, left], 'deployed', '2025-01-02', '2025-12-31')).not.toHaveProperty('women');
  });

  it('L9 no number of women is told when it is above the number that it is stated for', () => {
    const moves = [
      move('2025-01-01', '10', 'outside', 'deployed', { women: '8' }),
      move('2025-01-02', '5', 'deployed', 'rotated', { women: '0' }),
    ];
    expect(at(moves, 'deployed', '2025-01-02', '2025-12-31')).not.toHaveProperty('women');
  });

  it('L9 a move within the theatre leaves one place for another', () => {
    const moves = [...MISSION, move('2024-08-01', '50', 'deployed', 'deployed', { place: 'P1' })];
    const day = '2024-08-27';
    expect(at(moves, 'deployed', day, day).quantity).toBe(400n);
    expect(at(moves, 'deployed', day, day, 'P0').quantity).toBe(350n);
    expect(at(moves, 'deployed', day, day, 'P1').quantity).toBe(50n);
  });
});
