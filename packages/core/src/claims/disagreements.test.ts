// Where sources disagree: alternatives side by side, the headline by its rule, the spread.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { CREDIBILITIES, RELIABILITIES } from '#ledger/fact.ts';
import { listDisagreements, type Alternatives } from './disagreements.ts';
import { chooseHeadline, type Candidate } from './headline.ts';

const clocks = { asOf: parseDay('2026-01-01')!, knownAt: parseDay('2026-01-01')! };

const SOURCES = RELIABILITIES.map((reliability) => ({ id: `src-${reliability}`, reliability }));
const GIVEN: GivenRows = { sources: [{ id: 'src' }, ...SOURCES], disagreements: [{ id: 'd' }] };
const side = (id: string, value: string, cells: GivenRow = {}): GivenRow => ({
  id,
  value,
  subject: 'money:needed',
  unit: 'USD',
  disagreement: 'd',
  date: '2024-06-30',
  known: '2024-07-01',
  ...cells,
});
const alternativesOf = (given: GivenRows): readonly Alternatives[] =>
  listDisagreements(getBooks({ ...GIVEN, ...given }), clocks).flatMap(({ alternatives }) => alternatives);

const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  basis: fc.constantFrom('books' as const, 'stated' as const),
  reliability: fc.constantFrom(...RELIABILITIES),
  credibility: fc.constantFrom(...CREDIBILITIES),
  known: fc.integer({ min: 0, max: 3 }).map((known) => known as Day),
});

describe('disagreements', () => {
  test('C4 the headline is the books, else the most reliable, then the most credible, then the latest known, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { minLength: 1, maxLength: 8, selector: ({ id }) => id }), (candidates) => {
        // Narrowed step by step, as the rule is worded.
        let left = candidates.filter(({ basis }) => basis === 'books');
        if (left.length === 0) left = candidates;
        for (const reliability of [...RELIABILITIES].toReversed()) {
          const best = left.filter((one) => one.reliability <= reliability);
          if (best.length > 0) left = best;
        }
        for (const credibility of [...CREDIBILITIES].toReversed()) {
          const best = left.filter((one) => one.credibility <= credibility);
          if (best.length > 0) left = best;
        }
        const latest = Math.max(...left.map(({ known }) => known));
        left = left.filter(({ known }) => known === latest);
        expect(left).toContain(chooseHeadline(candidates));
        expect(chooseHeadline(candidates.toReversed())).toBe(chooseHeadline(candidates));
      }),
    );
    expect(chooseHeadline([])).toBeUndefined();
  });

  test('C4 figures for the same quantity are alternatives: each is shown, none is summed, and the spread is their range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 6 }), (values) => {
        const claims = values.map((value, at) => side(`c${at}`, String(value)));
        const groups = alternativesOf({ claims });
        expect(groups).toHaveLength(1);
        const [group] = groups;
        const shown = group!.figures.map(({ value }) => (value.kind === 'amount' ? value.amount : 0n));
        expect(shown).toEqual(values.map((value) => BigInt(value) * 100n));
        expect(group!.spread).toEqual({
          low: BigInt(Math.min(...values)) * 100n,
          high: BigInt(Math.max(...values)) * 100n,
        });
        expect(shown).toContain(group!.headline!.value.kind === 'amount' && group!.headline!.value.amount);
      }),
      { numRuns: 50 },
    );
  });

  test('C4 both ends of between count for the spread; words and dates have none', () => {
    const claims = [side('c1', '515', { comparator: 'between', value_to: '600' }), side('c2', '550')];
    expect(alternativesOf({ claims })[0]!.spread).toEqual({ low: 51_500n, high: 60_000n });
    const words = [side('c1', 'two', { subject: 'other', unit: 'text' })];
    expect(alternativesOf({ claims: words })[0]!.spread).toBeUndefined();
  });

  test('C4 another contributor, unit, day or period is another quantity', () => {
    const killed = { subject: 'killed', unit: 'people' };
    const claims = [
      side('c1', '1'),
      side('c2', '2', { unit: 'EUR' }),
      side('c3', '3', { of: 'AAA' }),
      side('c4', '4', { date: '2024-06-01' }),
      side('k1', '5', { ...killed, date: '2024', known: '2025-02-01' }),
      side('k2', '6', { ...killed, date: '2024-36', known: '2025-02-01' }),
      side('a1', '7', { subject: 'people:arrivals', unit: 'people', date: '2024-06' }),
      side('a2', '8', { subject: 'people:arrivals', unit: 'people', date: '2024-06-30' }),
    ];
    const groups = alternativesOf({ claims }).map(({ figures }) => figures.map(({ id }) => id));
    expect(groups.map((ids) => ids.at(-1)).toSorted()).toEqual(['a1', 'a2', 'c1', 'c2', 'c3', 'c4', 'k1', 'k2']);
  });

  test('C4 the books lead only where the moves of every commitment concerned are complete up to the day', () => {
    const moves = [
      { id: 'm1', quantity: '400', from: 'outside', to: 'deployed' },
      { id: 'm2', commitment: 'bbb', quantity: '30', from: 'outside', to: 'deployed' },
    ];
    const claims = [
      side('c1', '444', { subject: 'people:deployed', unit: 'people', source: 'src-A', credibility: '1' }),
    ];
    const headlineWith = (completeA: string, completeB: string, cells: GivenRow = {}) => {
      const commitments = [
        { id: 'aaa', complete_to: completeA },
        { id: 'bbb', contributor: 'BBB', complete_to: completeB },
      ];
      const [group] = alternativesOf({ moves, commitments, claims: claims.map((claim) => ({ ...claim, ...cells })) });
      expect(group!.figures).toHaveLength(2);
      return group!.headline!;
    };
    expect(headlineWith('2024-06-30', '2024-06-30')).toMatchObject({ basis: 'books', value: { amount: 430n } });
    expect(headlineWith('2024-06-30', '2024-06-29')).toMatchObject({ basis: 'stated', id: 'c1' });
    expect(headlineWith('2024-06-30', '')).toMatchObject({ basis: 'stated', id: 'c1' });
    expect(headlineWith('2024-06-30', '', { of: 'AAA' })).toMatchObject({ basis: 'books', value: { amount: 400n } });
  });

  test('C4 the books lead on the first deployment only where they are complete up to that day', () => {
    const moves = [{ id: 'm1', quantity: '400', from: 'outside', to: 'deployed', date: '2024-06-25' }];
    const claims = [side('c1', '2024-06-20', { subject: 'date:first-deployment', unit: 'date', source: 'src-A' })];
    const basisWith = (complete_to: string) =>
      alternativesOf({ moves, claims, commitments: [{ id: 'aaa', complete_to }] })[0]!.headline!.basis;
    expect(basisWith('2024-06-25')).toBe('books');
    expect(basisWith('2024-06-24')).toBe('stated');
    expect(basisWith('')).toBe('stated');
  });

  test('C4 an observation stands among the figures with the reliability of its source', () => {
    const observations = [
      { id: 'o1', measure: 'idp', value: '578074', date: '2024-06-30', source: 'src-A', credibility: '2' },
    ];
    const claims = [side('c1', '600000', { subject: 'idp', unit: 'people', source: 'src-B', credibility: '1' })];
    const [group] = alternativesOf({ observations, claims });
    expect(group!.headline).toMatchObject({ id: 'o1', reliability: 'A', credibility: '2', basis: 'stated' });
    expect(group!.spread).toEqual({ low: 578_074n, high: 600_000n });
  });

  test('C4 a disagreement is listed once one side of it is known, with what is open about it', () => {
    const books = getBooks({
      ...GIVEN,
      claims: [
        side('c1', '1', { question: 'Which year?' }),
        side('c2', '2', { question: 'Which year?', known: '2024-08-01' }),
      ],
    });
    const at = (knownAt: string) => listDisagreements(books, { ...clocks, knownAt: parseDay(knownAt)! });
    expect(at('2024-06-30')).toEqual([]);
    expect(at('2024-07-01')[0]!.alternatives[0]!.figures.map(({ id }) => id)).toEqual(['c1']);
    expect(at('2024-08-01')[0]).toMatchObject({ disagreement: { id: 'd' }, questions: ['Which year?'] });
    expect(at('2024-08-01')[0]!.alternatives[0]!.figures).toHaveLength(2);
  });
});
