// Packs bytes for the way: brotli or gzip where the other side knows them, plain where that would gain nothing.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiate.ts';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Below this many bytes an answer fits a packet or two however it is packed. */
const LEAST_BYTES = 1000;
/** Above these many bytes the best, and a good quality take longer than they save. */
const MOST_BYTES_BEST = 500_000;
const MOST_BYTES_SLOW = 2_000_000;

export type Packed = { readonly body: Uint8Array<ArrayBuffer>; readonly encoding: Encoding | undefined };

/** How well to pack with brotli: bytes that are sent often are worth more time than those of one answer. */
const qualityFor = (length: number, use: 'often' | 'once'): number =>
  length > MOST_BYTES_SLOW ? 4 : use === 'once' ? 7 : length > MOST_BYTES_BEST ? 9 : 11;

/** Packs a text as UTF-8; a short one stays as it is. */
export const pack = async (text: string, encoding: Encoding | undefined, use: 'often' | 'once'): Promise<Packed> => {
  const bytes = Buffer.from(text);
  if (encoding === undefined || bytes.length < LEAST_BYTES) return { body: bytes, encoding: undefined };
  if (encoding === 'gzip') return { body: await packGzip(bytes), encoding };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes.length, use),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { body: await packBrotli(bytes, { params }), encoding };
};

const KEPT = new WeakMap<object, Map<string, Promise<Packed>>>();

/** Packs a text that belongs to `owner` once for each encoding. */
export const packOnce = (owner: object, text: string, encoding: Encoding | undefined): Promise<Packed> => {
  const kept = KEPT.get(owner) ?? new Map<string, Promise<Packed>>();
  KEPT.set(owner, kept);
  const known = kept.get(encoding ?? '');
  if (known) return known;
  const packed = pack(text, encoding, 'often');
  kept.set(encoding ?? '', packed);
  return packed;
};
