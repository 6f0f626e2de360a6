// Says when files of a folder may have changed. The system tells at once where it can; a look at their times every second
// finds the rest: network drives, files that are links, a folder that was replaced as a whole.
import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Editors write in several steps; a change counts once the files have been still for so many milliseconds. */
const QUIET_MS = 100;
const LOOK_MS = 1000;

type Watched = {
  readonly folder: string;
  /** The files that matter, by their paths inside the folder. */
  readonly files: () => readonly string[];
  /** Called after a change, and not again before it has ended. */
  readonly onChange: () => Promise<void>;
};

/** Watches until the function it returns is called. */
export const watchFiles = async ({ folder, files, onChange }: Watched): Promise<() => void> => {
  let seen = await stampOf(folder, files());
  let isLooking = false;
  let isClosed = false;
  const look = async (): Promise<void> => {
    if (isLooking || isClosed) return;
    isLooking = true;
    try {
      let stamp = await stampOf(folder, files());
      for (let before = seen; stamp !== before;) {
        await setTimeout(QUIET_MS);
        before = stamp;
        stamp = await stampOf(folder, files());
      }
      if (stamp === seen || isClosed) return;
      seen = stamp;
      await onChange();
    } finally {
      isLooking = false;
    }
  };
  let watcher: FSWatcher | undefined = tryWatch(folder, () => void look());
  watcher?.on('error', () => {
    watcher?.close();
    watcher = undefined;
  });
  const looks = setInterval(() => void look(), LOOK_MS);
  return () => {
    isClosed = true;
    clearInterval(looks);
    watcher?.close();
  };
};

/** Not every file system can be watched; then the looks do. */
const tryWatch = (folder: string, hear: () => void): FSWatcher | undefined => {
  try {
    return watch(folder, hear);
  } catch {
    return undefined;
  }
};

/** Times, sizes and numbers of the files, as one text; a file that is not there counts as such. */
const stampOf = async (folder: string, files: readonly string[]): Promise<string> => {
  const stamps = await Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
        () => 'none',
      ),
    ),
  );
  return stamps.join('\n');
};
