// Builds the web application: one bundle for browsers, one that draws the first view on the server, and beside every file
// its compressed forms. A stamp of the sources tells whether there is anything to do.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';

const ROOT = process.cwd();
const WEB = 'packages/web';
const DIST = join(WEB, 'dist');
/** Where it is built, so that what is served is whole at every moment. */
const NEXT = join(WEB, `dist-${process.pid}`);
const SOURCES = [
  'packages/{core,figures,solver,web}/src/**/*.{ts,tsx,css,json}',
  `${WEB}/static/*`,
  `${WEB}/budget.json`,
  'package-lock.json',
  'scripts/build-web.ts',
];

const stamp = stampSources();
if (!process.argv.includes('--force') && readStamp() === stamp) process.exit(0);
const common: InlineConfig = {
  root: WEB,
  configFile: false,
  logLevel: 'warn',
  // A worker may load a part of itself later; what the solver asks of Node stands in a branch that no browser takes.
  worker: { format: 'es', rolldownOptions: { external: ['node:module'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
const client = await build({
  ...common,
  build: {
    outDir: join(ROOT, NEXT, 'client'),
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // What current evergreen browsers run as it is.
    target: 'es2024',
    rolldownOptions: {
      input: { en: `${WEB}/src/main-en.ts`, fr: `${WEB}/src/main-fr.ts` },
      // What every page is made of comes in one file: each further one costs a slow line a round.
      output: { codeSplitting: { groups: [{ name: 'base', test: isBase }] } },
    },
  },
});
await build({
  ...common,
  build: {
    ssr: 'src/draw.tsx',
    outDir: join(ROOT, NEXT, 'server'),
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'draw.js' } },
  },
  ssr: { noExternal: true },
});
writeSite(client as Rolldown.RolldownOutput);
cpSync(join(WEB, 'static'), join(NEXT, 'client'), { recursive: true });
compressAll();
keepBudget();
writeFileSync(join(NEXT, 'stamp'), stamp);
rmSync(DIST, { recursive: true, force: true });
renameSync(NEXT, DIST);

/** Core, figures, the libraries, the board, and what all pages share with it; not what is fetched for a workbook. */
function isBase(module: string): boolean {
  const isOurs = /\/packages\/(core|figures)\/|\/web\/src\/(address|board|clocks|crisis|evidence|facts|parts|table)\//;
  const isWorkbook = /write-excel-file|fflate|sheet-to-xlsx/;
  return (isOurs.test(module) || module.includes('/node_modules/')) && !isWorkbook.test(module);
}

/** What a document needs to know of the bundle: the scripts of each part of it, and the style, which is written into it. */
function writeSite({ output }: Rolldown.RolldownOutput): void {
  const chunks = output.filter((file) => file.type === 'chunk');
  const style = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (style?.type !== 'asset') throw new Error('the build has no style');
  /** A chunk and all that it imports, directly or not. */
  const listImports = (chunk: Rolldown.OutputChunk, seen = new Set<string>()): readonly string[] => {
    seen.add(`/${chunk.fileName}`);
    for (const other of chunks) {
      if (chunk.imports.includes(other.fileName) && !seen.has(`/${other.fileName}`)) listImports(other, seen);
    }
    return [...seen];
  };
  const parts = chunks.flatMap((chunk) => {
    const name = nameOfPart(chunk.facadeModuleId ?? '');
    return name === undefined ? [] : [[name, listImports(chunk)] as const];
  });
  const css = String(style.source);
  const site = {
    parts: Object.fromEntries(parts),
    style: css,
    styleHash: `sha256-${createHash('sha256').update(css).digest('base64')}`,
  };
  mkdirSync(NEXT, { recursive: true });
  writeFileSync(join(NEXT, 'site.json'), JSON.stringify(site));
}

/** The page, the language, or the rest of a language that a chunk begins with. */
function nameOfPart(module: string): string | undefined {
  return (/src\/(\w+)\/\1\.tsx$/.exec(module) ??
    /src\/main-(\w+)\.ts$/.exec(module) ??
    /src\/i18n\/(\w+-rest)\.ts$/.exec(module))?.[1];
}

function compressAll(): void {
  for (const file of globSync(`${NEXT}/client/**/*.{js,css,svg,json,wasm}`)) {
    const bytes = readFileSync(file);
    // The last few percent of a program of megabytes take as long as all the rest of the build.
    const quality = file.endsWith('.wasm') ? 9 : 11;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
}

/** Fails the build when what the board needs at first has grown beyond `packages/web/budget.json`. */
function keepBudget(): void {
  const budget = JSON.parse(readFileSync(join(WEB, 'budget.json'), 'utf8')) as Record<'scripts' | 'style', number>;
  const site = JSON.parse(readFileSync(join(NEXT, 'site.json'), 'utf8')) as {
    readonly parts: Readonly<Record<string, readonly string[]>>;
    readonly style: string;
  };
  const scripts = Math.max(
    ...['en', 'fr'].map((lang) =>
      (site.parts[lang] ?? []).reduce((sum, file) => sum + statSync(join(NEXT, 'client', `${file}.br`)).size, 0),
    ),
  );
  const sizes = { scripts, style: brotliCompressSync(site.style).length };
  for (const name of ['scripts', 'style'] as const) {
    if (sizes[name] <= budget[name]) continue;
    rmSync(NEXT, { recursive: true, force: true });
    throw new Error(
      `the ${name} of the board are ${sizes[name]} bytes; packages/web/budget.json allows ${budget[name]}`,
    );
  }
}

function stampSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern)).toSorted())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  const file = join(DIST, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
