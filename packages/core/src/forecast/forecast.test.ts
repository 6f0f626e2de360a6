// The forecast against its rules.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booksOf, movesFrom } from '#ledger/arbitrary-moves.ts';
import { addDays, formatDay, parseDay, type Day } from '#kernel/index.ts';
import { takeStrength } from '#mission/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { learn } from './belief.ts';
import { takeForecast, type Forecast } from './forecast.ts';
import { generateMission } from './generated-missions.ts';
import { takeLevers } from './levers.ts';
import { remainingFrom } from './pipeline.ts';
import { listRecords } from './records.ts';

const START = parseDay('2024-01-01')!;
const on = (day: number): Day => addDays(START, day);
const row = (day: number, cells: GivenRow): GivenRow => ({
  date: formatDay(on(day)),
  known: formatDay(on(day)),
  ...cells,
});
const move = (day: number, quantity: number, from: string, to: string, cells: GivenRow = {}): GivenRow =>
  row(day, { quantity: String(quantity), from, to, ...(to === 'deployed' && { place: 'P0' }), ...cells });
const at = (day: number) => ({ asOf: on(day), knownAt: on(day), runs: 2000 });
const pledged = [move(0, 1000, 'outside', 'pledged')];
const levelsOf = (forecast: Forecast): readonly number[] => forecast.levels.map(({ reached }) => reached);
const none = (forecast: Forecast, commitment = 'aaa'): number =>
  forecast.parts.find((part) => part.commitment === commitment)?.none ?? Number.NaN;

test('F1 the same question gives the same bytes, and another seed others', () => {
  const books = generateMission(7);
  const question = { asOf: parseDay('2020-12-31')!, knownAt: parseDay('2020-12-31')!, runs: 1000 };
  const digest = (forecast: Forecast): string => JSON.stringify(forecast);
  const once = digest(takeForecast(books, question));
  expect(digest(takeForecast(generateMission(7), question))).toBe(once);
  expect(digest(takeForecast(books, { ...question, seed: 2 }))).not.toBe(once);
});

test('F1 it is the same as it was when this test was written, on whatever machine', () => {
  const { days } = takeForecast(getBooks({ moves: pledged }), at(100));
  expect([89, 179, 364, 729].map((day) => [days.low[day], days.middle[day], days.high[day]])).toMatchInlineSnapshot(`
    [
      [
        0,
        0,
        13,
      ],
      [
        0,
        0,
        150,
      ],
      [
        0,
        0,
        468,
      ],
      [
        0,
        6,
        871,
      ],
    ]
  `);
});

test('F2 what becomes known later changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 60, max: 800 }), (seed, day) => {
      const books = generateMission(seed);
      const asOf = addDays(parseDay('2020-01-01')!, day);
      const known = (when: { readonly latest: Day }): boolean => when.latest <= asOf;
      const { moves } = books.ledger;
      const early = getBooks({
        contributors: [...books.contributors.values()].map(({ id }) => ({ id })),
        commitments: books.commitments.chains
          .flatMap((chain) => chain)
          .filter(({ known: when }) => known(when))
          .map(({ id, contributor, date }) => ({ id, contributor, date: date.text, known: date.text })),
        moves: moves.id.flatMap((id, place) => {
          const when = moves.whens[moves.date[place] ?? 0];
          if (!when || !known(when)) return [];
          return [movesRow(books, place, { id, date: when.text, known: when.text })];
        }),
        instruments: books.instruments.chains.flat().map((instrument) => ({
          id: instrument.id,
          kind: instrument.kind,
          date: instrument.date.text,
          known: instrument.known.text,
          planned: String(instrument.planned),
          expires: instrument.expires?.text ?? '',
        })),
      });
      const question = { asOf, knownAt: asOf, runs: 200 };
      expect(takeForecast(early, question)).toEqual(takeForecast(books, question));
    }),
    { numRuns: 15 },
  );
});

describe('F3 the rest of the way', () => {
  test('is the shorter the further one has come', () => {
    const stages = ['pledged', 'assessed', 'vetting', 'training', 'ready', 'transit'] as const;
    for (const model of ['un', 'coalition'] as const) {
      const lengths = stages.map((stage) => remainingFrom(model, 'formed', stage).mu);
      for (const [place, length] of lengths.entries()) expect(length).toBeLessThan((lengths[place - 1] ?? 99) + 0.05);
    }
  });

  test('of a UN formed unit takes about a year from the pledge, a helicopter longer', () => {
    const formed = Math.exp(remainingFrom('un', 'formed', 'pledged').mu);
    expect(formed).toBeGreaterThan(240);
    expect(formed).toBeLessThan(420);
    expect(remainingFrom('un', 'aviation', 'pledged').mu).toBeGreaterThan(remainingFrom('un', 'formed', 'pledged').mu);
  });

  test('the longer nothing comes, the likelier it is that nothing will', () => {
    const books = getBooks({ moves: pledged });
    const chances = [10, 200, 500, 1000, 2000].map((day) => none(takeForecast(books, at(day))));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  });

  test('who trains comes sooner and surer than who has only promised', () => {
    const training = [...pledged, move(50, 1000, 'pledged', 'training')];
    const [acts, says] = [training, pledged].map((moves) => takeForecast(getBooks({ moves }), at(100)));
    expect(none(acts!)).toBeLessThan(none(says!) / 2);
    expect(acts!.parts[0]?.first.middle ?? 0).toBeLessThan(says!.parts[0]?.first.middle ?? 0);
  });
});

describe('F4 what the mission teaches', () => {
  const many = Array.from({ length: 12 }, (_, place) => `c${place}`);
  const books = (days: (place: number) => number | undefined) =>
    getBooks({
      commitments: many.map((id) => ({ id })),
      moves: many.flatMap((commitment, place) => {
        const day = days(place);
        const promise = move(0, 100, 'outside', 'pledged', { commitment });
        return day === undefined ? [promise] : [promise, move(day, 100, 'pledged', 'deployed', { commitment })];
      }),
    });

  test('a fast mission is believed to be fast, and a slow one slow', () => {
    const fast = takeForecast(
      books((place) => 40 + 5 * place),
      at(600),
    ).learnt;
    const slow = takeForecast(
      books((place) => 400 + 15 * place),
      at(600),
    ).learnt;
    expect(fast.slowness).toBeLessThan(0.8);
    expect(slow.slowness).toBeGreaterThan(fast.slowness * 2);
  });

  test('what still waits is no proof of speed: silence makes it slow, or its promises empty', () => {
    const few = takeForecast(
      books((place) => (place < 3 ? 200 : undefined)),
      at(900),
    ).learnt;
    const all = takeForecast(
      books(() => 200),
      at(900),
    ).learnt;
    expect(few.sends).toBeLessThan(all.sends - 0.2);
    expect(few.sent).toBe(3);
  });

  test('the weights of belief add up to one', () => {
    const records = listRecords(
      books((place) => (place % 2 === 0 ? 200 : undefined)),
      at(500),
    );
    const cells = learn(records, 'coalition', on(500));
    expect(cells.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});

test('F5 contributors are slow together: the interval is wider than if each were alone', () => {
  const many = Array.from({ length: 40 }, (_, place) => `c${place}`);
  const books = getBooks({
    commitments: many.map((id) => ({ id })),
    moves: many.map((commitment) => move(0, 100, 'outside', 'pledged', { commitment })),
  });
  const { days } = takeForecast(books, at(30));
  const spread = (days.high[400] ?? 0) - (days.low[400] ?? 0);
  // Of forty independent promises of a hundred, 80 % of the sums lie within 2.56 times 50 times the root of forty, at most.
  expect(spread).toBeGreaterThan(2.56 * 50 * Math.sqrt(40));
});

describe('F6 the mandate', () => {
  const mandate = (expires: number): GivenRow =>
    row(0, { id: 'res', kind: 'resolution', planned: '1000', expires: formatDay(on(expires)) });

  test('nobody arrives after one that was not renewed', () => {
    const moves = pledged;
    const gated = takeForecast(getBooks({ moves, instruments: [mandate(120)] }), at(100));
    const free = takeForecast(getBooks({ moves, instruments: [mandate(5000)] }), at(100));
    expect(none(gated)).toBeGreaterThan(none(free) + 0.01);
    const renewed = takeForecast(getBooks({ moves, instruments: [mandate(120)] }), {
      ...at(100),
      scenario: { renewed: true },
    });
    expect(none(renewed)).toBe(none(free));
  });

  test('the chance before it runs out is no higher than the chance at all', () => {
    const { levels } = takeForecast(getBooks({ moves: pledged, instruments: [mandate(300)] }), at(100));
    for (const { reached, beforeExpiry } of levels) expect(beforeExpiry).toBeLessThanOrEqual(reached);
  });
});

test('F7 where the books state a limit of lift or beds, no run passes it', () => {
  const moves = [...pledged, move(10, 1000, 'pledged', 'ready')];
  const limit = (measure: string, value: string): GivenRow => row(20, { measure, value });
  const lifted = takeForecast(getBooks({ moves, observations: [limit('lift-per-week', '10')] }), at(30));
  for (let day = 0; day < 700; day += 7) expect(lifted.days.high[day]).toBeLessThanOrEqual(10 * (day / 7 + 1));
  const slept = takeForecast(getBooks({ moves, observations: [limit('beds', '300')] }), at(30));
  expect(Math.max(...slept.days.high)).toBe(300);
  expect(takeForecast(getBooks({ moves }), at(30)).days.high[700]).toBeGreaterThan(300);
  const raised = { ...at(30), scenario: { lift: 100_000, beds: 100_000 } };
  const books = getBooks({ moves, observations: [limit('lift-per-week', '10'), limit('beds', '300')] });
  expect(takeForecast(books, raised).days).toEqual(takeForecast(getBooks({ moves }), at(30)).days);
});

describe('F8 what if', () => {
  const moves = [...pledged, move(5, 500, 'outside', 'pledged', { commitment: 'bbb' })];
  const books = getBooks({ moves, instruments: [row(0, { id: 'plan', kind: 'plan', planned: '1500' })] });
  const base = takeForecast(books, at(100));

  test('a promise that is dropped takes nothing from the others', () => {
    const without = takeForecast(books, { ...at(100), scenario: { dropped: new Set(['bbb']) } });
    expect(without.parts[0]).toEqual(base.parts[0]);
    expect(none(without, 'bbb')).toBe(1);
    for (const [day, level] of without.days.high.entries()) expect(level).toBeLessThanOrEqual(base.days.high[day]!);
  });

  test('a date that is set is kept, by all of it', () => {
    const arrives = new Map([['aaa', on(150)]]);
    const { days, parts } = takeForecast(books, { ...at(100), scenario: { arrives } });
    expect([days.low[48], days.low[49]]).toEqual([0, 1000]);
    expect(parts[0]).toMatchObject({ none: 0, expected: 1000, first: { early: on(150), late: on(150) } });
  });

  test('a lever is the difference to the same runs without it, the best first', () => {
    const { levers, level } = takeLevers(books, at(100));
    expect(level).toEqual({ name: 'half', people: 750 });
    const people = levers.map(({ morePeople }) => morePeople);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    expect(levers[0]?.pull).toEqual({ kind: 'sure', commitment: 'aaa', contributor: 'AAA' });
    for (const { morePeople, daysSooner } of levers) {
      expect(morePeople).toBeGreaterThanOrEqual(0);
      expect(daysSooner).toBeGreaterThanOrEqual(0);
    }
  });
});

test('F11 strength keeps between what is there and what is owed, its lines in order and never falling', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 120 }), fc.nat(900), (choices, day) => {
      const books = booksOf(movesFrom(choices.map((choice) => choice % 1000)));
      const clocks = { asOf: on(day), knownAt: on(day) };
      if (takeStrength(books, clocks, { unit: 'people' }).pledged > 100_000n) return;
      const forecast = takeForecast(books, { ...clocks, runs: 100, horizon: 200 });
      const { low, middle, high } = forecast.days;
      const most = forecast.deployed + forecast.parts.reduce((sum, { waiting }) => sum + waiting, 0);
      const relief = listRecords(books, clocks).reduce((sum, record) => sum + (record.relief?.people ?? 0), 0);
      for (let day = 0; day < low.length; day += 1) {
        expect(low[day]).toBeGreaterThanOrEqual(day === 0 ? forecast.deployed : low[day - 1]!);
        expect(middle[day]).toBeGreaterThanOrEqual(low[day]!);
        expect(high[day]).toBeGreaterThanOrEqual(middle[day]!);
        expect(high[day]).toBeLessThanOrEqual(most + relief);
      }
      for (const reached of levelsOf(forecast)) expect(reached).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

const movesRow = ({ ledger: { moves } }: ReturnType<typeof getBooks>, place: number, cells: GivenRow): GivenRow => {
  const stages = ['outside', 'pledged', 'assessed', 'vetting', 'training', 'ready', 'transit', 'deployed'];
  const to = stages[moves.to[place] ?? 0] ?? '';
  return {
    ...cells,
    commitment: moves.commitments.words[moves.commitment[place] ?? 0] ?? '',
    quantity: String(moves.quantity[place]),
    from: stages[moves.from[place] ?? 0] ?? '',
    to,
    ...(to === 'deployed' && { place: 'P0' }),
  };
};
