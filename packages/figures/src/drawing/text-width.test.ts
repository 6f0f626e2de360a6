// Labels are cut to the room there is, without a browser to measure them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToWidth, estimateStrong, estimateWidth } from './text-width.ts';

test('a text of 200 letters is cut to its room with an ellipsis, a short one stays whole', () => {
  const long = 'The mission reports on its strength '.repeat(6);
  const cut = cutToWidth(long, 120);
  expect(cut).toMatch(/^The mission .*[^ ]…$/);
  expect(estimateWidth(cut)).toBeLessThanOrEqual(120);
  expect(cutToWidth('  two \n words ', 120)).toBe('two words');
  expect(cutToWidth(long, 20)).toBe('');
});

test('what is kept always fits and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 400 }), (text, room) => {
      const cut = cutToWidth(text, room);
      expect(estimateWidth(cut)).toBeLessThanOrEqual(room);
      expect(text.replace(/\s+/gu, ' ').trim().startsWith(cut.replace(/…$/u, ''))).toBe(true);
    }),
  );
});

test('no letter is cut in two', () => {
  expect(cutToWidth('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 150)).toMatch(/^(👩‍👩‍👧)+…$/u);
});

test('bold and wide letters are taken to be wider', () => {
  expect(estimateStrong('400')).toBeGreaterThan(estimateWidth('400'));
  expect(estimateWidth('MW')).toBeGreaterThan(estimateWidth('il'));
  expect(estimateWidth('海地')).toBeGreaterThan(estimateWidth('ab'));
});
