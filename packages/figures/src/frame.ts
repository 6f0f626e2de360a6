// What every figure is told beside its model: how wide it is, how numbers and days are written in the reader's
// language, and a prefix that keeps the ids inside one picture apart from those of another on the same page.
import type { Day } from '@muster/core/kernel';

export type Frame = {
  /** Pixels. */
  readonly width: number;
  readonly words: FigureWords;
  /** Prefix for ids inside the svg. */
  readonly id: string;
};

export type FigureWords = {
  readonly number: (value: bigint) => string;
  /** As in '28 Feb 2025'. */
  readonly day: (day: Day) => string;
  /** As in 'Feb'. */
  readonly month: (day: Day) => string;
  readonly year: (day: Day) => string;
};
