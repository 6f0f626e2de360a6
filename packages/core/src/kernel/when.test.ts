// Uncertain dates against `edtf`, and against a plain table where that package does not read what the books do.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVER, formatDay, NEVER } from './days.ts';
import { overlaps, parseWhen, type When } from './when.ts';

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
// Often the same year, so that intervals meet within it.
const year = fc.oneof(
  fc.constantFrom('2023', '2024'),
  fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')),
);
const mark = fc.constantFrom('', '', '~', '?', '%');

// Any text of the right shape, also with months and days that no calendar has.
const certain = fc.oneof(
  fc.tuple(year, mark).map(([y, m]) => y + m),
  fc.tuple(year, digits(2), mark).map(([y, month, m]) => `${y}-${month}${m}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), digits(2), mark)
    .map(([y, month, day, m]) => `${y}-${String(month).padStart(2, '0')}-${day}${m}`),
);
const masked = fc.oneof(
  year.map((y) => `${y.slice(0, 3)}X`),
  year.map((y) => `${y.slice(0, 2)}XX`),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  fc.tuple(year, digits(2)).map(([y, month]) => `${y}-${month}-XX`),
);
const interval = fc
  .tuple(fc.oneof(certain, fc.constant('..')), fc.oneof(certain, fc.constant('..')))
  .map((ends) => ends.join('/'));

// What `edtf` reads otherwise than the books: seasons, which differ by hemisphere; parts of a year with doubt or in an
// interval, which it refuses; the 29th of February of other years, which it moves to March; the year 0.
const isReadOtherwise = (text: string): boolean =>
  text
    .split('/')
    .some((end) => /^\d{4}-(2[1-9]|3\d|4[01])/.test(end) || /-02-(29|30|31)/.test(end) || end.startsWith('00')) ||
  text === '../..' ||
  beginsTogether(text);

/** `edtf` refuses an interval whose ends begin on the same day; to the books `2024/2024` is the year. */
const beginsTogether = (text: string): boolean => {
  const [from, to] = text.split('/').map((end) => parseWhen(end)?.earliest);
  return from !== undefined && from === to;
};

const extentOf = (text: string): readonly [number, number] | undefined => {
  try {
    const { min, max } = edtf(text);
    return [min, max];
  } catch {
    return undefined;
  }
};

const DAY = 86_400_000;

const boundsOf = (when: When | undefined): readonly [number, number] | undefined =>
  when && [
    when.earliest === EVER ? Number.NEGATIVE_INFINITY : when.earliest * DAY,
    when.latest === NEVER ? Number.POSITIVE_INFINITY : (when.latest + 1) * DAY - 1,
  ];

const spanOf = (text: string): readonly string[] | undefined => {
  const when = parseWhen(text);
  return when && [formatDay(when.earliest), formatDay(when.latest)];
};

describe('uncertain dates', () => {
  it('L8 days, months, years, masked digits and intervals allow the same days as edtf reads in them', () => {
    fc.assert(
      fc.property(fc.oneof(certain, masked, interval), (text) => {
        fc.pre(!isReadOtherwise(text));
        expect(boundsOf(parseWhen(text))).toEqual(extentOf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('L8 quarters and halves allow the same days as edtf reads in them', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(33, 34, 35, 36, 40, 41), (year, part) => {
        fc.pre(!year.startsWith('00'));
        expect(boundsOf(parseWhen(`${year}-${part}`))).toEqual(extentOf(`${year}-${part}`));
      }),
    );
  });

  it.each([
    ['2024-06-25', '2024-06-25', '2024-06-25'],
    ['2024-09', '2024-09-01', '2024-09-30'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024/2024', '2024-01-01', '2024-12-31'],
    ['2024-06-25/2024-06-25', '2024-06-25', '2024-06-25'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-33', '2024-01-01', '2024-03-31'],
    ['2024-36', '2024-10-01', '2024-12-31'],
    ['2024-37', '2024-01-01', '2024-04-30'],
    ['2024-38', '2024-05-01', '2024-08-31'],
    ['2024-39', '2024-09-01', '2024-12-31'],
    ['2024-40', '2024-01-01', '2024-06-30'],
    ['2024-41', '2024-07-01', '2024-12-31'],
    ['2024-01/2024-03', '2024-01-01', '2024-03-31'],
    ['2024-33/2024-38', '2024-01-01', '2024-08-31'],
    ['2024-06-25/..', '2024-06-25', '..'],
    ['2024-06-25/', '2024-06-25', '..'],
    ['../2024-06-25', '..', '2024-06-25'],
    ['/2024-06-25', '..', '2024-06-25'],
  ])('L8 %s allows the days from %s to %s, whatever doubt is written', (text, first, last) => {
    expect(spanOf(text)).toEqual([first, last]);
    expect(parseWhen(text)).toMatchObject({ text, approximate: false });
    if (/^\.\.|^\/|\.\.$|\/$/.test(text)) return;
    for (const doubt of ['~', '?', '%']) {
      expect(spanOf(text + doubt)).toEqual([first, last]);
      expect(parseWhen(text + doubt)).toMatchObject({ text: text + doubt, approximate: true });
    }
  });

  it.each(['2024-21', '2024-22', '2024-23', '2024-24', '2024-25', '2024-32'])('L8 the season %s is refused', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  it.each([
    '',
    '/',
    '../..',
    '..',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-42',
    '0000',
    '24',
    '2024-1',
    '2024-01-1',
    '2024-02/2024-01',
    '2024-01-05/2024-01-04',
    '2024/2023',
    '2024/2024/2024',
    '2024?~',
    '~2024',
    '2024-06-25T10:00',
    '25.06.2024',
    '2024-33-XX',
    '2024-XX-01',
    'XXXX',
    '2X24',
    'June 2024',
  ])('L8 "%s" is refused', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  it('L8 a date keeps its words', () => {
    fc.assert(
      fc.property(fc.oneof(certain, masked, interval), (text) => {
        const when = parseWhen(text);
        fc.pre(when !== undefined);
        expect(when.text).toBe(text);
        expect(when.earliest).toBeLessThanOrEqual(when.latest);
        expect(when.approximate).toBe(/[~?%]/.test(text));
      }),
    );
  });

  it('L8 two dates overlap when they allow a common day', () => {
    const overlap = (a: string, b: string): boolean => overlaps(parseWhen(a)!, parseWhen(b)!);
    expect(overlap('2024-06', '2024-06-30')).toBe(true);
    expect(overlap('2024-06', '2024-07-01')).toBe(false);
    expect(overlap('2024-06/..', '2030')).toBe(true);
    expect(overlap('../2024-05-31', '2024-06')).toBe(false);
  });
});
