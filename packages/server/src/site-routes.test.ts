import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadSite } from './load-site.ts';
import { HAITI, makeBoard, makeFolder, makeMission, SCRIPT, SITE_FILES } from './make-board.ts';

type View = Readonly<Record<string, unknown>>;

const drawn = async (answer: Response): Promise<View> => (await answer.json()) as View;

describe('the page', () => {
  test('it is drawn from the facts, the address, the reader and the day', async () => {
    const { ask, missions } = await makeBoard([await makeMission()]);
    const answer = await ask('/test/claims/x?asOf=2024-07-01&known=today', { 'accept-language': 'fr' });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding, Accept-Language, Cookie, Sec-CH-UA-Mobile, User-Agent',
    });
    const facts = missions[0]!.facts();
    expect(await drawn(answer)).toEqual({
      version: facts.version,
      rows: facts.rows,
      problems: [],
      sheet: null,
      missions: [{ id: 'test', name: 'A mission' }],
      path: '/test/claims/x',
      query: '?asOf=2024-07-01&known=today',
      lang: 'fr',
      today: '2026-04-01',
      narrow: false,
      prompts: true,
      assets: { script: '/assets/main.js', preloads: ['/assets/more.js'], style: 'body{color:#111}' },
    });
  });

  test('the status is the one that the page says', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    expect((await ask('/test/nowhere')).status).toBe(404);
  });

  test('the language is that of the address, then of the cookie, then of the browser or whoever started it', async () => {
    const folder = await makeMission();
    const { ask } = await makeBoard([folder]);
    const langOf = async (answer: Promise<Response>) => (await drawn(await answer))['lang'];
    expect(await langOf(ask('/test?lang=fr', { cookie: 'lang=en' }))).toBe('fr');
    expect(await langOf(ask('/test', { cookie: 'lang=fr', 'accept-language': 'en' }))).toBe('fr');
    expect(await langOf(ask('/test'))).toBe('en');
    const french = await makeBoard([folder], { lang: 'fr' });
    expect(await langOf(french.ask('/test', { 'accept-language': 'en' }))).toBe('fr');
    expect(await langOf(french.ask('/test', { cookie: 'lang=en' }))).toBe('en');
  });

  test('a phone gets the narrow one', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    expect(await drawn(await ask('/test', { 'sec-ch-ua-mobile': '?1' }))).toMatchObject({ narrow: true });
  });

  test('prompts that were sent away stay away', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    expect(await drawn(await ask('/test', { cookie: 'lang=fr; prompts=off' }))).toMatchObject({ prompts: false });
    expect(await drawn(await ask('/test', { cookie: 'prompts=on' }))).toMatchObject({ prompts: true });
  });

  test('of one mission / leads to it and keeps the question', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const answer = await ask('/?asOf=2024-07-01&lang=fr');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/test?asOf=2024-07-01&lang=fr']);
  });

  test('of several missions each has its own, and / shows the list', async () => {
    const { ask } = await makeBoard([await makeMission(), HAITI]);
    expect(await drawn(await ask('/haiti'))).toMatchObject({ rows: { mission: { id: 'haiti' } } });
    const list = await ask('/');
    expect(list.status).toBe(200);
    expect(await drawn(list)).toMatchObject({ path: '/', missions: [{ id: 'test' }, { id: 'haiti' }] });
  });

  test.each(['/other', '/%E0%A4%A', '/..%2f..', '/test%2f..'])('%s is no mission', async (path) => {
    const { ask } = await makeBoard([await makeMission()]);
    const refused = await ask(path);
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ code: 'request.mission', detail: 'name one of test' });
  });

  test('it is packed as the browser asks', async () => {
    const { ask } = await makeBoard([HAITI]);
    const plain = await (await ask('/haiti')).text();
    const [brotli, gzip] = [
      await ask('/haiti', { 'accept-encoding': 'gzip, br' }),
      await ask('/haiti', { 'accept-encoding': 'gzip' }),
    ];
    expect([brotli.headers.get('content-encoding'), gzip.headers.get('content-encoding')]).toEqual(['br', 'gzip']);
    const packed = Buffer.from(await brotli.arrayBuffer());
    expect(brotli.headers.get('content-length')).toBe(String(packed.length));
    expect(brotliDecompressSync(packed).toString()).toBe(plain);
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain);
  });
});

describe('the files of the site', () => {
  test('they are sent as they were packed, and kept for ever where their name tells their content', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const [plain, brotli, gzip] = [
      await ask('/assets/main.js'),
      await ask('/assets/main.js', { 'accept-encoding': 'br' }),
      await ask('/assets/main.js', { 'accept-encoding': 'gzip' }),
    ];
    expect(Object.fromEntries(brotli.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(await plain.text()).toBe(SCRIPT);
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(SCRIPT);
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  test('others are asked for again, and not sent again while they are the same', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const icon = await ask('/icon.svg', { 'accept-encoding': 'br' });
    expect(Object.fromEntries(icon.headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(icon.headers.has('content-encoding')).toBe(false);
    const again = await ask('/icon.svg', { 'if-none-match': `"x", ${icon.headers.get('etag')}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/site.json',
    '/server/draw.js',
    '/assets/main.js.br',
    '/assets/../../site.json',
    '/assets/%2e%2e/%2e%2e/site.json',
    '/assets/..%2f..%2fsite.json',
    '/assets//main.js',
    '/assets/..\\..\\site.json',
    '/__proto__',
    '/constructor',
  ])('%s is none of them', async (path) => {
    const { ask } = await makeBoard([await makeMission()]);
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'request.mission' });
  });
});

describe('a site that is not built', () => {
  test('it is refused with what to do', async () => {
    expect(await loadSite(join(await makeFolder(), 'dist'))).toMatchObject({ problems: [{ code: 'site.missing' }] });
  });

  test('a site that is built wrongly is a fault', async () => {
    const folder = await makeFolder(SITE_FILES);
    await writeFile(join(folder, 'site.json'), '{');
    await expect(loadSite(folder)).rejects.toThrow(SyntaxError);
  });
});
