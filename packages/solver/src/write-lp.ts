// A linear model as CPLEX LP text, which HiGHS and most other solvers read.
import type { LinearModel, Term, Variable } from '@muster/core/mission';

/** Readers of the format take lines of limited length; a sum goes on in the next line. */
const TERMS_A_LINE = 10;

/** The name that a variable has in the text. */
export const nameVariable = (variable: number): string => `x${variable}`;

/** Variables are `x0`, `x1`, …; every number is written in full, never with an exponent. */
export const writeLp = ({ variables, constraints, objective }: LinearModel): string =>
  [
    'Minimize',
    ` cost: ${writeTerms(objective)}`,
    'Subject To',
    ...constraints.map(
      ({ terms, relation, bound }, at) => ` c${at}: ${writeTerms(terms)} ${relation} ${writeNumber(bound)}`,
    ),
    'Bounds',
    ...variables.map(({ upper }, at) => ` 0 <= ${nameVariable(at)} <= ${writeNumber(upper)}`),
    ...writeIntegers(variables),
    'End',
    '',
  ].join('\n');

const writeTerms = (terms: readonly Term[]): string => {
  // A sum of nothing still needs a variable to stand in the text.
  if (terms.length === 0) return `0 ${nameVariable(0)}`;
  return terms
    .map(({ variable, coefficient }, at) => {
      const sign = coefficient < 0 ? '-' : '+';
      const breaks = at > 0 && at % TERMS_A_LINE === 0 ? '\n  ' : '';
      return `${breaks}${sign} ${writeNumber(Math.abs(coefficient))} ${nameVariable(variable)}`;
    })
    .join(' ');
};

const writeIntegers = (variables: readonly Variable[]): readonly string[] => {
  const names = variables.flatMap(({ kind }, at) => (kind === 'integer' ? [` ${nameVariable(at)}`] : []));
  return names.length > 0 ? ['General', ...names] : [];
};

const writeNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be written exactly`);
  return String(value);
};
