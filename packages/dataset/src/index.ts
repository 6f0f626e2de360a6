// The public face of the dataset: a mission folder read, checked and made.
export { BOUNDARIES_FILE, readBoundaries, type Boundaries } from './boundaries.ts';
export { PACKAGE_FILE, writePackage } from './datapackage.ts';
export { importPlaces, type ImportedPlaces, type ImportInput } from './import-places.ts';
export { initMission } from './init-mission.ts';
export { readMission, readPackage, type MissionFolder } from './read-mission.ts';
export { readRows, versionOf, type FolderRows } from './read-rows.ts';
