// The API: the missions, their facts for a page, and every answer of the command line for programs.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problem, type Day, type Problem } from '@muster/core/kernel';
import { checkToJson, problemsToJson, writeJson } from '@muster/core/answers/json';
import type { LiveMission } from '../live-mission.ts';
import { booksOf } from '../read-facts.ts';
import { packOnce } from '../pack.ts';
import { encodingOf, isUnchanged, JSON_TYPE, sendProblems, sendText } from '../send.ts';
import { ASK, type Query, type QuestionName } from './answers.ts';
import { QUESTIONS, ROUTES, toRouteConfig, type Described } from './describe-routes.ts';
import { sendEvents } from './events.ts';

const VERSION = '0.1.0';

type Given = {
  readonly missions: readonly LiveMission[];
  readonly today: () => Day;
  readonly heartbeatMs?: number | undefined;
};

type Answer = (c: Context, mission: LiveMission) => Promise<Response> | Response;

/** The API of these missions. */
export const createApi = ({ missions, today, heartbeatMs }: Given): OpenAPIHono => {
  const api = new OpenAPIHono();
  const route = (described: Described, answer: (c: Context) => Promise<Response> | Response): void => {
    api.openAPIRegistry.registerPath(toRouteConfig(described));
    api.get(described.path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => {
      const unknown = findUnknown(c, described);
      return unknown.length > 0 ? sendProblems(c, unknown) : answer(c);
    });
  };
  const routeMission = (described: Described, answer: Answer): void =>
    route(described, (c) => {
      const id = c.req.param('mission') ?? '';
      const mission = missions.find(({ facts }) => facts().rows.mission.id === id);
      if (mission) return answer(c, mission);
      const choices = missions.map(({ facts }) => facts().rows.mission.id).join(', ');
      return sendProblems(c, [problem('request.mission', { mission: id, choices })]);
    });

  route(ROUTES.health, (c) => sendJson(c, { status: 'ok', missions: missions.length, version: VERSION }));
  route(ROUTES.missions, (c) =>
    sendJson(
      c,
      missions.map(({ facts }) => facts().rows.mission).map(({ id, name }) => ({ id, name })),
    ),
  );
  routeMission(ROUTES.facts, sendFacts);
  routeMission(ROUTES.check, (c, mission) => sendCheck(c, mission));
  routeMission(ROUTES.events, (c, mission) => sendEvents(c, mission, heartbeatMs));
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    routeMission(QUESTIONS[name], (c, mission) => sendAnswer(c, mission, { name, today: today() }));
  }
  let document: string | undefined;
  route(ROUTES.openapi, (c) => {
    document ??= writeDocument(api);
    return sendText(c, { text: document, type: JSON_TYPE });
  });
  api.all('/api', (c) => sendProblems(c, [problem('request.path', { path: c.req.path })]));
  api.all('/api/*', (c) => sendProblems(c, [problem('request.path', { path: c.req.path })]));
  return api;
};

/** The OpenAPI document, as it is sent and as it is kept beside the code. */
export const writeOpenApi = (): string => writeDocument(createApi({ missions: [], today: () => 0 as Day }));

const writeDocument = (api: OpenAPIHono): string =>
  `${JSON.stringify(
    api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Muster',
        version: VERSION,
        description:
          'Reads the books of missions. Quantities are exact digits; money stands in the minor unit of its currency.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
    }),
    undefined,
    2,
  )}\n`;

/** A parameter that nothing reads would be answered as if it had not been given. */
const findUnknown = (c: Context, { query }: Described): readonly Problem[] => {
  const known = Object.keys(query);
  return Object.keys(c.req.query())
    .filter((name) => !known.includes(name))
    .map((name) => problem('question.choice', { value: name, option: 'a parameter', choices: known.join(', ') }));
};

const sendJson = (c: Context, value: unknown): Promise<Response> =>
  sendText(c, { text: writeJson(value), type: JSON_TYPE });

const sendFacts: Answer = async (c, mission) => {
  const facts = mission.facts();
  const etag = `W/"${facts.version}"`;
  const headers = { 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding' };
  if (isUnchanged(c, etag)) return new Response(null, { status: 304, headers });
  const sent = await sendText(c, {
    text: facts.text,
    type: JSON_TYPE,
    packed: await packOnce(facts, facts.text, encodingOf(c)),
  });
  sent.headers.set('ETag', etag);
  return sent;
};

/** What is wrong is the answer here, not a refusal. */
const sendCheck: Answer = (c, mission) => {
  const facts = mission.facts();
  const books = booksOf(facts);
  return sendJson(c, books.ok ? checkToJson(books.value, facts.extraColumns) : problemsToJson(books.problems));
};

type Question = { readonly name: QuestionName; readonly today: Day };

const sendAnswer = async (c: Context, mission: LiveMission, { name, today }: Question): Promise<Response> => {
  const books = booksOf(mission.facts());
  if (!books.ok) return sendProblems(c, books.problems);
  const query: Query = { ...c.req.query(), ...(name === 'show' && { id: c.req.param('id') ?? '' }) };
  const answer = await ASK[name]({ books: books.value, query, today });
  return answer.ok ? sendJson(c, answer.value) : sendProblems(c, answer.problems);
};
