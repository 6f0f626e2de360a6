// TopoJSON to plain GeoJSON geometries: arcs are put together again, and their small whole numbers become degrees.

type Position = readonly [number, number];
export type Topology = {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: Readonly<Record<string, unknown>>;
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
};

/** Reads arcs by their index; a negative one, `~index`, runs backwards. Throws a `RangeError` where there is no such arc. */
export const createArcReader = ({ arcs, transform }: Topology) => {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [moveX = 0, moveY = 0] = transform?.translate ?? [];
  const decoded = arcs.map((arc): readonly Position[] => {
    let [x, y] = [0, 0];
    return arc.map(([first = Number.NaN, second = Number.NaN]) => {
      if (!transform) return [first, second];
      [x, y] = [x + first, y + second];
      return [x * scaleX + moveX, y * scaleY + moveY];
    });
  });
  /** The positions of a ring given as a list of arcs; where two meet, their common point stands once. */
  return (ring: unknown): readonly Position[] =>
    (Array.isArray(ring) ? (ring as unknown[]) : []).flatMap((index, at) => {
      const arc = typeof index === 'number' ? decoded[index < 0 ? ~index : index] : undefined;
      if (!arc) throw new RangeError(`it has no arc ${String(index)}`);
      const run = (index as number) < 0 ? arc.toReversed() : arc;
      return at === 0 ? run : run.slice(1);
    });
};
