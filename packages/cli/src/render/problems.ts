// Problems on the terminal: file, row and column first, then what is wrong, the text itself, and what to do.
import { describeProblem, reportOf, type Problem } from '@muster/core/kernel';
import { writeJson } from '../answer.ts';
import type { Surroundings } from '../main.ts';
import { paint } from './paint.ts';

type Report = Pick<Surroundings, 'write' | 'writeError' | 'hasColour'> & { readonly isJson: boolean };

/** Writes problems to the error stream, or as JSON to the output; returns the exit code they ask for. */
export const writeProblems = (
  problems: readonly Problem[],
  { write, writeError, hasColour, isJson }: Report,
): number => {
  if (isJson) write(writeJson({ problems: problems.map(problemToJson) }));
  else writeError(problems.map((problem) => writeProblem(problem, hasColour)).join('') + countLine(problems));
  return Math.max(...problems.map(({ code }) => reportOf(code).exit));
};

/** "claims.csv, row 14, column date" */
export const placeOf = ({ at }: Problem): string =>
  at
    ? [at.file, at.row === undefined ? '' : `row ${at.row}`, at.column ? `column ${at.column}` : '']
        .filter((part) => part !== '')
        .join(', ')
    : '';

export const problemToJson = (problem: Problem) => ({ code: problem.code, ...problem.at, ...describeProblem(problem) });

const writeProblem = (problem: Problem, hasColour: boolean): string => {
  const { says, todo } = describeProblem(problem);
  const place = placeOf(problem);
  return `${place === '' ? '' : `${paint(place, 'strong', hasColour)}: `}${says}\n  ${paint(todo, 'faint', hasColour)}\n`;
};

const countLine = (problems: readonly Problem[]): string =>
  problems.length > 1 ? `\n${problems.length} problems. Nothing was taken from the folder.\n` : '';
