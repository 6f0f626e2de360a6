// Every address of the API as OpenAPI has it: what it says, what it may be asked with, what it sends. The app takes its
// routes from here, so that none can be missing from the document.
import { z, type RouteConfig } from '@hono/zod-openapi';
import type { QuestionName } from './answers.ts';
import { claims, diff, disagreements, promises, shown } from './claim-schemas.ts';
import { backtest, forecast } from './forecast-schemas.ts';
import { ageing, balance, check, facts, gaps, health, missionList, moves, refusal, status } from './schemas.ts';

type Parameters = Readonly<Record<string, z.ZodType>>;

export type Described = {
  /** As OpenAPI writes it: `/api/missions/{mission}/check`. */
  readonly path: string;
  readonly summary: string;
  readonly query: Parameters;
  readonly answer: z.ZodType;
  readonly type?: string;
};

const text = (description: string, example?: string) =>
  z
    .string()
    .optional()
    .openapi({ description, ...(example !== undefined && { example }) });

const CLOCKS = {
  asOf: text('The day the question is about (default: today).', '2024-08-27'),
  known: text('Answer with what was known on this day (default: today).', '2024-08-27'),
};
const OF = text('Only this contributor, pool or commitment; `not:KEN` for all but one.', 'KEN');
const UNIT = text('Only this unit: people, a currency, a kind of equipment.', 'people');
const STAGES = text('Only these stages, separated by commas.', 'deployed');

const question = (name: QuestionName, described: Omit<Described, 'path'>): Described => ({
  path: `/api/missions/{mission}/answers/${name}${name === 'show' ? '/{id}' : ''}`,
  ...described,
});

/** The questions, each the same as `muster VERB --json`. */
export const QUESTIONS: Readonly<Record<QuestionName, Described>> = {
  status: question('status', {
    summary: 'The state of the mission: strength, mandate, contributors, claims.',
    query: CLOCKS,
    answer: status,
  }),
  balance: question('balance', {
    summary: 'What stands in which account.',
    query: {
      ...CLOCKS,
      by: text('contributor, commitment, stage, place: any, separated by commas.', 'contributor,stage'),
      unit: UNIT,
      stage: STAGES,
      of: OF,
      place: text('Only this place and what lies in it.'),
      all: text('`true` for accounts that stand at zero as well, and `outside`.', 'true'),
    },
    answer: balance,
  }),
  moves: question('moves', {
    summary: 'The moves in and out of a stage, with the balance after each.',
    query: {
      ...CLOCKS,
      stage: text('The stage (default: deployed).', 'deployed'),
      of: OF,
      unit: text('The unit (default: people).', 'people'),
    },
    answer: moves,
  }),
  ageing: question('ageing', {
    summary: 'How long each commitment has stood where it is.',
    query: { ...CLOCKS, stage: STAGES, of: OF, unit: UNIT },
    answer: ageing,
  }),
  forecast: question('forecast', {
    summary: 'When the mission will be full, with its interval; what may be expected of whom; what would help most.',
    query: {
      ...CLOCKS,
      seed: text('The same seed gives the same forecast to the last digit.', '1'),
      runs: text('How often it is simulated.', '10000'),
      days: text('How many days it looks ahead.', '730'),
      drop: text('What if these commitments do not come; separated by commas.', 'ben-people'),
      arrive: text('What if a commitment arrives on a day; separated by commas.', 'ken-police=2025-03-01'),
      lift: text('What if so many people can be brought a week.', '200'),
      beds: text('What if there are beds for so many.', '1500'),
    },
    answer: forecast,
  }),
  backtest: question('backtest', {
    summary: 'How good the forecast would have been each month, beside three plain rivals.',
    query: { ...CLOCKS, from: text('The first month (default: half a year after the first promise).', '2024-01-01') },
    answer: backtest,
  }),
  gaps: question('gaps', {
    summary: 'What is missing against the requirement lines, who fills them, and what fills none.',
    query: CLOCKS,
    answer: gaps,
  }),
  claims: question('claims', {
    summary: 'What was said, held against the books: once as known then, once as known now.',
    query: { ...CLOCKS, verdict: text('Only those that `holds`, `off` or `uncheckable`.', 'off'), of: OF },
    answer: claims,
  }),
  disagreements: question('disagreements', {
    summary: 'Where sources disagree: every figure, the headline, the spread.',
    query: { ...CLOCKS, of: OF },
    answer: disagreements,
  }),
  promises: question('promises', {
    summary: 'What was promised for a day: open, kept, late or broken.',
    query: { ...CLOCKS, state: text('Only open, kept, late, broken or uncheckable.', 'broken') },
    answer: promises,
  }),
  diff: question('diff', {
    summary: 'What changed between two known dates, in words and numbers.',
    query: {
      from: z.string().openapi({ description: 'The earlier known date.', example: '2024-07-10' }),
      to: text('The later known date (default: today).', '2024-09-01'),
      asOf: text('What was believed of this one day; else each side speaks of its own day.', '2024-08-27'),
    },
    answer: diff,
  }),
  show: question('show', {
    summary: 'One fact with all its versions and its source, or one source with all that rests on it.',
    query: CLOCKS,
    answer: shown,
  }),
};

export const ROUTES = {
  health: { path: '/api/health', summary: 'Whether the server answers.', query: {}, answer: health },
  missions: { path: '/api/missions', summary: 'The missions that are open.', query: {}, answer: missionList },
  facts: {
    path: '/api/missions/{mission}/facts',
    summary: 'All rows of a mission, what is wrong with its files, and the sheet of its map.',
    query: {},
    answer: facts,
  },
  check: {
    path: '/api/missions/{mission}/check',
    summary: 'Whether the folder is sound: files, columns, references, dates, the rules of the books.',
    query: {},
    answer: check,
  },
  events: {
    path: '/api/missions/{mission}/events',
    summary: 'Server-sent events: `version` at once and whenever the content of the folder changes.',
    query: {},
    answer: z.string(),
    type: 'text/event-stream',
  },
  openapi: {
    path: '/api/openapi.json',
    summary: 'This document.',
    query: {},
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Readonly<Record<string, Described>>;

const PLACES: Readonly<Record<string, string>> = {
  mission: 'The id of the mission: the `name` in its datapackage.json.',
  id: 'The id of a fact, source, contributor, place or disagreement.',
};

/** One route as the registry of OpenAPI takes it. */
export const toRouteConfig = ({ path, summary, query, answer, type = 'application/json' }: Described): RouteConfig => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = names.map((name) => [name, z.string().openapi({ description: PLACES[name] ?? '' })]);
  const isMission = names.length > 0;
  return {
    method: 'get',
    path,
    summary,
    request: {
      ...(isMission && { params: z.object(Object.fromEntries(params)) }),
      ...(Object.keys(query).length > 0 && { query: z.object(query) }),
    },
    responses: {
      200: { description: 'The answer.', content: { [type]: { schema: answer } } },
      ...(isMission && { 304: { description: 'What the other side holds is still so.' } }),
      default: {
        description: 'What is wrong, and what to do.',
        content: { 'application/problem+json': { schema: refusal } },
      },
    },
  };
};
