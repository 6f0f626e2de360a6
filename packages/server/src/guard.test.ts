// What every answer has in common, whatever was asked.
import { describe, expect, test } from 'vitest';
import { isLoopback } from './guard.ts';
import { makeBoard, makeMission } from './make-board.ts';

const PATHS = ['/', '/test', '/test/nowhere', '/assets/main.js', '/icon.svg', '/api/health', '/api/nothing', '/other'];

describe('every answer', () => {
  test.each(PATHS)('%s lets a page do only what it needs', async (path) => {
    const { ask } = await makeBoard([await makeMission()]);
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[\w+/]{43}='; /);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  test('only the script of the worker that solves may compile WebAssembly', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const policyOf = async (path: string): Promise<string> =>
      (await ask(path)).headers.get('content-security-policy') ?? '';
    const worker = await policyOf('/assets/gaps-worker-Bx_9-a.js');
    expect(worker).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(worker.replace(" 'wasm-unsafe-eval'", '')).toBe(await policyOf('/test/gaps'));
    const others = [
      '/test/gaps',
      '/assets/gaps-worker.html',
      '/assets/gaps-worker-a.js/x',
      '/x/assets/gaps-worker-a.js',
    ];
    for (const path of others) expect(await policyOf(path), path).not.toContain('unsafe');
  });

  test('the headers stand on refusals, faults and unchanged answers as well', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const tag = (await ask('/api/missions/test/facts')).headers.get('etag') ?? '';
    const answers = [
      await ask('/test', { host: 'evil.example' }),
      await ask('/test', {}, 'POST'),
      await ask('/test?fault'),
      await ask('/api/missions/test/facts', { 'if-none-match': tag }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([421, 405, 500, 304]);
    for (const { headers } of answers) expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the name of the host', () => {
  test.each(['localhost', 'LOCALHOST:8017', '127.0.0.1:8017', '127.0.0.1', '[::1]:8017', '[::1]'])(
    '%s is this machine',
    async (host) => {
      const { ask } = await makeBoard([await makeMission()]);
      expect((await ask('/api/health', { host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.7:8017',
    '',
    'x@localhost',
  ])('"%s" is refused, so that no page from elsewhere reads the books', async (host) => {
    const { ask } = await makeBoard([await makeMission()]);
    for (const path of ['/test', '/api/missions/test/facts', '/assets/main.js']) {
      const refused = await ask(path, { host });
      expect([refused.status, refused.headers.get('content-type')]).toEqual([421, 'application/problem+json']);
      expect(await refused.json()).toMatchObject({ code: 'request.host', status: 421 });
    }
  });

  test('a board that others may reach answers to every name', async () => {
    const { ask } = await makeBoard([await makeMission()], { isLocal: false });
    expect((await ask('/api/health', { host: 'board.example' })).status).toBe(200);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.7', false],
    ['127.evil.example', false],
  ])('only this machine reaches %s: %s', (host, isLocal) => {
    expect(isLoopback(host)).toBe(isLocal);
  });
});

describe('what would change something', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const { ask } = await makeBoard([await makeMission()]);
    for (const path of ['/test', '/api/health', '/api/nothing']) {
      const refused = await ask(path, {}, method);
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await refused.json()).toMatchObject({ code: 'request.method', details: { method } });
    }
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    for (const path of ['/test', '/api/missions/test/facts', '/assets/main.js', '/api/missions/test/events']) {
      const [head, get] = [await ask(path, {}, 'HEAD'), await ask(path)];
      expect([head.status, head.headers.get('content-type')]).toEqual([get.status, get.headers.get('content-type')]);
      expect(await head.text()).toBe('');
      await get.body?.cancel();
    }
  });
});

test('a fault is logged here and told there without a word of what it was', async () => {
  const { ask, faults } = await makeBoard([await makeMission()]);
  const answer = await ask('/test?fault');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  expect(await answer.text()).not.toContain('secret');
  expect(faults).toMatchObject([{ message: 'a secret of the house' }]);
});
