// How many columns of the terminal a text takes. ASCII, the usual case, needs no library to be loaded.

type Measure = (text: string) => number;

let measureAny: Measure | undefined;

/** Loads what is needed to measure these texts; call once before `widthOf`. */
export const prepareWidths = async (texts: Iterable<string>): Promise<void> => {
  for (const text of texts) {
    if (isPlain(text)) continue;
    measureAny ??= (await import('string-width')).default;
    return;
  }
};

export const widthOf: Measure = (text) => (isPlain(text) || !measureAny ? text.length : measureAny(text));

// Printable ASCII, and the few signs of ours that take one column each.
const isPlain = (text: string): boolean => /^[\x20-\x7e·…█▓▒░▲─–→−≥≤]*$/.test(text);
