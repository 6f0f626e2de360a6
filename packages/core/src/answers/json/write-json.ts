// JSON as every face writes it: indented, with exact digits for every quantity, however large.

/** Writes a value with bigints as plain digits, and a line end. */
export const writeJson = (value: unknown): string =>
  `${JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? rawJson(String(item)) : item), 2)}\n`;

// Standard since ECMAScript 2026 and in Node 22 and later; the types do not know it yet.
const rawJson = (digits: string): unknown =>
  (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(digits);
