// The life of one commitment: every move from stage to stage as an arrow on its day.
import type { Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';
import { drawAsOf, drawTimeAxis, TIME_AXIS_HEIGHT } from './axes/time-axis.ts';
import { createTimeScale, type TimeScale } from './axes/time-scale.ts';
import { drawEmpty, drawFigure, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawDatum, drawLine, drawText, element, join, NOTHING, type Markup } from './drawing/markup.ts';
import { spreadApart } from './drawing/spread-apart.ts';
import { cutToWidth, estimateWidth } from './drawing/text-width.ts';
import { placeLabels, type ArrowPlace, type PlacedLabel } from './tranche-labels.ts';

export type Tranche = {
  readonly key: string;
  readonly day: Day;
  /** Key of a lane; without it the move comes from outside. */
  readonly fromLane?: string;
  readonly toLane?: string;
  readonly quantity: bigint;
  readonly label: string;
  readonly title: string;
};

export type Tranches = WithEmpty & {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  /** The stages, the first at the top. */
  readonly lanes: readonly { readonly key: string; readonly label: string }[];
  readonly moves: readonly Tranche[];
  readonly format: (value: bigint) => string;
};

const TOP = 20;
/** What comes from outside enters here, and what goes there leaves below the last lane. */
const OUTSIDE = 34;
const LANE = 44;
/** Between the arrows of near days: the least with which all quantities find room, for every pixel leads away from the day. */
const GAPS = [9, 14, 20, 28, 40] as const;
const HEAD = 4;

type Arrow = ArrowPlace & { readonly move: Tranche; readonly note: PlacedLabel | undefined };
type Plan = {
  readonly model: Tranches;
  readonly width: number;
  readonly time: TimeScale;
  readonly moves: readonly Tranche[];
  readonly laneY: ReadonlyMap<string, number>;
  readonly bottom: number;
};

/** Arrows between lanes; those of near days stand beside each other, with a hairline to their day. */
export const drawTranches = (model: Tranches, frame: Frame): string => {
  const width = widthOf(frame);
  const moves = model.moves.filter(({ day }) => day >= model.from && day <= model.to).toSorted((a, b) => a.day - b.day);
  const laneY = new Map(model.lanes.map(({ key }, at) => [key, TOP + OUTSIDE + at * LANE]));
  const foot = TOP + OUTSIDE + Math.max(0, model.lanes.length - 1) * LANE;
  const leaves = moves.some(({ toLane }) => toLane === undefined || !laneY.has(toLane));
  const bottom = foot + (leaves ? OUTSIDE : 16);
  const size = { width, height: bottom + TIME_AXIS_HEIGHT };
  const figure = { model, frame, size, kind: 'tranches' };
  if (moves.length === 0 || model.lanes.length === 0) return drawFigure(figure, drawEmpty(size, model.empty));
  const names = model.lanes.map(({ label }) => cutToWidth(label, width * 0.28));
  const gutter = Math.max(...names.map((name) => estimateWidth(name))) + 10;
  const time = createTimeScale(model, { left: gutter, right: width - 8 });
  const arrows = placeArrows({ model, width, time, moves, laneY, bottom });
  return drawFigure(
    figure,
    join(
      model.lanes.flatMap(({ key }, at) => {
        const y = laneY.get(key) ?? 0;
        return [
          drawText(names[at] ?? '', { class: 'fig-text', x: 0, y: y + 4 }),
          drawLine([time.left, y, time.right, y], 'fig-lane'),
        ];
      }),
    ),
    drawTimeAxis(time, bottom, frame.words),
    drawAsOf(time, model.asOf, { top: 14, bottom, label: frame.words.day(model.asOf) }),
    join(arrows.map((arrow) => drawArrow(arrow, { model, time, bottom }))),
    join(arrows.map(({ note }) => (note ? drawNote(note) : NOTHING))),
  );
};

/** The arrows in order of their days, spread until every quantity can be written or there is no more room. */
const placeArrows = (plan: Plan): readonly Arrow[] => {
  let best: readonly Arrow[] = [];
  let most = -1;
  for (const gap of GAPS) {
    if (most >= 0 && gap * plan.moves.length > plan.time.right - plan.time.left) break;
    const arrows = placeWithGap(plan, gap);
    const count = arrows.filter(({ note }) => note).length;
    if (count > most) [best, most] = [arrows, count];
    if (most === arrows.length) break;
  }
  return best;
};

const placeWithGap = ({ model, width, time, moves, laneY, bottom }: Plan, gap: number): readonly Arrow[] => {
  const days = moves.map(({ day }) => time.at(day));
  const xs = spreadApart(days, { gap, from: time.left + 4, to: time.right - 2 });
  const places = moves.map((move, at) => ({
    move,
    x: xs[at] ?? time.at(move.day),
    start: laneY.get(move.fromLane ?? '') ?? TOP + 4,
    end: laneY.get(move.toLane ?? '') ?? bottom - 8,
    number: model.format(move.quantity),
    label: move.label,
  }));
  const notes = placeLabels(places, { left: time.left, right: width });
  return places.map((place, at) => ({ ...place, note: notes[at] }));
};

const drawArrow = (
  { move, x, start, end }: Arrow,
  { model, time, bottom }: { readonly model: Tranches; readonly time: TimeScale; readonly bottom: number },
): Markup => {
  const most = Math.max(1, ...model.moves.map(({ quantity }) => Math.abs(Number(quantity))));
  const stroke = 1 + 3 * Math.sqrt(Math.abs(Number(move.quantity)) / most);
  const head = end >= start ? 1 : -1;
  const day = time.at(move.day);
  const tip = end - head * 2;
  return drawDatum(
    { key: move.key, day: move.day, title: move.title, class: 'fig-move' },
    Math.abs(day - x) > 0.6 ? drawLine([x, Math.max(start, end), day, bottom], 'fig-leader') : NOTHING,
    drawLine([day, bottom - 3, day, bottom + 3], 'fig-tick'),
    element('line', { class: 'fig-arrow', x1: x, y1: start, x2: x, y2: tip - head * 5, 'stroke-width': stroke }),
    element('path', {
      class: 'fig-arrow-head',
      d: `M${x.toFixed(1)},${tip.toFixed(1)}l-${HEAD},${-head * 7}h${2 * HEAD}z`,
    }),
    drawLine([x, start, x, end], 'fig-hit'),
  );
};

const drawNote = ({ text, x, y, anchor }: PlacedLabel): Markup =>
  drawText(text, { class: 'fig-text fig-halo', x, y, 'text-anchor': anchor === 'end' ? anchor : undefined });
