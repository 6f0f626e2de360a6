// Balances of random books against the plain reading of the rules (L2, L5, L9, L10).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getBooks } from '#books/make-books.ts';
import { clocksOf, contributorOf, DAYS, exact, ledgerOf, movesFrom } from './arbitrary-moves.ts';
import { takeBalance, takeBalances, type Balance } from './balance.ts';
import { DIMENSIONS, type Dimension, type Scope } from './scope.ts';
import { naiveBalances, type NaiveAccount, type NaiveBalance, type NaiveMove } from './naive-ledger.ts';
import { STAGES, type Stage } from './stages.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const dimensions = fc.subarray([...DIMENSIONS]);
const scope: fc.Arbitrary<Scope> = fc.record(
  {
    commitment: fc.subarray(['aaa', 'bbb', 'armour', 'fund', 'yen']).map((ids) => (id: string) => ids.includes(id)),
    stages: fc.subarray([...STAGES]),
    place: fc.subarray(['P0', 'P1', 'P2']).map((ids) => (id: string) => ids.includes(id)),
    unit: fc.constantFrom('people', 'mrap', 'truck', 'USD', 'JPY'),
  },
  { requiredKeys: [] },
);

const isIn = (account: NaiveAccount, { commitment, stages, place, unit }: Scope): boolean =>
  (commitment === undefined || commitment(account.commitment)) &&
  (stages === undefined || stages.some((stage) => stage === account.stage)) &&
  (place === undefined || place(account.place)) &&
  (unit === undefined || unit === account.unit);

const keyOf = (by: readonly Dimension[], key: Balance['key'], unit: string): string =>
  [...by.map((dimension) => key[dimension]), unit].join(' ');

const keyOfAccount = (by: readonly Dimension[], account: NaiveAccount): string =>
  keyOf(by, { ...account, contributor: contributorOf(account.commitment) }, account.unit);

const answer = (of: readonly Balance[], by: readonly Dimension[]) =>
  new Map(of.map(({ key, unit, quantity, women }) => [keyOf(by, key, unit), { quantity, women }]));

const withoutRange = (of: ReadonlyMap<string, NaiveBalance>) =>
  new Map([...of].map(([key, { quantity, women }]) => [key, { quantity, women }]));

describe('balances', () => {
  it('L2 a balance counts the moves visible at knownAt and dated on or before asOf, at every pair of dates', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(...DAYS), (moves, knownAt) => {
        const ledger = ledgerOf(moves);
        const by = ['commitment', 'stage', 'place'] as const;
        for (const asOf of DAYS) {
          const balances = takeBalances(ledger, { ...clocksOf({ asOf, knownAt }), by });
          const naive = naiveBalances(moves, { asOf, knownAt }, (account) => keyOfAccount(by, account));
          expect(answer(balances, by)).toEqual(withoutRange(naive));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('L5 all accounts with outside sum to zero for each commitment and unit at every pair of dates', () => {
    fc.assert(
      fc.property(books, pair, (moves, pair) => {
        const clocks = clocksOf(pair);
        const ledger = ledgerOf(moves);
        const sums = takeBalances(ledger, { ...clocks, by: ['commitment'] });
        expect(sums.filter(({ quantity }) => quantity !== 0n)).toEqual([]);
        const parts = takeBalances(ledger, { ...clocks, by: ['commitment', 'stage', 'place'] });
        for (const { key, unit } of sums) {
          const own = parts.filter((part) => part.unit === unit && part.key.commitment === key.commitment);
          expect(own.reduce((total, { quantity }) => total + quantity, 0n)).toBe(0n);
        }
      }),
    );
  });

  it('L9 a balance can be taken by any combination of dimensions, of any part of the books', () => {
    fc.assert(
      fc.property(books, pair, dimensions, scope, (moves, pair, by, scope) => {
        const balances = takeBalances(ledgerOf(moves), { ...clocksOf(pair), by, scope, contributorOf });
        const naive = naiveBalances(moves, pair, (account) =>
          isIn(account, scope) ? keyOfAccount(by, account) : undefined,
        );
        expect(answer(balances, by)).toEqual(withoutRange(naive));
      }),
      { numRuns: 500 },
    );
  });

  it('L9 a move within the theatre changes the place and nothing else', () => {
    const within = fc.tuple(fc.bigInt(1n, 20n), fc.constantFrom('people', 'mrap'), pair);
    fc.assert(
      fc.property(books, within, pair, (moves, [quantity, unit, { asOf: date, knownAt: known }], pair) => {
        const from = { commitment: unit === 'people' ? 'aaa' : 'armour', unit, stage: 'deployed', place: 'P0' };
        const shift: NaiveMove = {
          id: 'shift',
          date: exact(date),
          known: exact(known),
          quantity,
          from,
          to: { ...from, place: 'P1' },
          women: undefined,
          supersedes: '',
          retracted: false,
        };
        const take = (of: readonly NaiveMove[], by: readonly Dimension[]) =>
          takeBalances(ledgerOf(of), { ...clocksOf(pair), by, contributorOf, scope: { unit } })
            .filter((balance) => balance.quantity !== 0n)
            .map((balance) => ({ ...balance.key, quantity: balance.quantity }));
        const withoutPlace = ['contributor', 'commitment', 'stage'] as const;
        expect(take([...moves, shift], withoutPlace)).toEqual(take(moves, withoutPlace));

        const at = (of: readonly NaiveMove[], place: string): bigint =>
          takeBalance(ledgerOf(of), { ...clocksOf(pair), scope: { unit, place: (id) => id === place } }).quantity;
        const moved = date <= pair.asOf && known <= pair.knownAt ? quantity : 0n;
        expect(at([...moves, shift], 'P0') - at(moves, 'P0')).toBe(-moved);
        expect(at([...moves, shift], 'P1') - at(moves, 'P1')).toBe(moved);
      }),
    );
  });

  it('L10 nothing adds across units or currencies', () => {
    fc.assert(
      fc.property(books, pair, dimensions, (moves, pair, by) => {
        const question = { ...clocksOf(pair), by, contributorOf };
        const ledger = ledgerOf(moves);
        const whole = takeBalances(ledger, question);
        for (const unit of new Set(moves.map(({ from }) => from.unit))) {
          const alone = takeBalances(ledger, { ...question, scope: { unit } });
          expect(whole.filter((balance) => balance.unit === unit)).toEqual(alone);
          expect(takeBalance(ledger, { ...question, scope: { unit } })).toEqual(
            takeBalances(ledger, { ...question, by: [], scope: { unit } })[0],
          );
        }
        const cells = whole.map(({ key, unit }) => keyOf(by, key, unit));
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });

  it('L10 a balance above 2^53 is exact to the last unit', () => {
    const most = 1_000_000_000_000_000n;
    const row = { date: '2024-01-01', known: '2024-01-01', unit: 'JPY', commitment: 'yen', to: 'pledged' };
    const ledger = getBooks({
      commitments: [{ id: 'yen', contributor: 'AAA', unit: 'JPY' }],
      moves: [
        ...Array.from({ length: 1000 }, () => ({ ...row, from: 'outside', quantity: String(most) })),
        { ...row, from: 'outside', quantity: '1' },
        { ...row, from: 'pledged', to: 'received', quantity: '3' },
      ],
    }).ledger;
    const at = (stages: readonly Stage[]): bigint =>
      takeBalance(ledger, {
        ...clocksOf({ asOf: '2024-01-01', knownAt: '2024-01-01' }),
        scope: { unit: 'JPY', stages },
      }).quantity;
    expect(at(['pledged'])).toBe(1000n * most - 2n);
    expect(at(['pledged', 'received'])).toBe(1000n * most + 1n);
  });
});
