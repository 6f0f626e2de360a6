// A map whose areas are shaded by their value. It draws a sheet that was made elsewhere, so that no projection and no
// atlas ever reaches the browser.
import { drawEmpty, drawFigure, idOf, widthOf, type WithEmpty } from './drawing/figure.ts';
import { drawText, element, escapeText, join, NOTHING, type Markup } from './drawing/markup.ts';
import { estimateWidth } from './drawing/text-width.ts';
import type { Frame } from './frame.ts';
import { classOf, findBounds } from './map-classes.ts';
import { drawLegend } from './map-legend.ts';
import type { MapArea, MapLayer, MapSheet } from './sheet/map-sheet.ts';

export type MapValue = {
  /** The id of the place. */
  readonly place: string;
  /** Absent for an area that is named and has no value. */
  readonly value: bigint | undefined;
  /** The name of the place. */
  readonly label: string;
};

export type MapModel = WithEmpty & {
  readonly sheet: MapSheet | undefined;
  /** The layer of the sheet that is shaded. */
  readonly level: string;
  readonly values: readonly MapValue[];
  readonly format: (value: bigint) => string;
  /** What the shades mean, and what is said of areas without a value. */
  readonly legend: { readonly label: string; readonly noValue: string };
  /** Beneath the map, such as that the borders are approximate. */
  readonly note?: string | undefined;
  readonly tone?: 'crisis' | 'deployed';
};

/** What the parts of one drawing share. */
type Drawing = {
  readonly model: MapModel;
  readonly layer: MapLayer | undefined;
  readonly values: ReadonlyMap<string, MapValue>;
  readonly bounds: readonly bigint[];
  readonly scale: number;
  readonly hatch: { readonly map: string; readonly legend: string };
};

const SHADES = 5;
const EMPTY_HEIGHT = 160;
const LINE = 13;

/** Draws the layer of one level: shades for values, hatching where there is none, names where they fit. */
export const drawMap = (model: MapModel, frame: Frame): string => {
  const width = widthOf(frame);
  const { sheet } = model;
  if (!sheet) {
    const size = { width, height: EMPTY_HEIGHT };
    return drawFigure({ model, frame, size, kind: 'map' }, drawEmpty(size, model.empty));
  }
  const values = new Map(model.values.map((value) => [value.place, value]));
  const layer = sheet.layers.find(({ level }) => level === model.level);
  const shown = (layer?.areas ?? []).flatMap(({ place }) => values.get(place)?.value ?? []);
  // A long country is drawn no higher than wide, with room on both sides.
  const scale = Math.min(width / sheet.width, Math.max(width, 200) / sheet.height);
  const hatch = { map: `url(#${idOf(frame, 'hatch-map')})`, legend: `url(#${idOf(frame, 'hatch')})` };
  const drawing: Drawing = { model, layer, values, bounds: findBounds(shown), scale, hatch };
  const legend = drawLegend(legendOf(drawing, sheet, shown), width);
  const mapHeight = Math.ceil(sheet.height * scale);
  const left = (width - sheet.width * scale) / 2;
  return drawFigure(
    {
      model,
      frame,
      size: { width, height: mapHeight + 12 + Math.ceil(legend.height) },
      kind: `map fig-tone-${model.tone ?? 'crisis'}`,
    },
    element(
      'defs',
      {},
      drawMapHatch(idOf(frame, 'hatch'), 1),
      drawMapHatch(idOf(frame, 'hatch-map'), Math.round(1000 / scale) / 1000),
    ),
    element('g', { transform: `translate(${round(left)} 0)` }, drawAreas(drawing, sheet), drawNames(drawing)),
    shown.length === 0
      ? drawText(model.empty, { class: 'fig-text fig-halo', x: width / 2, y: mapHeight / 2, 'text-anchor': 'middle' })
      : NOTHING,
    element('g', { transform: `translate(0 ${mapHeight + 12})` }, legend.markup),
  );
};

const legendOf = ({ model, layer, values, bounds, hatch }: Drawing, sheet: MapSheet, shown: readonly bigint[]) => {
  const [lowest, highest] = [least(shown), most(shown)];
  const ends = lowest === undefined || highest === undefined ? [] : [lowest, ...bounds, highest];
  const hasGaps = (layer?.areas ?? []).some(({ place }) => values.get(place)?.value === undefined);
  return {
    label: model.legend.label,
    noValue: hasGaps ? model.legend.noValue : undefined,
    // A highest class of one value alone has that value written once.
    bounds: ends.map((end, at) => (at === ends.length - 1 && end === ends[at - 1] ? '' : model.format(end))),
    shades: ends.slice(1).map((_, at) => shadeOf(at, bounds.length + 1)),
    notes: [model.note ?? '', sheet.attribution].filter((note) => note !== ''),
    hatch: hatch.legend,
  };
};

const drawAreas = ({ model, layer, values, bounds, scale, hatch }: Drawing, sheet: MapSheet): Markup => {
  const draw = ({ place, path }: MapArea): Markup => {
    const value = values.get(place);
    const figure = value?.value === undefined ? model.legend.noValue : model.format(value.value);
    return element(
      'path',
      { class: `fig-map-area${shadeClass(value?.value, bounds)}`, d: path, 'data-key': place },
      element('title', {}, escapeText(`${value?.label ?? place}: ${figure}`)),
    );
  };
  const above = sheet.layers[sheet.layers.findIndex((each) => each === layer) - 1];
  return element(
    'g',
    { transform: `scale(${Math.round(scale * 10_000) / 10_000})`, 'fill-rule': 'evenodd' },
    element('g', { fill: hatch.map }, join((layer?.areas ?? []).map(draw))),
    join((above?.areas ?? []).map(({ path }) => element('path', { class: 'fig-map-above', d: path }))),
    element('path', { class: 'fig-map-outline', d: sheet.outline }),
  );
};

const shadeClass = (value: bigint | undefined, bounds: readonly bigint[]): string =>
  value === undefined ? ' fig-map-none' : ` fig-map-class-${shadeOf(classOf(value, bounds), bounds.length + 1)}`;

/** Few classes are spread over all shades, so that they stay far apart. */
const shadeOf = (at: number, classes: number): number =>
  classes === 1 ? 3 : 1 + Math.round((at * (SHADES - 1)) / (classes - 1));

/** The name in each area that has room for it, and below it the value where there is more. */
const drawNames = ({ model, layer, values, bounds, scale }: Drawing): Markup =>
  join(
    (layer?.areas ?? []).flatMap((area) => {
      const { label, value } = values.get(area.place) ?? {};
      if (label === undefined) return [];
      const figure = value === undefined ? [] : [model.format(value)];
      const lines = [[label, ...figure], [label]].find((each) => fits(each, area.room * scale));
      const isDark = value !== undefined && shadeOf(classOf(value, bounds), bounds.length + 1) >= 4;
      const ink = value === undefined ? ' fig-halo' : isDark ? ' fig-map-on-dark' : '';
      return (lines ?? []).map((line, at, { length }) =>
        drawText(line, {
          class: `fig-text fig-map-name${at === 0 ? ' fig-strong' : ''}${ink}`,
          x: area.centre[0] * scale,
          y: area.centre[1] * scale + 4 + (at - (length - 1) / 2) * LINE,
          'text-anchor': 'middle',
        }),
      );
    }),
  );

/** Whether lines of text fit into the ellipse of an area: `room` is half its width, a third of that half its height. */
const fits = (lines: readonly string[], room: number): boolean => {
  const [x, y] = [Math.max(...lines.map((line) => estimateWidth(line))) / 2, (lines.length * LINE) / 2 - 2];
  return room > 0 && (x / room) ** 2 + (y / (room / 3)) ** 2 <= 1;
};

/** The hatching of areas without a value; `grow` undoes the scale of what it is drawn in. */
const drawMapHatch = (id: string, grow: number): Markup =>
  element(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(45) scale(${grow})` },
    element('rect', { class: 'fig-map-blank', width: 5, height: 5 }),
    element('line', { class: 'fig-map-hatch', x1: 0, y1: 0, x2: 0, y2: 5 }),
  );

const round = (value: number): number => Math.round(value * 10) / 10;
const least = (values: readonly bigint[]) =>
  values.reduce<bigint | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
const most = (values: readonly bigint[]) =>
  values.reduce<bigint | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
