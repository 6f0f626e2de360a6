// The public face of the dataset: a mission folder read, checked and made.
export { PACKAGE_FILE, writePackage } from './datapackage.ts';
export { initMission } from './init-mission.ts';
export { readMission, type MissionFolder } from './read-mission.ts';
export { writeCsvRow } from './write-csv.ts';
