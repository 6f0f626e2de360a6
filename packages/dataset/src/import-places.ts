// Official boundaries from a file into a mission folder. All is decided before anything is written, and what is written
// is one file of boundaries, and with `addMissing` the table of places.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { accept, groupBy, problem, refuse, type Outcome } from '@muster/core/kernel';
import { findShown } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import type { Place } from '@muster/core/mission';
import { addPlaces } from './add-places.ts';
import { BOUNDARIES_FILE, readBoundaries, writeBoundaries, type Boundaries } from './boundaries.ts';
import { matchPlaces, type Match, type Matches, type ShapeGroup } from './geo/match-places.ts';
import { makePlaces, type NewPlace } from './geo/new-places.ts';
import { readShapes, type Polygon, type Shape, type Shapes } from './geo/read-shapes.ts';
import { replaceFiles } from './geo/replace-files.ts';
import { simplifyBorders } from './geo/simplify-borders.ts';
import { readMission } from './read-mission.ts';
import { readText } from './read-text.ts';

export type ImportInput = {
  readonly folder: string;
  /** A path to GeoJSON or TopoJSON. */
  readonly file: string;
  /** Whom to name beneath a map; the name of the file when it is not given. */
  readonly attribution?: string | undefined;
  /** Add a place for every area with a code that no place has. */
  readonly addMissing?: boolean;
  readonly dryRun?: boolean;
};

export type ImportedPlaces = {
  readonly matched: readonly { readonly place: Place; readonly by: 'code' | 'name' }[];
  readonly added: readonly Place[];
  /** Areas of the file that are no place, as they call themselves, by the layer of the file. */
  readonly unmatched: ReadonlyMap<string, readonly string[]>;
  /** Places of the levels now covered that still have no boundary. */
  readonly without: readonly Place[];
  /** Points and lines of the file, which were passed over. */
  readonly others: number;
  /** Positions in the matched areas of the file, and in what is kept of them. */
  readonly positions: { readonly before: number; readonly after: number };
  readonly bytes: { readonly before: number; readonly after: number };
  readonly attribution: string;
  /** Files of the folder that were written, or would have been. */
  readonly files: readonly string[];
};

/** Detail finer than this share of the whole extent is left out: less than a point of a map a thousand points wide. */
const DETAIL = 1 / 1600;
const MOST_SHOWN = 5;

/** Imports the boundaries of places from a file; refuses it whole, with nothing written, where anything is wrong. */
export const importPlaces = async (input: ImportInput): Promise<Outcome<ImportedPlaces>> => {
  const { folder, file, dryRun = false, addMissing = false } = input;
  const mission = await readMission(folder);
  if (!mission.ok) return mission;
  const { books } = mission.value;
  const read = await readFile(file);
  if (!read.ok) return read;
  const { shapes, others } = read.value;
  const matches = matchPlaces(shapes, books.places);
  const fresh = addMissing ? makePlaces(matches.unmatched, books.places, levelOf(matches)) : [];
  if (matches.matched.length + fresh.length === 0) return refuse(describeNoMatch(shapes, books, basename(file)));
  const repeated = fresh.filter(({ place }) => findShown(books, place.id));
  if (repeated.length > 0) {
    return refuse(
      ...repeated.map(({ place: { id } }) =>
        problem('fact.repeatedId', { id, other: folder }, { file: basename(file), value: id }),
      ),
    );
  }
  const before = await readBoundaries(folder);
  if (!before.ok) return before;

  const boundaries = mergeBoundaries(before.value, { matches: matches.matched, fresh, input });
  const text = writeBoundaries(boundaries);
  const files = new Map([[BOUNDARIES_FILE, text]]);
  if (fresh.length > 0) {
    const table = await addPlaces(
      folder,
      fresh.map(({ place }) => place),
    );
    if (!table.ok) return table;
    files.set(table.value.file, table.value.text);
  }
  const { size } = await stat(file);
  if (!dryRun) {
    try {
      await replaceFiles(folder, files);
    } catch (error) {
      return refuse(problem('folder.unwritable', { folder, reason: (error as Error).message }));
    }
  }
  const taken = [...matches.matched, ...fresh].map(({ place }) => place.id);
  const imported = new Map(boundaries.areas.map(({ place, polygons }) => [place, polygons]));
  return accept({
    matched: matches.matched,
    added: fresh.map(({ place }) => place),
    unmatched: nameUnmatched(matches.unmatched, fresh),
    without: listWithout(books, matches.matched, imported),
    others,
    positions: {
      before: countPositions(
        [...matches.matched, ...fresh].flatMap((each) => each.shapes.map(({ polygons }) => polygons)),
      ),
      after: countPositions(taken.map((id) => imported.get(id) ?? [])),
    },
    bytes: { before: size, after: Buffer.byteLength(text) },
    attribution: boundaries.attribution,
    files: [...files.keys()],
  });
};

const readFile = async (path: string): Promise<Outcome<Shapes>> => {
  const file = basename(path);
  const text = await readText(path, file);
  if (!text) return refuse(problem('boundaries.missing', { file: path }));
  if (text.ok) return readShapes(text.value, file);
  const isText = text.problems.every(({ code }) => code !== 'file.binary' && code !== 'file.encoding');
  return isText ? text : refuse(problem('boundaries.notGeojson', { reason: 'it is not text in UTF-8' }, { file }));
};

/** The level of the places that other shapes of the same kind are. */
const levelOf = ({ matched }: Matches) => {
  const levels = new Map(matched.flatMap(({ place, shapes }) => shapes.map((shape) => [kindOf(shape), place.level])));
  return ({ shapes }: ShapeGroup): string | undefined => shapes[0] && levels.get(kindOf(shapes[0]));
};

const kindOf = ({ layer, properties }: Shape): string => [layer, ...[...properties.keys()].toSorted()].join(' ');

const describeNoMatch = (shapes: readonly Shape[], { places }: Books, file: string) => {
  const properties = groupBy(
    shapes.flatMap((shape) => [...shape.properties]),
    ([name]) => name,
  );
  const seen = [...properties].map(([name, values]) => `${name} (such as ${values[0]?.[1].slice(0, 40) ?? ''})`);
  const ids = [...places.keys()].slice(-MOST_SHOWN);
  return problem(
    'boundaries.noMatch',
    {
      properties: seen.length === 0 ? 'none' : seen.join(', '),
      ids: ids.length === 0 ? 'none yet' : ids.join(', '),
    },
    { file },
  );
};

type Merging = { readonly matches: readonly Match[]; readonly fresh: readonly NewPlace[]; readonly input: ImportInput };

/** What was there stays, but for the places that the file has too. */
const mergeBoundaries = (before: Boundaries | undefined, { matches, fresh, input }: Merging): Boundaries => {
  const given = [...matches, ...fresh].map(({ place, shapes }) => ({
    place: place.id,
    polygons: shapes.flatMap(({ polygons }) => polygons),
  }));
  const taken = new Set(given.map(({ place }) => place));
  const kept = (before?.areas ?? []).filter(({ place }) => !taken.has(place));
  const extent = extentOf([...kept, ...given].flatMap(({ polygons }) => polygons));
  const simple = simplifyBorders(
    given.map(({ polygons }) => polygons),
    extent * DETAIL,
  );
  const attribution = input.attribution ?? basename(input.file);
  return {
    attribution: unique([...(kept.length > 0 && before?.attribution ? [before.attribution] : []), attribution]).join(
      '; ',
    ),
    from: unique([...(kept.length > 0 ? (before?.from ?? []) : []), basename(input.file)]),
    areas: [...kept, ...given.map(({ place }, at) => ({ place, polygons: simple[at] ?? [] }))]
      .filter(({ polygons }) => polygons.length > 0)
      .toSorted((a, b) => (a.place < b.place ? -1 : 1)),
  };
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** The wider of width and height, in degrees. */
const extentOf = (polygons: readonly Polygon[]): number => {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return Math.max(right - left, top - bottom, 0);
};

const countPositions = (areas: readonly (readonly Polygon[])[]): number =>
  areas.flat(2).reduce((sum, ring) => sum + ring.length, 0);

const nameUnmatched = (
  groups: readonly ShapeGroup[],
  fresh: readonly NewPlace[],
): ReadonlyMap<string, readonly string[]> => {
  const added = new Set(fresh.flatMap(({ shapes }) => shapes));
  const left = groups.flatMap(({ shapes, code }) =>
    shapes.filter((shape) => !added.has(shape)).map((shape) => ({ layer: shape.layer, label: labelOf(shape, code) })),
  );
  return new Map(
    [...groupBy(left, ({ layer }) => layer)].map(([layer, own]) => [layer, own.map(({ label }) => label)]),
  );
};

const labelOf = ({ properties }: Shape, code: string | undefined): string => {
  const name = [...properties].find(([key]) => /name|nom|_[a-z]{2}$/i.test(key))?.[1];
  return (
    unique([properties.get(code ?? '') ?? '', name ?? ''].filter((word) => word !== '')).join(' ') || 'without a name'
  );
};

const listWithout = (
  books: Books,
  matched: readonly Match[],
  imported: ReadonlyMap<string, readonly Polygon[]>,
): readonly Place[] => {
  const levels = new Set(matched.map(({ place }) => place.level));
  return [...books.places.values()].filter(({ id, level }) => levels.has(level) && !imported.has(id));
};
