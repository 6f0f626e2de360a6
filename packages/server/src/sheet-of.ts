// The sheet of the map, made where the atlas can be read, so that the page only draws paths.
import { makeSheet, readAtlas, type Atlas, type MapSheet } from '@muster/figures/sheet';
import type { Problem } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import { BOUNDARIES_FILE, readBoundaries, versionOf } from '@muster/dataset';

/** Null where nothing says where the mission is. */
export type Sheet = MapSheet | null;

/** The files of a folder besides its tables that the sheet is made from. */
export const SHEET_FILES: readonly string[] = [BOUNDARIES_FILE];

type Drawn = { readonly sheet: Sheet; readonly problems: readonly Problem[] };

let atlas: Promise<Atlas> | undefined;
/** By folder: the last sheet, and what it was made from. */
const SHEETS = new Map<string, { readonly from: string; readonly sheet: Sheet }>();

/**
 * Draws the sheet of a mission from its places, and from official boundaries where the folder has any. It is half a second
 * of work, done again only when what it is made from changes.
 */
export const sheetOf = async ({ mission, places }: Books, folder: string): Promise<Drawn> => {
  const read = await readBoundaries(folder);
  const problems = read.ok ? [] : read.problems;
  const boundaries = read.ok ? read.value : undefined;
  if (!boundaries && [...places.values()].every(({ latitude }) => latitude === undefined)) {
    return { sheet: null, problems };
  }
  const from = versionOf(JSON.stringify([mission.place, [...places.values()], boundaries]));
  const known = SHEETS.get(folder);
  if (known?.from === from) return { sheet: known.sheet, problems };
  atlas ??= readAtlas();
  const input = { places: places.values(), place: mission.place, atlas: await atlas };
  const sheet = makeSheet({ ...input, boundaries }) ?? null;
  SHEETS.set(folder, { from, sheet });
  return { sheet, problems };
};
