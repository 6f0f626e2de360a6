// Writes the files that come from code, so that they cannot drift from it: the table schemas of the example mission.
import { writeFile } from 'node:fs/promises';
import { writePackage } from '@muster/dataset';

const HAITI = {
  id: 'haiti',
  name: 'Security mission in Haiti (MSS, since October 2025 GSF)',
  place: 'HT',
};

await writeFile(
  'examples/haiti/datapackage.json',
  writePackage(
    HAITI,
    'The books of the mission, from public sources. Facts and figures are cited; no dataset is copied.',
  ),
);
