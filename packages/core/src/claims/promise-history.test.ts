// Promises over random histories, against an oracle that walks day by day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, parseDay, type Day } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { judgePromises } from './promise.ts';

const START = parseDay('2024-01-01')!;
const on = (offset: number): Day => addDays(START, offset);

type Event = { readonly date: number; readonly lag: number; readonly quantity: number; readonly leaves: boolean };

const event: fc.Arbitrary<Event> = fc.record({
  date: fc.integer({ min: 1, max: 60 }),
  lag: fc.integer({ min: 0, max: 20 }),
  quantity: fc.integer({ min: 1, max: 40 }),
  leaves: fc.boolean(),
});

const question = fc.record({
  events: fc.array(event, { maxLength: 12 }),
  promised: fc.integer({ min: 1, max: 120 }),
  due: fc.integer({ min: 11, max: 50 }),
  asOf: fc.integer({ min: 10, max: 80 }),
  knownAt: fc.integer({ min: 10, max: 80 }),
});

const rowsOf = (events: readonly Event[]): readonly GivenRow[] => [
  { id: 'm', quantity: '5000', from: 'outside', to: 'pledged' },
  { id: 'n', quantity: '500', from: 'pledged', to: 'ready' },
  ...events.map(({ date, lag, quantity, leaves }, at) => ({
    id: `m${at}`,
    date: formatDay(on(date)),
    known: formatDay(on(date + lag)),
    quantity: String(quantity),
    ...(leaves ? { from: 'deployed', to: 'repatriated' } : { from: 'pledged', to: 'deployed' }),
  })),
];

/** Who stands in the theatre at the end of a day, counted anew for every day. */
const deployedOn = (events: readonly Event[], day: number, knownAt: number): number => {
  let deployed = 0;
  for (const { date, lag, quantity, leaves } of events) {
    if (date <= day && date + lag <= knownAt) deployed += leaves ? -quantity : quantity;
  }
  return deployed;
};

describe('promises over random histories', () => {
  test('C5 the state, the days and what is missing agree with a walk through every day', () => {
    fc.assert(
      fc.property(question, ({ events, promised, due, asOf, knownAt }) => {
        const books = getBooks({
          commitments: [{ id: 'aaa', complete_to: '2030-01-01' }],
          moves: rowsOf(events),
          claims: [
            {
              id: 'p',
              subject: 'people:deployed',
              value: String(promised),
              date: formatDay(on(due)),
              known: formatDay(on(10)),
            },
          ],
        });
        const [state] = judgePromises(books, { asOf: on(asOf), knownAt: on(knownAt) });
        const short = (day: number) => Math.max(promised - deployedOn(events, day, knownAt), 0);
        if (asOf < due) {
          expect(state).toMatchObject({ state: 'open', days: due - asOf, missingNow: BigInt(short(asOf)) });
          return;
        }
        if (short(due) === 0) {
          expect(state).toMatchObject({ state: 'kept', days: 0, missingAtDue: 0n });
          return;
        }
        let met = due + 1;
        while (met <= asOf && short(met) > 0) met += 1;
        expect(state).toMatchObject({
          state: met <= asOf ? 'late' : 'broken',
          days: (met <= asOf ? met : asOf) - due,
          missingAtDue: BigInt(short(due)),
          missingNow: BigInt(short(asOf)),
        });
      }),
      { numRuns: 250 },
    );
  });

  /** People who arrived from the day after the promise was made. */
  const arrivedBy = (events: readonly Event[], day: number, knownAt: number): number =>
    events
      .filter(({ leaves, date, lag }) => !leaves && date > 10 && date <= day && date + lag <= knownAt)
      .reduce((total, { quantity }) => total + quantity, 0);

  const PLANS: readonly GivenRow[] = [
    { id: 'plan', planned: '400', date: formatDay(on(0)), known: formatDay(on(0)) },
    // Adopted with the other, and in force when the promise has been due for a while.
    { id: 'less', planned: '100', date: formatDay(on(0)), in_force: formatDay(on(55)), known: formatDay(on(0)) },
  ];

  test.each([
    { subject: 'people:arrivals', unit: 'people', countOn: arrivedBy, wholeOn: () => 100 },
    { subject: 'share:deployed/pledged', unit: 'percent', countOn: deployedOn, wholeOn: () => 5000 },
    {
      subject: 'share:deployed/planned',
      unit: 'percent',
      countOn: deployedOn,
      wholeOn: (day: number) => (day < 55 ? 400 : 100),
    },
  ] as const)(
    'C5 a promise of $subject is late by the days until it was met',
    ({ subject, unit, countOn, wholeOn }) => {
      fc.assert(
        fc.property(question, ({ events, promised, due, asOf, knownAt }) => {
          const books = getBooks({
            commitments: [{ id: 'aaa', complete_to: '2030-01-01' }],
            instruments: PLANS,
            moves: rowsOf(events),
            claims: [
              { id: 'p', subject, unit, value: String(promised), date: formatDay(on(due)), known: formatDay(on(10)) },
            ],
          });
          const isMet = (day: number): boolean => countOn(events, day, knownAt) * 100 >= promised * wholeOn(day);
          const [state] = judgePromises(books, { asOf: on(asOf), knownAt: on(knownAt) });
          let met = due;
          while (met <= asOf && !isMet(met)) met += 1;
          const expected = asOf < due ? 'open' : met === due ? 'kept' : met <= asOf ? 'late' : 'broken';
          expect(state?.state).toBe(expected);
          if (expected === 'late') expect(state?.days).toBe(met - due);
        }),
        { numRuns: 200 },
      );
    },
  );
});
