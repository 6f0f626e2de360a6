// A page as text of a given width. Tables are fitted: optional columns go first, then text is wrapped.
import { paint } from './paint.ts';
import { lineText, spanText, type Block, type Column, type Line, type Page, type Span } from './page.ts';
import { prepareWidths, widthOf } from './width.ts';

export type Paper = { readonly width: number; readonly hasColour: boolean };

const GAP = 2;

export const writePage = async (page: Page, paper: Paper): Promise<string> => {
  await prepareWidths(page.flatMap(listTexts));
  const lines = page.flatMap((block) => writeBlock(block, paper));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

const writeBlock = (block: Block, paper: Paper): readonly string[] => {
  switch (block.kind) {
    case 'gap':
      return [''];
    case 'title':
      return writeTitle(block.left, block.right, paper);
    case 'heading':
      return [
        '',
        paint(block.text, 'strong', paper.hasColour) +
          (block.note ? paint(`  ${block.note}`, 'faint', paper.hasColour) : ''),
      ];
    case 'line':
      return wrapLine(block.line, paper.width, block.hang ?? 0).map((line) => paintLine(line, paper));
    case 'facts':
      return writeFacts(block.rows, paper);
    case 'table':
      return writeTable(block.columns, block.rows, paper);
    case 'bar':
      return writeBar(block, paper);
  }
};

const writeTitle = (left: string, right: string, { width, hasColour }: Paper): readonly string[] => {
  const space = width - widthOf(left) - widthOf(right);
  const [strong, faint] = [paint(left, 'strong', hasColour), paint(right, 'faint', hasColour)];
  return space >= GAP && Number.isFinite(space) ? [strong + ' '.repeat(space) + faint] : [strong, faint];
};

const writeFacts = (rows: readonly (readonly [string, Line])[], paper: Paper): readonly string[] => {
  const label = Math.max(...rows.map(([name]) => widthOf(name))) + GAP;
  return rows.flatMap(([name, line]) =>
    wrapLine(line, paper.width - label, 0).map((part, at) => {
      const head =
        at === 0 ? paint(name, 'faint', paper.hasColour) + ' '.repeat(label - widthOf(name)) : ' '.repeat(label);
      return head + paintLine(part, paper);
    }),
  );
};

const writeBar = ({ parts, whole }: Block & { kind: 'bar' }, paper: Paper): readonly string[] => {
  const width = Math.min(Number.isFinite(paper.width) ? paper.width : 80, 100);
  const cellsOf = (quantity: bigint): number => {
    const cells = Number((quantity * BigInt(width) * 2n + whole) / (whole * 2n));
    return quantity > 0n ? Math.max(cells, 1) : 0;
  };
  let left = width;
  const bar = parts.map((part) => {
    const cells = Math.min(cellsOf(part.quantity), left);
    left -= cells;
    return paint(part.glyph.repeat(cells), part.style, paper.hasColour);
  });
  return [bar.join('')];
};

const writeTable = (given: readonly Column[], rows: readonly (readonly Span[])[], paper: Paper): readonly string[] => {
  const { columns, kept, widths } = fitColumns(given, rows, paper.width);
  const writeRow = (cells: readonly Line[]): readonly string[] => {
    const wrapped = cells.map((cell, at) => wrapLine(cell, widths[at] ?? 0, 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      columns
        .map((column, at) => {
          const line = wrapped[at]?.[row] ?? [];
          const pad = ' '.repeat(Math.max((widths[at] ?? 0) - widthOf(lineText(line)), 0));
          return column.align === 'right' ? pad + paintLine(line, paper) : paintLine(line, paper) + pad;
        })
        .join(' '.repeat(GAP)),
    );
  };
  const head = writeRow(columns.map(({ title }) => [{ text: title, style: 'faint' as const }]));
  const body = rows.flatMap((row) => writeRow(kept.map((at) => [row[at] ?? ''])));
  return [...head, ...body];
};

/** Least width of a column of text before it is better left out. */
const LEAST_TEXT = 14;

const fitColumns = (given: readonly Column[], rows: readonly (readonly Span[])[], width: number) => {
  const natural = given.map((column, at) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widthOf(spanText(row[at] ?? '')))),
  );
  let kept = given.map((_, at) => at);
  const need = (): number =>
    kept.reduce(
      (sum, at) => sum + (given[at]?.wraps ? Math.min(natural[at] ?? 0, LEAST_TEXT) : (natural[at] ?? 0)) + GAP,
      -GAP,
    );
  while (need() > width) {
    const out = kept
      .filter((at) => given[at]?.leaveOut !== undefined)
      .toSorted((a, b) => (given[b]?.leaveOut ?? 0) - (given[a]?.leaveOut ?? 0))[0];
    if (out === undefined) break;
    kept = kept.filter((at) => at !== out);
  }
  const widths = kept.map((at) => natural[at] ?? 0);
  let excess = widths.reduce((sum, own) => sum + own + GAP, -GAP) - width;
  while (excess > 0) {
    const widest = kept
      .map((at, place) => ({ place, own: widths[place] ?? 0, wraps: given[at]?.wraps ?? false }))
      .filter(({ wraps, own }) => wraps && own > LEAST_TEXT)
      .toSorted((a, b) => b.own - a.own)[0];
    if (!widest) break;
    widths[widest.place] = widest.own - 1;
    excess -= 1;
  }
  return { columns: kept.flatMap((at) => given[at] ?? []), kept, widths };
};

const paintLine = (line: Line, { hasColour }: Paper): string =>
  line.map((span) => (typeof span === 'string' ? span : paint(span.text, span.style, hasColour))).join('');

/** Breaks a line at spaces; words longer than the width stay whole. */
const wrapLine = (line: Line, width: number, hang: number): readonly Line[] => {
  if (!Number.isFinite(width) || widthOf(lineText(line)) <= width) return [line];
  const lines: Span[][] = [[]];
  let used = 0;
  for (const span of line) {
    const style = typeof span === 'string' ? undefined : span.style;
    for (const word of spanText(span).split(/(?<= )/)) {
      if (used > hang && used + widthOf(word.trimEnd()) > width) {
        lines.push(hang > 0 ? [' '.repeat(hang)] : []);
        used = hang;
      }
      lines.at(-1)?.push(style ? { text: word, style } : word);
      used += widthOf(word);
    }
  }
  return lines;
};

const listTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [block.left, block.right];
    case 'line':
      return [lineText(block.line)];
    case 'facts':
      return block.rows.map(([name, line]) => name + lineText(line));
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(spanText)];
    default:
      return [];
  }
};
