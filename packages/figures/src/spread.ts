// Alternatives for one quantity beside each other: who says how much. They are compared and never added.
import type { Frame } from './frame.ts';
import { drawEmpty, drawFigure, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawDatum, drawLine, element, escapeText, join, NOTHING, type Markup } from './drawing/markup.ts';
import { packRows } from './drawing/pack-rows.ts';
import { cutToWidth, estimateStrong, estimateWidth } from './drawing/text-width.ts';

export type SpreadFigure = {
  readonly key: string;
  /** Equal to `high` for a single number. */
  readonly low: bigint;
  readonly high: bigint;
  /** Who says so. */
  readonly label: string;
  readonly isHeadline: boolean;
  readonly isBooks: boolean;
};

export type Spread = WithEmpty & {
  readonly format: (value: bigint) => string;
  readonly figures: readonly SpreadFigure[];
};

const LEAST_HEIGHT = 64;
/** Of the axis from the top, where no figure stands upon another. */
const AXIS = 18;
/** From one figure to the next that stands upon it. */
const LIFT = 10;
const MOST_LIFTS = 4;
const ROW = 15;
const MOST_ROWS = 6;
const RADIUS = 4.5;
const MOST_WIDTH = 200;

type Placed = {
  readonly figure: SpreadFigure;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: { readonly value: string; readonly name: string };
  readonly left: number;
  readonly right: number;
};

/** Dots, or ranges, on one axis from the least to the greatest; their labels in rows beneath. */
export const drawSpread = (model: Spread, frame: Frame): string => {
  const width = widthOf(frame);
  const figure = { model, frame, kind: 'spread' };
  const [first] = model.figures;
  if (!first) {
    const size = { width, height: LEAST_HEIGHT };
    return drawFigure({ ...figure, size }, drawEmpty(size, model.empty));
  }
  const placed = placeFigures(model, { first, width });
  const rows = packRows(placed, MOST_ROWS);
  const count = Math.max(...rows.map((row) => (row ?? 0) + 1));
  const lifts = placed.map((_, at) => liftOf(placed, at));
  const axis = AXIS + Math.max(0, ...lifts) * LIFT;
  const size = { width, height: Math.max(LEAST_HEIGHT, axis + 14 + count * ROW) };
  return drawFigure(
    { ...figure, size },
    drawLine([0, axis, width, axis], 'fig-axis'),
    // The lower the row, the earlier its hairline, so that none crosses a label.
    join(placed.map((place, at) => drawLeader(place, { row: rows[at], axis }))),
    join(placed.map((place, at) => drawFigureOf(place, { row: rows[at], axis, lift: lifts[at] ?? 0 }))),
  );
};

const placeFigures = (
  model: Spread,
  { first, width }: { readonly first: SpreadFigure; readonly width: number },
): readonly Placed[] => {
  let [least, most] = [first.low, first.high];
  for (const { low, high } of model.figures) {
    for (const value of [low, high]) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const margin = Math.min(24, width / 8);
  const span = Number(most - least);
  const at = (value: bigint): number =>
    span === 0 ? width / 2 : margin + (Number(value - least) / span) * (width - 2 * margin);
  return model.figures.map((figure) => {
    const low = figure.low < figure.high ? figure.low : figure.high;
    const high = figure.low < figure.high ? figure.high : figure.low;
    const written = low === high ? model.format(low) : `${model.format(low)}\u2013${model.format(high)}`;
    // Half a number would be a false one: what does not fit is said on hovering.
    const value = estimateStrong(written) <= width - 12 ? written : '';
    const name = cutToWidth(figure.label, Math.min(MOST_WIDTH, width - estimateStrong(value) - 12));
    const [from, to] = [at(low), at(high)];
    const half = (estimateStrong(value) + estimateWidth(` ${name}`)) / 2 + 1;
    const middle = Math.min(Math.max((from + to) / 2, half), Math.max(half, width - half));
    return {
      figure,
      from,
      to,
      title: `${written} ${figure.label}`,
      text: { value, name },
      left: middle - half - 5,
      right: middle + half + 5,
    };
  });
};

/** How many figures already stand where this one would: it stands upon them. */
const liftOf = (placed: readonly Placed[], at: number): number => {
  const me = placed[at];
  const near = placed.slice(0, at).filter((other) => me && other.from < me.to + RADIUS && me.from < other.to + RADIUS);
  return Math.min(near.length, MOST_LIFTS);
};

const drawLeader = (
  { from, to }: Placed,
  { row, axis }: { readonly row: number | undefined; readonly axis: number },
): Markup =>
  row === undefined
    ? NOTHING
    : drawLine([(from + to) / 2, axis + 5, (from + to) / 2, axis + 9 + row * ROW], 'fig-leader');

const drawFigureOf = (
  { figure, from, to, title, text, left, right }: Placed,
  { row, axis, lift }: { readonly row: number | undefined; readonly axis: number; readonly lift: number },
): Markup => {
  const y = axis - lift * LIFT;
  const kind = [figure.isHeadline ? 'fig-headline' : 'fig-other', figure.isBooks ? 'fig-books' : ''].join(' ').trim();
  const x = (from + to) / 2;
  return drawDatum(
    { key: figure.key, title, class: kind },
    figure.low === figure.high ? NOTHING : drawRange([from, to], y),
    figure.isBooks
      ? element('rect', { class: 'fig-choice', x: x - 4, y: y - 4, width: 8, height: 8 })
      : element('circle', { class: 'fig-choice', cx: x, cy: y, r: figure.low === figure.high ? RADIUS : 3 }),
    row === undefined
      ? NOTHING
      : element(
          'text',
          { class: 'fig-text fig-halo', x: (left + right) / 2, y: axis + 20 + row * ROW, 'text-anchor': 'middle' },
          element('tspan', { class: 'fig-strong' }, escapeText(text.value)),
          escapeText(text.name === '' ? '' : ` ${text.name}`),
        ),
  );
};

const drawRange = ([from, to]: readonly [number, number], y: number): Markup =>
  join([
    drawLine([from, y, to, y], 'fig-range'),
    drawLine([from, y - 4, from, y + 4], 'fig-range'),
    drawLine([to, y - 4, to, y + 4], 'fig-range'),
  ]);
