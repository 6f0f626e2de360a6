// Bytes of a file to text, or a refusal that says which byte is wrong: UTF-8 with or without BOM, UTF-16 as Excel's
// "Unicode text" writes it; a binary file and older encodings are refused with a hint.
import { isAscii, isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { DELIMITERS, findHeader, splitHeader } from './header.ts';

/** A JavaScript string can hold little more. */
const MOST_BYTES = 500_000_000;
/** Most characters of a cell shown before a byte that is wrong. */
const MOST_SHOWN = 40;
const STRETCH = 4096;
const NEWLINE = 10;
const QUOTE = 34;

/** Reads a file as text with `\n` line ends; `file` names it in problems. A file that is not there is `undefined`. */
export const readText = async (path: string, file: string): Promise<Outcome<string> | undefined> => {
  let bytes: Buffer;
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      const reason = found.isDirectory() ? 'it is a folder' : 'it is not a plain file';
      return refuse(problem('file.unreadable', { reason }, { file }));
    }
    if (found.size > MOST_BYTES) return refuse(problem('file.tooLarge', { size: found.size }, { file }));
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : refuse(problem('file.unreadable', { reason: message }, { file }));
  }
  return decodeText(bytes, file);
};

/** Decodes bytes to text with `\n` line ends and no BOM. */
export const decodeText = (bytes: Buffer, file: string): Outcome<string> => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, file);
  const zero = bytes.indexOf(0);
  if (zero !== -1) return refuse(problem('file.binary', { byte: zero }, { file }));
  // A text of ASCII alone is kept at one byte a character, which halves the memory of a large file.
  if (isAscii(bytes)) return accept(unifyLineEnds(bytes.toString('latin1')));
  if (!isUtf8(bytes)) return refuse(describeWrongByte(bytes, file));
  const text = bytes.toString('utf8');
  return accept(unifyLineEnds(text.startsWith('\uFEFF') ? text.slice(1) : text));
};

const unifyLineEnds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

const decodeUtf16 = (bytes: Buffer, file: string): Outcome<string> => {
  let text: string;
  try {
    text = new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  } catch {
    return refuse(problem('file.unreadable', { reason: 'it begins as UTF-16 and does not go on as such' }, { file }));
  }
  const zero = text.indexOf('\0');
  if (zero !== -1) return refuse(problem('file.binary', { byte: 2 + 2 * zero }, { file }));
  return accept(unifyLineEnds(text));
};

const describeWrongByte = (bytes: Buffer, file: string) => {
  const valid = findWrongByte(bytes);
  const { row, column, start } = findCell(unifyLineEnds(bytes.toString('utf8', 0, valid)));
  const guess = new TextDecoder('windows-1252').decode(bytes.subarray(valid, valid + 1));
  const hex = (bytes[valid] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const at = { file, row, ...(column && { column }), value: start + guess };
  return problem('file.encoding', { byte: valid, hex, guess }, at);
};

/** Where the last character of a text stands: its row, its column, and what its cell holds so far. */
const findCell = (before: string) => {
  const line = findHeader(before);
  const delimiter = DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
  const comma = delimiter.charCodeAt(0);
  let [row, cell, start, isQuoted] = [1, 0, 0, false];
  for (let at = 0; at < before.length; at += 1) {
    const code = before.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (code === comma || code === NEWLINE)) {
      start = at + 1;
      cell = code === comma ? cell + 1 : 0;
      row += code === comma ? 0 : 1;
    }
  }
  const column = row > 1 ? splitHeader(line, delimiter)[cell] : undefined;
  return { row, column, start: before.slice(start).slice(-MOST_SHOWN) };
};

// Stretches that are sound are passed over at once. A character of UTF-8 begins with a byte that says how long it is; the
// first character that is not valid is the one.
const findWrongByte = (bytes: Buffer): number => {
  for (let at = 0; at < bytes.length;) {
    let end = Math.min(at + STRETCH, bytes.length);
    while (end > at && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    if (end > at && isUtf8(bytes.subarray(at, end))) {
      at = end;
      continue;
    }
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return bytes.length;
};
