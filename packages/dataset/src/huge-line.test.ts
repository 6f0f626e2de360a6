import { expect, it } from 'vitest';
import { linesOf, makeMission } from './make-mission.ts';
import { readMission } from './read-mission.ts';

const SIZE = 50_000_000;
const MOST_MILLISECONDS = 5000;

it.each([
  ['as a header', 'x'.repeat(SIZE), 'the cell holds 50000000 characters'],
  ['as a header of commas', ','.repeat(SIZE), 'the cell holds 50000000 characters'],
  ['as a header of many columns', 'ab,'.repeat(SIZE / 3), 'characters; the most is 100000'],
  ['as one cell', `id,publisher\nsrc,${'x'.repeat(SIZE)}`, 'the cell holds 50000000 characters'],
  ['as a row of commas', `id,publisher\n${','.repeat(SIZE)}`, 'the header has 2 cells, this row has 50000001'],
  ['of quotes', `id,publisher\n${'"'.repeat(SIZE + 1)}`, 'a cell opens with a double quote that never closes'],
  ['of quotes inside one cell', `id,publisher\n${'a"'.repeat(SIZE / 2)}`, 'a double quote opens or ends in the middle'],
  ['of quotes inside many cells', `id,publisher\n${'a",'.repeat(SIZE / 3)}`, 'a double quote opens or ends in'],
])('D3 a line of 50 MB %s is refused fast and in words', async (_, text, words) => {
  const folder = await makeMission({ 'sources.csv': text });
  const start = performance.now();
  const lines = linesOf(await readMission(folder));
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(lines[0]).toContain(words);
  expect(lines.length).toBeLessThanOrEqual(102);
});

it('D3 a byte of Windows-1252 at the end of 50 MB is found fast', async () => {
  const folder = await makeMission({
    'sources.csv': Buffer.concat([Buffer.alloc(SIZE, 'src,Haïti\n'), Buffer.from([0xe9])]),
  });
  const start = performance.now();
  expect(linesOf(await readMission(folder))[0]).toContain('is 0xE9');
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});
