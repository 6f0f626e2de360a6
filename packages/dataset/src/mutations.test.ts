import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem, type Outcome } from '@muster/core/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeMission, SOUND } from './make-mission.ts';
import { readMission } from './read-mission.ts';

const FILES = [...Object.keys(SOUND), 'claims.csv', 'datapackage.json'];
/** Bytes that mean something to a reader of tables, and any others. */
const byte = fc.oneof(
  fc.constantFrom(...Buffer.from('",;\t\n\r\0 \uFEFF-~/09aé'), 0xff, 0xfe, 0xe9),
  fc.integer({ min: 0, max: 255 }),
);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  remove: fc.nat({ max: 4 }),
  insert: fc.array(byte, { maxLength: 4 }),
});
const apply = (bytes: Buffer, { at, remove, insert }: { at: number; remove: number; insert: readonly number[] }) => {
  const place = Math.floor(at * (bytes.length + 1));
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(insert), bytes.subarray(place + remove)]);
};

/** Either taken whole, or refused with problems that each name a file, say what is wrong and what to do. */
const expectSaid = (read: Outcome<unknown>): void => {
  if (read.ok) return;
  expect(read.problems.length).toBeGreaterThan(0);
  for (const found of read.problems) {
    const { says, todo } = describeProblem(found);
    expect(found.at?.file).toMatch(/\.(csv|json)$/);
    expect(says.length).toBeGreaterThan(10);
    expect(todo.length).toBeGreaterThan(5);
    expect(`${says} ${todo}`).not.toMatch(/undefined|\[object|\{\w+\}| {2}/);
    if (found.at?.row !== undefined) expect(found.at.row).toBeGreaterThan(0);
  }
};

it('D1 a sound folder with some bytes changed is taken whole or refused in words, and never fails otherwise', async () => {
  const folder = await makeMission();
  const sound = new Map(
    await Promise.all(FILES.map(async (file) => [file, await readFile(join(folder, file))] as const)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async (file, changes) => {
        const bytes = sound.get(file) ?? Buffer.alloc(0);
        await writeFile(join(folder, file), changes.reduce(apply, bytes));
        const read = await readMission(folder);
        await writeFile(join(folder, file), bytes);
        expectSaid(read);
      },
    ),
    { numRuns: 250 },
  );
});

it('D1 a folder whose table is cut off anywhere is taken whole or refused in words', async () => {
  const folder = await makeMission();
  const bytes = Buffer.from(SOUND['moves.csv']);
  for (let length = 0; length <= bytes.length; length += 1) {
    await writeFile(join(folder, 'moves.csv'), bytes.subarray(0, length));
    expectSaid(await readMission(folder));
  }
});
