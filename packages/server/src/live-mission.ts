// A mission that follows its folder: what could be read of it last, and whoever wants to hear when that changes.
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { TABLE_NAMES, type TableName } from '@muster/core/books';
import { PACKAGE_FILE, readPackage } from '@muster/dataset';
import { readFacts, type Facts } from './read-facts.ts';
import { SHEET_FILES } from './sheet-of.ts';
import { watchFiles } from './watch-files.ts';

export type LiveMission = {
  readonly facts: () => Facts;
  /** Calls back after every change until the function it returns is called. */
  readonly listen: (hear: (version: string) => void) => () => void;
  readonly close: () => void;
};

/** Names that stand for something else in an address. */
const TAKEN: ReadonlySet<string> = new Set(['api', 'assets']);

/** Opens a folder that is a mission, however much is wrong in it, and follows it; refuses what is none. */
export const openMission = async (
  folder: string,
  logFault: (fault: unknown) => void,
): Promise<Outcome<LiveMission>> => {
  const found = await readPackage(folder);
  if (!found.ok) return found;
  if (TAKEN.has(found.value.mission.id)) {
    const reason = `the "name" ${found.value.mission.id} stands for something else in the addresses of the board`;
    return refuse(problem('package.invalid', { reason }, { file: PACKAGE_FILE }));
  }
  let facts: Facts | undefined;
  const hearing = new Set<(version: string) => void>();
  const follow = async (): Promise<void> => {
    try {
      const last = facts;
      facts = await readFacts(folder, last);
      if (last && facts.version !== last.version) for (const hear of hearing) hear(facts.version);
    } catch (fault) {
      logFault(fault);
    }
  };
  const fileOf = (table: TableName): string => facts?.rows.tables[table].file ?? found.value.files.get(table) ?? '';
  // Watched before it is read, so that no change falls between the two.
  const stop = await watchFiles({
    folder,
    files: () => [PACKAGE_FILE, ...TABLE_NAMES.map(fileOf), ...SHEET_FILES],
    onChange: follow,
  });
  const first = await readFacts(folder);
  facts ??= first;
  return accept({
    facts: () => facts ?? first,
    listen: (hear) => {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    close: stop,
  });
};
