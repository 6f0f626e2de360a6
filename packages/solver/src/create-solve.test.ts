// The solver against every solution of small models, and the text that it is handed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinearModel } from '@muster/core/mission';
import { createSolve, solve, writeLp } from './index.ts';

const costOf = ({ objective }: LinearModel, values: readonly number[]): number =>
  objective.reduce((sum, { variable, coefficient }) => sum + coefficient * (values[variable] ?? 0), 0);

const isWithin = ({ variables, constraints }: LinearModel, values: readonly number[]): boolean =>
  variables.every(({ upper }, at) => values[at]! >= 0 && values[at]! <= upper) &&
  constraints.every(({ terms, relation, bound }) => {
    const sum = terms.reduce((total, { variable, coefficient }) => total + coefficient * values[variable]!, 0);
    return relation === '<=' ? sum <= bound : sum === bound;
  });

const listSolutions = ({ variables }: LinearModel): readonly (readonly number[])[] =>
  variables.reduce<readonly (readonly number[])[]>(
    (all, { upper }) => all.flatMap((values) => Array.from({ length: upper + 1 }, (_, value) => [...values, value])),
    [[]],
  );

const model = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const terms = fc
    .array(fc.integer({ min: -5, max: 5 }), { minLength: count, maxLength: count })
    .map((row) => row.map((coefficient, variable) => ({ variable, coefficient })));
  return fc.record({
    variables: fc.array(fc.record({ kind: fc.constant('integer' as const), upper: fc.integer({ min: 0, max: 4 }) }), {
      minLength: count,
      maxLength: count,
    }),
    constraints: fc.array(
      fc.record({ terms, relation: fc.constant('<=' as const), bound: fc.integer({ min: 0, max: 12 }) }),
      { maxLength: 3 },
    ),
    objective: terms,
  });
});

describe('the solver', () => {
  test('finds the least of all solutions', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (given) => {
        const values = (await solve(given))!.map(Math.round);
        const least = Math.min(
          ...listSolutions(given)
            .filter((each) => isWithin(given, each))
            .map((each) => costOf(given, each)),
        );
        expect([isWithin(given, values), costOf(given, values)]).toEqual([true, least]);
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same values for the same model, also when loaded anew', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (given) => {
        expect(await createSolve()(given)).toEqual(await solve(given));
      }),
      { numRuns: 5 },
    );
  });

  test('rejects what has no solution, and goes on solving', async () => {
    const one = { variable: 0, coefficient: 1 };
    const impossible: LinearModel = {
      variables: [{ kind: 'integer', upper: 1 }],
      constraints: [{ terms: [one], relation: '=', bound: 2 }],
      objective: [one],
    };
    await expect(solve(impossible)).rejects.toThrow('no optimum: Infeasible');
    expect(await solve({ ...impossible, constraints: [{ terms: [one], relation: '=', bound: 1 }] })).toEqual([1]);
  });

  test('gives up after so many branches, and not by the clock', async () => {
    const weight = (row: number, at: number): number => 20 + (((at + 3) * (row + 7) * 7919 + at * at * 104_729) % 83);
    const columns = Array.from({ length: 40 }, (_, at) => at);
    const packing: LinearModel = {
      variables: columns.map(() => ({ kind: 'integer', upper: 1 })),
      constraints: [0, 1, 2].map((row) => ({
        terms: columns.map((variable) => ({ variable, coefficient: weight(row, variable) })),
        relation: '<=',
        bound: 1000,
      })),
      objective: columns.map((variable) => ({ variable, coefficient: -weight(0, variable) - (variable % 10) })),
    };
    expect(await createSolve({ mostBranches: 0 })(packing)).toBeUndefined();
  });

  test('asks where its own file is, for who serves it from elsewhere', async () => {
    const asked: string[] = [];
    const elsewhere = createSolve({
      locateFile: (file) => {
        asked.push(file);
        return '/nowhere/highs.wasm';
      },
    });
    const given: LinearModel = { variables: [{ kind: 'continuous', upper: 1 }], constraints: [], objective: [] };
    await expect(elsewhere(given)).rejects.toThrow();
    expect(asked).toEqual(['highs.wasm']);
  });
});

describe('the text of a model', () => {
  test('has every number in full', () => {
    const given: LinearModel = {
      variables: [
        { kind: 'continuous', upper: 1_000_000_000_000 },
        { kind: 'integer', upper: 1 },
      ],
      constraints: [
        {
          terms: [
            { variable: 0, coefficient: 1 },
            { variable: 1, coefficient: -40 },
          ],
          relation: '<=',
          bound: 0,
        },
      ],
      objective: [{ variable: 0, coefficient: -3 }],
    };
    expect(writeLp(given)).toBe(
      [
        'Minimize',
        ' cost: - 3 x0',
        'Subject To',
        ' c0: + 1 x0 - 40 x1 <= 0',
        'Bounds',
        ' 0 <= x0 <= 1000000000000',
        ' 0 <= x1 <= 1',
        'General',
        ' x1',
        'End',
        '',
      ].join('\n'),
    );
  });

  test('breaks long sums, since readers take lines of limited length', async () => {
    const terms = Array.from({ length: 300 }, (_, variable) => ({ variable, coefficient: -1 - (variable % 7) }));
    const given: LinearModel = {
      variables: terms.map(() => ({ kind: 'integer', upper: 2 })),
      constraints: [{ terms: terms.map(({ variable }) => ({ variable, coefficient: 1 })), relation: '<=', bound: 5 }],
      objective: terms,
    };
    expect(
      Math.max(
        ...writeLp(given)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(255);
    expect(costOf(given, (await solve(given))!)).toBe(-35);
  });

  test('a number that cannot be written exactly is a fault', () => {
    const objective = [{ variable: 0, coefficient: 0.1 }];
    expect(() => writeLp({ variables: [{ kind: 'integer', upper: 1 }], constraints: [], objective })).toThrow('0.1');
  });
});
