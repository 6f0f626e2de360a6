// Lines and bars are named where they end, at the right, so that a figure needs no legend.
import { element, escapeText, join, NOTHING, type Markup } from '../drawing/markup.ts';
import { spreadApart } from '../drawing/spread-apart.ts';
import { cutToWidth, estimateStrong, estimateWidth } from '../drawing/text-width.ts';

export type EndLabel = {
  readonly name: string;
  /** The last value, written; stands before the name. */
  readonly value: string;
  /** Where what it names ends. */
  readonly x: number;
  readonly y: number;
  /** Class of the text. */
  readonly class: string;
};

const LINE = 14;
const GAP = 10;

/** Pixels right of the plot that the labels take, at most a third or so of the width: names are cut before numbers. */
export const endGutterOf = (labels: readonly Pick<EndLabel, 'name' | 'value'>[], width: number): number => {
  if (labels.length === 0) return 0;
  const widest = Math.max(...labels.map(({ name, value }) => widthOf(value, name)));
  const value = Math.max(...labels.map(({ value }) => estimateStrong(value)));
  return Math.min(Math.max(Math.min(widest, Math.max(width * 0.24, 110)), value), width / 2) + GAP;
};

export const drawEndLabels = (
  labels: readonly EndLabel[],
  {
    left,
    width,
    top,
    bottom,
  }: { readonly left: number; readonly width: number; readonly top: number; readonly bottom: number },
): Markup => {
  const shown = labels.slice(0, Math.max(1, Math.floor((bottom - top) / LINE) + 1));
  const lines = spreadApart(
    shown.map(({ y }) => y),
    { gap: LINE, from: top, to: bottom },
  );
  return join(
    shown.map((label, at) => drawEndLabel(label, { x: left + GAP, y: lines[at] ?? label.y, room: width - GAP })),
  );
};

const drawEndLabel = (
  label: EndLabel,
  at: { readonly x: number; readonly y: number; readonly room: number },
): Markup => {
  // Half a number would be a false one.
  const value = estimateStrong(label.value) <= at.room ? label.value : '';
  const name = cutToWidth(label.name, at.room + 1 - widthOf(value, ''));
  if (value === '' && name === '') return NOTHING;
  const isApart = at.x - GAP - label.x > 2 || Math.abs(at.y - label.y) > 3;
  return join([
    isApart ? element('path', { class: 'fig-leader', d: leader(label, at) }) : NOTHING,
    element(
      'text',
      { class: `fig-text fig-halo ${label.class}`, x: at.x, y: at.y + 4 },
      value === '' ? NOTHING : element('tspan', { class: 'fig-strong' }, escapeText(value)),
      escapeText(value !== '' && name !== '' ? ` ${name}` : name),
    ),
  ]);
};

/** Of a bold value and a name after it, with the space between. */
const widthOf = (value: string, name: string): number =>
  (value === '' ? 0 : estimateStrong(value) + estimateWidth(' ')) + estimateWidth(name);

const leader = (
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string =>
  [
    `M${Math.round(from.x + 3)},${Math.round(from.y)}`,
    `H${Math.round(to.x - GAP)}`,
    `L${Math.round(to.x - 3)},${Math.round(to.y)}`,
  ].join('');
