// Durations in words.
import { expect, test } from 'vitest';
import { english } from '#i18n/en.ts';
import { french } from '#i18n/fr.ts';
import { createWords } from '#i18n/words.ts';
import { sayEvery } from './say-every.ts';

const [en, fr] = [createWords('en', english), createWords('fr', french)];

test.each([
  ['P3M', 'every 3 months', 'tous les 3 mois'],
  ['P1Y', 'every year', 'chaque année'],
  ['P2W', 'every 2 weeks', 'toutes les 2 semaines'],
  ['P90D', 'every 90 days', 'tous les 90 jours'],
  ['P1Y6M', 'every 1 year and 6 months', 'à intervalles de 1 an et 6 mois'],
])('%s is said in words', (every, english, french) => {
  expect(sayEvery(en, every)).toBe(english);
  expect(sayEvery(fr, every)).toBe(french);
});

test.each(['regularly', 'P', 'PT6H', 'P0D', ''])('"%s", no duration of whole days, stays as it is written', (every) => {
  expect(sayEvery(en, every)).toBe(every);
});
