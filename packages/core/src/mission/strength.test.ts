// Strength: what is committed, what ever arrived, and who is listed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { STAGES, stagesOf, type Stage } from '#ledger/stages.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { convertedOf, listStrengths, takeStrength } from './strength.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };
const PEOPLE = { unit: 'people' };
const move = (id: string, quantity: string, from: string, to: string, cells: GivenRow = {}): GivenRow => ({
  id,
  quantity,
  from,
  to,
  ...cells,
});

describe('strength', () => {
  test('M1 committed is all that was promised and not withdrawn or lapsed, wherever it stands', () => {
    const moves = [
      move('m1', '1000', 'outside', 'pledged'),
      move('m2', '300', 'pledged', 'training'),
      move('m3', '250', 'training', 'deployed'),
      move('m4', '50', 'pledged', 'withdrawn'),
      move('m5', '25', 'pledged', 'lapsed'),
      move('m6', '40', 'deployed', 'repatriated'),
      move('m7', '3', 'deployed', 'lost'),
    ];
    const strength = takeStrength(getBooks({ moves }), clocks, PEOPLE);
    expect(strength).toMatchObject({ pledged: 925n, owed: 675n, arrived: 250n });
    expect(convertedOf(strength)).toBe(2702n); // 250 of 925, in ten-thousandths
  });

  test('M1 a rotation neither fulfils a promise nor adds to it', () => {
    const landed = [move('m1', '1000', 'outside', 'pledged'), move('m2', '400', 'pledged', 'deployed')];
    const relief = [
      move('r1', '230', 'deployed', 'rotated', { date: '2024-12-07' }),
      move('r2', '230', 'rotated', 'deployed', { date: '2024-12-08' }),
    ];
    const before = takeStrength(getBooks({ moves: landed }), clocks, PEOPLE);
    const after = takeStrength(getBooks({ moves: [...landed, ...relief] }), clocks, PEOPLE);
    const between = takeStrength(
      getBooks({ moves: [...landed, ...relief] }),
      { ...clocks, asOf: parseDay('2024-12-07')! },
      PEOPLE,
    );
    for (const { pledged, owed, arrived } of [before, between, after]) {
      expect([pledged, owed, arrived]).toEqual([1000n, 600n, 400n]);
    }
    expect([between.deployed.quantity, after.deployed.quantity]).toEqual([170n, 400n]);
    expect([convertedOf(before), convertedOf(between), convertedOf(after)]).toEqual([4000n, 4000n, 4000n]);
  });

  test('M1 without a promise in numbers nothing is converted', () => {
    expect(convertedOf(takeStrength(getBooks({}), clocks, PEOPLE))).toBeUndefined();
  });

  test('M1 committed is what is owed and what arrived, at any pair of dates', () => {
    const inTheBooks = stagesOf('people');
    const step = fc.record({
      from: fc.constantFrom<Stage>('outside', ...inTheBooks),
      to: fc.constantFrom<Stage>(...inTheBooks),
      quantity: fc.integer({ min: 1, max: 50 }),
      day: fc.integer({ min: 1, max: 28 }),
      lag: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 28 }), (steps, day) => {
        const stands = new Map<Stage, number>(STAGES.map((stage) => [stage, 0]));
        const moves: GivenRow[] = [];
        const date = (at: number): string => `2024-01-${String(at).padStart(2, '0')}`;
        for (const [at, { from, to, quantity, day: on, lag }] of steps.entries()) {
          const row = move(`m${at}`, String(quantity), from, to, {
            date: date(on),
            known: date(Math.min(on + lag, 31)),
          });
          if (from === to || !isStep(row)) continue;
          moves.push(row);
          if (on > day || Math.min(on + lag, 31) > day) continue;
          stands.set(from, stands.get(from)! - quantity);
          stands.set(to, stands.get(to)! + quantity);
        }
        const sum = (...stages: readonly Stage[]) =>
          BigInt(stages.reduce((total, stage) => total + stands.get(stage)!, 0));
        const at = parseDay(date(day))!;
        const { pledged, owed, arrived } = takeStrength(getBooks({ moves }), { asOf: at, knownAt: at }, PEOPLE);
        expect(owed).toBe(sum('pledged', 'assessed', 'vetting', 'training', 'ready', 'transit'));
        expect(arrived).toBe(sum('deployed', 'rotated', 'repatriated', 'lost'));
        expect(pledged).toBe(owed + arrived);
      }),
      { numRuns: 60 },
    );
  });

  test('M2 everyone with a commitment known by then is listed, also without a number; the largest promise first', () => {
    const books = getBooks({
      contributors: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((id) => ({ id })),
      commitments: [
        { id: 'c', contributor: 'CCC' },
        { id: 'b', contributor: 'BBB' },
        { id: 'a', contributor: 'AAA' },
        { id: 'later', contributor: 'DDD', known: '2024-06-01' },
        { id: 'money', contributor: 'EEE', unit: 'USD' },
      ],
      moves: [move('m1', '10', 'outside', 'pledged', { commitment: 'b' })],
    });
    const listed = (knownAt: string) =>
      listStrengths(books, { ...clocks, knownAt: parseDay(knownAt)! }, PEOPLE).map(({ contributor, pledged }) => [
        contributor,
        pledged,
      ]);
    expect(listed('2024-05-31')).toEqual([
      ['BBB', 10n],
      ['AAA', 0n],
      ['CCC', 0n],
    ]);
    expect(listed('2024-06-01').map(([contributor]) => contributor)).toEqual(['BBB', 'AAA', 'CCC', 'DDD']);
    expect(listStrengths(books, clocks, { unit: 'USD' }).map(({ contributor }) => contributor)).toEqual(['EEE']);
  });

  test('M2 several commitments of one contributor are one line, and a commitment taken back is none', () => {
    const books = getBooks({
      commitments: [
        { id: 'a1' },
        { id: 'a2' },
        { id: 'b1', contributor: 'BBB' },
        { id: 'b2', contributor: 'BBB', supersedes: 'b1', status: 'retracted', known: '2024-03-01' },
      ],
      moves: [
        move('m1', '10', 'outside', 'pledged', { commitment: 'a1' }),
        move('m2', '5', 'outside', 'ready', { commitment: 'a2' }),
      ],
    });
    expect(listStrengths(books, clocks, PEOPLE)).toMatchObject([{ contributor: 'AAA', pledged: 15n }]);
  });
});

const isStep = ({ from, to }: GivenRow): boolean => {
  const before = new Set(['pledged', 'assessed', 'vetting', 'training', 'ready', 'transit']);
  if (from === 'outside') return before.has(to!) || to === 'deployed';
  if (from === 'deployed') return ['rotated', 'repatriated', 'lost'].includes(to!);
  if (from === 'rotated') return ['deployed', 'repatriated'].includes(to!);
  return before.has(from!) && (before.has(to!) || ['deployed', 'withdrawn', 'lapsed'].includes(to!));
};
