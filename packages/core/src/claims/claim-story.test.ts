// One claim in full: versions, verdicts, the promise, and the figures beside it.
import { expect, test } from 'vitest';
import { getBooks } from '../books/make-books.ts';
import { findAlternatives, saidOf, takeClaimStory } from './claim-story.ts';
import { arrivals, day, PROMISE } from './make-promise.ts';

const STATED = { of: 'AAA', subject: 'people:deployed', value: '400', date: '2024-08-27', known: '2024-08-27' };

const BOOKS = getBooks({
  moves: arrivals(['2024-06-25', '200'], ['2024-10-01', '100']),
  claims: [
    PROMISE,
    { ...STATED, id: 'c' },
    { ...STATED, id: 'c2', value: '410', known: '2024-09-05', supersedes: 'c' },
    { ...STATED, id: 'other', value: '390', date: '2024-08-29', known: '2024-08-30' },
    { ...STATED, id: 'later', value: '390', date: '2024-12-01', known: '2024-12-01' },
    { id: 'words', subject: 'other', value: 'ready soon', unit: 'text', date: '2024-08-27', known: '2024-08-27' },
  ],
});
const clocks = (asOf: string, knownAt = asOf) => ({ asOf: day(asOf), knownAt: day(knownAt) });

test('a claim is told as recorded by then, with the day on which it was first said', () => {
  const before = takeClaimStory(BOOKS, clocks('2024-09-01'), 'c2');
  expect(before?.claim?.id).toBe('c');
  const after = takeClaimStory(BOOKS, clocks('2024-12-31'), 'c');
  expect(after?.claim?.id).toBe('c2');
  expect(after?.versions.map(({ id }) => id)).toEqual(['c', 'c2']);
  expect(after?.said.text).toBe('2024-08-27');
  expect(after?.judged?.now.kind).toBe('uncheckable');
  expect(after?.promise).toBeUndefined();
  expect(after?.claim && saidOf(BOOKS, after.claim).text).toBe('2024-08-27');
});

test('a claim not yet known by then has versions and no more, and an unknown id has no story', () => {
  const story = takeClaimStory(BOOKS, clocks('2024-08-01'), 'c');
  expect(story).toMatchObject({ claim: undefined, judged: undefined, promise: undefined, alternatives: undefined });
  expect(story?.versions).toHaveLength(2);
  expect(takeClaimStory(BOOKS, clocks('2024-08-01'), 'nothing')).toBeUndefined();
});

test('a promise has its state and no verdict', () => {
  const asked = clocks('2024-12-31');
  const story = takeClaimStory(BOOKS, asked, 'p');
  expect(story?.promise?.due).toBe(day('2024-11-21'));
  expect(story?.judged).toBeUndefined();
});

test('figures for the same quantity stand beside a claim, those of another week and words do not', () => {
  const asked = clocks('2024-12-31');
  const story = takeClaimStory(BOOKS, asked, 'c');
  const ids = story?.alternatives?.figures
    .filter(({ speaker }) => !speaker.startsWith('the books'))
    .map(({ id }) => id);
  expect(ids).toEqual(['c2', 'other']);
  const words = takeClaimStory(BOOKS, asked, 'words')?.claim;
  expect(words && findAlternatives(BOOKS, asked, words)).toBeUndefined();
});
