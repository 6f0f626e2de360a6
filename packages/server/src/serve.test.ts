// A server that listens: what only shows on a real line.
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { HAITI, makeFolder, makeMission, makeSite, MOVES } from './make-board.ts';
import { serve, type Served, type ServeOptions } from './serve.ts';

const start = async (folders: readonly string[], options: Partial<ServeOptions> = {}): Promise<Served> => {
  const served = await serve({ folders, site: await makeSite(), port: 0, ...options });
  if (!served.ok) throw new Error(JSON.stringify(served.problems));
  onTestFinished(served.value.close);
  return served.value;
};

const refusals = async (options: Partial<ServeOptions>) => {
  const served = await serve({ folders: [await makeMission()], site: await makeSite(), ...options });
  if (served.ok) await served.value.close();
  return served.ok ? [] : served.problems;
};

/** One request on a line of its own, its body as it came. */
const get = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ answer, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });

test('it answers on the line: the page, the facts, packed', async () => {
  const { address, missions, isOpen } = await start([HAITI]);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect([missions, isOpen]).toMatchObject([[{ id: 'haiti', problems: 0 }], false]);
  const page = await get(`${address}/haiti`, { 'accept-encoding': 'br' });
  expect([page.answer.statusCode, page.answer.headers['content-encoding']]).toEqual([200, 'br']);
  expect(brotliDecompressSync(page.body).toString()).toContain('"path":"/haiti"');
  const facts = await get(`${address}/api/missions/haiti/facts`, { 'accept-encoding': 'gzip, deflate, br' });
  expect(facts.answer.headers['content-encoding']).toBe('br');
  expect(facts.answer.headers['content-length']).toBe(String(facts.body.length));
  expect(JSON.parse(brotliDecompressSync(facts.body).toString())).toMatchObject({ rows: { mission: { id: 'haiti' } } });
  const foreign = await get(`${address}/haiti`, { host: 'evil.example' });
  expect(foreign.answer.statusCode).toBe(421);
});

test('no address leads out of the site, however it is written on the line', async () => {
  const { address } = await start([await makeMission()]);
  const { port } = new URL(address);
  for (const path of ['/assets/../../site.json', '/../site.json', '/assets/%2e%2e/%2e%2e/site.json', '//site.json']) {
    const { answer, body } = await new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () => resolve({ answer, body }));
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(body).not.toContain('styleHash');
    expect(answer.statusCode).toBeLessThan(500);
  }
});

test('an open page hears of a change, and closing lets everything go', async () => {
  const folder = await makeMission();
  const { address, close } = await start([folder]);
  const heard: string[] = [];
  const gone = new Promise<void>((resolve) => {
    request(`${address}/api/missions/test/events`, { agent: false }, (answer) => {
      answer.on('data', (part: Buffer) => heard.push(part.toString()));
      answer.on('error', () => {});
      answer.on('close', resolve);
    }).end();
  });
  await expect.poll(() => heard.length).toBe(1);
  await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,'));
  await expect.poll(() => heard.length).toBe(2);
  expect(new Set(heard).size).toBe(2);
  await close();
  await gone;
  await expect(get(`${address}/api/health`)).rejects.toThrow('ECONNREFUSED');
});

test('a page that goes is no longer told anything', async () => {
  const folder = await makeMission();
  const { address } = await start([folder], { heartbeatMs: 10 });
  for (let at = 0; at < 3; at += 1) {
    await new Promise<void>((resolve) => {
      const asked = request(`${address}/api/missions/test/events`, { agent: false }, (answer) => {
        answer.on('error', () => {});
        answer.once('data', () => {
          asked.destroy();
          resolve();
        });
      });
      asked.on('error', () => {});
      asked.end();
    });
  }
  await writeFile(join(folder, 'moves.csv'), MOVES.replace(',200,', ',300,'));
  await expect
    .poll(async () => (await get(`${address}/api/missions/test/answers/status`)).body.toString())
    .toContain('"deployed": 300');
});

test('where the first port is taken the next is used, and one that was asked for is refused', async () => {
  const one = await start([await makeMission()], { port: undefined });
  const two = await start([await makeMission()], { port: undefined });
  const [first, second] = [one, two].map(({ address }) => Number(new URL(address).port));
  expect(first).toBeGreaterThanOrEqual(8017);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(await refusals({ port: first })).toMatchObject([
    { code: 'serve.address', details: { address: `127.0.0.1:${first}`, reason: 'something else listens there' } },
  ]);
});

test('an address that is not this machine\u2019s is refused', async () => {
  expect(await refusals({ host: '192.0.2.1', port: 0 })).toMatchObject([
    { code: 'serve.address', details: { reason: 'this machine has no such address' } },
  ]);
});

test('the address of a board on IPv6 is one that a browser understands', async () => {
  const isThere = await new Promise<boolean>((resolve) => {
    const probe = createServer().on('error', () => resolve(false));
    probe.listen(0, '::1', () => probe.close(() => resolve(true)));
  });
  if (!isThere) return;
  const { address } = await start([await makeMission()], { host: '::1' });
  expect((await get(`${address}/api/health`)).answer.statusCode).toBe(200);
});

test('folders that are no missions are refused, and two missions of one name', async () => {
  expect(await refusals({ folders: [join(await makeFolder(), 'gone')], port: 0 })).toMatchObject([
    { code: 'folder.missing' },
  ]);
  expect(await refusals({ folders: [await makeMission(), await makeMission()], port: 0 })).toMatchObject([
    { code: 'package.invalid' },
  ]);
});

test('a mission with broken tables is served, and what is wrong is counted', async () => {
  const broken = await makeMission({ 'places.csv': '', 'sources.csv': 'a,b\n' });
  const { missions, address } = await start([broken]);
  expect(missions).toMatchObject([{ id: 'test', problems: 3 }]);
  expect((await get(`${address}/test`)).answer.statusCode).toBe(200);
});

test('a board for others answers to any name and says that it is open', async () => {
  const { address, isOpen } = await start([await makeMission()], { host: '0.0.0.0' });
  const { answer } = await get(`${address.replace('0.0.0.0', '127.0.0.1')}/api/health`, { host: 'board.example' });
  expect([isOpen, answer.statusCode]).toEqual([true, 200]);
});
