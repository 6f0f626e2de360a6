// Problems of books that stay readable, below an answer.
import { describeProblem, type Problem } from '@muster/core/kernel';
import { plural } from '../words.ts';
import type { Block } from './page.ts';

export const problemLines = (problems: readonly Problem[]): readonly Block[] =>
  problems.length === 0
    ? []
    : [
        { kind: 'heading', text: `${plural(problems.length, 'problem')} in the books` },
        ...problems.map((problem) => ({
          kind: 'line' as const,
          line: [{ text: describeProblem(problem).says, style: 'bad' as const }],
          hang: 2,
        })),
      ];
