// The moves whose uncertain dates an answer rests on (L8), each once, below the answer.
import type { Block } from './page.ts';

export const restLines = (restsOn: readonly string[]): readonly Block[] => {
  const moves = [...new Set(restsOn)].toSorted();
  if (moves.length === 0) return [];
  return [
    { kind: 'line', hang: 4, line: [{ text: `Rests on uncertain dates of ${moves.join(', ')}.`, style: 'info' }] },
  ];
};
