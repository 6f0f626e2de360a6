// The address is the state: page, thing, both clocks, filters and the opened number all stand in it, so that any view can
// be sent, bookmarked and turned back to.
import { formatDay, parseDay, type Day } from '@muster/core/kernel';
import type { Clocks } from '@muster/core/ledger';

export const PAGES = [
  'board',
  'forecast',
  'gaps',
  'contributors',
  'ledger',
  'claims',
  'mandate',
  'crisis',
  'sources',
  'changes',
  'check',
] as const;

export type PageName = (typeof PAGES)[number];

export type Query = Readonly<Record<string, string>>;

export type Address = {
  readonly mission: string;
  /** Undefined for a path that no page has. */
  readonly page: PageName | undefined;
  /** The one contributor, source or claim that a page is about; empty for the page of all. */
  readonly id: string;
  readonly query: Query;
};

/** Reads `/mission/page/id?query`; the board is the page of a mission itself. */
export const parseAddress = (path: string, search: string): Address => {
  const [mission = '', name = '', ...rest] = path.split('/').slice(1).map(decodePart);
  const page = name === '' ? 'board' : PAGES.find((known) => known === name && known !== 'board');
  return { mission, page, id: rest.join('/'), query: Object.fromEntries(new URLSearchParams(search)) };
};

/**
 * Writes an address as a link; empty values of the query are left out.
 * @example
 * writeAddress({ mission: 'haiti', page: 'contributors', id: 'KEN', query: { asOf: '2024-06-25' } })
 * // '/haiti/contributors/KEN?asOf=2024-06-25'
 */
export const writeAddress = ({ mission, page, id, query }: Address): string => {
  const parts = [mission, page === 'board' ? '' : (page ?? ''), id].filter((part) => part !== '');
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `/${parts.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
};

/** Parts of the query that stay when another page is opened. */
const KEPT = ['asOf', 'known', 'lang'] as const;

export const keepClocks = (query: Query): Query =>
  Object.fromEntries(KEPT.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])));

/** Both clocks of an address; what it does not say, or says wrongly, is today. */
export const clocksOf = ({ query }: Address, today: Day): Clocks => ({
  asOf: parseDay(query['asOf'] ?? '') ?? today,
  knownAt: parseDay(query['known'] ?? '') ?? today,
});

/** The part of a query that says both clocks; a clock that stands at today is left out, so that the page stays current. */
export const queryOfClocks = ({ asOf, knownAt }: Clocks, today: Day): Query => ({
  asOf: asOf === today ? '' : formatDay(asOf),
  known: knownAt === today ? '' : formatDay(knownAt),
});

const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
