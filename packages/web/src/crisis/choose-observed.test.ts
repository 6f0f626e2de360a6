// What the page of the crisis shows for the filters in its address.
import { describe, expect, test } from 'vitest';
import type { Books } from '@muster/core/books';
import type { Observed } from '@muster/core/crisis';
import { EVER, parseDay } from '@muster/core/kernel';
import { chooseAreas, chooseCharts, firstDayOf, highestOf, listAreas, readFilter } from './choose-observed.ts';

const see = (measure: string, place: string, isCount = false, unit = 'people'): Observed => ({
  measure,
  place,
  unit,
  isCount,
  observations: [],
});

const OBSERVED = [
  see('idp', 'A1'),
  see('idp', 'HOME'),
  see('idp', 'A2'),
  see('gangs', 'C1', false, 'percent'),
  see('killed', 'HOME', true),
  see('killed', 'A1', true),
  see('sexual-violence-rate', 'A1'),
];
const LEVELS = { A1: 'area', A2: 'area', C1: 'town', HOME: 'country' };
const BOOKS = {
  mission: { place: 'HOME' },
  places: new Map(Object.entries(LEVELS).map(([id, level]) => [id, { id, level }])),
} as unknown as Books;
const names = (observed: readonly Observed[]) => observed.map(({ measure, place }) => `${measure} ${place}`);
const chart = (query: Readonly<Record<string, string>>) =>
  names(chooseCharts(OBSERVED, { filter: readFilter(query, OBSERVED), home: 'HOME' }));

describe('charts', () => {
  test('stand for each measure at the mission\u2019s place, and elsewhere only for what was never observed there', () => {
    expect(chart({})).toEqual(['idp HOME', 'killed HOME', 'gangs C1', 'sexual-violence-rate A1']);
  });

  test('follow the filters, and what nobody observed is no filter', () => {
    expect(chart({ measure: 'idp' })).toEqual(['idp HOME']);
    expect(chart({ place: 'A1' })).toEqual(['idp A1', 'killed A1', 'sexual-violence-rate A1']);
    expect(chart({ measure: 'killed', place: 'A1' })).toEqual(['killed A1']);
    expect(chart({ measure: 'none' })).toEqual(chart({}));
  });
});

describe('areas', () => {
  const areas = listAreas(BOOKS, OBSERVED);

  test('are the places below the mission\u2019s, of levels alone, and never of sexual violence', () => {
    expect(areas.map(({ measure, level, observed }) => `${measure} ${level} ${names(observed).join()}`)).toEqual([
      'idp area idp A1,idp A2',
      'gangs town gangs C1',
    ]);
  });

  test('are chosen by the address, else those of which there are most', () => {
    expect(chooseAreas(areas, {})?.measure).toBe('idp');
    expect(chooseAreas(areas, { map: 'gangs' })?.level).toBe('town');
    expect(chooseAreas(areas, { map: 'sexual-violence-rate' })?.measure).toBe('idp');
    expect(chooseAreas(areas, { map: 'idp', level: 'town' })?.level).toBe('area');
    expect(chooseAreas([], {})).toBeUndefined();
  });

  test('share the scale of the highest', () => {
    const with5 = { ...see('idp', 'A1'), observations: [{ value: 5n }, { value: 2n }] } as unknown as Observed;
    expect(highestOf([with5, see('idp', 'A2')])).toBe(5n);
    expect(highestOf([])).toBe(0n);
    const days = [EVER, parseDay('2024-02-01'), parseDay('2024-01-01')];
    const dated = { ...see('idp', 'A1'), observations: days.map((earliest) => ({ date: { earliest } })) };
    expect(firstDayOf([dated as unknown as Observed])).toBe(parseDay('2024-01-01'));
    expect(firstDayOf([])).toBeUndefined();
  });
});
