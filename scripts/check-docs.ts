// Fails when a document names something that is not there: a path in backticks, a relative link, an npm script,
// or a `muster` verb. Documents rot silently when code moves; this makes them fail loudly.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { listFiles } from './files.ts';

const DOCUMENTS = /^(?:README|CONTRIBUTING)\.md$|^docs\/.*\.md$|^(?:packages|examples)\/.*README\.md$/;
const ROOTS = /^(?:packages|docs|examples|scripts|bench|e2e|\.ci)\//;
const FENCE = /^ *(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^ *\1[^\n]*$/gm;
const SPAN = /`([^`\n]+)`/g;
const LINK = /\]\(\s*<?([^)\s>]+)|\b(?:src|href)="([^"]+)"/g;
const SCRIPT = /\bnpm run ([\w:-]+)/g;
const VERB = /(?:^|[|;&]) *(?:\$ *)?(?:npx )?muster ([a-z][\w-]*)/gm;

const files = listFiles(/./);
const verbs = new Set(
  files
    .filter((file) => /^packages\/cli\/src\/verbs\/[\w-]+\.ts$/.test(file))
    .map((file) => basename(file, '.ts'))
    .concat('help'),
);
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

const documents = files.filter((file) => DOCUMENTS.test(file));
const problems = documents.flatMap(checkDocument);
if (problems.length > 0) console.error(problems.join('\n'));
else console.log(`${documents.length} documents name only what exists.`);
process.exitCode = problems.length > 0 ? 1 : 0;

function checkDocument(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8');
  const found: string[] = [];
  const report = (index: number, message: string): void => {
    found.push(`${document}:${text.slice(0, index).split('\n').length}: ${message}`);
  };
  const checkCommands = (code: string, at: number): void => {
    for (const { 1: script = '', index } of code.matchAll(SCRIPT)) {
      if (!Object.hasOwn(manifest.scripts, script)) report(at + index, `package.json has no script "${script}"`);
    }
    for (const { 1: verb = '', index } of code.matchAll(VERB)) {
      if (!verbs.has(verb)) report(at + index, `muster has no verb "${verb}"`);
    }
  };

  const fences = [...text.matchAll(FENCE)];
  for (const { 0: code, index } of fences) checkCommands(code, index);
  // Blanked, not removed, so that what follows keeps its line number.
  const prose = text.replaceAll(FENCE, (fence) => fence.replaceAll(/[^\n]/g, ' '));
  for (const { 1: code = '', index } of prose.matchAll(SPAN)) {
    checkCommands(code, index + 1);
    if (!isPresent(code, document)) report(index, `no such path: ${code}`);
  }
  for (const { 1: link, 2: attribute, index } of prose
    .replaceAll(SPAN, (span) => ' '.repeat(span.length))
    .matchAll(LINK)) {
    const target = decodeURI((link ?? attribute ?? '').replace(/[#?].*$/, ''));
    if (target === '' || /^[a-z][a-z+.-]*:/i.test(target)) continue;
    const path = target.startsWith('/') ? target.slice(1) : join(dirname(document), target);
    if (!existsSync(path)) report(index, `broken link: ${target}`);
  }
  return found;
}

/** Whether the code names no path of ours, or one that exists; `<x>`, `…` and NNNN stand for anything. */
function isPresent(code: string, document: string): boolean {
  const path = code.replace(/:\d+(?:-\d+)?$/, '').replace(/\/$/, '');
  if (!/^[\w.@*{},/-]+$/.test(path) || path.includes('NNNN')) return true;
  if (ROOTS.test(`${path}/`)) return existsSync(path) || globSync(path).length > 0;
  if (/^\.\.?\//.test(path)) return existsSync(join(dirname(document), path)) || existsSync(normalize(path));
  // A path given from further in, such as `kernel/days.ts`.
  if (/^[\w-]+\/[\w./-]*\.(?:ts|mjs|md)$/.test(path)) return files.some((file) => `/${file}`.endsWith(`/${path}`));
  return true;
}
