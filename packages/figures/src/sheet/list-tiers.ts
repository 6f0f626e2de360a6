// Which places make up a layer of the map. A level covers the country only if it is complete: every place above it has one
// of its places below. A few towns or camps listed under one department are not areas that fill the country.
import { groupBy } from '@muster/core/kernel';
import type { Place } from '@muster/core/mission';

export type Tier = { readonly level: string; readonly places: readonly Place[] };

/** The complete levels below a place, the largest areas first; empty when nothing lies below it. */
export const listTiers = (places: Iterable<Place>, root: string): readonly Tier[] => {
  const below = groupBy([...places], ({ parent }) => parent);
  const tiers: Tier[] = [];
  const seen = new Set([root]);
  for (let above: readonly string[] = [root]; above.length > 0;) {
    const tier = findTier(above.map((id) => (below.get(id) ?? []).filter((place) => !seen.has(place.id))));
    if (!tier) break;
    tiers.push(tier);
    above = tier.places.map(({ id }) => id);
    for (const id of above) seen.add(id);
  }
  return tiers;
};

/** Of the levels that occur under every place above, the one with the most places. */
const findTier = (families: readonly (readonly Place[])[]): Tier | undefined => {
  const levels = groupBy(families.flat(), ({ level }) => level);
  return [...levels]
    .map(([level, places]) => ({ level, places }))
    .filter(({ level }) => families.every((family) => family.some((place) => place.level === level)))
    .toSorted((a, b) => b.places.length - a.places.length)[0];
};
