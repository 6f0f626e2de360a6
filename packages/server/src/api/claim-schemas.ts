// Schemas of what is said about the books: claims, disagreements, promises, what changed, and one thing by its id.
import { z } from '@hono/zod-openapi';
import { clocks, count, day, edtf, ids, problems, quantity } from './schema-parts.ts';

/** An amount, a date, or words, as the unit has it. */
const value = { value: z.union([quantity, z.string()]), valueTo: quantity.optional() };

const verdict = z
  .object({
    verdict: z.enum(['holds', 'off', 'uncheckable']),
    measured: z.union([quantity, z.string()]).nullable(),
    difference: quantity.nullable(),
    differenceUnit: z.string().nullable(),
    missing: z.string(),
    couldTurn: z.boolean(),
    sameSource: z.boolean(),
    basis: z.string(),
    complete: z.boolean().nullable(),
    facts: ids,
    sources: ids,
    restsOn: ids,
    note: z.string(),
  })
  .openapi('Verdict');

const claim = z.object({
  id: z.string(),
  date: edtf,
  known: edtf,
  speaker: z.string(),
  subject: z.string(),
  of: z.string(),
  place: z.string(),
  comparator: z.string(),
  tolerance: z.string(),
  ...value,
  unit: z.string(),
  quote: z.string(),
  question: z.string(),
  disagreement: z.string(),
  source: z.string(),
  citation: z.string(),
  whenSaid: verdict,
  now: verdict,
});

const figure = z.object({
  id: z.string(),
  ...value,
  comparator: z.string(),
  speaker: z.string(),
  quote: z.string(),
  basis: z.string(),
  reliability: z.string(),
  credibility: z.string(),
  known: day,
  sources: z.array(z.object({ id: z.string(), citation: z.string() })),
});

const alternatives = z.object({
  subject: z.string(),
  date: z.string(),
  of: z.string(),
  place: z.string(),
  unit: z.string(),
  low: quantity.nullable(),
  high: quantity.nullable(),
  headline: z.object({ id: z.string(), ...value, speaker: z.string() }).nullable(),
  figures: z.array(figure),
});

const disagreement = z
  .object({
    id: z.string(),
    title: z.string(),
    prefer: z.string(),
    why: z.string(),
    questions: z.array(z.string()),
    alternatives: z.array(alternatives),
  })
  .openapi('Disagreement');

export const claims = z
  .object({
    problems,
    ...clocks,
    counts: z.object({ holds: count, off: count, uncheckable: count }),
    headlineRule: z.string(),
    claims: z.array(claim),
    disagreements: z.array(disagreement),
  })
  .openapi('Claims');

export const disagreements = z
  .object({ problems, ...clocks, headlineRule: z.string(), disagreements: z.array(disagreement) })
  .openapi('Disagreements');

export const promises = z
  .object({
    problems,
    ...clocks,
    promises: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['broken', 'late', 'open', 'kept', 'uncheckable']),
        known: edtf,
        due: day,
        days: count.nullable(),
        speaker: z.string(),
        subject: z.string(),
        of: z.string(),
        comparator: z.string(),
        value: value.value,
        unit: z.string(),
        missingAtDue: quantity,
        missingNow: quantity.nullable(),
        missing: z.string(),
        quote: z.string(),
        source: z.string(),
      }),
    ),
  })
  .openapi('Promises');

const measured = z.union([quantity, z.string()]).nullable();

export const diff = z
  .object({
    from: day,
    to: day,
    asOf: day.nullable(),
    numbers: z.array(
      z.object({
        contributor: z.string().openapi({ description: 'Empty for the mission as a whole.' }),
        unit: z.string(),
        what: z.string(),
        before: quantity,
        after: quantity,
        restsOn: ids,
        change: quantity,
        says: z.string(),
      }),
    ),
    mandate: z.object({ before: z.string(), after: z.string() }).nullable(),
    turned: z.array(
      z.object({ id: z.string(), before: z.string(), booksBefore: measured, after: z.string(), booksAfter: measured }),
    ),
    facts: z.array(
      z.object({
        id: z.string(),
        table: z.string(),
        how: z.string(),
        date: edtf,
        known: edtf,
        supersedes: z.string(),
        source: z.string(),
        says: z.string(),
      }),
    ),
  })
  .openapi('Diff');

const source = {
  id: z.string(),
  date: edtf.nullable(),
  publisher: z.string(),
  title: z.string(),
  address: z.string(),
  reliability: z.string(),
  note: z.string(),
  citation: z.string(),
};

const shownFact = z.object({
  kind: z.string(),
  versions: z.array(z.record(z.string(), z.unknown())),
  visible: z.string().nullable().openapi({ description: 'The version that the two dates show.' }),
  sources: z.array(z.object(source)),
});

const shownSource = z.object({
  kind: z.literal('source'),
  ...source,
  facts: z.array(z.object({ table: z.string(), id: z.string() })),
});

/** A contributor, place or disagreement with whatever its table says of it. */
const shownEntry = z.looseObject({ kind: z.string(), id: z.string() });

export const shown = z.union([shownSource, shownFact, shownEntry]).openapi('Shown');
