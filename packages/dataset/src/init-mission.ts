// An empty, documented mission folder: headers, table schemas, and a README that says what each column means.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { describeColumn, TABLE_NAMES, TABLES, type Mission, type TableName } from '@muster/core/books';
import { isMissionId, PACKAGE_FILE, writePackage } from './datapackage.ts';
import { writeCsvRow } from './write-csv.ts';

/** Writes a new mission folder and lists the files; refuses a folder that already holds anything. */
export const initMission = async (
  folder: string,
  given: Partial<Mission> = {},
): Promise<Outcome<readonly string[]>> => {
  if (given.id !== undefined && !isMissionId(given.id)) {
    const choices = `${toId(given.id)}, or other lower-case letters, digits, dots, hyphens and underscores`;
    return refuse(problem('question.choice', { value: given.id, option: 'the id', choices }));
  }
  const existing = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : error,
  );
  if (existing instanceof Error) return unwritable(folder, existing);
  if (existing.length > 0) return refuse(problem('folder.notEmpty', { folder }));
  const id = given.id ?? toId(basename(resolve(folder)));
  const mission = { id, name: given.name ?? id, place: given.place ?? '' };
  const files: readonly (readonly [string, string])[] = [
    [PACKAGE_FILE, writePackage(mission)],
    ...TABLE_NAMES.map((name) => [TABLES[name].file, writeCsvRow(TABLES[name].columns)] as const),
    ['README.md', writeReadme(mission)],
  ];
  try {
    await mkdir(folder, { recursive: true });
    for (const [file, text] of files) await writeFile(join(folder, file), text, { flag: 'wx' });
  } catch (error) {
    return unwritable(folder, error as Error);
  }
  return accept(files.map(([file]) => file));
};

const unwritable = (folder: string, { message }: Error) =>
  refuse(problem('folder.unwritable', { folder: folder === '' ? '""' : folder, reason: message }));

const toId = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '') || 'mission';

const writeReadme = (mission: Mission): string => `# ${mission.name}

The books of one mission, as CSV tables described by \`${PACKAGE_FILE}\`. Any spreadsheet can edit them; save as "CSV UTF-8".

- Nothing is edited: a correction is a further row with a later \`known\` date that names the row it corrects in \`supersedes\`.
- Every fact has two dates: \`date\`, when it was true, and \`known\`, when it was published or reported.
- Every fact names its source. Start with \`sources.csv\`, then contributors and commitments, then moves.
- \`muster check\` says what is wrong, with file, row and column; \`muster status\` shows the state of the mission.

${TABLE_NAMES.map(writeTableHelp).join('\n')}`;

const writeTableHelp = (name: TableName): string => {
  const spec = TABLES[name];
  const rows = spec.columns.map((column) => {
    const needed = spec.required.includes(column) ? 'yes' : '';
    return `| ${column} | ${needed} | ${describeColumn(name, column).replaceAll('|', '\\|')} |`;
  });
  return `## ${spec.file}\n\n${spec.title}.\n\n| column | needed | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
};
