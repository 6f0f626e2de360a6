// What a verb hands to the command line: one answer in three forms, and whether problems were found.
import type { Page } from '#render/page.ts';

export type Answer = {
  /** For `--json`; bigints are written as plain digits. */
  readonly json: unknown;
  /** For `--csv`: the rows that the screen shows. */
  readonly csv: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** For people. */
  readonly page: Page;
  /** 0 answered, 1 problems found. */
  readonly exit: 0 | 1;
};

/** JSON with exact digits for every quantity, however large. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? rawJson(String(item)) : item), 2)}\n`;

// Standard since ECMAScript 2026 and in Node 22 and later; the types do not know it yet.
const rawJson = (digits: string): unknown =>
  (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(digits);
