// How wide a text will be, without a browser to ask: an estimate by kinds of letters, a little too wide rather than
// too narrow, so that labels neither collide nor are cut by the edge.

/** Pixels; the classes of `figures.css` write texts in these two sizes. */
export const SMALL = 11;
export const NORMAL = 12;

// Shares of the font size, measured on common sans-serif faces.
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200B-\u200F\uFEFF]/u, 0],
  [/[ .,:;'|!ijlI()[\]\u00A0\u2009\u202F]/u, 0.36],
  [/[mwMW@%\u2014\u2026]/u, 0.95],
  [/[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u, 1.05],
  [/\p{Lu}/u, 0.72],
  [/[rtf\u2013-]/u, 0.44],
];
const OTHERWISE = 0.63;

const widthOf = (sign: string): number => KINDS.find(([kind]) => kind.test(sign))?.[1] ?? OTHERWISE;

/** Pixels that a text takes at a font size in pixels. */
export const estimateWidth = (text: string, size = SMALL): number => {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width * size;
};

/** Pixels that a text in bold letters takes. */
export const estimateStrong = (text: string, size = SMALL): number => estimateWidth(text, size) * 1.1;

// What a reader takes for one letter is never cut in two.
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or as much of it as fits with an ellipsis; empty where not even three letters would be left. */
export const cutToWidth = (text: string, most: number, size = SMALL): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (estimateWidth(line, size) <= most) return line;
  let room = most - estimateWidth('…', size);
  const kept: string[] = [];
  for (const { segment } of LETTERS.segment(line)) {
    room -= estimateWidth(segment, size);
    if (room < 0) break;
    kept.push(segment);
  }
  return kept.length < 3 ? '' : `${kept.join('').trimEnd()}…`;
};
