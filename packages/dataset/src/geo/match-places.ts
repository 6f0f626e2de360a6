// Which shape of a file is which place: by a code where the file has one, else by name within one level. A file tells
// several codes of every area, its own and those of what it lies in; the own one is that in which its areas differ.
import { groupBy } from '@muster/core/kernel';
import type { Place } from '@muster/core/mission';
import { depthOfPlace, findOwnCode } from './own-code.ts';
import type { Shape } from './read-shapes.ts';

export type Match = { readonly place: Place; readonly by: 'code' | 'name'; readonly shapes: readonly Shape[] };

/** Shapes of one kind: of one layer, with the same properties. */
export type ShapeGroup = {
  readonly shapes: readonly Shape[];
  /** The property that holds their own code, where there is one. */
  readonly code: string | undefined;
};

export type Matches = {
  readonly matched: readonly Match[];
  /** Shapes that are no place, by their kind. */
  readonly unmatched: readonly ShapeGroup[];
};

type Found = { readonly shape: Shape; readonly place: Place; readonly by: Match['by'] };

export const matchPlaces = (shapes: readonly Shape[], places: ReadonlyMap<string, Place>): Matches => {
  const groups = [
    ...groupBy(shapes, ({ layer, properties }) => `${layer} ${[...properties.keys()].toSorted().join(' ')}`),
  ]
    .map(([, own]): ShapeGroup => ({ shapes: own, code: findOwnCode(own, places) }))
    .toSorted((a, b) => b.shapes.length - a.shapes.length);
  const taken = new Map<string, ShapeGroup>();
  const found: Found[] = [];
  const take = (group: ShapeGroup, more: readonly Found[]): void => {
    for (const each of more) {
      // A place belongs to the first kind of shapes that has it; within a kind it may be made of several, as islands are.
      if ((taken.get(each.place.id) ?? group) !== group) continue;
      taken.set(each.place.id, group);
      found.push(each);
    }
  };
  for (const group of groups) take(group, matchByCode(group, places));
  for (const group of groups) {
    const done = new Map(found.map(({ shape, place }) => [shape, place]));
    const level = group.shapes.flatMap((shape) => done.get(shape) ?? [])[0]?.level;
    const left = group.shapes.filter((shape) => !done.has(shape));
    const free = [...places.values()].filter(({ id }) => !taken.has(id));
    take(group, matchByName(left, free, places, level));
  }
  const known = new Set(found.map(({ shape }) => shape));
  return {
    matched: [...groupBy(found, ({ place }) => place)].flatMap(([place, own]) =>
      own[0] ? [{ place, by: own[0].by, shapes: own.map(({ shape }) => shape) }] : [],
    ),
    unmatched: groups
      .map(({ shapes: own, code }) => ({ code, shapes: own.filter((shape) => !known.has(shape)) }))
      .filter(({ shapes: own }) => own.length > 0),
  };
};

const matchByCode = ({ shapes, code }: ShapeGroup, places: ReadonlyMap<string, Place>): readonly Found[] =>
  code === undefined
    ? []
    : shapes.flatMap((shape) => {
        const place = places.get(shape.properties.get(code) ?? '');
        return place ? [{ shape, place, by: 'code' as const }] : [];
      });

/** Names are few and alike: they count only where at least half of the shapes bear the name of a place of one level. */
const matchByName = (
  shapes: readonly Shape[],
  free: readonly Place[],
  places: ReadonlyMap<string, Place>,
  level: string | undefined,
): readonly Found[] => {
  const levels = groupBy(free, (place) => place.level);
  const properties = new Set(shapes.flatMap(({ properties: own }) => [...own.keys()]));
  const tries = [...levels]
    .filter(([name]) => level === undefined || name === level)
    .flatMap(([, own]) => [...properties].map((property) => nameShapes(shapes, property, own, places)));
  // The name of what an area lies in is often there too: it names fewer places, or places of a higher level.
  const best =
    tries.toSorted((a, b) => countPlaces(b) - countPlaces(a) || depthOf(b, places) - depthOf(a, places))[0] ?? [];
  return level !== undefined || countPlaces(best) * 2 >= shapes.length ? best : [];
};

const countPlaces = (found: readonly Found[]): number => new Set(found.map(({ place }) => place)).size;

const depthOf = ([first]: readonly Found[], places: ReadonlyMap<string, Place>): number =>
  first ? depthOfPlace(first.place.id, places) : 0;

const nameShapes = (
  shapes: readonly Shape[],
  property: string,
  level: readonly Place[],
  places: ReadonlyMap<string, Place>,
): readonly Found[] => {
  const named = groupBy(
    level.flatMap((place) => [...new Set([place.name, ...place.also].map(plainName))].map((name) => ({ name, place }))),
    ({ name }) => name,
  );
  return shapes.flatMap((shape) => {
    const candidates = (named.get(plainName(shape.properties.get(property) ?? '')) ?? []).map(({ place }) => place);
    const within =
      candidates.length === 1 ? candidates : candidates.filter((place) => saysParent(shape, place, places));
    const [place] = within;
    return place && within.length === 1 ? [{ shape, place, by: 'name' as const }] : [];
  });
};

/** Of places with one name, the one whose parent the shape names too. */
const saysParent = ({ properties }: Shape, { parent }: Place, places: ReadonlyMap<string, Place>): boolean => {
  const above = places.get(parent);
  const words = new Set([parent, above?.name ?? parent, ...(above?.also ?? [])].map(plainName));
  return [...properties.values()].some((value) => words.has(plainName(value)));
};

/** A name without case, accents, hyphens and blanks, which no two sources write alike. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
