// A frame with plain words, for tests.
import { formatDay, formatQuantity, parseDay, type Day } from '@muster/core/kernel';
import type { Frame } from './frame.ts';

export const plainFrame = (width: number): Frame => ({
  width,
  id: 'fig',
  words: {
    number: (value) => formatQuantity(value, 'people'),
    day: formatDay,
    month: (day) => `M${formatDay(day).slice(5, 7)}`,
    year: (day) => formatDay(day).slice(0, 4),
  },
});

/** A day that must exist; throws where it does not. */
export const getDay = (text: string): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`No day: ${text}`);
  return day;
};
