// What changed between two known dates, against the rows themselves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDay, parseDay } from '#kernel/index.ts';
import { judgeClaims } from '#claims/verdict.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import type { TableName } from '../books/tables.ts';
import { takeDiff } from './diff.ts';

const START = parseDay('2024-01-01')!;
const on = (offset: number): string => formatDay(addDays(START, offset));

const PLAIN: Readonly<Partial<Record<TableName, GivenRow>>> = {
  instruments: {},
  duties: { instrument: 'res' },
  commitments: {},
  moves: { quantity: '5', from: 'outside', to: 'pledged' },
  claims: { subject: 'idp', value: '5' },
  requirements: { quantity: '1', people: '5' },
  observations: { measure: 'idp', value: '5' },
};
const KINDS = Object.keys(PLAIN) as TableName[];

/** A chain of versions in one table: the days on which each became known, the last perhaps a retraction. */
const chain = fc.record({
  table: fc.constantFrom(...KINDS),
  known: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
  retracted: fc.boolean(),
});

describe('the diff', () => {
  test('M6 it lists exactly the facts that became known after the first date and by the second', () => {
    const dates = fc.tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 12 }), dates, (chains, [first, length]) => {
        const rows: Partial<Record<TableName, GivenRow[]>> = {
          instruments: [{ id: 'res', known: on(-1) }],
          commitments: [{ id: 'aaa', known: on(-1) }],
        };
        const expected: string[] = [];
        for (const [at, { table, known, retracted }] of chains.entries()) {
          for (const [version, day] of known.toSorted((a, b) => a - b).entries()) {
            const isLast = version === known.length - 1;
            const takesBack = retracted && isLast && version > 0;
            rows[table] = [
              ...(rows[table] ?? []),
              {
                ...PLAIN[table],
                id: `f${at}-${version}`,
                known: on(day),
                supersedes: version === 0 ? '' : `f${at}-${version - 1}`,
                status: takesBack ? 'retracted' : '',
              },
            ];
            if (day > first && day <= first + length) {
              expected.push(
                `${table} f${at}-${version} ${takesBack ? 'taken back' : version > 0 ? 'corrected' : 'added'}`,
              );
            }
          }
        }
        const books = getBooks(rows);
        const { facts } = takeDiff(books, { from: addDays(START, first), to: addDays(START, first + length) });
        expect(facts.map(({ table, fact, how }) => `${table} ${fact.id} ${how}`).toSorted()).toEqual(
          expected.toSorted(),
        );
        for (const { fact, before } of facts) expect(before?.id ?? '').toBe(fact.supersedes);
      }),
      { numRuns: 100 },
    );
  });

  const GIVEN: GivenRows = {
    commitments: [{ id: 'aaa' }, { id: 'bbb', contributor: 'BBB' }, { id: 'fund', unit: 'USD', contributor: 'BBB' }],
    instruments: [
      { id: 'r1', name: 'First', expires: '2025-06-30', date: on(0), known: on(0) },
      { id: 'r2', name: 'Second', expires: '2026-06-30', date: on(5), known: on(6) },
    ],
    moves: [
      { id: 'm1', quantity: '100', from: 'outside', to: 'pledged', date: on(1), known: on(1) },
      { id: 'm2', quantity: '40', from: 'pledged', to: 'deployed', date: on(4), known: on(6) },
      { id: 'm3', quantity: '60', supersedes: 'm2', from: 'pledged', to: 'deployed', date: on(4), known: on(9) },
      { id: 'm4', quantity: '2', from: 'deployed', to: 'lost', date: on(8), known: on(9) },
      {
        id: 'u1',
        commitment: 'fund',
        unit: 'USD',
        quantity: '7.50',
        from: 'outside',
        to: 'received',
        date: on(6),
        known: on(6),
      },
    ],
  };
  const diff = (from: number, to: number, asOf?: number) =>
    takeDiff(getBooks(GIVEN), {
      from: addDays(START, from),
      to: addDays(START, to),
      asOf: asOf === undefined ? undefined : addDays(START, asOf),
    });

  test('M6 it lists every strength that differs, for the mission and for each contributor, by unit', () => {
    expect(diff(1, 9).numbers).toMatchObject([
      { contributor: '', unit: 'people', what: 'deployed', before: 0n, after: 58n },
      { contributor: '', unit: 'people', what: 'lost', before: 0n, after: 2n },
      { contributor: 'AAA', unit: 'people', what: 'deployed', before: 0n, after: 58n },
      { contributor: 'AAA', unit: 'people', what: 'lost', before: 0n, after: 2n },
      { contributor: 'BBB', unit: 'USD', what: 'pledged', before: 0n, after: 750n },
      { contributor: 'BBB', unit: 'USD', what: 'received', before: 0n, after: 750n },
    ]);
    expect(diff(9, 20).numbers).toEqual([]);
  });

  test('M6 about one day, only what is known of that day differs', () => {
    expect(diff(6, 9, 4).numbers.filter(({ contributor }) => contributor === '')).toMatchObject([
      { contributor: '', unit: 'people', what: 'deployed', before: 40n, after: 60n },
    ]);
    expect(diff(1, 9, 3).numbers).toEqual([]);
  });

  test('M6 it names a mandate that changed', () => {
    expect(diff(5, 6).mandate).toEqual({ before: 'First', after: 'Second' });
    expect(diff(0, 5).mandate).toBeUndefined();
  });

  test('M6 it names the statements whose verdict turned, and none that only the later day knew', () => {
    const books = getBooks({
      commitments: [{ id: 'aaa', complete_to: '2030-01-01' }],
      moves: [
        { id: 'm1', quantity: '400', from: 'outside', to: 'deployed' },
        { id: 'm2', quantity: '100', from: 'deployed', to: 'repatriated', date: '2024-02-01', known: '2024-05-01' },
      ],
      claims: [
        { id: 'c1', subject: 'people:deployed', value: '400', date: '2024-03-01', known: '2024-03-01' },
        { id: 'c2', subject: 'people:deployed', value: '100', date: '2024-03-01', known: '2024-03-01' },
        { id: 'c3', subject: 'people:deployed', value: '400', date: '2024-03-01', known: '2024-05-02' },
      ],
    });
    const { turned } = takeDiff(books, { from: parseDay('2024-04-01')!, to: parseDay('2024-06-01')! });
    expect(turned.map(({ claim, before, after }) => [claim.id, before.kind, after.kind])).toEqual([
      ['c1', 'holds', 'off'],
    ]);
  });

  test('M6 a verdict turned wherever the two days judge a statement otherwise, whatever was learnt between them', () => {
    const learnt = fc.record({
      kind: fc.constantFrom('move', 'departure', 'complete', 'plan', 'requirement', 'observation', 'nothing'),
      of: fc.constantFrom('aaa', 'bbb'),
    });
    const claims = [
      ...['AAA', 'BBB', '', 'not:AAA'].map((of) => ({ of, subject: 'people:deployed', value: '400' })),
      { subject: 'share:deployed/planned', unit: 'percent', value: '40' },
      { subject: 'people:planned', value: '1000' },
      { subject: 'contributors:deployed', unit: 'contributors', value: '1' },
      { subject: 'people:departures', of: 'AAA', value: '0', comparator: '<=' },
      { subject: 'idp', value: '5' },
      { subject: 'other', unit: 'text', value: 'soon' },
    ].map((claim, at) => ({ id: `c${at}`, date: on(30), known: on(30), ...claim }));
    fc.assert(
      fc.property(fc.array(learnt, { maxLength: 3 }), fc.integer({ min: 31, max: 45 }), (events, from) => {
        const of = (kind: string) => events.filter((event) => event.kind === kind);
        const known = on(40);
        const books = getBooks({
          commitments: [
            { id: 'aaa', complete_to: on(400) },
            { id: 'bbb', contributor: 'BBB', complete_to: on(400) },
            ...of('complete')
              .slice(0, 1)
              .map(({ of: id }) => ({ id: 'again', supersedes: id, contributor: id.toUpperCase(), known })),
          ],
          instruments: [{ planned: '1000' }, ...of('plan').map(() => ({ planned: '2000', known }))],
          requirements: of('requirement').map(() => ({ quantity: '1', people: '7', known })),
          observations: [
            { measure: 'idp', value: '5', date: on(30) },
            ...of('observation').map(() => ({ measure: 'idp', value: '9', date: on(30), known })),
          ],
          moves: [
            { id: 'm', quantity: '400', from: 'outside', to: 'deployed' },
            ...of('move').map(({ of: commitment }) => ({
              commitment,
              quantity: '5',
              from: 'outside',
              to: 'deployed',
              known,
            })),
            ...of('departure').map(({ of: commitment }) => ({
              commitment,
              quantity: '1',
              from: 'deployed',
              to: 'lost',
              date: on(30),
              known,
            })),
          ],
          claims,
        });
        const [was, is] = [from, from + 5].map((day) =>
          judgeClaims(books, { asOf: addDays(START, from + 5), knownAt: addDays(START, day) }),
        );
        const expected = is!.flatMap(({ claim, now }, at) => (was![at]!.now.kind === now.kind ? [] : [claim.id]));
        const { turned } = takeDiff(books, { from: addDays(START, from), to: addDays(START, from + 5) });
        expect(turned.map(({ claim }) => claim.id)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('L8 a number that rests on an uncertain date names the move', () => {
    const moves = [
      { id: 'm1', quantity: '400', from: 'outside', to: 'deployed', date: '2024-03', known: '2024-03-05' },
    ];
    const { numbers } = takeDiff(getBooks({ moves }), { from: parseDay('2024-03-01')!, to: parseDay('2024-04-10')! });
    expect(numbers.map(({ restsOn }) => restsOn)).toEqual(numbers.map(() => []));
    const during = takeDiff(getBooks({ moves: [...moves, { ...moves[0]!, id: 'm2', date: '2024-03-02' }] }), {
      from: parseDay('2024-03-01')!,
      to: parseDay('2024-03-10')!,
    });
    expect(during.numbers[0]?.restsOn).toEqual(['m1']);
  });
});
