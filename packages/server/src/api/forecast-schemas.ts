// The forecast and its record, as schemas.
import { LEVELS } from '@muster/core/forecast';
import { z } from '@hono/zod-openapi';
import { clocks, count, day, problems } from './schema-parts.ts';

const chance = z.number().min(0).max(1);
const spread = { early: day.nullable(), middle: day.nullable(), late: day.nullable() };
const each = z.object({ forecast: z.number(), promises: z.number(), pace: z.number(), plan: z.number() });

export const forecast = z
  .object({
    problems,
    ...clocks,
    seed: count,
    runs: count,
    horizonDays: count,
    deployed: count,
    planned: count.nullable(),
    expires: day.nullable(),
    limits: z.object({ liftPerWeek: count.nullable(), beds: count.nullable() }),
    learnt: z.object({
      promises: count,
      sent: count,
      slowness: z.number().openapi({ description: 'How many times as long everything takes as elsewhere.' }),
      sends: chance,
      sendsAll: chance,
    }),
    levels: z.array(
      z.object({ level: z.enum(LEVELS), people: count, ...spread, reached: chance, beforeExpiry: chance.nullable() }),
    ),
    commitments: z.array(
      z.object({
        commitment: z.string(),
        contributor: z.string(),
        waiting: count,
        none: chance.openapi({ description: 'The chance that none of it comes within the days looked ahead.' }),
        expected: z.number(),
        byExpiry: z.number().nullable(),
        ...spread,
      }),
    ),
    levers: z.object({
      by: day,
      level: z.object({ name: z.enum(LEVELS), people: count }).nullable(),
      levers: z.array(
        z.object({
          kind: z.enum(['sure', 'sooner', 'stage', 'mission', 'mandate', 'lift', 'beds']),
          commitment: z.string().optional(),
          contributor: z.string().optional(),
          stage: z.string().optional(),
          says: z.string(),
          morePeople: z.number(),
          daysSooner: z.number().nullable(),
        }),
      ),
    }),
    strength: z.array(z.object({ day, low: count, middle: count, high: count })),
  })
  .openapi('Forecast');

const score = {
  forecasts: count,
  crps: each.openapi({ description: 'Continuous ranked probability score in people: less is better.' }),
  bias: each.openapi({ description: 'What was said less what came, in people.' }),
  covered: chance.openapi({ description: 'How often what came lay within the 80 % interval.' }),
};

export const backtest = z
  .object({
    problems,
    ...clocks,
    score: z.object(score).nullable(),
    byDaysAhead: z.array(z.object({ daysAhead: count, ...score })),
    forecasts: z.array(
      z.object({
        made: day,
        about: day,
        daysAhead: count,
        low: count,
        middle: count,
        high: count,
        came: count,
        crps: z.number(),
        rivals: z.object({ promises: z.number(), pace: z.number(), plan: z.number() }),
      }),
    ),
  })
  .openapi('Backtest');
