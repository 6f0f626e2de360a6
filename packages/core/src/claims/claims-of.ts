// Which statements concern a contributor: those about it or its commitments, and those made by whoever speaks in its name.
import { findCommitment } from '#mission/scope.ts';
import type { Books } from '../books/books.ts';
import type { Claim } from './claim.ts';

/** The contributor that a claim is about, itself or by one of its commitments; empty where it is about no one of them. */
export const findSubjectOf = (books: Books, { of }: Pick<Claim, 'of'>): string =>
  books.contributors.has(of) ? of : (findCommitment(books, of)?.contributor ?? '');

/**
 * Finds the contributors named in the words for a speaker, by name or by another name, as whole words: "President of
 * Kenya" names Kenya. A name inside a longer one, or in brackets, does not count. Each speaker is read once.
 */
export const createSpeakerIndex = ({ contributors }: Pick<Books, 'contributors'>) => {
  const names = [...contributors.values()]
    .flatMap(({ id, name, also }) => [name, ...also].map((each) => ({ id, name: each })))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ id, name }) => ({ id, pattern: toPattern(name) }));
  const known = new Map<string, ReadonlySet<string>>();
  return (speaker: string): ReadonlySet<string> => {
    const found = known.get(speaker);
    if (found) return found;
    const named = new Set<string>();
    // What stands in brackets says where a newspaper is, or who reported it, not who speaks.
    let rest = speaker.replace(/\([^()]*\)/g, ' ');
    for (const { id, pattern } of names) {
      const without = rest.replace(pattern, '\n');
      if (without !== rest) named.add(id);
      rest = without;
    }
    known.set(speaker, named);
    return named;
  };
};

const toPattern = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
