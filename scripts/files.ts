// The files the checks read: what git tracks or would track, so nothing that is ignored or generated.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Paths from the repository's root, with `/`, of the present files whose path matches. */
export const listFiles = (pattern: RegExp): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => pattern.test(path) && existsSync(path));
