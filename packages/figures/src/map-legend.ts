// What the colours of a map mean: a strip of the classes with the bounds between them, and what is hatched.
import { SMALL, estimateWidth, cutToWidth } from './drawing/text-width.ts';
import { drawText, element, join, type Markup } from './drawing/markup.ts';
import { packRows } from './drawing/pack-rows.ts';

export type MapLegend = {
  readonly label: string;
  /** Beneath the map, such as that its borders are approximate, and where they are from. */
  readonly notes: readonly string[];
  /** What is said of areas without a value; absent when there are none. */
  readonly noValue?: string | undefined;
  /** The bounds of the classes as written, from the lowest value to the highest: one more than there are classes. */
  readonly bounds: readonly string[];
  /** The shade of each class, 1 to 5. */
  readonly shades: readonly number[];
  readonly hatch: string;
};

type Drawn = { readonly markup: Markup; readonly height: number };

const LINE = 15;
const STRIP = 10;
const WIDEST_CLASS = 76;
const SWATCH = 18;
const GAP = 24;

/** Draws the legend with its top left corner at 0, 0. */
export const drawLegend = (legend: MapLegend, width: number): Drawn => {
  const hasClasses = legend.shades.length > 0;
  const top = LINE;
  const strip = hasClasses ? drawStrip(legend, width, top) : { markup: join([]), height: 0, right: 0 };
  const none = drawNoValue(legend, { width, top, strip });
  const notes = legend.notes.flatMap((note) => wrapText(note, width));
  const notesTop = top + Math.max(strip.height, none.bottom - top) + 4;
  const lines = notes.map((line, at) =>
    drawText(line, { class: 'fig-text fig-quiet', x: 0, y: notesTop + at * LINE + SMALL }),
  );
  const label = hasClasses
    ? drawText(cutToWidth(legend.label, width), { class: 'fig-text fig-strong', x: 0, y: SMALL })
    : join([]);
  return { markup: join([label, strip.markup, none.markup, ...lines]), height: notesTop + notes.length * LINE };
};

const drawStrip = ({ bounds, shades }: MapLegend, width: number, top: number) => {
  const step = Math.min(WIDEST_CLASS, width / shades.length);
  const right = step * shades.length;
  const texts = bounds.map((text) => cutToWidth(text, width));
  const labels = texts.map((text, at) => placeLabel(text, at * step, width));
  const rows = packRows(labels);
  const deepest = Math.max(...rows.map((row) => row ?? 0));
  const markup = join([
    ...shades.map((shade, at) =>
      element('rect', { class: `fig-map-class-${shade}`, x: at * step, y: top + 3, width: step, height: STRIP }),
    ),
    ...labels.flatMap(({ text, x: place, anchor }, at) => {
      const down = (rows[at] ?? 0) * LINE;
      const x = Math.min(Math.max(at * step, 0.5), right - 0.5);
      return [
        element('line', { class: 'fig-map-tick', x1: x, y1: top + 3, x2: x, y2: top + STRIP + 7 + down }),
        drawText(text, { class: 'fig-text', x: place, y: top + STRIP + 18 + down, 'text-anchor': anchor }),
      ];
    }),
  ]);
  return { markup, height: STRIP + 24 + deepest * LINE, right: Math.max(right, ...labels.map((label) => label.right)) };
};

/** A label in the middle below its place, but kept within the picture. */
const placeLabel = (text: string, place: number, width: number) => {
  const size = estimateWidth(text) + 6;
  if (place < size / 2) return { text, x: 0, anchor: 'start', left: 0, right: size };
  if (place + size / 2 > width) return { text, x: width, anchor: 'end', left: width - size, right: width };
  return { text, x: place, anchor: 'middle', left: place - size / 2, right: place + size / 2 };
};

const drawNoValue = (
  { noValue, hatch }: MapLegend,
  {
    width,
    top,
    strip,
  }: {
    readonly width: number;
    readonly top: number;
    readonly strip: { readonly height: number; readonly right: number };
  },
) => {
  if (noValue === undefined) return { markup: join([]), bottom: top };
  const isBeside = strip.right > 0 && strip.right + GAP + SWATCH + 6 + estimateWidth(noValue) <= width;
  const [left, y] = isBeside ? [strip.right + GAP, top + 3] : [0, top + strip.height + 4];
  const markup = join([
    element('rect', {
      class: 'fig-map-swatch',
      fill: hatch,
      x: left + 0.5,
      y: y + 0.5,
      width: SWATCH - 1,
      height: STRIP - 1,
    }),
    drawText(cutToWidth(noValue, width - SWATCH - 6), { class: 'fig-text', x: left + SWATCH + 6, y: y + STRIP - 1 }),
  ]);
  return { markup, bottom: y + STRIP + 8 };
};

/** A text as lines no wider than `width`, in pixels; a word that is wider is cut. */
const wrapText = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && estimateWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(cutToWidth(word, width));
  }
  return lines;
};
