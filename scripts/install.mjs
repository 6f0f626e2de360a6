// Installs the locked dependencies when they are missing or out of step with package-lock.json.
// Plain JavaScript that any Node from 20.19 runs; quiet unless npm fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node this repository pins. It sits here rather than in `.bin` because Windows has only a shim there. */
export const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Whether npm's own record of what it installed has every locked package, at the locked version. */
export function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const locked = readPackages('package-lock.json');
  if (installed === undefined || locked === undefined || !existsSync(pinnedNode)) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true || wanted.peer === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Runs `npm ci`; returns its exit code. */
export function install() {
  console.error('Installing what is missing (some 350 MB, once)…');
  const code = npm('ci', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error');
  if (code !== 0 || existsSync(pinnedNode)) return code;
  // A user's `ignore-scripts` setting keeps the pinned Node from unpacking itself.
  return npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error');
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  const [file, first] = cli?.endsWith('npm-cli.js') ? [systemNode(), [cli]] : ['npm', []];
  const result = spawnSync(file, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: pathWithoutOurs() },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && file === 'npm',
  });
  if (result.error !== undefined) console.error(`Could not start npm: ${result.error.message}`);
  if (result.status !== 0) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}npm ${args[0]} failed.`);
  return result.status ?? 1;
}

// npm puts node_modules/.bin first in PATH; `npm ci` deletes the Node in there while it would be running on it.
function pathWithoutOurs() {
  const ours = `${join(root, 'node_modules')}${sep}`;
  const parts = (process.env.PATH ?? '').split(delimiter);
  return parts.filter((part) => !`${part}${sep}`.startsWith(ours)).join(delimiter);
}

function systemNode() {
  const candidate = process.env.npm_node_execpath;
  return candidate !== undefined && !candidate.startsWith(join(root, 'node_modules')) ? candidate : 'node';
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined; // missing or damaged: either way, install
  }
}
