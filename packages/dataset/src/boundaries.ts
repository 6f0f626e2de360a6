// boundaries.geojson: the official borders of places in a mission folder, where someone has imported them. The folder is
// sound without it; every map of places then is an approximation and says so.
import { join } from 'node:path';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { readShapes, type Polygon } from './geo/read-shapes.ts';
import { readText } from './read-text.ts';

export const BOUNDARIES_FILE = 'boundaries.geojson';

export type Boundaries = {
  /** Whom to name beneath a map. */
  readonly attribution: string;
  /** The names of the files they were imported from. */
  readonly from: readonly string[];
  /** The polygons of each place: degrees, WGS 84, every ring closed. */
  readonly areas: readonly { readonly place: string; readonly polygons: readonly Polygon[] }[];
};

/** Reads and checks the boundaries of a mission folder; `undefined` where it has none. */
export const readBoundaries = async (folder: string): Promise<Outcome<Boundaries | undefined>> => {
  const text = await readText(join(folder, BOUNDARIES_FILE), BOUNDARIES_FILE);
  if (!text) return accept(undefined);
  return text.ok ? parseBoundaries(text.value) : text;
};

/** Reads the text of a boundaries.geojson. */
const parseBoundaries = (text: string): Outcome<Boundaries> => {
  const read = readShapes(text, BOUNDARIES_FILE);
  if (!read.ok) return read;
  const { shapes } = read.value;
  if (shapes.some(({ properties }) => !properties.has('id'))) {
    const reason = 'a feature has no id, so that it is not known which place it is';
    return refuse(problem('boundaries.notGeojson', { reason }, { file: BOUNDARIES_FILE }));
  }
  const { muster } = JSON.parse(text) as {
    readonly muster?: { readonly attribution?: unknown; readonly from?: unknown };
  };
  return accept({
    attribution: typeof muster?.attribution === 'string' ? muster.attribution : '',
    from: Array.isArray(muster?.from) ? muster.from.filter((name) => typeof name === 'string') : [],
    areas: shapes.map(({ properties, polygons }) => ({ place: properties.get('id') ?? '', polygons })),
  });
};

/** The text of a boundaries.geojson (RFC 7946), one place a line. */
export const writeBoundaries = ({ attribution, from, areas }: Boundaries): string => {
  const features = areas.map(({ place, polygons }) =>
    JSON.stringify({
      type: 'Feature',
      id: place,
      properties: {},
      geometry:
        polygons.length === 1
          ? { type: 'Polygon', coordinates: polygons[0] }
          : { type: 'MultiPolygon', coordinates: polygons },
    }),
  );
  const head = JSON.stringify({ attribution, from });
  return `{"type":"FeatureCollection","muster":${head},"features":[\n${features.join(',\n')}\n]}\n`;
};
