// Problems and clocks as programs read them, the same beside every answer.
import { describeProblem, formatDay, type Problem } from '#kernel/index.ts';
import type { Clocks } from '#ledger/fact.ts';

/** A problem with its place, what it says and what to do. */
export const problemToJson = (problem: Problem) => ({ code: problem.code, ...problem.at, ...describeProblem(problem) });

/** Problems as they stand beside every answer. */
export const problemsToJson = (problems: readonly Problem[]) => ({ problems: problems.map(problemToJson) });

/** The two dates that an answer is given for. */
export const clocksToJson = ({ asOf, knownAt }: Clocks) => ({ asOf: formatDay(asOf), known: formatDay(knownAt) });
