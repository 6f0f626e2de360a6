// What the API sends, as schemas: they write the OpenAPI document, and the tests hold every answer against them.
import { MODELS } from '@muster/core/forecast';
import { z } from '@hono/zod-openapi';
import { clocks, count, day, edtf, ids, place, problems, quantity, women } from './schema-parts.ts';

const refusedProblem = z.object({
  title: z.string().openapi({ description: 'What is wrong.' }),
  detail: z.string().openapi({ description: 'What to do.' }),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.object(place).optional(),
});

export const refusal = refusedProblem
  .extend({
    type: z.string(),
    status: count,
    problems: z.array(refusedProblem).openapi({ description: 'All that is wrong; the first is told above.' }),
  })
  .openapi('Refusal');

export const health = z.object({ status: z.literal('ok'), missions: count, version: z.string() }).openapi('Health');

export const missionList = z.array(z.object({ id: z.string(), name: z.string() })).openapi('Missions');

const tableRows = z.object({
  file: z.string(),
  rows: z.array(z.array(z.string())),
  numbers: z
    .array(count)
    .optional()
    .openapi({ description: 'The number of each row where they do not follow each other.' }),
});

export const facts = z
  .object({
    version: z.string().openapi({ description: 'Changes with the content of the folder.' }),
    rows: z.object({
      mission: z.object({
        id: z.string(),
        name: z.string(),
        place: z.string(),
        model: z.enum(MODELS).optional(),
      }),
      tables: z.record(z.string(), tableRows),
    }),
    problems: z.array(
      z.object({
        code: z.string(),
        details: z.record(z.string(), z.union([z.string(), z.number()])),
        at: z.object(place).optional(),
      }),
    ),
    sheet: z.unknown().openapi({ description: 'The map of the mission as paths; null where there is none.' }),
  })
  .openapi('Facts');

export const check = z
  .object({
    problems,
    notices: z.array(z.object({ id: z.string(), says: z.string() })).optional(),
    extraColumns: z.record(z.string(), z.array(z.string())).optional(),
    counts: z.record(z.string(), count).optional(),
  })
  .openapi('Check');

const strength = {
  pledged: quantity,
  deployed: quantity,
  lost: quantity,
  owed: quantity,
  arrived: quantity,
  stages: z.record(z.string(), quantity),
  deployedRange: z.array(quantity),
  women,
  restsOn: ids,
};

const share = z.number().nullable();

export const status = z
  .object({
    ...clocks,
    mission: z.object({ id: z.string(), name: z.string() }),
    planned: quantity.nullable(),
    plannedBasis: z.object({ basis: z.string(), template: z.boolean(), facts: ids }).optional(),
    authorised: quantity.nullable(),
    strength: z.object(strength),
    contributors: z.array(
      z.object({ code: z.string(), name: z.string(), committed: quantity, converted: share, ...strength }),
    ),
    others: z.array(z.object({ unit: z.string(), pool: z.string(), ...strength })),
    mandate: z
      .object({
        instrument: z.string(),
        name: z.string(),
        adopted: edtf,
        expires: edtf.nullable(),
        daysLeft: count.nullable(),
        source: z.string(),
      })
      .nullable(),
    claims: z.object({ holds: count, off: count, uncheckable: count }),
    promises: z.object({ open: count, kept: count, late: count, broken: count, uncheckable: count }),
    disagreements: count,
    duties: z.array(
      z.object({
        id: z.string(),
        duty: z.string(),
        owedBy: z.string(),
        due: edtf.nullable(),
        state: z.string(),
        daysLeft: count.nullable(),
      }),
    ),
    lastKnown: day.nullable(),
    problems,
  })
  .openapi('Status');

export const balance = z
  .object({
    ...clocks,
    by: z.array(z.string()),
    balances: z.array(
      z.object({
        contributor: z.string().optional(),
        commitment: z.string().optional(),
        stage: z.string().optional(),
        place: z.string().optional(),
        unit: z.string(),
        quantity,
        low: quantity,
        high: quantity,
        women,
        restsOn: ids,
      }),
    ),
    problems,
  })
  .openapi('Balances');

export const moves = z
  .object({
    problems,
    ...clocks,
    stage: z.string(),
    moves: z.array(
      z.object({
        id: z.string(),
        date: edtf,
        known: edtf,
        contributor: z.string().nullable(),
        commitment: z.string(),
        change: quantity,
        balance: quantity,
        unit: z.string(),
        from: z.string(),
        to: z.string(),
        placeFrom: z.string(),
        place: z.string(),
        women: quantity.nullable(),
        source: z.string(),
        citation: z.string(),
      }),
    ),
  })
  .openapi('Moves');

export const ageing = z
  .object({
    problems,
    ...clocks,
    buckets: z.array(z.string()),
    ageing: z.array(
      z.object({
        contributor: z.string(),
        commitment: z.string(),
        name: z.string(),
        stage: z.string(),
        unit: z.string(),
        quantity,
        buckets: z.record(z.string(), quantity),
        since: day,
        oldestDays: count,
        restsOn: ids,
      }),
    ),
  })
  .openapi('Ageing');

const standings = { inPlace: quantity, transit: quantity, ready: quantity, promised: quantity };

export const gaps = z
  .object({
    problems,
    ...clocks,
    missing: z.array(z.string()).openapi({ description: 'What is missing, in one sentence a line.' }),
    lines: z.array(
      z.object({
        id: z.string(),
        capability: z.string(),
        name: z.string(),
        priority: count,
        basis: z.string(),
        unit: z.string(),
        need: quantity,
        committed: quantity,
        ...standings,
        missing: quantity.openapi({ description: 'Not in place, promised or not.' }),
        unpromised: quantity.openapi({ description: 'Not even promised.' }),
        units: z
          .object({
            need: quantity,
            committed: quantity,
            ready: quantity,
            transit: quantity,
            inPlace: quantity,
            missing: quantity,
          })
          .openapi({ description: 'The same in whole units of the line.' }),
        neededBy: z.string(),
        lateDays: count.nullable(),
        says: z.string(),
        code: z.string().nullable(),
        filledBy: z.array(
          z.object({
            commitment: z.string(),
            contributor: z.string(),
            quantity,
            ...standings,
            offeredAs: z.string(),
            exact: z.boolean(),
          }),
        ),
        runnerUp: z
          .object({
            commitment: z.string(),
            contributor: z.string(),
            quantity,
            costs: z.array(z.object({ line: z.string(), capability: z.string(), quantity })),
          })
          .nullable(),
        runnerUpSays: z.string(),
        beside: z.array(
          z.object({ commitment: z.string(), contributor: z.string(), unit: z.string(), quantity, inPlace: quantity }),
        ),
        source: z.string(),
      }),
    ),
    offers: z.array(
      z.object({
        kind: z.string(),
        says: z.string(),
        commitment: z.string(),
        contributor: z.string(),
        name: z.string(),
        capability: z.string(),
        unit: z.string(),
        quantity,
        ...standings,
      }),
    ),
    restsOn: ids,
  })
  .openapi('Gaps');
