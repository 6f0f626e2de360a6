// The catalogues: the same sentences with the same placeholders in every language, and plurals that i18next can choose.
import { expect, test } from 'vitest';
import { english } from './en.ts';
import { french } from './fr.ts';

const placeholders = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

test('B4 the French catalogue has the sentences of the English one, and no others', () => {
  expect(Object.keys(french).toSorted()).toEqual(Object.keys(english).toSorted());
});

test('B4 every sentence has the same placeholders in both languages', () => {
  const differing = Object.entries(english).filter(
    ([key, sentence]) =>
      placeholders(sentence).join() !== placeholders(french[key as keyof typeof french] ?? '').join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('B4 no sentence is empty, and each that is chosen by number has one for one and one for many', () => {
  for (const catalogue of [english, french] as const) {
    expect(Object.entries(catalogue).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    const keys = Object.keys(catalogue);
    const single = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')));
    expect(single).toEqual([]);
  }
});
