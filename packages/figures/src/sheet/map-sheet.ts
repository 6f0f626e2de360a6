// A map as data: outlines of areas in a plane, ready to be drawn without any knowledge of projections.
// It is made once where the atlas is at hand and sent to the page, so paths are short text and not coordinates.

export type MapArea = {
  /** The id of the place. */
  readonly place: string;
  /** SVG path in units of the sheet, to be filled by the even-odd rule. */
  readonly path: string;
  /** Where a name stands best. */
  readonly centre: readonly [number, number];
  /** Half the width that a line of text has there, in units of the sheet, for a height of a third of it. */
  readonly room: number;
};

export type MapLayer = {
  /** The word that `places.csv` has for the level, such as department. */
  readonly level: string;
  /** Whether the borders are drawn halfway between places because nothing better is known. */
  readonly approximate: boolean;
  readonly areas: readonly MapArea[];
};

export type MapSheet = {
  readonly width: number;
  readonly height: number;
  /** Whether any layer is approximate. */
  readonly approximate: boolean;
  readonly attribution: string;
  /** SVG path of the whole country. */
  readonly outline: string;
  /** From the largest areas to the smallest. */
  readonly layers: readonly MapLayer[];
};

/** Official boundaries of places: degrees east and north, WGS 84, each ring closed. */
export type Boundaries = {
  readonly attribution: string;
  readonly areas: readonly {
    readonly place: string;
    /** Polygons, each an outer ring and its holes. */
    readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  }[];
};
