// Problems of books that stay readable, above an answer.
import { describeProblem, type Problem } from '@muster/core/kernel';
import { plural } from '@muster/core/answers/json';
import type { Block } from './page.ts';
import { placeOf } from './problems.ts';

export const problemLines = (problems: readonly Problem[]): readonly Block[] =>
  problems.length === 0
    ? []
    : [
        { kind: 'heading', text: `${plural(problems.length, 'problem')} in the books` },
        ...problems.flatMap((problem): readonly Block[] => [
          {
            kind: 'line',
            line: [`${placeOf(problem)}: `, { text: describeProblem(problem).says, style: 'bad' }],
            hang: 2,
          },
          { kind: 'line', line: [{ text: `  ${describeProblem(problem).todo}`, style: 'faint' }], hang: 2 },
        ]),
      ];
