// A file of boundaries, GeoJSON or TopoJSON, to shapes: polygons with their properties, whatever the file wraps them in.
import { accept, problem, refuse, type Outcome, type Problem } from '@muster/core/kernel';
import { createArcReader, type Topology } from './topology.ts';

/** Degrees east and north. */
export type Position = readonly [number, number];
/** An outer ring and its holes; every ring is closed. */
export type Polygon = readonly (readonly Position[])[];

export type Shape = {
  /** The object of a TopoJSON it is from; empty for GeoJSON. */
  readonly layer: string;
  /** Properties that are words or numbers, as text; `id` among them where the shape has one. */
  readonly properties: ReadonlyMap<string, string>;
  readonly polygons: readonly Polygon[];
};

export type Shapes = {
  readonly shapes: readonly Shape[];
  /** How many things of other kinds, such as points, were passed over. */
  readonly others: number;
};

type Found = { readonly properties: ReadonlyMap<string, string>; readonly layer: string };
type Reading = {
  readonly shapes: Shape[];
  readonly readRing: (ring: unknown) => readonly unknown[];
  readonly count: { others: number };
};
type Item = Readonly<Record<string, unknown>>;

/** Reads the text of a file; `file` names it in problems. */
export const readShapes = (text: string, file: string): Outcome<Shapes> => {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return refuseReason(`it is not JSON (${(error as Error).message.replaceAll(/\s+/g, ' ')})`, file);
  }
  if (!isItem(given)) return refuseReason('it is not a JSON object', file);
  const reading: Reading = { shapes: [], readRing: readerOf(given), count: { others: 0 } };
  try {
    gather(given, { properties: new Map(), layer: '' }, reading);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuseReason(error.message, file);
  }
  const { shapes } = reading;
  const wrong = findWrong(shapes, file);
  if (wrong) return refuse(wrong);
  return shapes.length === 0
    ? refuse(problem('boundaries.noAreas', { others: reading.count.others }, { file }))
    : accept({ shapes, others: reading.count.others });
};

const refuseReason = (reason: string, file: string) => refuse(problem('boundaries.notGeojson', { reason }, { file }));

const readerOf = (given: Item): Reading['readRing'] => {
  if (given['type'] !== 'Topology') return listOf;
  if (!Array.isArray(given['arcs']) || !isItem(given['objects'])) return () => [];
  return createArcReader(given as unknown as Topology);
};

/** Walks down to the polygons; throws a `RangeError` that says what cannot be read. */
const gather = (item: unknown, found: Found, reading: Reading): void => {
  if (!isItem(item)) return;
  const own: Found = { layer: found.layer, properties: new Map([...found.properties, ...readProperties(item)]) };
  switch (item['type']) {
    case 'Topology':
      if (!isItem(item['objects'])) throw new RangeError('it is a TopoJSON without objects');
      for (const [layer, object] of Object.entries(item['objects'])) {
        gather(object, { properties: new Map(), layer }, reading);
      }
      return;
    case 'FeatureCollection':
      for (const feature of listOf(item['features'])) gather(feature, found, reading);
      return;
    case 'Feature':
      gather(item['geometry'], own, reading);
      return;
    case 'GeometryCollection':
      for (const geometry of listOf(item['geometries'])) gather(geometry, own, reading);
      return;
    case 'Polygon':
      reading.shapes.push({ ...own, polygons: [readPolygon(item['coordinates'] ?? item['arcs'], reading)] });
      return;
    case 'MultiPolygon': {
      const polygons = listOf(item['coordinates'] ?? item['arcs']).map((polygon) => readPolygon(polygon, reading));
      reading.shapes.push({ ...own, polygons });
      return;
    }
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      reading.count.others += 1;
      return;
    default:
      throw new RangeError(`it holds a thing of the type ${JSON.stringify(item['type'])?.slice(0, 60) ?? 'nothing'}`);
  }
};

const readProperties = (item: Item): readonly (readonly [string, string])[] =>
  [...Object.entries(isItem(item['properties']) ? item['properties'] : {}), ['id', item['id']] as const].flatMap(
    ([name, value]) => {
      const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
      return text === '' ? [] : [[name, text] as const];
    },
  );

const readPolygon = (rings: unknown, { readRing }: Reading): Polygon =>
  listOf(rings).map((ring) =>
    readRing(ring).map((position): Position => {
      const [x, y] = listOf(position);
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) {
        throw new RangeError('a coordinate is not a number');
      }
      return [x, y];
    }),
  );

const MOST_EAST = 180;
const MOST_NORTH = 90;

const findWrong = (shapes: readonly Shape[], file: string): Problem | undefined => {
  for (const { polygons } of shapes) {
    for (const ring of polygons.flat()) {
      const far = ring.find(([x, y]) => Math.abs(x) > MOST_EAST || Math.abs(y) > MOST_NORTH);
      if (far) return problem('boundaries.projected', { position: far.join(', ') }, { file });
      const [first, last] = [ring[0], ring.at(-1)];
      if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
        const where = first ? ` near ${first.join(', ')}` : '';
        return problem(
          'boundaries.notGeojson',
          { reason: `a ring${where} has too few points or is not closed` },
          { file },
        );
      }
    }
  }
  return undefined;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
