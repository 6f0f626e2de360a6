import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBoard, makeMission, MOVES } from '../make-board.ts';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const readText = async (reader: Reader): Promise<string> => new TextDecoder().decode((await reader.read()).value);

test('the version is said at once and after every change, and nothing once the other side has gone', async () => {
  const folder = await makeMission();
  const { ask, missions } = await makeBoard([folder]);
  const [mission] = missions;
  const answer = await ask('/api/missions/test/events');
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = answer.body!.getReader();
  const first = mission!.facts().version;
  expect(await readText(reader)).toBe(`event: version\ndata: {"version":"${first}"}\n\n`);
  await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,'));
  const changed = await readText(reader);
  expect(changed).toBe(`event: version\ndata: {"version":"${mission!.facts().version}"}\n\n`);
  expect(changed).not.toContain(first);
  await reader.cancel();
  await writeFile(join(folder, 'moves.csv'), MOVES);
  await expect.poll(() => mission!.facts().version).toBe(first);
  expect((await reader.read()).done).toBe(true);
});

test('a line on which nothing is said is kept open by comments', async () => {
  const { ask } = await makeBoard([await makeMission()], { heartbeatMs: 20 });
  const reader = (await ask('/api/missions/test/events')).body!.getReader();
  await readText(reader);
  expect(await readText(reader)).toBe(': here\n\n');
  expect(await readText(reader)).toBe(': here\n\n');
  await reader.cancel();
});
