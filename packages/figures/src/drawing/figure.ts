// The svg around every figure: its size, its text alternative, and the calm frame of one that has nothing to show.
import type { Frame } from '../frame.ts';
import { drawText, element, escapeText, join, NOTHING, type Markup } from './markup.ts';
import { cutToWidth } from './text-width.ts';

/** The text alternative of a figure, in the reader's language. */
export type Described = { readonly title: string; readonly description: string };

/** A figure that may have nothing to show, and what it then says. */
export type WithEmpty = Described & { readonly empty: string };

export type Size = { readonly width: number; readonly height: number };

/** The width to draw at: that of the frame, but never so little that nothing could be drawn. */
export const widthOf = (frame: Frame): number => Math.max(40, Math.round(frame.width));

/** An id for something inside the picture, safe to be referred to. */
export const idOf = (frame: Frame, name: string): string => `${frame.id.replace(/[^\w-]/g, '-')}-${name}`;

export const drawFigure = (
  {
    model,
    frame,
    size,
    kind,
  }: { readonly model: Described; readonly frame: Frame; readonly size: Size; readonly kind: string },
  ...content: readonly Markup[]
): string => {
  const [title, description] = [idOf(frame, 'title'), idOf(frame, 'desc')];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `fig fig-${kind}`,
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
    },
    element('title', { id: title }, escapeText(model.title)),
    element('desc', { id: description }, escapeText(model.description)),
    join(content),
  );
};

/** What a figure shows that has nothing to show. */
export const drawEmpty = ({ width, height }: Size, text: string): Markup =>
  join([
    element('rect', { class: 'fig-frame', x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    height < 16
      ? NOTHING
      : drawText(cutToWidth(text, width - 16), {
          class: 'fig-text fig-quiet',
          x: width / 2,
          y: height / 2 + 4,
          'text-anchor': 'middle',
        }),
  ]);

/** The pattern for what is missing; refer to it as `hatchOf(frame)`. */
export const drawHatch = (frame: Frame): Markup =>
  element(
    'defs',
    {},
    element(
      'pattern',
      { id: idOf(frame, 'hatch'), width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element('line', { class: 'fig-hatch', x1: 0, y1: 0, x2: 0, y2: 6 }),
    ),
  );

export const hatchOf = (frame: Frame): string => `url(#${idOf(frame, 'hatch')})`;
