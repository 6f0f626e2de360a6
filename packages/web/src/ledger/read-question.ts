// The ledger's filters and order as the address holds them; what an address says wrongly is not asked.
import { MOVE_KEYS, type MoveQuestion } from '@muster/core/answers';
import { parseDay } from '@muster/core/kernel';
import { STAGES } from '@muster/core/ledger';
import type { Query } from '#address/address.ts';
import { parseSorted } from '#table/column.ts';

/** The filters of the page, by their names in the address. `from` and `to` are days. */
const FILTERS = [
  'contributor',
  'commitment',
  'unit',
  'stage',
  'way',
  'place',
  'from',
  'to',
  'source',
  'text',
  'all',
] as const;

export type FilterName = (typeof FILTERS)[number];

export const readQuestion = (query: Query): MoveQuestion => {
  const sorted = parseSorted(query['sort'] ?? '');
  const key = MOVE_KEYS.find((known) => known === sorted?.key);
  return {
    of: query['contributor'] ?? '',
    commitment: query['commitment'] ?? '',
    unit: query['unit'] ?? '',
    stage: STAGES.find((stage) => stage === query['stage']),
    way: (['in', 'out'] as const).find((way) => way === query['way']),
    place: query['place'] ?? '',
    from: parseDay(query['from'] ?? ''),
    to: parseDay(query['to'] ?? ''),
    source: query['source'] ?? '',
    text: query['text'] ?? '',
    withCorrected: query['all'] === '1',
    // The newest first: that is what has changed since a reader last looked.
    sort: key && sorted ? { key, isDown: sorted.isDown } : { key: 'date', isDown: true },
  };
};

/** Everything of the question as one word, so that an answer is worked out again only when it has changed. */
export const nameQuestion = (query: Query): string =>
  [...FILTERS, 'sort'].map((name) => `${name}=${query[name] ?? ''}`).join('\n');

/** The query with one filter set anew; another contributor's commitments are not asked for any longer. */
export const setFilter = (query: Query, name: FilterName, value: string): Query => ({
  ...query,
  ...(name === 'contributor' && { commitment: '' }),
  ...(name === 'stage' && value === '' && { way: '' }),
  [name]: value,
});

export const clearFilters = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !(FILTERS as readonly string[]).includes(name)));

export const hasFilters = (query: Query): boolean => FILTERS.some((name) => (query[name] ?? '') !== '');
