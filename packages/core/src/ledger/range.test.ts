// What uncertain dates leave open (L8): the range of an answer, and the moves it is said to rest on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getBooks, type GivenRow } from '#books/make-books.ts';
import { clocksOf, DAYS, ledgerOf, movesFrom } from './arbitrary-moves.ts';
import { takeBalance, takeBalances, type Balance } from './balance.ts';
import type { Dimension } from './scope.ts';
import { isUncertain, naiveBalances, type NaiveAccount } from './naive-ledger.ts';

const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
const dimensions = fc.subarray<Exclude<Dimension, 'contributor'>>(['commitment', 'stage', 'place']);

const deployed = (moves: readonly GivenRow[], asOf: string, knownAt: string): Balance =>
  takeBalance(getBooks({ moves: moves.map((move, at) => ({ id: `m${at}`, quantity: '10', ...move })) }).ledger, {
    ...clocksOf({ asOf, knownAt }),
    scope: { unit: 'people', stages: ['deployed'] },
  });

const arrival: GivenRow = { from: 'pledged', to: 'deployed', place: 'P0' };

describe('the range of an answer', () => {
  it('L8 the range is the least and the most that any reading of the uncertain dates gives', () => {
    fc.assert(
      fc.property(books, pair, dimensions, (moves, pair, by) => {
        const balances = takeBalances(ledgerOf(moves), { ...clocksOf(pair), by });
        const keyOf = (account: NaiveAccount): string => [...by.map((of) => account[of]), account.unit].join(' ');
        const naive = naiveBalances(moves, pair, keyOf);
        for (const { key, unit, low, high } of balances) {
          const expected = naive.get([...by.map((of) => key[of]), unit].join(' '));
          expect({ key, unit, low, high }).toEqual({ key, unit, low: expected?.low, high: expected?.high });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('L8 an answer names an uncertain version of every fact that could change it, and no certain move', () => {
    fc.assert(
      fc.property(books, pair, (moves, pair) => {
        const [balances, naive] = [
          takeBalances(ledgerOf(moves), { ...clocksOf(pair), by: ['commitment', 'stage', 'place'] }),
          naiveBalances(moves, pair, ({ commitment, stage, place, unit }) =>
            [commitment, stage, place, unit].join(' '),
          ),
        ];
        const uncertain = new Set(moves.filter(isUncertain).map(({ id }) => id));
        for (const { key, unit, restsOn } of balances) {
          expect(restsOn.filter((id) => !uncertain.has(id))).toEqual([]);
          const facts = naive.get([key.commitment, key.stage, key.place, unit].join(' '))?.uncertain ?? [];
          expect(facts.filter((versions) => !versions.some((id) => restsOn.includes(id)))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('L8 an arrival in September has happened by the last of September, and may have from the first', () => {
    const moves = [{ ...arrival, date: '2024-09', known: '2024-08-01' }];
    const none = { quantity: 0n, low: 0n, high: 0n, restsOn: [] };
    const may = { quantity: 0n, low: 0n, high: 10n, restsOn: ['m0'] };
    const all = { quantity: 10n, low: 10n, high: 10n, restsOn: [] };
    expect(deployed(moves, '2024-08-31', '2024-12-31')).toMatchObject(none);
    expect(deployed(moves, '2024-09-01', '2024-12-31')).toMatchObject(may);
    expect(deployed(moves, '2024-09-29', '2024-12-31')).toMatchObject(may);
    expect(deployed(moves, '2024-09-30', '2024-12-31')).toMatchObject(all);
  });

  it('L8 what may have been known gives the range on the clock of knowledge', () => {
    const moves = [{ ...arrival, date: '2024-09-12', known: '2024-10' }];
    expect(deployed(moves, '2024-12-31', '2024-09-30')).toMatchObject({ quantity: 0n, high: 0n, restsOn: [] });
    expect(deployed(moves, '2024-12-31', '2024-10-01')).toMatchObject({ quantity: 0n, high: 10n, restsOn: ['m0'] });
    expect(deployed(moves, '2024-12-31', '2024-10-31')).toMatchObject({ quantity: 10n, low: 10n, restsOn: [] });
  });

  it('L8 a correction that may have been known replaces what it corrects, it does not add to it', () => {
    const first = { ...arrival, id: 'first', date: '2024-09', known: '2024-08-01' };
    const second = { ...arrival, id: 'second', date: '2024-09', known: '2024-09', quantity: '4', supersedes: 'first' };
    expect(deployed([first, second], '2024-09-15', '2024-09-15')).toMatchObject({ quantity: 0n, low: 0n, high: 10n });
    expect(deployed([first, second], '2024-09-30', '2024-09-15')).toMatchObject({ quantity: 10n, low: 4n, high: 10n });
  });

  it('L8 a correction that may have put a move off leaves open whether it has happened', () => {
    const first = { ...arrival, id: 'first', date: '2024-09-01', known: '2024-09-01' };
    const second = { ...arrival, id: 'second', date: '2024-11-01', known: '2024-09', supersedes: 'first' };
    expect(deployed([first, second], '2024-09-10', '2024-09-10')).toMatchObject({ quantity: 10n, low: 0n, high: 10n });
  });

  it('L8 a move without an end in sight never has happened, only may have', () => {
    const moves = [{ ...arrival, date: '2024-09-01/..', known: '2024-09-01' }];
    expect(deployed(moves, '2099-12-31', '2099-12-31')).toMatchObject({ quantity: 0n, high: 10n, restsOn: ['m0'] });
  });

  it.each(['~', '?', '%'])('L8 %s does not move the bounds; an answer within 30 days of the date names it', (mark) => {
    const moves = [{ ...arrival, date: `2024-02-15${mark}`, known: '2024-01-01' }];
    const at = (asOf: string) => deployed(moves, asOf, '2024-12-31');
    expect(at('2024-02-14')).toMatchObject({ quantity: 0n, low: 0n, high: 0n });
    expect(at('2024-02-15')).toMatchObject({ quantity: 10n, low: 10n, high: 10n });
    expect(at('2024-01-15').restsOn).toEqual([]);
    expect(at('2024-01-16').restsOn).toEqual(['m0']);
    expect(at('2024-02-14').restsOn).toEqual(['m0']);
    expect(at('2024-02-15').restsOn).toEqual(['m0']);
    expect(at('2024-03-16').restsOn).toEqual(['m0']);
    expect(at('2024-03-17').restsOn).toEqual([]);
  });
});
