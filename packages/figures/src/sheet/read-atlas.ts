// The atlas that comes with the program: the countries of the world at 1:10 million (Natural Earth, public domain).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Atlas } from './find-country.ts';

/** Reads the atlas, some 4 MB; Node only. */
export const readAtlas = async (): Promise<Atlas> => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(await readFile(path, 'utf8')) as Atlas;
};
