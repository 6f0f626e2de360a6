// Problems on the terminal: file, row and column first, then what is wrong, the text itself, and what to do.
import { describeProblem, groupBy, reportOf, writeCsvRow, type Problem } from '@muster/core/kernel';
import { problemsToJson, writeJson } from '@muster/core/answers/json';
import type { Surroundings } from '../main.ts';
import { paint } from './paint.ts';

type Report = Pick<Surroundings, 'write' | 'writeError' | 'hasColour'> & {
  readonly form: 'text' | 'json' | 'csv';
};

/** Writes problems to the error stream, or as JSON to the output; returns the exit code they ask for. */
export const writeProblems = (problems: readonly Problem[], { write, writeError, hasColour, form }: Report): number => {
  if (form === 'json') write(writeJson(problemsToJson(problems)));
  else if (form === 'csv') write([PROBLEM_COLUMNS, ...problems.map(problemToCells)].map(writeCsvRow).join(''));
  else
    writeError(
      groupAlike(problems)
        .map((alike) => writeAlike(alike, hasColour))
        .join('') + countLine(problems),
    );
  return Math.max(...problems.map(({ code }) => reportOf(code).exit));
};

/** "claims.csv, row 14, column date" */
export const placeOf = ({ at }: Problem): string =>
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

/** Problems of one kind in one column, of which a column filled in the wrong form has hundreds. */
const groupAlike = (problems: readonly Problem[]): readonly (readonly Problem[])[] => [
  ...groupBy(problems, ({ code, at }) => [code, at?.file, at?.column].join(' ')).values(),
];

/** Of many alike, this many are told in full. */
const MOST_TOLD = 3;

const writeAlike = (alike: readonly Problem[], hasColour: boolean): string => {
  const told = alike.slice(0, MOST_TOLD).map((problem) => writeProblem(problem, hasColour));
  const rest = alike.slice(MOST_TOLD);
  const rows = rest.flatMap(({ at }) => at?.row ?? []);
  const where = rows.length === 0 ? '' : ` (rows ${Math.min(...rows)} to ${Math.max(...rows)})`;
  return told.join('') + (rest.length === 0 ? '' : `  and ${rest.length} more of this kind${where}\n`);
};

const writeProblem = (problem: Problem, hasColour: boolean): string => {
  const { says, todo } = describeProblem(problem);
  const place = placeOf(problem);
  return `${place === '' ? '' : `${paint(place, 'strong', hasColour)}: `}${says}\n  ${paint(todo, 'faint', hasColour)}\n`;
};

const countLine = (problems: readonly Problem[]): string =>
  problems.some(({ at }) => at)
    ? `\n${problems.length === 1 ? 'One problem' : `${problems.length} problems`}. Nothing was taken from the folder.\n`
    : '';
