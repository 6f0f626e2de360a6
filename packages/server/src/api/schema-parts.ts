// What the schemas of several answers are made of.
import { z } from '@hono/zod-openapi';

/** People, things, or the minor unit of a currency; exact digits, which may be more than a double holds. */
export const quantity = z
  .number()
  .openapi({ type: 'integer', description: 'People, things, or the minor unit of a currency.' });
export const count = z.number().openapi({ type: 'integer' });
export const day = z.string().openapi({ format: 'date', example: '2024-08-27' });
export const edtf = z.string().openapi({ description: 'A date as its source gives it (EDTF).', example: '2024-06~' });
export const ids = z.array(z.string());
export const women = z.object({ count, statedFor: count }).nullable();

export const place = {
  file: z.string().optional(),
  row: count.optional().openapi({ type: 'integer', description: 'As a spreadsheet counts: the header is row 1.' }),
  column: z.string().optional(),
  value: z.string().optional(),
};

/** A problem beside an answer. */
const problem = z.object({ code: z.string(), ...place, says: z.string(), todo: z.string() }).openapi('Problem');
export const problems = z.array(problem);

/** The two dates that an answer is given for. */
export const clocks = { asOf: day, known: day };
