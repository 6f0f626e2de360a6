// Writes the files that come from code, so that they cannot drift from it. With --check it writes nothing and fails
// where a file differs from what the code says today.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { writePackage } from '@muster/dataset';
import { writeOpenApi } from '@muster/server';
import { drawTerminal } from './terminal-picture.ts';

const HAITI = { id: 'haiti', name: 'Security mission in Haiti (MSS, since October 2025 GSF)', place: 'HT' };
const STATUS_DAY = '2025-02-28';

const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'examples/haiti/datapackage.json': () =>
    writePackage(
      HAITI,
      'The books of the mission, from public sources. Facts and figures are cited; no dataset is copied.',
    ),
  'docs/openapi.json': writeOpenApi,
  'docs/status.svg': () =>
    drawTerminal(['status', 'examples/haiti', '--as-of', STATUS_DAY, '--known', STATUS_DAY], STATUS_DAY),
};

const isCheck = process.argv.includes('--check');
const drifted: string[] = [];
for (const [file, make] of Object.entries(generated)) {
  const text = await make();
  if (isCheck) {
    const present = await readFile(file, 'utf8').catch(() => '');
    if (present !== text) drifted.push(file);
  } else await writeFile(file, text);
}
if (drifted.length > 0) process.stderr.write(`${drifted.join(', ')} differ from the code: npm run generate\n`);
process.exitCode = drifted.length > 0 ? 1 : 0;
