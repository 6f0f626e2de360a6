// Colour in the terminal: few styles, each with a meaning, and none of them where the output is piped.
import { styleText } from 'node:util';

const STYLES = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  warn: 'yellow',
  bad: 'red',
  info: 'cyan',
} as const;

export type Style = keyof typeof STYLES;

export const paint = (text: string, style: Style, hasColour: boolean): string =>
  hasColour && text !== '' ? styleText(STYLES[style], text, { validateStream: false }) : text;
