// What one row of moves must meet by itself (L1, L7, L9, L10): every refusal with its code and column.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getBooks, makeBooks, type GivenRow } from '#books/make-books.ts';
import { parseDay, type Day } from '#kernel/index.ts';
import { takeBalance } from './balance.ts';
import { STEPS } from './naive-ledger.ts';
import { STAGES } from './stages.ts';

const COMMITMENTS = [
  { id: 'aaa', contributor: 'AAA', unit: 'people' },
  { id: 'fund', contributor: 'AAA', unit: 'USD' },
  { id: 'armour', contributor: 'AAA', unit: 'mrap' },
];

const PLEDGE: GivenRow = { id: 'm', quantity: '10', from: 'outside', to: 'pledged' };
const ARRIVAL: GivenRow = { ...PLEDGE, from: 'pledged', to: 'deployed', place: 'P0' };
const SHIFT: GivenRow = { ...PLEDGE, from: 'deployed', to: 'deployed', place_from: 'P0', place: 'P1' };

/** `code column` of every problem of the books that hold these moves. */
const refusalsOf = (...moves: readonly GivenRow[]): readonly string[] => {
  const books = makeBooks({ commitments: COMMITMENTS, moves });
  return books.ok ? [] : books.problems.map(({ code, at }) => `${code} ${at?.column} ${at?.row}`);
};

// Steps that the spec's prose neither names nor excludes.
const UNSAID = {
  people: new Set(['rotated repatriated']),
  money: new Set([
    'outside received',
    'received pledged',
    'spent received',
    ...['withdrawn', 'lapsed'].flatMap((stage) => [`pledged ${stage}`, `${stage} outside`]),
  ]),
};

describe('a move', () => {
  it.each([
    ['people', 'aaa', 'people'],
    ['mrap', 'armour', 'people'],
    ['USD', 'fund', 'money'],
  ] as const)('L1 %s goes by the steps of the spec and by no others', (unit, commitment, kind) => {
    for (const from of STAGES) {
      for (const to of STAGES) {
        if (UNSAID[kind].has(`${from} ${to}`)) continue;
        const placeFrom = from === 'deployed' && kind === 'people' ? 'P0' : '';
        const place = to === 'deployed' && kind === 'people' ? 'P1' : '';
        const refusals = refusalsOf({ ...PLEDGE, commitment, unit, from, to, place_from: placeFrom, place });
        const expected = STEPS[kind][from]?.includes(to) ? [] : ['move.stages to 2'];
        expect({ from, to, refusals }).toEqual({ from, to, refusals: expected });
      }
    }
  });

  it('L1 a quantity is a positive whole number of the smallest part of its unit', () => {
    const whole = fc.bigInt(-5n, 10n ** 15n + 5n);
    fc.assert(
      fc.property(whole, fc.option(fc.nat(999)), fc.constantFrom('people', 'USD', 'mrap'), (whole, fraction, unit) => {
        const quantity = fraction === null ? String(whole) : `${whole}.${fraction}`;
        const decimals = unit === 'USD' ? 2 : 0;
        const digits = fraction === null ? '' : String(fraction);
        const parts = whole * 10n ** BigInt(decimals) + BigInt(digits.padEnd(decimals, '0') || '0');
        const isSound = whole >= 0n && digits.length <= decimals && parts > 0n && parts <= 10n ** 15n;
        const commitment = { people: 'aaa', USD: 'fund', mrap: 'armour' }[unit];
        expect(refusalsOf({ ...PLEDGE, commitment, unit, quantity })).toEqual(
          isSound ? [] : ['cell.quantity quantity 2'],
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no quantity', { ...PLEDGE, quantity: '' }, 'cell.quantity quantity'],
    ['a quantity of nothing', { ...PLEDGE, quantity: '0' }, 'cell.quantity quantity'],
    ['half a person', { ...PLEDGE, quantity: '0.5' }, 'cell.quantity quantity'],
    ['a quantity with a separator', { ...PLEDGE, quantity: '1,000' }, 'cell.quantity quantity'],
    ['a stage that does not exist', { ...PLEDGE, to: 'promised' }, 'move.stages to'],
    ['no stage', { ...PLEDGE, from: '' }, 'move.stages to'],
    ['people who are received', { ...PLEDGE, from: 'pledged', to: 'received' }, 'move.stages to'],
    ['an arrival of those who withdrew', { ...ARRIVAL, from: 'withdrawn' }, 'move.stages to'],
    ['a move to where it was', { ...SHIFT, place: 'P0' }, 'move.nowhere place'],
    ['a place before arrival', { ...PLEDGE, place: 'P0' }, 'move.place place'],
    ['a place before departure', { ...ARRIVAL, place_from: 'P0' }, 'move.place place_from'],
    ['a place that is not in places', { ...ARRIVAL, place: 'P9' }, 'cell.reference place'],
    ['a place of departure that is not in places', { ...SHIFT, place_from: 'P9' }, 'cell.reference place_from'],
    ['a unit that is none', { ...PLEDGE, unit: 'Persons' }, 'cell.unit unit'],
    ['money out of a promise of people', { ...PLEDGE, unit: 'USD' }, 'move.unit unit'],
    ['a commitment that is not in commitments', { ...PLEDGE, commitment: 'zzz' }, 'cell.reference commitment'],
    ['an id with a space', { ...PLEDGE, id: 'm 1' }, 'cell.id id'],
    ['no id', { ...PLEDGE, id: '' }, 'cell.id id'],
    ['a date that is none', { ...PLEDGE, date: '25.06.2024' }, 'cell.date date'],
    ['no date', { ...PLEDGE, date: '' }, 'cell.date date'],
    ['a known date that is none', { ...PLEDGE, known: '2024-02-30' }, 'cell.date known'],
    ['a credibility that is none', { ...PLEDGE, credibility: '7' }, 'cell.choice credibility'],
    ['a status that is none', { ...PLEDGE, status: 'void' }, 'cell.choice status'],
  ])('L1 %s is refused', (_, move, refusal) => {
    expect(refusalsOf(move)).toEqual([`${refusal} 2`]);
  });

  it.each([
    ['more women than people', { ...PLEDGE, women: '11' }, 'cell.longerThanWhole women'],
    ['a number of women that is none', { ...PLEDGE, women: 'some' }, 'cell.quantity women'],
    [
      'more women than a column holds',
      { ...PLEDGE, quantity: '5000000000', women: '4294967297' },
      'cell.quantity women',
    ],
  ])('L9 %s is refused', (_, move, refusal) => {
    expect(refusalsOf(move)).toEqual([`${refusal} 2`]);
  });

  it.each([PLEDGE, ARRIVAL, SHIFT])('L1 a sound move is not refused: %o', (move) => {
    expect(refusalsOf({ ...move, women: '0', status: 'retracted', credibility: '1' })).toEqual([]);
  });

  it('L9 women counted among vehicles are refused', () => {
    const books = makeBooks({
      commitments: [{ id: 'aaa', unit: 'mrap' }],
      moves: [{ ...PLEDGE, unit: 'mrap', women: '1' }],
    });
    expect(books.ok ? [] : books.problems.map(({ code }) => code)).toEqual(['move.women']);
  });

  it('L10 quantities that together pass 64 bits are refused, not wrapped round', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({ ...PLEDGE, id: `m${at}`, quantity: '1000000000000000' }));
    expect(refusalsOf(...rows)).toEqual(['ledger.tooMuch undefined undefined']);
    expect(refusalsOf(...rows.slice(0, 4611))).toEqual([]);
  });

  it('L1 spaces around the cells of a move mean nothing', () => {
    const padded = Object.fromEntries(Object.entries(ARRIVAL).map(([column, cell]) => [column, ` ${cell} `]));
    const { ledger } = getBooks({
      commitments: COMMITMENTS,
      moves: [{ ...padded, date: ' 2024-06-01', known: '2024-06-02 ' }],
    });
    const day = parseDay('2024-06-03') as Day;
    const question = { asOf: day, knownAt: day, scope: { unit: 'people', stages: ['deployed'] as const } };
    expect(takeBalance(ledger, question).quantity).toBe(10n);
  });

  it('L3 a correction finds what it corrects through spaces', () => {
    expect(refusalsOf({ ...PLEDGE, id: 'm1' }, { ...PLEDGE, id: 'm2', supersedes: ' m1 ' })).toEqual([]);
  });

  it('L1 a move names the first version of a commitment, not its correction', () => {
    const books = makeBooks({
      commitments: [{ id: 'aaa' }, { id: 'aaa-2', supersedes: 'aaa' }],
      moves: [{ ...PLEDGE, commitment: 'aaa-2' }],
    });
    expect(books.ok ? [] : books.problems.map(({ code }) => code)).toEqual(['cell.reference']);
  });

  it('L1 every problem of every row is told at once', () => {
    const rows = [
      { ...PLEDGE, id: 'm1', quantity: '0', source: '' },
      { ...PLEDGE, id: 'm2' },
      { ...PLEDGE, id: 'm3', to: 'lost' },
    ];
    expect(refusalsOf(...rows)).toEqual(['fact.noSource source 2', 'cell.quantity quantity 2', 'move.stages to 4']);
  });
});

describe('a source', () => {
  it.each(['commitments', 'moves', 'instruments', 'duties', 'claims', 'requirements', 'observations'] as const)(
    'L7 a fact of %s without a source is refused',
    (table) => {
      const books = makeBooks({ [table]: [{ ...(table === 'moves' ? PLEDGE : {}), id: 'one', source: '' }] });
      const problems = books.ok ? [] : books.problems;
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'fact.noSource', at: expect.objectContaining({ row: 2, column: 'source' }) }),
      );
    },
  );

  it('L7 a fact of a source that is not in sources is refused', () => {
    expect(refusalsOf({ ...PLEDGE, source: 'hearsay' })).toEqual(['cell.reference source 2']);
  });

  it('L7 among any rows exactly those without a source are refused', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (sourced) => {
        const rows = sourced.map((has, at) => ({ ...PLEDGE, id: `m${at}`, source: has ? 'src' : '' }));
        const without = sourced.flatMap((has, at) => (has ? [] : [`fact.noSource source ${at + 2}`]));
        expect(refusalsOf(...rows)).toEqual(without);
      }),
    );
  });
});
