// A page for the terminal: headings, lines, tables and bars as data, turned into text once the width is known.
import type { Style } from './paint.ts';

export type Span = string | { readonly text: string; readonly style: Style };
export type Line = readonly Span[];

export type Column = {
  readonly title: string;
  readonly align?: 'right';
  /** Text that may be wrapped when the terminal is narrow; numbers never are. */
  readonly wraps?: true;
  /** Left out, highest first, when the terminal is too narrow for all columns. */
  readonly leaveOut?: number;
};

export type Block =
  | { readonly kind: 'title'; readonly left: string; readonly right: string }
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string }
  | { readonly kind: 'line'; readonly line: Line; readonly hang?: number }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, Line])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Span[])[] }
  | {
      readonly kind: 'bar';
      readonly parts: readonly BarPart[];
      readonly whole: bigint;
      /** A level to mark below the bar. */
      readonly mark?: { readonly at: bigint; readonly text: string };
    }
  | { readonly kind: 'gap' };

export type BarPart = {
  readonly name: string;
  readonly quantity: bigint;
  readonly glyph: string;
  readonly style: Style;
};

export type Page = readonly Block[];

/** The text of a span; control characters from a file are shown as blanks, never sent to the terminal. */
export const spanText = (span: Span): string => (typeof span === 'string' ? span : span.text).replace(CONTROL, ' ');

// Every C0 and C1 control character.
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(31)}${String.fromCharCode(127)}-${String.fromCharCode(159)}]`,
  'g',
);

export const lineText = (line: Line): string => line.map(spanText).join('');
