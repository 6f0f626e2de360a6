// Accounts below zero (L6): the first pair of dates, found by the index and by trying all pairs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '#books/make-books.ts';
import { clocksOf, DAYS, ledgerOf, movesFrom } from './arbitrary-moves.ts';
import { takeBalance } from './balance.ts';
import { nameOf, naiveOverdrafts } from './naive-ledger.ts';
import { findOverdrafts } from './overdraft.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);

const overdraftsOf = (moves: readonly GivenRow[]) =>
  findOverdrafts(getBooks({ moves: moves.map((move, at) => ({ id: `m${at}`, ...move })) }).ledger).map(
    ({ asOf, knownAt, stage, amount, move }) => [formatDay(asOf), formatDay(knownAt), stage, amount, move],
  );

describe('overdrafts', () => {
  it('L6 every account below zero is reported, with the first of all pairs of dates and the amount', () => {
    fc.assert(
      fc.property(books, (moves) => {
        const naive = naiveOverdrafts(moves, DAYS);
        const found = findOverdrafts(ledgerOf(moves));
        const short = found.map((one) => [nameOf(one), formatDay(one.asOf), formatDay(one.knownAt), one.amount]);
        expect(new Set(short)).toEqual(
          new Set(naive.map(({ account, asOf, knownAt, amount }) => [nameOf(account), asOf, knownAt, amount])),
        );
        for (const { account, moves: drawing } of naive) {
          const { move } = found.find((one) => nameOf(one) === nameOf(account))!;
          expect(drawing).toContain(move);
        }
      }),
      { numRuns: 200, interruptAfterTimeLimit: 4000 },
    );
  });

  it('L6 the random books above are overdrawn often, and often not', () => {
    const samples = fc.sample(books, { seed: 6, numRuns: 200 }).filter((moves) => moves.length > 4);
    const overdrawn = samples.filter((moves) => findOverdrafts(ledgerOf(moves)).length > 0);
    expect(overdrawn.length).toBeGreaterThan(samples.length / 5);
    expect(overdrawn.length).toBeLessThan((samples.length * 4) / 5);
  });

  it('L6 a later arrival than the promise covers is reported with the day on which it became known', () => {
    const moves = [
      { date: '2024-01-10', known: '2024-01-10', from: 'outside', to: 'pledged', quantity: '100' },
      { date: '2024-02-01', known: '2024-02-03', from: 'pledged', to: 'deployed', place: 'P0', quantity: '60' },
      { date: '2024-02-20', known: '2024-02-22', from: 'pledged', to: 'deployed', place: 'P0', quantity: '50' },
    ];
    expect(overdraftsOf(moves)).toEqual([['2024-02-20', '2024-02-22', 'pledged', 10n, 'm2']]);
  });

  it('L6 a promise corrected downwards is reported on the day of the correction, with the move that draws on it', () => {
    const moves = [
      { id: 'pledge', date: '2024-01-10', known: '2024-01-10', from: 'outside', to: 'pledged', quantity: '100' },
      { date: '2024-02-01', known: '2024-02-01', from: 'pledged', to: 'deployed', place: 'P0', quantity: '60' },
      { date: '2024-01-10', known: '2024-05-01', from: 'outside', to: 'pledged', quantity: '40', supersedes: 'pledge' },
    ];
    expect(overdraftsOf(moves)).toEqual([['2024-02-01', '2024-05-01', 'pledged', 20n, 'm1']]);
  });

  it('L6 what is made good later in time but known at once is not overdrawn at the end of the day', () => {
    const moves = [
      { date: '2024-02-01', known: '2024-02-01', from: 'pledged', to: 'deployed', place: 'P0', quantity: '60' },
      { date: '2024-02-01', known: '2024-02-01', from: 'outside', to: 'pledged', quantity: '60' },
    ];
    expect(overdraftsOf(moves)).toEqual([]);
  });

  it('L6 the earliest day of knowledge comes before the earliest date', () => {
    const moves = [
      { date: '2024-03-01', known: '2024-03-01', from: 'pledged', to: 'lapsed', quantity: '5' },
      { date: '2024-01-01', known: '2024-04-01', from: 'pledged', to: 'lapsed', quantity: '7' },
    ];
    expect(overdraftsOf(moves)).toEqual([['2024-03-01', '2024-03-01', 'pledged', 5n, 'm0']]);
  });

  it('L6 a move that never has happened draws on nothing', () => {
    const moves = [{ date: '2024-03-01/..', known: '2024-03-01', from: 'pledged', to: 'lapsed', quantity: '5' }];
    expect(overdraftsOf(moves)).toEqual([]);
  });

  it('L6 a retraction on no known day takes nothing back', () => {
    const moves = [
      { id: 'pledge', from: 'outside', to: 'pledged', quantity: '5' },
      { known: '2024-03-01', from: 'pledged', to: 'lapsed', quantity: '5' },
      {
        known: '2024-04-01/..',
        from: 'outside',
        to: 'pledged',
        quantity: '5',
        supersedes: 'pledge',
        status: 'retracted',
      },
    ];
    expect(overdraftsOf(moves)).toEqual([]);
  });

  it('L6 the move named is one that still stands on the day of knowledge', () => {
    const moves = [
      { id: 'pledge', from: 'outside', to: 'pledged', quantity: '10' },
      { id: 'stands', known: '2024-01-02', date: '2024-01-02', from: 'pledged', to: 'lapsed', quantity: '8' },
      { id: 'gone', known: '2024-02-01', date: '2024-01-02', from: 'pledged', to: 'lapsed', quantity: '2' },
      { known: '2024-03-01', from: 'pledged', to: 'lapsed', quantity: '2', supersedes: 'gone', status: 'retracted' },
      { known: '2024-03-02', from: 'outside', to: 'pledged', quantity: '5', supersedes: 'pledge' },
    ];
    expect(overdraftsOf(moves)).toEqual([['2024-01-02', '2024-03-02', 'pledged', 3n, 'stands']]);
  });

  it('L4 of moves that draw on the same days the same one is named, in whatever order they stand', () => {
    const draw = { from: 'pledged', to: 'lapsed', quantity: '1' };
    const moves = [
      { ...draw, id: 'a' },
      { ...draw, id: 'b' },
      { ...draw, id: 'c' },
    ];
    expect(overdraftsOf(moves)).toEqual(overdraftsOf(moves.toReversed()));
  });

  it('L6 overdrawn books stay readable', () => {
    const { ledger } = getBooks({ moves: [{ from: 'pledged', to: 'lapsed', quantity: '5' }] });
    const clocks = clocksOf({ asOf: '2024-01-01', knownAt: '2024-01-01' });
    const { quantity } = takeBalance(ledger, { ...clocks, scope: { unit: 'people', stages: ['pledged'] } });
    expect(quantity).toBe(-5n);
  });

  it('L6 an account that a correction has mended is no longer reported, and still is as known before', () => {
    const { ledger } = getBooks({
      moves: [
        { id: 'm1', quantity: '200', from: 'outside', to: 'pledged' },
        { id: 'm2', quantity: '300', from: 'pledged', to: 'deployed', date: '2024-02-01', known: '2024-02-01' },
        {
          id: 'm2b',
          supersedes: 'm2',
          quantity: '100',
          from: 'pledged',
          to: 'deployed',
          date: '2024-02-01',
          known: '2024-02-05',
        },
      ],
    });
    expect(findOverdrafts(ledger, parseDay('2024-02-04')!)).toHaveLength(1);
    expect(findOverdrafts(ledger, parseDay('2024-02-05')!)).toEqual([]);
    expect(findOverdrafts(ledger)).toHaveLength(1);
  });
});
