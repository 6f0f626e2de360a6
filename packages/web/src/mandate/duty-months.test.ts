// Duties in a calendar of years and months.
import { expect, test } from 'vitest';
import { parseDay, parseWhen, type Day } from '@muster/core/kernel';
import type { DutyState } from '@muster/core/mission';
import { dayOfMonth, listDutyYears } from './duty-months.ts';

const day = (text: string): Day => parseDay(text) ?? (0 as Day);

const duty = (id: string, given: { due?: string; done?: string; state: DutyState['state'] }): DutyState => ({
  state: given.state,
  daysLeft: undefined,
  duty: {
    id,
    date: parseWhen('2024') ?? { text: '', earliest: 0 as Day, latest: 0 as Day, approximate: false },
    known: parseWhen('2024') ?? { text: '', earliest: 0 as Day, latest: 0 as Day, approximate: false },
    source: 'src',
    credibility: '6',
    supersedes: '',
    retracted: false,
    note: '',
    instrument: 'res',
    duty: 'To report',
    owedBy: '',
    due: given.due === undefined ? undefined : parseWhen(given.due),
    every: '',
    done: given.done === undefined ? undefined : parseWhen(given.done),
  },
});

test('duties stand in the month of the day they are due, the years between have rows of their own', () => {
  const duties = [
    duty('a', { due: '2024-03-29', state: 'overdue' }),
    duty('b', { done: '2026-02-24', state: 'done' }),
    duty('c', { due: '2026-03', state: 'coming' }),
    duty('d', { state: 'without a day' }),
    duty('e', { due: '2024-05-01/..', state: 'coming' }),
  ];
  const years = listDutyYears(duties, day('2026-02-10'));
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  const [first, , last] = years;
  expect(first?.months).toHaveLength(12);
  expect(first?.months[2]?.duties.map(({ duty: { id } }) => id)).toEqual(['a']);
  expect(last?.months[1]).toMatchObject({ isNow: true });
  expect(last?.months[1]?.duties.map(dayOfMonth)).toEqual(['24']);
  expect(last?.months[2]?.duties.map(dayOfMonth)).toEqual(['~']);
  expect(years.flatMap(({ months }) => months.flatMap((month) => month.duties))).toHaveLength(3);
});

test('without a day there is no calendar, and centuries without duties have no rows', () => {
  expect(listDutyYears([duty('d', { state: 'without a day' })], day('2026-02-10'))).toEqual([]);
  const far = [duty('a', { due: '1900-01-01', state: 'overdue' }), duty('b', { due: '2100-01-01', state: 'coming' })];
  expect(listDutyYears(far, day('2026-02-10')).map(({ year }) => year)).toEqual([1900, 2100]);
});
