// A what-if can be sent: the address says all of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, type Day } from '@muster/core/kernel';
import { NO_CHANGE, readWhatIf, toScenario, writeWhatIf } from './what-if.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._:/-]{0,20}$/).filter(isId);
const count = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined });
const whatIf = fc.record({
  dropped: fc.array(id).map((ids) => new Set(ids)),
  arrives: fc.array(fc.tuple(id, fc.integer({ min: 0, max: 40_000 }) as fc.Arbitrary<Day>)).map((all) => new Map(all)),
  lift: count,
  beds: count,
  isRenewed: fc.boolean(),
});

test('B6 a what-if that is read back from the address is the same', () => {
  fc.assert(
    fc.property(whatIf, (given) => {
      expect(readWhatIf(writeWhatIf(given))).toEqual(given);
    }),
  );
});

test('B6 what nobody can read changes nothing', () => {
  const read = readWhatIf({ drop: ',', arrive: 'x,2024-13-01:a,2024-01-01:,:b', lift: '-1', beds: '1e9', renew: 'no' });
  expect(read).toEqual(NO_CHANGE);
  expect(toScenario(read, 0 as Day)).toBeUndefined();
  expect(Object.values(writeWhatIf(read)).every((value) => value === '')).toBe(true);
});

test('B6 a day that is over by the day of the forecast becomes the day after', () => {
  const read = readWhatIf({ arrive: '2024-01-01:a,2026-01-01:b' });
  const asOf = 19_900 as Day;
  expect([...(toScenario(read, asOf)?.arrives ?? [])].map(([each]) => each)).toEqual(['a', 'b']);
  expect(toScenario(read, asOf)?.arrives?.get('a')).toBe(19_901);
});
