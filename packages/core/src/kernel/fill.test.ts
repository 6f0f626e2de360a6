// Sentences with places for details.
import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';
import { describeProblem, problem, PROBLEM_TEXTS } from './problems.ts';

describe('sentences', () => {
  test('each detail stands where its name stands, as often as it does, and what is not given is left empty', () => {
    expect(fill('{a}, {b} and {a}{c}', { a: 'one', b: 2 }, String)).toBe('one, 2 and one');
    expect(fill('{n} left', { n: 3n }, (count) => `${count * 2n}`)).toBe('6 left');
  });

  test('a catalogue in another language sees the same sentences that a problem is told in', () => {
    const { says, todo } = PROBLEM_TEXTS['question.order'];
    const given = problem('question.order', { from: '2024-02-01', to: '2024-01-01' });
    expect(describeProblem(given)).toEqual({ says: fill(says, given.details), todo });
    for (const text of Object.values(PROBLEM_TEXTS)) expect([text.says, text.todo]).not.toContain('');
  });
});
