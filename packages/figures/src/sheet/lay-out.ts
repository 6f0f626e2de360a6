// The layers of a sheet: which region each place has. A level that is known stays as it is; what lies below the lowest
// known level is divided among its places, and what lies above is made of what lies below.
import { divideRegion, joinUpwards, type Points, type Regions } from './divide-region.ts';
import { joinRegions } from './join-regions.ts';
import type { Tier } from './list-tiers.ts';
import type { Region } from './region.ts';

type Given = {
  readonly root: string;
  readonly tiers: readonly Tier[];
  /** Regions that need not be guessed; at least one. */
  readonly known: Regions;
  readonly points: Points;
};

export type Layout = {
  readonly outline: Region;
  readonly layers: readonly { readonly level: string; readonly approximate: boolean; readonly regions: Regions }[];
};

export const layOut = ({ root, tiers, known, points }: Given): Layout => {
  const lowest = tiers.findLastIndex(({ places }) => places.some(({ id }) => known.has(id)));
  const bases = lowest === -1 ? [root] : (tiers[lowest]?.places ?? []).map(({ id }) => id);
  const divided = bases.flatMap((base) => {
    const region = known.get(base);
    return region ? [...divideRegion(region, listBelow(tiers.slice(lowest + 1), base), points)] : [];
  });
  const regions = joinUpwards(new Map([...known, ...divided]), tiers.slice(0, lowest + 1));
  const layers = tiers.map(({ level, places }, at) => ({
    level,
    approximate: at > lowest,
    regions: new Map(places.flatMap(({ id }) => (regions.get(id)?.length ? [[id, regions.get(id) ?? []]] : []))),
  }));
  const whole = joinRegions([...(layers[0]?.regions.values() ?? [])]);
  const own = known.get(root);
  // Drawn over its areas the outline must be theirs, to the point; boundaries that were imported agree already.
  return { outline: own && (lowest > -1 || whole.length === 0) ? own : whole, layers };
};

const listBelow = (tiers: readonly Tier[], base: string): readonly Tier[] => {
  let above = new Set([base]);
  return tiers.map(({ level, places }) => {
    const own = places.filter(({ parent }) => above.has(parent));
    above = new Set(own.map(({ id }) => id));
    return { level, places: own };
  });
};
