// Which of what was observed a page shows, by the filters in its address.
import { isMappable, type Observed } from '@muster/core/crisis';
import type { Books } from '@muster/core/books';
import { EVER, type Day } from '@muster/core/kernel';
import type { Query } from '#address/address.ts';

export type ObservedFilter = { readonly measure: string; readonly place: string };

/** The filters of an address; what was not observed is no filter. */
export const readFilter = (query: Query, observed: readonly Observed[]): ObservedFilter => ({
  measure: observed.some(({ measure }) => measure === query['measure']) ? (query['measure'] ?? '') : '',
  place: observed.some(({ place }) => place === query['place']) ? (query['place'] ?? '') : '',
});

export const filterObserved = (
  observed: readonly Observed[],
  { measure, place }: ObservedFilter,
): readonly Observed[] =>
  observed.filter((each) => (measure === '' || each.measure === measure) && (place === '' || each.place === place));

/**
 * What is drawn large: everything at the place asked for; else each measure at the mission's place, and a measure that was
 * never observed there where it was observed most often.
 */
export const chooseCharts = (
  observed: readonly Observed[],
  { filter, home }: { readonly filter: ObservedFilter; readonly home: string },
): readonly Observed[] => {
  const found = filterObserved(observed, filter);
  if (filter.place !== '') return found;
  const atHome = found.filter(({ place }) => place === home);
  const known = new Set(atHome.map(({ measure }) => measure));
  const elsewhere = found.filter(({ measure }) => !known.has(measure));
  const first = elsewhere.filter((each, at) => elsewhere.findIndex(({ measure }) => measure === each.measure) === at);
  return [...atHome, ...first];
};

export type Areas = {
  readonly measure: string;
  readonly unit: string;
  /** The level of the places, as the books call it. */
  readonly level: string;
  readonly observed: readonly Observed[];
};

/** Levels that were observed area by area: a measure in a unit on a level of places, most areas first. */
export const listAreas = (books: Books, observed: readonly Observed[]): readonly Areas[] => {
  const groups = new Map<string, Observed[]>();
  for (const each of observed) {
    if (!isMappable(each) || each.place === books.mission.place) continue;
    const key = [each.measure, each.unit, books.places.get(each.place)?.level ?? ''].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups]
    .map(([key, group]) => {
      const [measure = '', unit = '', level = ''] = key.split('\n');
      return { measure, unit, level, observed: group };
    })
    .toSorted((a, b) => b.observed.length - a.observed.length);
};

/** The areas an address asks for: those of its measure and level, else of its measure, else the most. */
export const chooseAreas = (areas: readonly Areas[], query: Query): Areas | undefined => {
  const asked = areas.filter(({ measure }) => measure === (query['map'] ?? query['measure']));
  return asked.find(({ level }) => level === query['level']) ?? asked[0] ?? areas[0];
};

/** The highest level of all, by which small charts share one scale. */
export const highestOf = (observed: readonly Observed[]): bigint =>
  observed
    .flatMap(({ observations }) => observations)
    .reduce((highest, { value }) => (value > highest ? value : highest), 0n);

/** The first day that anything was observed of, by which charts share one span of time; an open start is none. */
export const firstDayOf = (observed: readonly Observed[]): Day | undefined =>
  observed
    .flatMap(({ observations }) => observations)
    .flatMap(({ date }) => (date.earliest === EVER ? [] : [date.earliest]))
    .reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
