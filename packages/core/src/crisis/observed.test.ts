// What was observed by a day: what is gathered, what a line may join, what is kept off a map or off every screen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import {
  countWithheld,
  isMappable,
  isWithheld,
  lineOf,
  listLatestLevels,
  listLikePeriods,
  listObserved,
  type Observation,
} from './index.ts';

const ROW: GivenRow = { measure: 'idp', value: '5', date: '2024-03-31', known: '2024-04-30' };
const clocks = (asOf: string, knownAt: string) => ({ asOf: parseDay(asOf)!, knownAt: parseDay(knownAt)! });
const LATE = clocks('2025-12-31', '2025-12-31');
const observe = (...rows: readonly GivenRow[]) =>
  getBooks({ observations: rows.map((row, at) => ({ ...ROW, id: `o${at}`, ...row })) });
const idsOf = (observations: readonly Observation[]) => observations.map(({ id }) => id);

describe('what was observed', () => {
  test('a measure at a place in a unit is one series, in the order of the days, the most observed first', () => {
    const books = observe(
      { id: 'b', date: '2024-06-30' },
      { id: 'a', date: '2024-03-31' },
      { id: 'there', place: 'P1' },
      { id: 'share', unit: 'percent' },
      { id: 'dead', measure: 'killed', date: '2024-33' },
    );
    const observed = listObserved(books, LATE);
    expect(observed.map(({ measure, place, unit, isCount }) => [measure, place, unit, isCount].join(' '))).toEqual([
      'idp P0 people false',
      'idp P0 percent false',
      'idp P1 people false',
      'killed P0 people true',
    ]);
    expect(idsOf(observed[0]?.observations ?? [])).toEqual(['a', 'b']);
  });

  test('what was not over by the day, or not known by then, or taken back, was not observed', () => {
    const books = observe(
      { id: 'first' },
      { id: 'later', date: '2024-12-31', known: '2024-12-31' },
      { id: 'second', value: '6', known: '2024-05-31', supersedes: 'first' },
      { id: 'third', known: '2024-06-30', supersedes: 'second', status: 'retracted' },
    );
    const seen = (asOf: string, knownAt: string) =>
      listObserved(books, clocks(asOf, knownAt)).flatMap(({ observations }) => idsOf(observations));
    expect(seen('2024-06-01', '2024-04-29')).toEqual([]);
    expect(seen('2024-06-01', '2024-04-30')).toEqual(['first']);
    expect(seen('2024-06-01', '2024-06-01')).toEqual(['second']);
    expect(seen('2024-06-01', '2025-01-01')).toEqual([]);
    expect(seen('2025-01-01', '2025-01-01')).toEqual(['later']);
  });

  test('the order in which observations are written down changes nothing', () => {
    const rows = [
      { id: 'a' },
      { id: 'b', known: '2024-05-31' },
      { id: 'c', place: 'P1' },
      { id: 'd', measure: 'killed' },
    ];
    const wanted = listObserved(observe(...rows), LATE);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(listObserved(observe(...shuffled), LATE)).toEqual(wanted);
      }),
    );
  });
});

describe('what a line may join', () => {
  const lines = (...rows: readonly GivenRow[]) =>
    listObserved(observe(...rows), LATE).flatMap(({ observations }) => observations.map(lineOf));

  test('rounds that cover the whole place, from one source', () => {
    expect(new Set(lines({}, { date: '2024-06-30' })).size).toBe(1);
  });

  test('no rounds that cover different parts, not even parts of one source', () => {
    expect(new Set(lines({ coverage: 'part' }, { date: '2024-06-30', coverage: 'part' })).size).toBe(2);
    expect(new Set(lines({ coverage: 'part' }, { date: '2024-06-30' })).size).toBe(2);
  });

  test('no rounds of two sources', () => {
    const books = getBooks({
      sources: [{ id: 'src' }, { id: 'other' }],
      observations: [
        { ...ROW, id: 'a' },
        { ...ROW, id: 'b', source: 'other' },
      ],
    });
    expect(new Set(listObserved(books, LATE)[0]?.observations.map(lineOf))).toEqual(new Set(['src', 'other']));
  });
});

describe('the last level of every place', () => {
  test('is the latest that covers the whole place; of one day the one known last', () => {
    const books = observe(
      { id: 'old' },
      { id: 'new', date: '2024-06-30', known: '2024-07-01' },
      { id: 'newer', date: '2024-06-30', known: '2024-07-02' },
      { id: 'part', date: '2024-09-30', coverage: 'part' },
      { id: 'there', place: 'P1' },
      { id: 'only-part', place: 'P2', coverage: 'part' },
    );
    expect(idsOf(listLatestLevels(books, LATE, { measure: 'idp' }))).toEqual(['newer', 'there']);
    expect(idsOf(listLatestLevels(books, clocks('2024-05-01', '2025-01-01'), { measure: 'idp' }))).toEqual([
      'old',
      'there',
    ]);
  });

  test('is in one unit: the one observed most often, or the one asked for', () => {
    const books = observe({}, { place: 'P1' }, { id: 'share', place: 'P2', unit: 'percent' });
    expect(idsOf(listLatestLevels(books, LATE, { measure: 'idp' }))).toEqual(['o0', 'o1']);
    expect(idsOf(listLatestLevels(books, LATE, { measure: 'idp', unit: 'percent' }))).toEqual(['share']);
  });

  test('counts are not levels', () => {
    expect(listLatestLevels(observe({ measure: 'killed' }), LATE, { measure: 'killed' })).toEqual([]);
  });
});

describe('figures on sexual violence', () => {
  const books = observe(
    { id: 'whole', measure: 'sexual-violence-victims' },
    { id: 'part', measure: 'sexual-violence-victims', coverage: 'part' },
    { id: 'area', measure: 'sexual-violence-incidents', place: 'P1' },
    { id: 'level', measure: 'sexual-violence-prevalence' },
    { id: 'idp', place: 'P1' },
  );

  test('are shown for the whole place of the mission, and nowhere else', () => {
    const shown = listObserved(books, LATE).flatMap(({ observations }) => idsOf(observations));
    expect(shown.toSorted()).toEqual(['idp', 'level', 'whole']);
    expect(countWithheld(books, LATE)).toBe(2);
  });

  test('are never offered for a map, even where they are a level', () => {
    expect(
      listObserved(books, LATE)
        .filter(isMappable)
        .map(({ measure }) => measure),
    ).toEqual(['idp']);
    expect(listLatestLevels(books, LATE, { measure: 'sexual-violence-prevalence' })).toEqual([]);
  });

  test('no other measure is withheld, wherever it was measured and however much it covers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('P0', 'P1'),
        fc.constantFrom('whole', 'part'),
        fc.string(),
        (place, coverage, text) => {
          const measure = `x${text}`;
          expect(isWithheld(books, { measure, place, coverage })).toBe(false);
          expect(isWithheld(books, { measure: `sexual-violence${text}`, place, coverage })).toBe(
            place !== 'P0' || coverage !== 'whole',
          );
        },
      ),
    );
  });
});

describe('counts that can stand side by side', () => {
  const count = (...dates: readonly string[]) =>
    listLikePeriods(
      observe(...dates.map((date) => ({ measure: 'killed', date }))).observations.chains.flatMap((chain) => chain),
    ).map(({ date }) => date.text);

  test('are those of the length of period that is most frequent', () => {
    expect(count('2024-33', '2024-34', '2024', '2024-01')).toEqual(['2024-33', '2024-34']);
    expect(count('2022', '2023', '2024-09/2024-11')).toEqual(['2022', '2023']);
    expect(count('2024-01', '2024-02')).toEqual(['2024-01', '2024-02']);
  });

  test('of two lengths as frequent are the shorter', () => {
    expect(count('2024', '2024-33')).toEqual(['2024-33']);
  });

  test('have a first and a last day', () => {
    expect(count('../2024-03-31', '2024-04-01/..', '2024')).toEqual(['2024']);
    expect(count('../2024-03-31')).toEqual([]);
  });
});
