// Writes files so that a reader sees the old text or the new, never half of either.
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes all files of a folder beside the old ones first, then puts them in their places; a fault before leaves all as it was. */
export const replaceFiles = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  const pending = [...files].map(([file, text]) => ({
    path: join(folder, file),
    temporary: join(folder, `${file}.${randomUUID()}.tmp`),
    text,
  }));
  try {
    for (const { temporary, text } of pending) await writeFile(temporary, text, { flag: 'wx' });
    for (const { temporary, path } of pending) await rename(temporary, path);
  } finally {
    for (const { temporary } of pending) await rm(temporary, { force: true });
  }
};
