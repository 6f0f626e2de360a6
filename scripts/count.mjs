// Prints `N passed, N failed` from the reports of the last `npm test`, whose exit code is its argument.
// A failed gate other than the tests counts as one failure, so that the count never looks better than the run.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const status = Number(process.argv[2] ?? 0);
const tests = readReport('tests.json');
const steps = readReport('verify.json') ?? [];

const journeys = readReport('e2e.json')?.stats;
const counts = {
  tests: { passed: tests?.numPassedTests ?? 0, failed: tests?.numFailedTests ?? 0 },
  journeys: { passed: (journeys?.expected ?? 0) + (journeys?.flaky ?? 0), failed: journeys?.unexpected ?? 0 },
};
const passed = counts.tests.passed + counts.journeys.passed;
const failedTests = counts.tests.failed + counts.journeys.failed;
const failedSteps = steps.filter(({ name, ok }) => !ok && !(counts[name]?.failed > 0)).length;
const failed = Math.max(failedTests + failedSteps, status === 0 && tests !== undefined ? 0 : 1);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(name) {
  try {
    return JSON.parse(readFileSync(new URL(`../reports/${name}`, import.meta.url), 'utf8'));
  } catch {
    return undefined; // the run ended before writing it; the failed count says so
  }
}
