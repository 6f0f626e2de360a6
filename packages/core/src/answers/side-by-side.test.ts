// Figures of several sources for the same measure, place and period.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow } from '../books/make-books.ts';
import { listSideBySide } from './side-by-side.ts';

const clocks = { asOf: parseDay('2025-12-31')!, knownAt: parseDay('2025-12-31')! };
const SOURCES = [
  { id: 'src' },
  { id: 'un', reliability: 'A' },
  { id: 'press', reliability: 'C' },
  { id: 'ngo', reliability: 'B' },
];
const SEEN: GivenRow = { measure: 'killed', value: '10', date: '2024', source: 'un' };
const SAID: GivenRow = { subject: 'killed', value: '20', date: '2024', source: 'press' };
const ask = (observations: readonly GivenRow[], claims: readonly GivenRow[]) =>
  listSideBySide(getBooks({ sources: SOURCES, observations, claims }), clocks);

describe('figures side by side', () => {
  test('observations and claims of one measure, place and period stand together, and the most reliable leads', () => {
    const [found, ...others] = ask([{ ...SEEN, id: 'seen' }], [{ ...SAID, id: 'said', comparator: '>=' }]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ measure: 'killed', place: 'P0', unit: 'people', isCount: true });
    expect(found?.figures.map(({ low, high, comparator, facts }) => [low, high, comparator, facts])).toEqual([
      [10n, 10n, '=', ['seen']],
      [20n, 20n, '>=', ['said']],
    ]);
    expect(found?.headline.id).toBe('seen');
  });

  test('what one document says twice is one figure, so that it does not disagree with itself', () => {
    expect(ask([SEEN], [{ ...SAID, value: '10', source: 'un' }])).toEqual([]);
    const [found] = ask(
      [{ ...SEEN, id: 'seen' }],
      [{ ...SAID, id: 'said', value: '10', source: 'un', comparator: '>=' }, SAID],
    );
    expect(found?.figures.map(({ facts, comparator }) => [facts, comparator])).toEqual([
      [['said', 'seen'], '>='],
      [['claims-1'], '='],
    ]);
  });

  test.each([
    ['another period', { date: '2023' }],
    ['another place', { place: 'P1' }],
    ['another unit', { unit: 'item' }],
    ['another measure', { subject: 'injured' }],
    ['what was still to come', { date: '2026' }],
    ['what was not known', { known: '2026-01-01' }],
  ] as const)('%s is no alternative', (_, cells) => {
    expect(ask([SEEN], [{ ...SAID, ...cells }])).toEqual([]);
  });

  test('parts of a place are not set against each other', () => {
    const part = { ...SEEN, coverage: 'part' };
    expect(ask([part, { ...part, source: 'ngo', value: '30' }], [])).toEqual([]);
  });

  test('figures on sexual violence are set side by side for the whole place only', () => {
    const measure = 'sexual-violence-victims';
    const both = (place: string) => ask([{ ...SEEN, measure, place }], [{ ...SAID, subject: measure, place }]);
    expect(both('P0')).toHaveLength(1);
    expect(both('P1')).toEqual([]);
  });

  test('a range keeps both ends', () => {
    const [found] = ask([SEEN], [{ ...SAID, comparator: 'between', value: '5', value_to: '9' }]);
    expect(found?.figures.map(({ low, high }) => [low, high])).toEqual([
      [5n, 9n],
      [10n, 10n],
    ]);
  });
});
