// The public face of the map sheets: made where the atlas can be read, sent to whoever draws them.
export type { Atlas } from './find-country.ts';
export { makeSheet, type SheetInput } from './make-sheet.ts';
export type { Boundaries, MapArea, MapLayer, MapSheet } from './map-sheet.ts';
export { readAtlas } from './read-atlas.ts';
