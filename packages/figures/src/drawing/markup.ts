// SVG as text without a framework. Markup is a type of its own, so that text which was never escaped cannot be put
// into a picture by mistake.
import { formatDay, type Day } from '@muster/core/kernel';

/** Text that is well-formed XML. */
export type Markup = string & { readonly __brand: 'Markup' };

/** Numbers are rounded to one decimal; what is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Any text as markup; characters that XML cannot hold are left out. */
export const escapeText = (text: string): Markup =>
  text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') as Markup;

/** One decimal; a coordinate that is no number is a fault of the figure and throws. */
const roundCoordinate = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError(`Not a coordinate: ${value}`);
  return Math.round(value * 10) / 10 + 0;
};

export const element = (name: string, attributes: Attributes, ...children: readonly Markup[]): Markup => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? roundCoordinate(value) : escapeText(value ?? '')}"`);
  const content = children.join('');
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}` as Markup;
};

/** Markup one after the other. */
export const join = (parts: readonly Markup[]): Markup => parts.join('') as Markup;

export const NOTHING = '' as Markup;

export const drawText = (text: string, attributes: Attributes): Markup =>
  text === '' ? NOTHING : element('text', attributes, escapeText(text));

/** A straight line from `(x1, y1)` to `(x2, y2)`. */
export const drawLine = ([x1, y1, x2, y2]: readonly [number, number, number, number], kind: string): Markup =>
  element('line', { class: kind, x1, y1, x2, y2 });

export type Datum = {
  readonly key: string;
  readonly day?: Day;
  /** What hovering over it says. */
  readonly title: string;
  readonly class?: string;
};

/** A group that stands for one datum: the page finds it by `data-key` and `data-day`. */
export const drawDatum = (datum: Datum, ...children: readonly Markup[]): Markup => {
  const day = datum.day === undefined ? '..' : formatDay(datum.day);
  return element(
    'g',
    { class: datum.class, 'data-key': datum.key, 'data-day': day === '..' ? undefined : day },
    element('title', {}, escapeText(datum.title)),
    ...children,
  );
};
