// Holds the rules in docs/spec against the tests: a rule nobody tests and a test of a rule nobody wrote both fail.
// A rule is a list item or heading that begins with a bold id (`**L1**`); its test's title begins with the id (`L1 …`).
import { readFileSync } from 'node:fs';
import { listFiles } from './files.ts';

const RULE = /^\s*(?:[-*]|\d+\.|#+)\s+\*\*([A-Z]{1,2}\d+)\b[^*]*\*\*/gm;
// `it('L1 …'`, `test.each(rows)('L1 …'`, `describe('L1 …'`; a skipped test is no test.
const TITLE = /(?:\b(?:it|test|describe)(?:\.(?!skip|todo)\w+)*|\))\(\s*['"`]([A-Z]{1,2}\d+) /g;

const rules = new Map<string, string>();
const tests = new Map<string, string>();
const problems: string[] = [];

for (const file of listFiles(/^docs\/spec\/.*\.md$/)) {
  for (const { id, place } of findIds(file, RULE)) {
    const earlier = rules.get(id);
    if (earlier !== undefined) problems.push(`${place}: rule ${id} is already at ${earlier}`);
    rules.set(id, place);
  }
}
for (const file of listFiles(/\.test\.tsx?$/)) {
  for (const { id, place } of findIds(file, TITLE)) {
    tests.set(id, place);
    if (!rules.has(id)) problems.push(`${place}: tests rule ${id}, which no file in docs/spec has`);
  }
}
for (const [id, place] of rules) {
  if (!tests.has(id)) problems.push(`${place}: rule ${id} has no test; begin a test's title with "${id} "`);
}

if (problems.length > 0) console.error(problems.join('\n'));
else console.log(`${rules.size} rules, each with a test.`);
process.exitCode = problems.length > 0 ? 1 : 0;

function findIds(file: string, pattern: RegExp): readonly { id: string; place: string }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(pattern)].map((match) => {
    const line = text.slice(0, match.index + match[0].length).split('\n').length;
    return { id: match[1] ?? '', place: `${file}:${line}` };
  });
}
