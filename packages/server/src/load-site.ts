// The built web application, taken into memory when the server starts. Only what was found then can be asked for, so that
// no address leads out of the folder.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import type { Solve } from '@muster/core/mission';
import { getMimeType } from 'hono/utils/mime';
import type { Facts } from './read-facts.ts';
import type { Encoding, Language } from './negotiate.ts';

/** What the page is drawn from. */
export type View = Pick<Facts, 'version' | 'rows' | 'problems' | 'sheet'> & {
  readonly missions: readonly { readonly id: string; readonly name: string }[];
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly query: string;
  readonly lang: Language;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly narrow: boolean;
  /** Whether the reader has not yet sent the prompts of the first visit away. */
  readonly prompts: boolean;
  readonly assets: Assets;
  /** Finds the optimum of models, for the page that tells what is missing. */
  readonly solve: Solve;
};

/** What the page names in its head, as the build wrote it. */
type Assets = { readonly script: string; readonly preloads: readonly string[]; readonly style: string };

/** A file of the site with the packed forms that were built beside it. */
export type SiteFile = {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>> & {
    readonly plain: Uint8Array<ArrayBuffer>;
  };
};

export type Site = {
  readonly assets: Assets;
  /** The hash of the style as a content policy names it. */
  readonly styleHash: string;
  readonly draw: (view: View) => Promise<{ readonly status: number; readonly html: string }>;
  /** By path, such as `/assets/main.js`. */
  readonly files: ReadonlyMap<string, SiteFile>;
};

/** Loads the site that was built into a folder; refuses where it is not built. */
export const loadSite = async (folder: string): Promise<Outcome<Site>> => {
  let text: string;
  try {
    text = await readFile(join(folder, 'site.json'), 'utf8');
  } catch {
    return refuse(problem('site.missing', {}));
  }
  const { styleHash, ...assets } = JSON.parse(text) as Assets & { readonly styleHash: string };
  const { draw } = (await import(pathToFileURL(join(folder, 'server', 'draw.js')).href)) as Pick<Site, 'draw'>;
  return accept({
    assets,
    styleHash,
    draw,
    files: await readFiles(join(folder, 'client')),
  });
};

const PACKED = { br: '.br', gzip: '.gz' } as const;

const readFiles = async (folder: string): Promise<Site['files']> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const read = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths) read.set(path, new Uint8Array(await readFile(join(folder, path))));
  const isPacked = (path: string): boolean =>
    Object.values(PACKED).some((end) => path.endsWith(end) && read.has(path.slice(0, -end.length)));
  return new Map(
    [...read]
      .filter(([path]) => !isPacked(path))
      .map(([path, plain]) => {
        const [br, gzip] = [read.get(path + PACKED.br), read.get(path + PACKED.gzip)];
        return [
          `/${path}`,
          {
            type: getMimeType(path) ?? 'application/octet-stream',
            etag: `W/"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
            bytes: { plain, ...(br && { br }), ...(gzip && { gzip }) },
          },
        ];
      }),
  );
};
