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
