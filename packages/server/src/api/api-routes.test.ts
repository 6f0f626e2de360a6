// Every address of the API is asked, and its answer held against the schema that describes it.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { soundBooksFromRows, parseMissionRows } from '@muster/core/books';
import { HAITI, makeBoard, makeMission, MOVES } from '../make-board.ts';
import { writeOpenApi } from './api-routes.ts';
import { QUESTIONS, ROUTES, type Described } from './describe-routes.ts';
import { refusal } from './schemas.ts';

const DESCRIBED: readonly Described[] = [...Object.values(ROUTES), ...Object.values(QUESTIONS)];

/** An address of the example with parameters, for each route; several where an answer has several shapes. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/api/missions/{mission}/answers/status': [
    '',
    '?asOf=2025-02-10&known=2025-02-10',
    '?asOf=2000-01-01&known=2000-01-01',
  ],
  '/api/missions/{mission}/answers/balance': [
    '',
    '?by=contributor,commitment,stage,place&all=true',
    '?of=Kenya&unit=people',
  ],
  '/api/missions/{mission}/answers/moves': ['', '?of=trust-fund&unit=USD&stage=received'],
  '/api/missions/{mission}/answers/ageing': ['?asOf=2025-06-30', '?unit=people&stage=pledged&of=KEN'],
  '/api/missions/{mission}/answers/forecast': [
    '?runs=200',
    '?asOf=2024-12-31&known=2024-12-31&runs=200&days=90&drop=ben-people&arrive=ken-police=2025-02-01&lift=50&beds=900',
    '?asOf=2000-01-01&known=2000-01-01&runs=100',
  ],
  '/api/missions/{mission}/answers/backtest': ['', '?from=2025-01-01', '?asOf=2000-01-01&known=2000-01-01'],
  '/api/missions/{mission}/answers/gaps': [
    '',
    '?asOf=2025-02-10&known=2025-02-10',
    '?asOf=2000-01-01&known=2000-01-01',
  ],
  '/api/missions/{mission}/answers/claims': ['', '?verdict=off&of=KEN'],
  '/api/missions/{mission}/answers/disagreements': ['', '?asOf=2025-02-28&known=2025-02-28'],
  '/api/missions/{mission}/answers/promises': ['', '?state=broken', '?asOf=2024-03-01&known=2024-03-01'],
  '/api/missions/{mission}/answers/diff': ['?from=2024-01-01', '?from=2024-07-10&to=2024-09-01&asOf=2024-08-27'],
  '/api/missions/{mission}/answers/show/{id}': ['ken-lost-2', 'ken-744', 'src-iom-dtm', 'KEN', 'HT0111', 'unscr-2793'],
};

describe('every address of the API', () => {
  test.each(DESCRIBED.filter(({ type }) => type === undefined).map((route) => [route.path, route] as const))(
    '%s answers as its schema says, and holds nothing that the schema does not',
    async (path, { answer }) => {
      const { ask } = await makeBoard([HAITI]);
      for (const asked of ASKED[path] ?? ['']) {
        const isId = path.includes('{id}');
        const sent = await ask(
          path.replace('{mission}', 'haiti').replace('{id}', isId ? asked : '') + (isId ? '' : asked),
        );
        expect([asked, sent.status, sent.headers.get('content-type')]).toEqual([
          asked,
          200,
          'application/json; charset=utf-8',
        ]);
        const body: unknown = await sent.json();
        expect(answer.parse(body)).toEqual(body);
      }
    },
  );

  test('the document describes them all, and is the one that is kept beside the code', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const text = await (await ask('/api/openapi.json')).text();
    const document = JSON.parse(text) as { readonly paths: Readonly<Record<string, { get: unknown }>> };
    expect(Object.keys(document.paths).toSorted()).toEqual(DESCRIBED.map(({ path }) => path).toSorted());
    expect(text).toBe(writeOpenApi());
    expect(text).toBe(await readFile(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8'));
  });
});

describe('refusals', () => {
  test.each([
    ['/api', 404, 'request.path'],
    ['/api/', 404, 'request.path'],
    ['/api/nothing', 404, 'request.path'],
    ['/api/missions/test', 404, 'request.path'],
    ['/api/missions/test/answers/nothing', 404, 'request.path'],
    ['/api/missions/other/facts', 404, 'request.mission'],
    ['/api/missions/other/answers/status', 404, 'request.mission'],
    ['/api/missions/test/answers/status?asOf=someday', 400, 'question.date'],
    ['/api/missions/test/answers/status?asof=2024-01-01', 400, 'question.choice'],
    ['/api/missions/test/answers/balance?by=colour', 400, 'question.choice'],
    ['/api/missions/test/answers/balance?all=yes', 400, 'question.choice'],
    ['/api/missions/test/answers/balance?place=XX', 404, 'question.scope'],
    ['/api/missions/test/answers/claims?of=Kenja', 404, 'question.scope'],
    ['/api/missions/test/answers/ageing?unit=peple', 400, 'question.choice'],
    ['/api/missions/test/answers/forecast?runs=1', 400, 'question.choice'],
    ['/api/missions/test/answers/forecast?runs=1e9', 400, 'question.choice'],
    ['/api/missions/test/answers/forecast?drop=nobody', 400, 'question.choice'],
    ['/api/missions/test/answers/forecast?arrive=aaa', 400, 'question.choice'],
    ['/api/missions/test/answers/diff', 400, 'question.date'],
    ['/api/missions/test/answers/diff?from=2024-09-01&to=2024-09-01', 400, 'question.order'],
    ['/api/missions/test/answers/show/ken-', 404, 'question.notFound'],
    ['/api/missions/test/facts?version=1', 400, 'question.choice'],
  ])('%s is %i %s', async (path, status, code) => {
    const { ask } = await makeBoard([await makeMission()]);
    const refused = await ask(path);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    const body: unknown = await refused.json();
    expect(refusal.parse(body)).toEqual(body);
    expect(body).toMatchObject({ status, code, type: `urn:muster:problem:${code}` });
  });

  test('everything that is wrong with a question is said at once', async () => {
    const { ask } = await makeBoard([await makeMission()]);
    const refused = await ask('/api/missions/test/answers/moves?asOf=someday&stage=deployd&unit=peple');
    expect(await refused.json()).toMatchObject({
      title: '"someday" is not a date for asOf',
      detail: 'write a day such as 2024-08-27, or today',
      problems: [{ details: { option: 'asOf' } }, { details: { option: 'stage' } }, { details: { option: 'unit' } }],
    });
  });
});

describe('a folder with a problem', () => {
  const damaged = () => makeMission({ 'moves.csv': MOVES.replace('2024-06-25,2024-06-25', 'someday,2024-06-25') });

  test('D1 it gives no figure, but the problem with file, row and column', async () => {
    const { ask } = await makeBoard([await damaged()]);
    const refused = await ask('/api/missions/test/answers/status');
    expect(refused.status).toBe(422);
    const at = { file: 'moves.csv', row: 3, column: 'date', value: 'someday' };
    expect(await refused.json()).toMatchObject({ code: 'cell.date', at, problems: [{ code: 'cell.date', at }] });
    const check = await ask('/api/missions/test/check');
    expect([check.status, await check.json()]).toMatchObject([200, { problems: [{ code: 'cell.date', ...at }] }]);
  });

  test('its rows are sent as they are, for a page that leaves out what is wrong and says so', async () => {
    const { ask } = await makeBoard([await damaged()]);
    const body = (await (await ask('/api/missions/test/facts')).json()) as Record<string, unknown>;
    expect(body['problems']).toEqual([]);
    const rows = parseMissionRows(body['rows']);
    expect(rows.ok && soundBooksFromRows(rows.value)).toMatchObject({ leftOut: 1, problems: [{ code: 'cell.date' }] });
  });
});

describe('the facts', () => {
  test('they are not sent again while they are the same', async () => {
    const { ask, missions } = await makeBoard([await makeMission()]);
    const first = await ask('/api/missions/test/facts', { 'accept-encoding': 'br' });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toBe(`W/"${missions[0]!.facts().version}"`);
    const again = await ask('/api/missions/test/facts', { 'if-none-match': etag, 'accept-encoding': 'gzip' });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('vary')).toBe('Accept-Encoding');
    expect((await ask('/api/missions/test/facts', { 'if-none-match': 'W/"0"' })).status).toBe(200);
  });
});
