// What stands and what is needed, before anyone solves anything.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { splitAssignment } from './gaps-assign.ts';
import { listNeeds, unitsOf } from './gaps-needs.ts';
import { listSupplies, NOTHING } from './gaps-standing.ts';

const on = (day: string) => ({ asOf: parseDay(day)!, knownAt: parseDay(day)! });
const move = (to: string, from: string, quantity: number, cells: GivenRow = {}): GivenRow => ({
  id: `${from}-${to}`,
  quantity: String(quantity),
  from,
  to,
  ...cells,
});

describe('what can fill a line', () => {
  test('G2 what is before arrival, in place or rotated, and nothing that is lost, gone home, withdrawn or lapsed', () => {
    const moves = [
      move('pledged', 'outside', 1000),
      move('vetting', 'pledged', 10),
      move('ready', 'pledged', 20),
      move('transit', 'pledged', 30),
      move('deployed', 'pledged', 400),
      move('rotated', 'deployed', 40),
      move('repatriated', 'deployed', 50),
      move('lost', 'deployed', 1),
      move('withdrawn', 'pledged', 60),
      move('lapsed', 'pledged', 70),
    ];
    const { supplies } = listSupplies(getBooks({ moves }), on('2024-01-01'));
    expect(supplies.map(({ commitment, standings }) => [commitment.id, standings])).toEqual([
      // 1,000 without 580 that left, 10 in vetting, 40 rotated.
      ['aaa', { promised: 410n + 10n + 40n, ready: 20n, transit: 30n, inPlace: 309n }],
      ['bbb', NOTHING],
    ]);
  });

  test('G2 not what was promised or became known later, and no money', () => {
    const books = getBooks({
      commitments: [
        { id: 'aaa' },
        { id: 'later', date: '2024-02-01', known: '2024-02-01' },
        { id: 'unknown', known: '2024-03-01' },
        { id: 'money', unit: 'USD' },
      ],
      moves: [],
    });
    const idsOn = (day: string) => listSupplies(books, on(day)).supplies.map(({ commitment }) => commitment.id);
    expect([idsOn('2024-01-01'), idsOn('2024-02-01'), idsOn('2024-03-01')]).toEqual([
      ['aaa'],
      ['aaa', 'later'],
      ['aaa', 'later', 'unknown'],
    ]);
  });

  test('G2 a correction of a commitment keeps what its moves brought', () => {
    const books = getBooks({
      commitments: [{ id: 'aaa' }, { id: 'aaa-2', supersedes: 'aaa', capability: 'POL', known: '2024-02-01' }],
      moves: [move('pledged', 'outside', 100)],
    });
    expect(listSupplies(books, on('2024-02-01')).supplies).toMatchObject([
      { commitment: { id: 'aaa-2' }, codes: ['POL'], standings: { promised: 100n } },
    ]);
  });
});

describe('what is needed', () => {
  const requirements: readonly GivenRow[] = [
    { id: 'a', quantity: '9', unit: 'unit', people: '1440' },
    { id: 'b', quantity: '120', unit: 'people', people: '0' },
    { id: 'c', quantity: '34', unit: 'mrap', people: '0' },
    { id: 'd', quantity: '1', unit: 'unit', people: '60', date: '2024-02' },
  ];
  const needs = listNeeds(getBooks({ requirements }), on('2024-01-01'));

  test('G2 lines known by then and dated by then, in people or in a kind of equipment', () => {
    expect(needs.map(({ requirement, unit, quantity }) => [requirement.id, unit, quantity])).toEqual([
      ['a', 'people', 1440n],
      ['b', 'people', 120n],
      ['c', 'mrap', 34n],
    ]);
    expect(listNeeds(getBooks({ requirements }), on('2024-02-29'))).toHaveLength(4);
  });

  test.each([
    [0n, 0n],
    [159n, 0n],
    [160n, 1n],
    [400n, 2n],
    [1439n, 8n],
    [1440n, 9n],
  ])('G5 of 9 units and 1,440 people, %s people are %s units', (people, units) => {
    expect(unitsOf(needs[0]!, people)).toBe(units);
  });

  test('G5 people and things count one by one', () => {
    expect(needs.slice(1).map((need) => unitsOf(need, 7n))).toEqual([7n, 7n]);
  });
});

test('parts that share no commitment and no line are apart, and have all pairs between them', () => {
  const standings = { inPlace: 1, transit: 0, ready: 0, promised: 0 };
  const parts = splitAssignment({
    sources: ['a', 'b', 'c', 'd'].map((id) => ({ id, standings })),
    lines: ['x', 'y', 'z'].map((id) => ({ id, need: 1, priority: 1, units: undefined })),
    pairs: [
      { source: 0, line: 0, rank: 0 },
      { source: 2, line: 2, rank: 1 },
      { source: 1, line: 0, rank: 2 },
    ],
  });
  expect(
    parts.map(({ pairs, assignment }) => [pairs, assignment.sources.map(({ id }) => id), assignment.pairs]),
  ).toEqual([
    [
      [0, 2],
      ['a', 'b'],
      [
        { source: 0, line: 0, rank: 0 },
        { source: 1, line: 0, rank: 2 },
      ],
    ],
    [[1], ['c'], [{ source: 0, line: 0, rank: 1 }]],
  ]);
});
