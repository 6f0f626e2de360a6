// An empty, documented mission folder: headers, table schemas, and a README that says what each column means.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { accept, problem, refuse, writeCsvRow, type Outcome } from '@muster/core/kernel';
import { SUBJECTS } from '@muster/core/claims';
import { stagesOf } from '@muster/core/ledger';
import { describeColumn, TABLE_NAMES, TABLES, type Mission, type TableName } from '@muster/core/books';
import { isMissionId, PACKAGE_FILE, writePackage } from './datapackage.ts';

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

const STAGES_OF = { people: stagesOf('people').join(', '), money: stagesOf('USD').join(', ') };

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

## Stages

People and equipment: ${STAGES_OF.people}. Money: ${STAGES_OF.money}. Every commitment comes from \`outside\`. Stages may be left
out. A promise of 1,000 of whom 400 arrived:

| id | date | known | source | commitment | quantity | unit | from | to |
|---|---|---|---|---|---|---|---|---|
| m1 | 2024-01-15 | 2024-01-16 | s1 | c1 | 1000 | people | outside | pledged |
| m2 | 2024-06-25 | 2024-06-25 | s1 | c1 | 400 | people | pledged | deployed |

## Dates, numbers, and spreadsheets

- Dates are 2024-06-25. Where a source is vaguer: 2024-06 (that month), 2024-06~ (about then), 2024 (that year), 2024-33 to
  2024-36 (its quarters), 2024-01/2024-03 (some day from January to March), ../2024-04-26 (some day up to then).
- Numbers are plain digits: 1000, not 1,000. Money has a point before the cents: 250.50.
- A spreadsheet turns dates into its own. Format the date columns as text before you type, or as yyyy-mm-dd; save as
  "CSV UTF-8". Semicolons between the cells are fine.

## What a claim can be about

${SUBJECTS.map((subject) => `\`${subject}\``).join(', ')}, a measure of the crisis such as \`idp\` or \`killed\`, or \`other\`.

${TABLE_NAMES.map(writeTableHelp).join('\n')}`;

const writeTableHelp = (name: TableName): string => {
  const spec = TABLES[name];
  const rows = spec.columns.map((column) => {
    const needed = spec.required.includes(column) ? 'yes' : '';
    return `| ${column} | ${needed} | ${describeColumn(name, column).replaceAll('|', '\\|')} |`;
  });
  return `## ${spec.file}\n\n${spec.title}.\n\n| column | needed | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
};
