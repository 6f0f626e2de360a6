// Into which classes the values of a map fall: as many areas in each as can be, and between two classes the roundest
// number that keeps them apart, so that rounding moves no area.

/** Most classes whose colours an eye tells apart on a map. */
const MOST_CLASSES = 5;

/** The lower bounds of all classes but the lowest, ascending; a value belongs to the class whose bound it has reached. */
export const findBounds = (values: readonly bigint[]): readonly bigint[] => {
  const sorted = values.toSorted(compare);
  const count = Math.min(MOST_CLASSES, new Set(sorted).size);
  const bounds = Array.from({ length: Math.max(0, count - 1) }, (_, at) => {
    const first = sorted[Math.floor(((at + 1) * sorted.length) / count)] ?? 0n;
    const below = sorted.findLast((value) => value < first);
    return below === undefined ? undefined : roundestWithin(below, first);
  });
  return [...new Set(bounds.flatMap((bound) => bound ?? []))].toSorted(compare);
};

/** The class of a value, counted from 0. */
export const classOf = (value: bigint, bounds: readonly bigint[]): number =>
  bounds.filter((bound) => bound <= value).length;

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number above `low` and no higher than `high` that has the fewest digits. */
const roundestWithin = (low: bigint, high: bigint): bigint => {
  for (let power = 10n ** BigInt(String(high).length); power > 1n; power /= 10n) {
    for (const step of [power, power / 2n, power / 5n]) {
      const candidate = floorTo(high, step);
      if (candidate > low) return candidate;
    }
  }
  return high;
};

const floorTo = (value: bigint, step: bigint): bigint => {
  const rest = value % step;
  return value - (rest < 0n ? rest + step : rest);
};
