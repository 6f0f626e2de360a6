// Bytes of a file to text, or a refusal that says which byte is wrong: UTF-8 with or without BOM, UTF-16 as Excel's
// "Unicode text" writes it; a binary file and older encodings are refused with a hint.
import { isAscii, isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';

/** A JavaScript string can hold little more. */
const MOST_BYTES = 500_000_000;

/** Reads a file as text with `\n` line ends; `file` names it in problems. A file that is not there is `undefined`. */
export const readText = async (path: string, file: string): Promise<Outcome<string> | undefined> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : refuse(problem('file.unreadable', { reason: message }, { file }));
  }
  if (bytes.length > MOST_BYTES) return refuse(problem('file.tooLarge', { size: bytes.length }, { file }));
  return decodeText(bytes, file);
};

/** Decodes bytes to text with `\n` line ends and no BOM. */
export const decodeText = (bytes: Buffer, file: string): Outcome<string> => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return accept(unifyLineEnds(new TextDecoder('utf-16le').decode(bytes)));
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

const describeWrongByte = (bytes: Buffer, file: string) => {
  const valid = findWrongByte(bytes);
  const byte = bytes[valid] ?? 0;
  const before = bytes.toString('latin1', 0, valid);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const header = bytes.toString('latin1', 0, bytes.indexOf(10)).split(',');
  const column = header[line.split(',').length - 1]?.replaceAll('"', '').trim();
  const rest = new TextDecoder('windows-1252').decode(bytes.subarray(valid, valid + 1));
  return problem(
    'file.encoding',
    { byte: valid, hex: byte.toString(16).toUpperCase().padStart(2, '0'), guess: rest },
    { file, row: before.split('\n').length, ...(column && { column }), value: lastCell(line) + rest },
  );
};

// A character of UTF-8 begins with a byte that says how long it is; the first character that is not valid is the one.
const findWrongByte = (bytes: Buffer): number => {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return bytes.length;
};

const lastCell = (line: string): string => line.slice(line.lastIndexOf(',') + 1);
