// Time axes carry as many ticks as there is room for, and say the year where it begins.
import fc from 'fast-check';
import { addDays, EVER, NEVER, type Day } from '@muster/core/kernel';
import { describe, expect, test } from 'vitest';
import { getDay, plainFrame } from '../plain-frame.ts';
import { createTimeScale, listTimeTicks } from './time-scale.ts';

const { words } = plainFrame(0);
const labels = (from: string, to: string, width: number): string =>
  listTimeTicks(createTimeScale({ from: getDay(from), to: getDay(to) }, { left: 0, right: width }), words)
    .map(({ label }) => label)
    .join(' ');

describe('the ticks of a time axis', () => {
  test.each([
    ['2024-06-25', '2024-07-20', 600, '2024-06-25 2024-07-02 2024-07-09 2024-07-16'],
    ['2024-06-15', '2025-03-20', 600, 'M07 2024 M08 M09 M10 M11 M12 2025 M02 M03'],
    ['2023-07-29', '2025-03-20', 400, 'M10 2024 M04 M07 M10 2025'],
    ['2023-07-29', '2025-03-20', 150, '2024 M07'],
    ['2015-07-29', '2025-03-20', 250, '2016 2018 2020 2022'],
    ['2024-02-10', '2024-10-01', 500, 'M03 2024 M04 M05 M06 M07 M08 M09'],
    ['2024-02-10', '2024-10-01', 320, 'M04 2024 M07'],
    ['2024-03-10', '2024-03-10', 500, '2024-03-10'],
  ])('from %s to %s on %i pixels are %s', (from, to, width, expected) => {
    expect(labels(from, to, width)).toBe(expected);
  });

  test('never run into each other or over the end, for any span and width', () => {
    const day = fc.oneof(fc.integer({ min: -900_000, max: 3_000_000 }), fc.constantFrom<number>(EVER, NEVER));
    fc.assert(
      fc.property(day, fc.integer({ min: -5, max: 9000 }), fc.integer({ min: -10, max: 1600 }), (from, days, width) => {
        const scale = createTimeScale({ from: from as Day, to: addDays(from as Day, days) }, { left: 0, right: width });
        const ticks = listTimeTicks(scale, words);
        expect(ticks.length).toBeLessThan(100);
        const places = ticks.map((tick) => scale.at(tick.day));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) expect(place >= 0 && place <= scale.right).toBe(true);
      }),
    );
  });

  test('days outside of the span stand at its nearer end', () => {
    const scale = createTimeScale({ from: getDay('2024-01-01'), to: getDay('2024-12-31') }, { left: 10, right: 20 });
    expect([EVER, getDay('2023-01-01'), getDay('2024-07-01'), NEVER].map((day) => Math.round(scale.at(day)))).toEqual([
      10, 10, 15, 20,
    ]);
  });
});
