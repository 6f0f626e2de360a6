// A page as text of a given width. Tables are fitted: optional columns go first, then text is wrapped, and where that is
// not enough the cells stand one below the other.
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
      return ['', ...writeHeading(block, paper)];
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

const writeTitle = (left: string, right: string, paper: Paper): readonly string[] => {
  const space = paper.width - widthOf(left) - widthOf(right);
  const [strong, faint] = [{ text: left, style: 'strong' } as const, { text: right, style: 'faint' } as const];
  if (space >= GAP && Number.isFinite(space)) return [paintLine([strong, ' '.repeat(space), faint], paper)];
  return [strong, faint].flatMap((span) => wrapLine([span], paper.width, 0)).map((line) => paintLine(line, paper));
};

const writeHeading = ({ text, note }: Block & { kind: 'heading' }, paper: Paper): readonly string[] => {
  const line: Line = [{ text, style: 'strong' }, ...(note ? [{ text: `  ${note}`, style: 'faint' } as const] : [])];
  return wrapLine(line, paper.width, GAP).map((part) => paintLine(part, paper));
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

const writeBar = ({ parts, whole, mark }: Block & { kind: 'bar' }, paper: Paper): readonly string[] => {
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
  return [bar.join(''), ...(mark ? [writeMark(mark.text, cellsOf(mark.at), width, paper)] : [])];
};

/** An arrow below the bar with its text on whichever side has room. */
const writeMark = (text: string, cells: number, width: number, { hasColour }: Paper): string => {
  const before = cells - 2 - widthOf(text) >= 0 && cells + 2 + widthOf(text) > width;
  const line = before
    ? `${' '.repeat(cells - 2 - widthOf(text))}${text} ▲`
    : `${' '.repeat(Math.max(cells - 1, 0))}▲ ${text}`;
  return paint(line, 'faint', hasColour);
};

const writeTable = (given: readonly Column[], rows: readonly (readonly Span[])[], paper: Paper): readonly string[] => {
  const { columns, kept, widths } = fitColumns(given, rows, paper.width);
  if (widths.reduce((sum, own) => sum + own + GAP, -GAP) > paper.width) return writeRecords(given, rows, paper);
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
  return [...head, ...body, ...writeLeftOut(given, kept, paper)];
};

/** Names what a narrow terminal does not show, so that nobody takes it for absent. */
const writeLeftOut = (given: readonly Column[], kept: readonly number[], paper: Paper): readonly string[] => {
  const out = given.flatMap(({ title }, at) => (kept.includes(at) || title === '' ? [] : [title]));
  if (out.length === 0) return [];
  const line: Line = [{ text: `Not shown at this width: ${out.join(', ')}.`, style: 'faint' }];
  return wrapLine(line, paper.width, 0).map((part) => paintLine(part, paper));
};

/** A table that no leaving out makes narrow enough: its cells one below the other, with every column. */
const writeRecords = (given: readonly Column[], rows: readonly (readonly Span[])[], paper: Paper): readonly string[] =>
  rows.flatMap((row) => {
    const facts = given.map(({ title }, at) => [title, [row[at] ?? '']] as const);
    return [
      '',
      ...writeFacts(
        facts.filter(([, line]) => lineText(line) !== ''),
        paper,
      ),
    ];
  });

/** Least width of a column of text, while there are others to leave out. */
const LEAST_TEXT = 14;
/** A word longer than this may stand out of its column, rather than take the place of others. */
const MOST_WORD = 24;

const fitColumns = (given: readonly Column[], rows: readonly (readonly Span[])[], width: number) => {
  const texts = given.map((column, at) => [column.title, ...rows.map((row) => spanText(row[at] ?? ''))]);
  const natural = texts.map(widestOf);
  const words = texts.map((column, at) =>
    given[at]?.wraps ? Math.min(MOST_WORD, widestOf(column.flatMap((text) => text.split(' ')))) : 0,
  );
  const leastOf = (at: number): number =>
    given[at]?.wraps ? Math.min(natural[at] ?? 0, Math.max(words[at] ?? 0, LEAST_TEXT)) : (natural[at] ?? 0);
  let kept = given.map((_, at) => at);
  const need = (): number => kept.reduce((sum, at) => sum + leastOf(at) + GAP, -GAP);
  while (need() > width) {
    const out = kept
      .filter((at) => given[at]?.leaveOut !== undefined)
      .toSorted((a, b) => (given[b]?.leaveOut ?? 0) - (given[a]?.leaveOut ?? 0))[0];
    if (out === undefined) break;
    kept = kept.filter((at) => at !== out);
  }
  const isTooNarrow = need() > width;
  const floorOf = (at: number): number => (isTooNarrow && given[at]?.wraps ? (words[at] ?? 0) : leastOf(at));
  const widths = kept.map((at) => natural[at] ?? 0);
  let excess = widths.reduce((sum, own) => sum + own + GAP, -GAP) - width;
  while (excess > 0) {
    const widest = kept
      .map((at, place) => ({ at, place, own: widths[place] ?? 0 }))
      .filter(({ at, own }) => own > floorOf(at))
      .toSorted((a, b) => b.own - a.own)[0];
    if (!widest) break;
    widths[widest.place] = widest.own - 1;
    excess -= 1;
  }
  return { columns: kept.flatMap((at) => given[at] ?? []), kept, widths };
};

const widestOf = (texts: readonly string[]): number =>
  texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0);

const paintLine = (line: Line, { hasColour }: Paper): string =>
  line
    .map((span) => (typeof span === 'string' ? spanText(span) : paint(spanText(span), span.style, hasColour)))
    .join('');

/** Breaks a line at spaces, which are left out there; words longer than the width stay whole. */
const wrapLine = (line: Line, width: number, hang: number): readonly Line[] => {
  if (!Number.isFinite(width) || widthOf(lineText(line)) <= width) return [line];
  const lines: Span[][] = [[]];
  let used = 0;
  for (const span of line) {
    const style = typeof span === 'string' ? undefined : span.style;
    for (const word of spanText(span).split(/(?<= )/)) {
      const isSpace = word.trim() === '';
      if (!isSpace && used > hang && used + widthOf(word.trimEnd()) > width) {
        lines.push(hang > 0 ? [' '.repeat(hang)] : []);
        used = hang;
      }
      if (isSpace && lines.length > 1 && used === hang) continue;
      lines.at(-1)?.push(style ? { text: word, style } : word);
      used += widthOf(word);
    }
  }
  return lines.map(trimLine);
};

const trimLine = (line: Line): Line => {
  const end = line.findLastIndex((span) => spanText(span).trim() !== '');
  return line.slice(0, end + 1).map((span, at): Span => {
    if (at < end) return span;
    return typeof span === 'string' ? span.trimEnd() : { text: span.text.trimEnd(), style: span.style };
  });
};

const listTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [block.left, block.right];
    case 'heading':
      return [block.text, block.note ?? ''];
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
