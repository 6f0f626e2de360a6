// What is missing, with the solver at work: against every way of filling small missions, and with rules that hold of any.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsToJson, writeJson } from '@muster/core/answers/json';
import { describeGap, sayGap, STANDINGS, takeGaps, type Gap, type Gaps } from '@muster/core/mission';
import { CLOCKS, makeGapBooks, type GivenCommitment, type GivenLine, type GivenMission } from './gap-books.ts';
import { solve } from './index.ts';

const CODES = ['POL', 'POL.FPU', 'POL.SPU', 'MIL', 'MIL.QRF', 'MED'] as const;

const arbitraryMission = (most: { commitments: number; lines: number; people: number; parts: number }) => {
  const capability = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }).map((codes) => codes.join('|'));
  const standings = fc
    .dictionary(fc.constantFrom(...STANDINGS), fc.integer({ min: 0, max: most.people }), { maxKeys: most.parts })
    .map((own) => own as NonNullable<GivenCommitment['standings']>);
  return fc.record({
    commitments: fc
      .array(fc.record({ capability, standings }), { maxLength: most.commitments })
      .map((all) => all.map((own, at) => ({ id: `c${at}`, ...own }))),
    lines: fc
      .array(
        fc.record({
          capability: fc.constantFrom('POL.FPU', 'POL.SPU', 'MIL.QRF', 'MED'),
          people: fc.integer({ min: 0, max: most.people * 2 }),
          quantity: fc.integer({ min: 1, max: 3 }),
          priority: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        }),
        { maxLength: most.lines },
      )
      .map((all) => all.map((own, at) => ({ id: `r${at}`, ...own }))),
  });
};

/** How well a code fits, written from the rule. */
const rankOf = (capability: string, needed: string): number =>
  Math.min(
    ...capability
      .split('|')
      .map((code, at) =>
        code === needed ? 2 * at : needed.startsWith(`${code}.`) && code !== '' ? 2 * at + 1 : Infinity,
      ),
  );

type Score = readonly number[];

const scoreOf = (
  uses: readonly { commitment: GivenCommitment; line: GivenLine; standing: number; people: number }[],
): Score => {
  const filled = (priority: number): number =>
    uses.reduce((sum, { line, people }) => sum + (line.priority === priority ? people : 0), 0);
  const misfit = uses.reduce(
    (sum, { commitment, line, people }) =>
      sum + people * (people > 0 ? rankOf(commitment.capability, line.capability) : 0),
    0,
  );
  const distance = uses.reduce((sum, { line, standing, people }) => sum + people * standing * (4 - line.priority!), 0);
  const pairs = new Set(
    uses.flatMap(({ commitment, line, people }) => (people > 0 ? [`${commitment.id} ${line.id}`] : [])),
  );
  const lines = new Set(uses.map(({ line }) => line));
  const units = [...lines].reduce((sum, line) => {
    const people = uses.reduce((total, each) => total + (each.line === line ? each.people : 0), 0);
    return sum + (line.people === 0 ? 0 : Math.floor((people * line.quantity!) / line.people));
  }, 0);
  return [-filled(1), -filled(2), -filled(3), misfit, distance, -units, pairs.size];
};

const compareScores = (a: Score, b: Score): number =>
  a.map((each, at) => each - b[at]!).find((each) => each !== 0) ?? 0;

/** Every way of giving so many people to lines that still take some, one line after the other. */
const listSplits = (people: number, takes: readonly number[]): readonly (readonly number[])[] => {
  const [first, ...rest] = takes;
  if (first === undefined) return [[]];
  return Array.from({ length: Math.min(people, first) + 1 }, (_, given) => given).flatMap((given) =>
    listSplits(people - given, rest).map((others) => [given, ...others]),
  );
};

/** The best score of all ways of filling the lines. */
const findBest = ({ commitments, lines }: GivenMission): Score => {
  const parts = commitments.flatMap((commitment) =>
    STANDINGS.flatMap((name, standing) => {
      const people = commitment.standings?.[name] ?? 0;
      const fits = lines.some((line) => rankOf(commitment.capability, line.capability) < Infinity);
      return people > 0 && fits ? [{ commitment, standing, people }] : [];
    }),
  );
  let best: Score | undefined;
  const walk = (at: number, left: readonly number[], uses: Parameters<typeof scoreOf>[0]): void => {
    const part = parts[at];
    if (!part) {
      const score = scoreOf(uses);
      if (!best || compareScores(score, best) < 0) best = score;
      return;
    }
    const { commitment, standing } = part;
    const takes = lines.map((line, own) =>
      rankOf(commitment.capability, line.capability) < Infinity ? (left[own] ?? 0) : 0,
    );
    for (const split of listSplits(part.people, takes)) {
      const given = lines.map((line, own) => ({ commitment, line, standing, people: split[own] ?? 0 }));
      walk(
        at + 1,
        left.map((each, own) => each - (split[own] ?? 0)),
        [...uses, ...given],
      );
    }
  };
  walk(
    0,
    lines.map(({ people }) => people),
    [],
  );
  return best ?? scoreOf([]);
};

const scoreOfGaps = ({ commitments, lines }: GivenMission, gaps: Gaps): Score =>
  scoreOf(
    gaps.lines.flatMap((gap) =>
      gap.filledBy.flatMap(({ commitment, standings }) =>
        STANDINGS.map((name, standing) => ({
          commitment: commitments.find(({ id }) => id === commitment.id)!,
          line: lines.find(({ id }) => id === gap.requirement.id)!,
          standing,
          people: Number(standings[name]),
        })),
      ),
    ),
  );

const ask = (mission: GivenMission, isReversed = false): Promise<Gaps> =>
  takeGaps(makeGapBooks(mission, isReversed), CLOCKS, solve);
const lineOf = ({ lines }: Gaps, id: string): Gap => lines.find(({ requirement }) => requirement.id === id)!;

describe('any mission', () => {
  test('G4 is filled as the best of all ways of filling it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMission({ commitments: 3, lines: 3, people: 3, parts: 2 }), async (mission) => {
        expect(scoreOfGaps(mission, await ask(mission))).toEqual(findBest(mission));
      }),
      { numRuns: 150 },
    );
  });

  test('G3 no commitment gives more than it has, and no line takes more than it needs', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMission({ commitments: 8, lines: 8, people: 900, parts: 4 }), async (mission) => {
        const gaps = await ask(mission);
        for (const { id, standings } of mission.commitments) {
          const given = gaps.lines.flatMap(({ filledBy }) => filledBy.filter(({ commitment }) => commitment.id === id));
          const left = gaps.offers.filter(({ commitment }) => commitment.id === id);
          for (const name of STANDINGS) {
            // Filled and left over are together all that stands (G6).
            const sum = [...given, ...left].reduce((total, each) => total + each.standings[name], 0n);
            expect(sum).toBe(BigInt(standings[name] ?? 0));
          }
        }
        for (const { need, committed, standings, missing, unpromised, units } of gaps.lines) {
          expect(committed).toBeLessThanOrEqual(need);
          expect(STANDINGS.reduce((total, name) => total + standings[name], 0n)).toBe(committed);
          expect([missing, unpromised]).toEqual([need - standings.inPlace, need - committed]);
          expect(units.inPlace).toBeLessThanOrEqual(units.committed);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('G7 is answered the same whatever the order of its rows', async () => {
    const write = (gaps: Gaps, mission: GivenMission): string => writeJson(gapsToJson(makeGapBooks(mission), gaps, []));
    await fc.assert(
      fc.asyncProperty(arbitraryMission({ commitments: 6, lines: 6, people: 90, parts: 3 }), async (mission) => {
        expect(write(await ask(mission, true), mission)).toBe(write(await ask(mission), mission));
      }),
      { numRuns: 40 },
    );
  });
});

describe('one mission', () => {
  const POLICE: GivenLine = { id: 'fpu', capability: 'POL.FPU', quantity: 9, people: 1440, neededBy: '2024-03' };

  test('G5 says units before people, and that nobody promised the rest', async () => {
    const gaps = await ask({
      commitments: [{ id: 'ken', capability: 'POL.FPU', standings: { inPlace: 400, promised: 600 } }],
      lines: [POLICE, { id: 'avn', capability: 'AVN.UTIL', people: 60 }],
    });
    expect(gaps.lines.map((gap) => describeGap(sayGap(gap)!))).toEqual([
      'Line avn: none, and no promise names it',
      'Line fpu: 2 of 9 in place (400 of 1,440 people); 440 people not promised for it',
    ]);
    expect(lineOf(gaps, 'fpu').units).toEqual({
      need: 9n,
      committed: 6n,
      ready: 0n,
      transit: 0n,
      inPlace: 2n,
      missing: 7n,
    });
  });

  test('G8 a line is late from the last possible day of its date, and not once it is filled', async () => {
    const lateBy = async (inPlace: number, neededBy: string) =>
      lineOf(
        await ask({
          commitments: [{ id: 'ken', capability: 'POL', standings: { inPlace, promised: 2000 - inPlace } }],
          lines: [{ ...POLICE, neededBy }],
        }),
        'fpu',
      ).lateDays;
    expect(await lateBy(1439, '2024-03')).toBe(62);
    expect(await lateBy(1440, '2024-03')).toBeUndefined();
    expect(await lateBy(0, '2024-06-01')).toBeUndefined();
    expect(await lateBy(0, '2024-06')).toBeUndefined();
    expect(await lateBy(0, '')).toBeUndefined();
  });

  test('G2 a kind of equipment fills the lines that count it, and stands beside those that count people', async () => {
    const gaps = await ask({
      commitments: [
        { id: 'heli', capability: 'AVN.UTIL', unit: 'helicopter', standings: { inPlace: 1, promised: 2 } },
        { id: 'crew', capability: 'AVN', standings: { promised: 20 } },
      ],
      lines: [
        { id: 'unit', capability: 'AVN.UTIL', people: 60 },
        { id: 'type', capability: 'AVN.UTIL', quantity: 4, unit: 'helicopter', people: 0 },
      ],
    });
    expect(lineOf(gaps, 'type')).toMatchObject({ unit: 'helicopter', need: 4n, committed: 3n, missing: 3n });
    expect(lineOf(gaps, 'unit')).toMatchObject({
      committed: 20n,
      beside: [{ unit: 'helicopter', quantity: 3n, inPlace: 1n }],
    });
    expect(describeGap(sayGap(lineOf(gaps, 'type'))!)).toBe(
      'Line type: 1 of 4 helicopter in place; 1 not promised for it',
    );
  });

  test('G6 what fills no line is told with the reason', async () => {
    const gaps = await ask({
      commitments: [
        { id: 'a', capability: '', standings: { promised: 1500 } },
        { id: 'b', capability: 'POL', standings: { inPlace: 1500 } },
        { id: 'c', capability: 'POL', unit: 'mrap', standings: { ready: 10 } },
        { id: 'd', capability: 'MAR', standings: { transit: 50 } },
        { id: 'e', capability: 'POL' },
      ],
      lines: [POLICE],
    });
    expect(gaps.offers.map(({ kind, commitment, quantity }) => [kind, commitment.id, quantity])).toEqual([
      ['unspecified', 'a', 1500n],
      ['leftOver', 'b', 60n],
      ['countedOtherwise', 'c', 10n],
      ['unasked', 'd', 50n],
      ['noNumber', 'e', 0n],
    ]);
  });

  test('G4 what can be whole units is', async () => {
    const line = (id: string): GivenLine => ({ id, capability: `POL.${id}`, quantity: 2, people: 320 });
    const gaps = await ask({
      commitments: [{ id: 'ken', capability: 'POL', standings: { promised: 500 } }],
      lines: ['A', 'B', 'C'].map(line),
    });
    expect(gaps.lines.reduce((sum, { units }) => sum + units.committed, 0n)).toBe(3n);
  });

  test('G4 the fewest commitments fill a line, and of equals the first by id', async () => {
    const standings = { promised: 100 };
    const gaps = await ask({
      commitments: [
        ...['a', 'b', 'c'].map((id) => ({ id, capability: 'POL', standings })),
        { id: 'd', capability: 'POL', standings: { promised: 200 } },
      ],
      lines: [
        { id: 'one', capability: 'POL.FPU', people: 200 },
        { id: 'two', capability: 'POL.SPU', people: 100 },
      ],
    });
    const filledBy = (id: string) => lineOf(gaps, id).filledBy.map(({ commitment }) => commitment.id);
    expect([filledBy('one'), filledBy('two')]).toEqual([['d'], ['a']]);
  });

  test('G3 holds also where the solver gives up the fewest commitments, or there are too many things for it', async () => {
    const most = (standings: GivenCommitment['standings'], people: number): GivenMission => ({
      commitments: ['a', 'b'].map((id) => ({ id, capability: 'POL', standings: standings! })),
      lines: ['A', 'B'].map((id) => ({ id, capability: `POL.${id}`, people })),
    });
    const small = makeGapBooks(most({ promised: 100 }, 100));
    const givesUp = await takeGaps(small, CLOCKS, async (model) =>
      model.variables.some(({ kind }) => kind === 'integer') ? undefined : solve(model),
    );
    const vast = await ask(most({ promised: 2_000_000_001 }, 1_999_999_999));
    for (const { lines } of [givesUp, vast]) expect(lines.map(({ unpromised }) => unpromised)).toEqual([0n, 0n]);
  });

  test('G9 the runner-up comes with what other lines then lack', async () => {
    const gaps = await ask({
      commitments: [
        { id: 'gtm', capability: 'POL.FPU', standings: { inPlace: 150 } },
        { id: 'jam', capability: 'MIL.QRF|POL', standings: { inPlace: 170 } },
        { id: 'slv', capability: 'MED', standings: { inPlace: 50 } },
      ],
      lines: [
        { id: 'fpu', capability: 'POL.FPU', people: 150 },
        { id: 'med', capability: 'MED', people: 50 },
        { id: 'qrf', capability: 'MIL.QRF', people: 170, priority: 2 },
      ],
    });
    const { runnerUp } = lineOf(gaps, 'fpu');
    expect(runnerUp).toMatchObject({
      kind: 'found',
      commitment: { id: 'jam' },
      quantity: 150n,
      costs: [{ requirement: { id: 'qrf' }, quantity: 150n }],
    });
    expect([lineOf(gaps, 'med').runnerUp, lineOf(gaps, 'qrf').runnerUp]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
  });

  test('G9 where too many hang together nobody is asked for, and the answer says so', async () => {
    const commitments = Array.from({ length: 21 }, (_, at) => ({
      id: `c${at}`,
      capability: 'POL',
      standings: { promised: 100 },
    }));
    const lines = Array.from({ length: 20 }, (_, at) => ({ id: `r${at}`, capability: 'POL.FPU', people: 100 }));
    const gaps = await ask({ commitments, lines });
    expect(gaps.lines.every(({ runnerUp, unpromised }) => runnerUp.kind === 'notAsked' && unpromised === 0n)).toBe(
      true,
    );
  });

  test('G1 a commitment without a code fills nothing, also where a line would take it', async () => {
    const gaps = await ask({
      commitments: [{ id: 'ben', capability: '', standings: { inPlace: 1500 } }],
      lines: [POLICE],
    });
    expect(lineOf(gaps, 'fpu')).toMatchObject({ committed: 0n, filledBy: [] });
  });

  test('a line without a number to fill says so', async () => {
    const gaps = await ask({ commitments: [], lines: [{ id: 'x', capability: 'POL', people: 0 }] });
    expect(describeGap(sayGap(gaps.lines[0]!)!)).toBe('Line x: the line gives no number to fill');
  });

  test('without a line there is nothing missing, and a solver at fault is not believed', async () => {
    expect(await ask({ commitments: [], lines: [] })).toMatchObject({ lines: [], offers: [] });
    const books = makeGapBooks({
      commitments: [{ id: 'ken', capability: 'POL', standings: { inPlace: 10 } }],
      lines: [POLICE],
    });
    await expect(takeGaps(books, CLOCKS, async () => [0.5])).rejects.toThrow('0.5');
    await expect(takeGaps(books, CLOCKS, async () => [20])).rejects.toThrow('broke a limit');
    await expect(takeGaps(books, CLOCKS, async () => undefined)).rejects.toThrow('gave up');
    await expect(takeGaps(books, CLOCKS, async () => [])).rejects.toThrow('gave undefined');
  });
});
