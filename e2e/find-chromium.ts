// Where the system keeps its Chromium: as MUSTER_CHROMIUM says, else where systems usually keep it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The path of a Chromium; undefined where none is found. */
export const findChromium = (): string | undefined => {
  const named = process.env['MUSTER_CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(':');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...paths, ...ELSEWHERE].find((path) => existsSync(path));
};
