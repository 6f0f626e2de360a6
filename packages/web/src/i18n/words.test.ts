// Numbers, amounts and dates in the reader's language.
import { describe, expect, test } from 'vitest';
import { parseWhen } from '@muster/core/kernel';
import { english } from './en.ts';
import { french } from './fr.ts';
import { createWords } from './words.ts';

const en = createWords('en', english);
const fr = createWords('fr', french);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  test.each([
    [400n, 'people', '400', '400'],
    [1_149n, 'people', '1,149', '1 149'],
    [-17n, 'people', '−17', '−17'],
    [8_500_000_050n, 'USD', 'USD 85,000,000.50', '85 000 000,50 USD'],
    [1_640n, 'percent', '16.40 %', '16,40 %'],
    [3n, 'helicopter', '3 helicopters', '3 hélicoptères'],
    [1n, 'helicopter', '1 helicopter', '1 hélicoptère'],
    [3n, 'gunner-kit', '3 gunner-kit', '3 gunner-kit'],
    [9_007_199_254_740_993n, 'people', '9,007,199,254,740,993', '9 007 199 254 740 993'],
  ] as const)('%s %s is written %s and %s', (quantity, unit, english, french) => {
    expect([plain(en.amount(quantity, unit)), plain(fr.amount(quantity, unit))]).toEqual([english, french]);
  });
});

describe('dates are said as exactly as their source gave them', () => {
  test.each([
    ['2024-06-25', '25 Jun 2024', '25 juin 2024'],
    ['2024-06', 'June 2024', 'juin 2024'],
    ['2024-06~', 'about June 2024', 'vers juin 2024'],
    ['2024', '2024', '2024'],
    ['2024-34', 'Q2 2024', 'T2 2024'],
    ['2024-41', 'half 2 of 2024', 'semestre 2 de 2024'],
    ['2024-01/2024-03', 'January 2024 – March 2024', 'janvier 2024 – mars 2024'],
    ['../2024-04-26', 'by 26 Apr 2024', 'au plus tard 26 avr. 2024'],
    ['2024-04-26/..', 'from 26 Apr 2024', 'à partir de 26 avr. 2024'],
    ['202X', '202X', '202X'],
  ] as const)('%s', (text, english, french) => {
    const when = parseWhen(text)!;
    expect([plain(en.when(when)), plain(fr.when(when))]).toEqual([english, french]);
  });
});

test('a key made at run time falls back to what it is given', () => {
  expect(en.word('unit.none-such', 'none-such')).toBe('none-such');
  expect(en.word('claimed.nearly', '400', { value: '400' })).toBe('nearly 400');
});

test('numbers choose between one and many', () => {
  expect([
    en.t('table.more', { shown: '1', all: '2' }),
    en.t('citation.title', { count: 1 }),
    en.t('citation.title', { count: 2 }),
  ]).toEqual(['1 of 2 shown: show more', 'To cite it: 1 source', 'To cite it: 2 sources']);
});
