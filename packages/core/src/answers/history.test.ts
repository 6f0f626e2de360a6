// The history of the mission ends where its status stands, and begins where the mission does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '#kernel/index.ts';
import { booksOf, clocksOf, DAYS, movesFrom } from '#ledger/arbitrary-moves.ts';
import type { Step } from '#ledger/series.ts';
import { takeBalance } from '#ledger/balance.ts';
import { findAuthorised, findPlanned } from '#mission/mandate.ts';
import { commitmentsOf } from '#mission/scope.ts';
import { takeStrength } from '#mission/strength.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { findFirstDay, findLastDay } from './first-day.ts';
import { takeHistory } from './history.ts';
import { takeStatus } from './status.ts';

const day = (text: string) => parseDay(text)!;
const on = (date: string, known = date) => ({ asOf: day(date), knownAt: day(known) });

const EXACT = DAYS.filter((date) => date >= '2024-01-28' && date <= '2024-04-01');
const dated = fc.record({ date: fc.constantFrom(...EXACT), known: fc.constantFrom(...EXACT) });
const number = fc.constantFrom('', '1000', '2500');

/** Instruments that plan and allow, some of another concern; requirement lines; claims about people, many of them promises. */
const others = fc
  .record({
    instruments: fc.array(
      fc.record({ dates: dated, planned: number, authorised: number, concerns: fc.constantFrom('mission', 'office') }),
      { maxLength: 4 },
    ),
    requirements: fc.array(fc.record({ dates: dated, people: fc.constantFrom('0', '70') }), { maxLength: 3 }),
    claims: fc.array(
      fc.record({
        date: fc.constantFrom(...EXACT),
        known: fc.constantFrom(...EXACT),
        subject: fc.constantFrom('people:deployed', 'people:arrivals', 'people:pledged'),
        of: fc.constantFrom('', 'AAA', 'not:AAA', 'bbb'),
        place: fc.constantFrom('', 'P0', 'P1'),
        value: fc.constantFrom('0', '5', '400'),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ instruments, requirements, claims }): GivenRows => ({
    instruments: instruments.map(({ dates, ...rest }) => ({ ...dates, ...rest })),
    requirements: requirements.map(({ dates, people }) => ({ ...dates, people })),
    // What does not stand in the theatre has no place.
    claims: claims.map(({ place, ...rest }): GivenRow => ({
      ...rest,
      place: rest.subject === 'people:pledged' ? '' : place,
    })),
  }));

const books = fc
  .tuple(fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom), others)
  .map(([moves, given]) => booksOf(moves, given));
const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) }).map(clocksOf);

const last = (steps: readonly Step[]): bigint | undefined => steps.at(-1)?.quantity;

describe('the history', () => {
  test('A3 the last step of each series is the number of the status', () => {
    fc.assert(
      fc.property(books, pair, (books, clocks) => {
        const history = takeHistory(books, clocks);
        const { strength, planned, authorised } = takeStatus(books, clocks);
        expect(last(history.deployed) ?? 0n).toBe(strength.deployed.quantity);
        expect(last(history.promised) ?? 0n).toBe(strength.pledged);
        expect(last(history.planned)).toBe(planned?.people);
        expect(last(history.authorised)).toBe(authorised?.people);
      }),
      { numRuns: 80 },
    );
  });

  test('A3 every step on or before a day is the number of that day, and is another than the one before', () => {
    fc.assert(
      fc.property(books, pair, (books, { asOf, knownAt }) => {
        const history = takeHistory(books, { asOf, knownAt });
        for (const steps of [history.deployed, history.promised, history.planned, history.authorised]) {
          for (const [at, step] of steps.entries()) {
            expect(step.quantity).not.toBe(steps[at - 1]?.quantity ?? (steps === history.deployed ? 0n : undefined));
            expect(step.day).toBeGreaterThan(steps[at - 1]?.day ?? Number.NEGATIVE_INFINITY);
            expect(step.day).toBeLessThanOrEqual(asOf);
          }
        }
        for (const text of EXACT.filter((date) => day(date) <= asOf)) {
          const clocks = { asOf: day(text), knownAt };
          const until = (steps: readonly Step[]) => last(steps.filter((step) => step.day <= clocks.asOf));
          const { deployed, pledged } = takeStrength(books, clocks, { unit: 'people' });
          expect(until(history.deployed) ?? 0n).toBe(deployed.quantity);
          expect(until(history.promised) ?? 0n).toBe(pledged);
          expect(until(history.planned)).toBe(findPlanned(books, clocks)?.people);
          expect(until(history.authorised)).toBe(findAuthorised(books, clocks)?.people);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('A3 narrowed to a contributor it ends with the strength of the contributor', () => {
    fc.assert(
      fc.property(books, pair, fc.constantFrom('AAA', 'BBB', 'not:AAA', 'bbb'), (books, clocks, of) => {
        const history = takeHistory(books, clocks, of);
        const { deployed, pledged } = takeStrength(books, clocks, { unit: 'people', of });
        expect([last(history.deployed) ?? 0n, last(history.promised) ?? 0n]).toEqual([deployed.quantity, pledged]);
        expect([history.planned, history.authorised]).toEqual([[], []]);
        for (const { claim } of history.promises) expect(claim.of).toBe(of);
      }),
      { numRuns: 40 },
    );
  });

  test('A3 a promise runs from what was deployed when it was said to what was promised', () => {
    fc.assert(
      fc.property(books, pair, (books, clocks) => {
        for (const { claim, said, due, from, level } of takeHistory(books, clocks).promises) {
          expect(['', 'AAA']).toContain(claim.of);
          const inPlace = claim.place === 'P1' ? { place: (id: string) => id === 'P1' } : {};
          const scope = {
            unit: 'people',
            stages: ['deployed'] as const,
            commitment: commitmentsOf(books, claim.of),
            ...inPlace,
          };
          const deployed = takeBalance(books.ledger, { asOf: said, knownAt: clocks.knownAt, scope }).quantity;
          const amount = claim.value.kind === 'amount' ? claim.value.amount : 0n;
          expect(from).toBe(deployed);
          expect(level).toBe(claim.subject.topic === 'arrivals' ? deployed + amount : amount);
          expect(said).toBeLessThan(due);
          expect(due).toBe(claim.date.latest);
        }
      }),
      { numRuns: 40 },
    );
  });

  const GIVEN: GivenRows = {
    instruments: [
      { id: 'old', concerns: 'office', date: '2019-01-01' },
      { id: 'plan', planned: '2500', date: '2023-10-02' },
      { id: 'repeat', planned: '2500', date: '2024-10-02' },
    ],
    moves: [
      { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged', date: '2023-07', known: '2023-08-05' },
      { id: 'm2', quantity: '200', from: 'pledged', to: 'deployed', date: '2024-06-25', known: '2024-06-25' },
    ],
    claims: [
      { id: 'p', subject: 'people:deployed', value: '1000', date: '2025-01-31', known: '2024-07-01' },
      { id: 'q', subject: 'people:arrivals', of: 'AAA', value: '600', date: '2024-08', known: '2024-07-01' },
      { id: 'open-ended', subject: 'people:deployed', value: '2500', date: '2025/..', known: '2024-07-01' },
    ],
  };

  test('A3 it runs from the first day of the mission to asOf, or to the day on which the last open promise is due', () => {
    const books = getBooks(GIVEN);
    const { from, to, promises, planned } = takeHistory(books, on('2024-09-30'));
    expect([from, to].map(formatDay)).toEqual(['2023-07-01', '2025-01-31']);
    expect(planned).toEqual([{ day: day('2023-10-02'), quantity: 2500n }]);
    expect(
      promises.map(({ claim, said, from, level, state }) => [claim.id, formatDay(said), from, level, state]),
    ).toEqual([
      ['q', '2024-07-01', 200n, 800n, 'uncheckable'],
      ['p', '2024-07-01', 200n, 1000n, 'open'],
    ]);
    expect(formatDay(takeHistory(books, on('2025-06-30')).to)).toBe('2025-06-30');
  });

  test('the first and the last day are those of the mission, with what became known last', () => {
    const books = getBooks(GIVEN);
    expect([findFirstDay(books)!, findLastDay(books)!].map(formatDay)).toEqual(['2023-07-01', '2024-10-02']);
    const later = getBooks({ ...GIVEN, observations: [{ measure: 'idp', value: '5', known: '2025-03-01' }] });
    expect(formatDay(findLastDay(later)!)).toBe('2025-03-01');
    const open = getBooks({ moves: [{ quantity: '1', from: 'outside', to: 'pledged', date: '../2023-05-01' }] });
    expect([findFirstDay(open)!, findLastDay(open)!].map(formatDay)).toEqual(['2023-05-01', '2024-01-01']);
  });

  test('empty books have no first day, and a history without a step', () => {
    const books = getBooks({ commitments: [], sources: [] });
    expect([findFirstDay(books), findLastDay(books)]).toEqual([undefined, undefined]);
    const { from, to, ...rest } = takeHistory(books, on('2024-09-30'));
    expect([from, to]).toEqual([day('2024-09-30'), day('2024-09-30')]);
    expect(rest).toEqual({ deployed: [], promised: [], planned: [], authorised: [], promises: [] });
  });
});
