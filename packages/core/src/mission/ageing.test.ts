// Ageing, against a queue of single units that is walked day by day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, groupBy, parseDay } from '#kernel/index.ts';
import { booksOf, clocksOf, DAYS, movesFrom } from '#ledger/arbitrary-moves.ts';
import { BEFORE_ARRIVAL, takeBalance } from '#ledger/index.ts';
import { factsOf, visibleOf, type NaiveAccount } from '#ledger/naive-ledger.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { AGE_BUCKETS, listOwed, takeAgeing } from './ageing.ts';

const START = parseDay('2023-01-01')!;
const END = 500;
const clocks = { asOf: addDays(START, END), knownAt: addDays(START, END) };
const move = (id: string, day: number, quantity: number, from: string, to: string, cells: GivenRow = {}): GivenRow => ({
  id,
  date: formatDay(addDays(START, day)),
  known: formatDay(addDays(START, day)),
  quantity: String(quantity),
  from,
  to,
  ...cells,
});

const bucketOf = (days: number): number => (days <= 90 ? 0 : days <= 180 ? 1 : days <= 365 ? 2 : 3);

describe('ageing', () => {
  test('M3 the buckets are 0 to 90, 91 to 180, 181 to 365 and over 365 days, ends included', () => {
    const ages = [0, 90, 91, 180, 181, 365, 366];
    const moves = ages.map((age, at) => move(`m${at}`, END - age, 10 ** at, 'outside', 'pledged'));
    expect(takeAgeing(getBooks({ moves }), clocks)).toMatchObject([
      {
        commitment: 'aaa',
        contributor: 'AAA',
        stage: 'pledged',
        quantity: 1_111_111n,
        buckets: [11n, 1100n, 110_000n, 1_000_000n],
        oldestDays: 366,
      },
    ]);
    expect(AGE_BUCKETS.map(({ name }) => name)).toEqual(['0-90', '91-180', '181-365', 'over 365']);
  });

  test('M3 what entered first is taken to leave first, also on a day on which others enter', () => {
    const moves = [
      move('m1', 100, 100, 'outside', 'training'),
      move('m2', 495, 100, 'training', 'deployed'),
      move('m3', 495, 100, 'outside', 'training'),
    ];
    expect(takeAgeing(getBooks({ moves }), clocks)).toMatchObject([
      { quantity: 100n, buckets: [100n, 0n, 0n, 0n], oldestDays: 5 },
    ]);
  });

  test('M3 a correction replaces a lot and does not take from an older one', () => {
    const moves = [
      move('m1', 10, 100, 'outside', 'pledged'),
      move('m2', 300, 50, 'outside', 'pledged'),
      move('m3', 420, 20, 'outside', 'pledged', { supersedes: 'm2', known: formatDay(addDays(START, 450)) }),
    ];
    expect(takeAgeing(getBooks({ moves }), clocks)).toMatchObject([{ quantity: 120n, buckets: [20n, 0n, 0n, 100n] }]);
    expect(takeAgeing(getBooks({ moves }), { ...clocks, knownAt: addDays(START, 449) })).toMatchObject([
      { quantity: 150n, buckets: [0n, 0n, 50n, 100n] },
    ]);
  });

  test('M3 a move within the theatre does not make anyone younger', () => {
    const moves = [
      move('m1', 10, 100, 'outside', 'deployed', { place: 'P1' }),
      move('m2', 490, 60, 'deployed', 'deployed', { place_from: 'P1', place: 'P2' }),
    ];
    expect(takeAgeing(getBooks({ moves }), clocks, { stages: ['deployed'] })).toMatchObject([
      { quantity: 100n, buckets: [0n, 0n, 0n, 100n], oldestDays: 490 },
    ]);
  });

  test('M3 the oldest stands first, and what is empty is not listed', () => {
    const moves = [
      move('m1', 50, 5, 'outside', 'pledged', { commitment: 'bbb' }),
      move('m2', 60, 5, 'outside', 'pledged'),
      move('m3', 60, 5, 'pledged', 'ready'),
      move('m4', 70, 5, 'outside', 'deployed'),
    ];
    expect(takeAgeing(getBooks({ moves }), clocks).map(({ commitment, stage }) => `${commitment} ${stage}`)).toEqual([
      'bbb pledged',
      'aaa ready',
    ]);
  });

  test('M3 the buckets agree with a queue of single units, and together are the balance of the stage', () => {
    const event = fc.record({
      // Few days, so that some share one.
      day: fc.integer({ min: 0, max: 12 }).map((step) => step * 40),
      enters: fc.boolean(),
      quantity: fc.integer({ min: 1, max: 12 }),
    });
    const asOf = fc.integer({ min: 0, max: END });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), asOf, fc.boolean(), (events, day, reverse) => {
        const queue: number[] = [];
        const moves: GivenRow[] = [];
        // Within a day whoever enters does so before anyone leaves.
        const ordered = events.toSorted((a, b) => a.day - b.day || Number(b.enters) - Number(a.enters));
        let standing = 0;
        for (const [at, { day: on, enters, quantity }] of ordered.entries()) {
          const count = enters ? quantity : Math.min(quantity, standing);
          if (count === 0) continue;
          standing += enters ? count : -count;
          moves.push(
            enters ? move(`m${at}`, on, count, 'outside', 'pledged') : move(`m${at}`, on, count, 'pledged', 'deployed'),
          );
          if (on > day) continue;
          for (let unit = 0; unit < count; unit += 1) {
            if (enters) queue.push(on);
            else queue.shift();
          }
        }
        const books = getBooks({ moves: reverse ? moves.toReversed() : moves });
        const question = { asOf: addDays(START, day), knownAt: clocks.knownAt };
        const [aged] = takeAgeing(books, question);
        const expected = [0n, 0n, 0n, 0n];
        for (const since of queue) expected[bucketOf(day - since)]! += 1n;
        const balance = takeBalance(books.ledger, { ...question, scope: { unit: 'people', stages: ['pledged'] } });
        expect(aged?.buckets ?? [0n, 0n, 0n, 0n]).toEqual(expected);
        expect(aged?.quantity ?? 0n).toBe(balance.quantity);
        expect(aged?.oldestDays).toBe(queue.length === 0 ? undefined : day - queue[0]!);
      }),
      { numRuns: 150 },
    );
  });

  test('M3 what is owed is aged from the promise, whatever stages it has passed since', () => {
    const books = getBooks({
      moves: [
        { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged', date: '2023-07-29', known: '2023-07-29' },
        { id: 'm2', quantity: '400', from: 'pledged', to: 'deployed', date: '2024-06-25', known: '2024-06-25' },
        { id: 'm3', quantity: '600', from: 'pledged', to: 'training', date: '2024-09-21', known: '2024-09-21' },
      ],
    });
    const day = parseDay('2024-09-30')!;
    expect(listOwed(books, { asOf: day, knownAt: day })).toEqual([
      { contributor: 'AAA', commitment: 'aaa', unit: 'people', quantity: 600n, since: parseDay('2023-07-29') },
    ]);
  });

  test('M3 whatever enters, leaves and is corrected, what is owed is what came in last, since the oldest of it came in', () => {
    const books = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(movesFrom);
    const pair = fc.record({ asOf: fc.constantFrom(...DAYS), knownAt: fc.constantFrom(...DAYS) });
    const isOwed = ({ stage }: NaiveAccount): boolean => (BEFORE_ARRIVAL as readonly string[]).includes(stage);
    fc.assert(
      fc.property(books, pair, (moves, pair) => {
        const visible = factsOf(moves)
          .flatMap((versions) => visibleOf(versions, pair.knownAt) ?? [])
          .filter(({ date, from, to }) => date.last <= pair.asOf && isOwed(from) !== isOwed(to))
          .toSorted((a, b) => (a.date.last < b.date.last ? -1 : a.date.last > b.date.last ? 1 : 0));
        const lots = groupBy(visible, ({ to }) => `${to.commitment} ${to.unit}`);
        const expected = [...lots].flatMap(([lot, moves]) => {
          let leaving = moves.reduce((total, { from, quantity }) => total + (isOwed(from) ? quantity : 0n), 0n);
          const left = moves.flatMap(({ to, quantity, date }) => {
            if (!isOwed(to)) return [];
            const taken = quantity < leaving ? quantity : leaving;
            leaving -= taken;
            return quantity > taken ? [{ since: date.last, quantity: quantity - taken }] : [];
          });
          const quantity = left.reduce((total, part) => total + part.quantity, 0n);
          const [oldest] = left;
          return oldest ? [[lot, quantity, oldest.since].join(' ')] : [];
        });
        const owed = listOwed(booksOf(moves), clocksOf(pair));
        expect(
          owed
            .map(({ commitment, unit, quantity, since }) => `${commitment} ${unit} ${quantity} ${formatDay(since)}`)
            .toSorted(),
        ).toEqual(expected.toSorted());
        for (const [at, { since }] of owed.entries())
          expect(since).toBeGreaterThanOrEqual(owed[at - 1]?.since ?? since);
      }),
      { numRuns: 300 },
    );
  });

  test('L8 what has stood somewhere says on which uncertain dates that rests', () => {
    const books = getBooks({
      moves: [
        { id: 'm1', quantity: '1000', from: 'outside', to: 'pledged', date: '2024-01-01' },
        { id: 'm2', quantity: '400', from: 'pledged', to: 'deployed', date: '2024-06', known: '2024-06-05' },
      ],
    });
    const [ageing] = takeAgeing(books, { asOf: parseDay('2024-06-10')!, knownAt: parseDay('2024-06-10')! });
    expect(ageing).toMatchObject({ quantity: 1000n, restsOn: ['m2'] });
  });
});
