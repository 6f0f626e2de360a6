// Problems on the terminal: file, row and column first, then what is wrong, the text itself, and what to do.
import { describeProblem, reportOf, type Problem } from '@muster/core/kernel';
import { writeCsvRow } from '@muster/dataset';
import { writeJson } from '../answer.ts';
import type { Surroundings } from '../main.ts';
import { paint } from './paint.ts';

type Report = Pick<Surroundings, 'write' | 'writeError' | 'hasColour'> & {
  readonly form: 'text' | 'json' | 'csv';
};

/** Writes problems to the error stream, or as JSON to the output; returns the exit code they ask for. */
export const writeProblems = (problems: readonly Problem[], { write, writeError, hasColour, form }: Report): number => {
  if (form === 'json') write(writeJson({ problems: problems.map(problemToJson) }));
  else if (form === 'csv') write([PROBLEM_COLUMNS, ...problems.map(problemToCells)].map(writeCsvRow).join(''));
  else writeError(problems.map((problem) => writeProblem(problem, hasColour)).join('') + countLine(problems));
  return Math.max(...problems.map(({ code }) => reportOf(code).exit));
};

/** "claims.csv, row 14, column date" */
const placeOf = ({ at }: Problem): string =>
  at
    ? [at.file, at.row === undefined ? '' : `row ${at.row}`, at.column ? `column ${at.column}` : '']
        .filter((part) => part !== '')
        .join(', ')
    : '';

export const PROBLEM_COLUMNS = ['code', 'place', 'says', 'todo'] as const;

export const problemToCells = (problem: Problem): readonly string[] => {
  const { says, todo } = describeProblem(problem);
  return [problem.code, placeOf(problem), says, todo];
};

export const problemToJson = (problem: Problem) => ({ code: problem.code, ...problem.at, ...describeProblem(problem) });

const writeProblem = (problem: Problem, hasColour: boolean): string => {
  const { says, todo } = describeProblem(problem);
  const place = placeOf(problem);
  return `${place === '' ? '' : `${paint(place, 'strong', hasColour)}: `}${says}\n  ${paint(todo, 'faint', hasColour)}\n`;
};

const countLine = (problems: readonly Problem[]): string =>
  problems.some(({ at }) => at)
    ? `\n${problems.length === 1 ? 'One problem' : `${problems.length} problems`}. Nothing was taken from the folder.\n`
    : '';
