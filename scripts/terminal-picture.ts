// The terminal as an SVG picture for the README: the real output of the command, with its colours.
import { parseDay, type Day } from '@muster/core/kernel';
import { main } from '@muster/cli';

const COLUMNS = 92;
const CELL = { width: 8.4, height: 19 };
const PADDING = 20;

/** The classes of the picture's style sheet for the colour codes that the command uses. */
const CLASSES: Readonly<Record<string, string>> = {
  1: 'strong',
  2: 'faint',
  31: 'bad',
  32: 'good',
  33: 'warn',
  36: 'info',
};

const ESCAPE = '\u001B';
const COLOUR = new RegExp(`(${ESCAPE}\\[\\d+m)`);

/** Runs a command as on the given day and draws what it prints. */
export const drawTerminal = async (args: readonly string[], today: string): Promise<string> => {
  let output = '';
  await main(args, {
    write: (text) => {
      output += text;
    },
    today: parseDay(today) ?? (0 as Day),
    width: COLUMNS,
    hasColour: true,
  });
  const lines = [`\u001B[2m$\u001B[22m muster ${args.join(' ')}`, '', ...output.trimEnd().split('\n')];
  const width = Math.ceil(COLUMNS * CELL.width + 2 * PADDING);
  const height = lines.length * CELL.height + 2 * PADDING;
  const texts = lines.map((line, row) => {
    const y = PADDING + (row + 0.75) * CELL.height;
    return `<text y="${y}">${drawLine(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(`muster ${args.join(' ')}`)}">
<style>
  svg { background: #10151c; border-radius: 8px; }
  text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d7dee7; white-space: pre; }
  .strong { font-weight: 700; fill: #ffffff; } .faint { fill: #8494a7; } .bad { fill: #ff8b7d; }
  .good { fill: #6fd08c; } .warn { fill: #f0c05a; } .info { fill: #62b6f0; }
</style>
<rect width="100%" height="100%" rx="8" fill="#10151c"/>
${texts.filter((text) => !text.endsWith('"></text>')).join('\n')}
</svg>
`;
};

/** Each word is placed at its column, so that a reader without the font still sees aligned columns. */
const drawLine = (line: string): string => {
  let [column, style] = [0, ''];
  const spans: string[] = [];
  for (const part of line.split(COLOUR)) {
    const code = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
    if (code !== undefined) {
      style = CLASSES[code] ?? '';
      continue;
    }
    for (const run of part.split(/( {2,})/)) {
      if (run.trim() !== '') spans.push(drawSpan(run, column, style));
      column += run.length;
    }
  }
  return spans.join('');
};

const drawSpan = (text: string, column: number, style: string): string => {
  const lead = text.length - text.trimStart().length;
  const shown = text.trim();
  const x = (PADDING + (column + lead) * CELL.width).toFixed(1);
  const length = (shown.length * CELL.width).toFixed(1);
  return `<tspan x="${x}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style === '' ? '' : ` class="${style}"`}>${escapeXml(shown)}</tspan>`;
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
