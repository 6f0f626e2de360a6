// Which property of shapes holds their own code. The files of one kind agree on names such as pcode or ADM2_PCODE; in
// others it is the property whose values are ids of places and differ from shape to shape.
import type { Place } from '@muster/core/mission';
import type { Shape } from './read-shapes.ts';

/** The property, or `undefined` when none looks like a code. */
export const findOwnCode = (shapes: readonly Shape[], places: ReadonlyMap<string, Place>): string | undefined => {
  const names = [...new Set(shapes.flatMap(({ properties }) => [...properties.keys()]))];
  const candidates = names
    .map((name) => {
      const values = new Set(shapes.flatMap(({ properties }) => properties.get(name) ?? []));
      const hits = [...values].filter((value) => places.has(value));
      const depth = hits.reduce((sum, id) => sum + depthOfPlace(id, places), 0);
      return { name, values: values.size, hits: hits.length, depth, rank: rankOf(name) };
    })
    .filter(({ values }) => values * 2 >= shapes.length);
  const named = candidates.filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank)[0];
  const best = candidates
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits || b.depth - a.depth || b.values - a.values)[0];
  return named && (named.hits > 0 || !best || isAbove(best, named)) ? named.name : best?.name;
};

type Candidate = { readonly values: number; readonly hits: number };

/** Whether the ids found are those of what the shapes lie in: they differ less than the codes do, or the shape is one. */
const isAbove = (best: Candidate, named: Candidate): boolean => best.values <= named.values;

/** How surely a property of this name is the own code: `pcode`, else the deepest of ADM1_PCODE, ADM2_PCODE, else `code`. */
const rankOf = (name: string): number => {
  if (/^p_?code$/i.test(name)) return 100;
  const level = /^adm(?:in)?_?(\d)_?(?:p_?code|code|id)$/i.exec(name)?.[1];
  if (level !== undefined) return 10 + Number(level);
  return /^code$/i.test(name) ? 1 : 0;
};

/** How many places lie above a place, itself among them; a circle ends after ten. */
export const depthOfPlace = (id: string, places: ReadonlyMap<string, Place>): number => {
  let depth = 0;
  for (let place = places.get(id); place && depth < 10; place = places.get(place.parent)) depth += 1;
  return depth;
};
