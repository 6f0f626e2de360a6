// Which statements a list shows: every filter is a part of the address, so that a narrowed list can be sent.
import type { Books } from '@muster/core/books';
import type { Claim, DisagreementState } from '@muster/core/claims';
import type { Query } from '#address/address.ts';
import { nameScope, nameSource, nameTopic } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

/** What all three lists can be narrowed by, besides verdict and state. */
const SHARED_FILTERS = ['of', 'subject', 'source', 'text'] as const;
type SharedFilter = (typeof SHARED_FILTERS)[number];
export type Filters = Readonly<Record<SharedFilter, string>>;

export const readFilters = (query: Query): Filters => {
  const [of = '', subject = '', source = '', text = ''] = SHARED_FILTERS.map((name) => query[name] ?? '');
  return { of, subject, source, text };
};

/** What `of` says for claims about the whole mission, whose own scope is empty. */
const WHOLE_MISSION = 'mission';

/** A test of claims; every word of `text` must stand in what was said, by whom, or about what. */
export const createClaimFilter = (books: Books, words: Words, filters: Filters): ((claim: Claim) => boolean) => {
  const { of, subject, source } = filters;
  const sought = toPlain(filters.text).split(/\s+/);
  return (claim) =>
    (of === '' || scopeOf(claim.of) === of) &&
    (subject === '' || claim.subject.text === subject) &&
    (source === '' || claim.source === source) &&
    (filters.text === '' ||
      hasWords(`${claim.speaker} ${claim.quote} ${nameTopic(books, words, claim)} ${claim.note} ${claim.id}`, sought));
};

/** A disagreement is shown whole when any of its figures fits; words may stand anywhere in it. */
export const createDisagreementFilter = (filters: Filters): ((state: DisagreementState) => boolean) => {
  const { of, subject, source } = filters;
  const sought = toPlain(filters.text).split(/\s+/);
  return ({ disagreement, alternatives, questions }) => {
    const fits = alternatives.some(
      (group) =>
        (of === '' || scopeOf(group.of) === of) &&
        (subject === '' || group.subject === subject) &&
        (source === '' || group.figures.some(({ sources }) => sources.includes(source))),
    );
    if (!fits || filters.text === '') return fits;
    const said = alternatives.flatMap(({ figures }) => figures.flatMap(({ speaker, quote }) => [speaker, quote]));
    const { id, title, prefer, why } = disagreement;
    return hasWords([id, title, prefer, why, ...questions, ...said].join(' '), sought);
  };
};

export type Choice = { readonly value: string; readonly name: string };

/** The values that a filter can take among these claims, by name; the one chosen is kept even when nothing has it. */
export const listChoices = (
  books: Books,
  words: Words,
  { filter, claims, chosen }: { filter: 'of' | 'subject' | 'source'; claims: readonly Claim[]; chosen: string },
): readonly Choice[] => {
  const values = claims.map((claim) =>
    filter === 'of' ? scopeOf(claim.of) : filter === 'source' ? claim.source : claim.subject.text,
  );
  const nameOf = (value: string): string =>
    filter === 'of'
      ? nameScope(books, words, value === WHOLE_MISSION ? '' : value)
      : filter === 'source'
        ? nameSource(books, words, value)
        : words.word(`subject.${value}`, words.word(`measure.${value}`, value.replace(':', ' ')));
  return [...new Set(chosen === '' ? values : [...values, chosen])]
    .map((value) => ({ value, name: nameOf(value) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, words.lang));
};

const scopeOf = (of: string): string => (of === '' ? WHOLE_MISSION : of);

const hasWords = (said: string, sought: readonly string[]): boolean => {
  const plain = toPlain(said);
  return sought.every((word) => plain.includes(word));
};

/** Small letters without accents, so that "decembre" finds "décembre". */
const toPlain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
