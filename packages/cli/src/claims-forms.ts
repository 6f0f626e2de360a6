// Claims and disagreements for programs and spreadsheets: JSON and CSV.
import { formatDay, writeQuantity } from '@muster/core/kernel';
import {
  COMPARATOR_WORDS,
  type Claim,
  type DisagreementState,
  type JudgedClaim,
  type Verdict,
} from '@muster/core/claims';
import { citeSource } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import type { Answer } from './answer.ts';

const valueToJson = (value: Claim['value']) =>
  value.kind === 'amount'
    ? { value: value.amount, ...(value.to !== undefined && { valueTo: value.to }) }
    : { value: value.kind === 'date' ? value.when.text : value.text };

const verdictToJson = (verdict: Verdict) => ({
  verdict: verdict.kind,
  measured: verdict.measuredDate?.text ?? verdict.measured ?? null,
  difference: verdict.kind === 'off' ? verdict.difference : null,
  differenceUnit: verdict.kind === 'off' ? verdict.unit : null,
  missing: verdict.missing,
  couldTurn: verdict.couldTurn,
  sameSource: verdict.sameSource,
  basis: verdict.evidence.kind === 'value' ? verdict.evidence.basis : verdict.evidence.kind,
  complete: verdict.evidence.kind === 'value' ? (verdict.evidence.complete ?? null) : null,
  facts: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.facts,
  sources: verdict.evidence.kind === 'nothing' ? [] : verdict.evidence.sources,
  restsOn: verdict.evidence.kind === 'value' ? verdict.evidence.restsOn : [],
  note: verdict.evidence.kind === 'value' ? verdict.evidence.note : '',
});

export const claimToJson = (books: Books, { claim, whenSaid, now }: JudgedClaim) => ({
  id: claim.id,
  date: claim.date.text,
  known: claim.known.text,
  speaker: claim.speaker,
  subject: claim.subject.text,
  of: claim.of,
  place: claim.place,
  comparator: claim.comparator,
  tolerance: COMPARATOR_WORDS[claim.comparator].tolerance,
  ...valueToJson(claim.value),
  unit: claim.unit,
  quote: claim.quote,
  question: claim.question,
  disagreement: claim.disagreement,
  source: claim.source,
  citation: citationOf(books, claim.source),
  whenSaid: verdictToJson(whenSaid),
  now: verdictToJson(now),
});

const citationOf = (books: Books, id: string): string => {
  const source = books.sources.get(id);
  return source ? citeSource(source) : id;
};

export const disagreementToJson = (books: Books, { disagreement, alternatives, questions }: DisagreementState) => ({
  ...disagreement,
  questions,
  alternatives: alternatives.map(({ subject, of, place, unit, date, figures, headline, spread }) => ({
    subject,
    date,
    of,
    place,
    unit,
    low: spread?.low ?? null,
    high: spread?.high ?? null,
    headline: headline ? { id: headline.id, ...valueToJson(headline.value), speaker: headline.speaker } : null,
    figures: figures.map((figure) => ({
      id: figure.id,
      ...valueToJson(figure.value),
      comparator: figure.comparator,
      speaker: figure.speaker,
      quote: figure.quote,
      basis: figure.basis,
      reliability: figure.reliability,
      credibility: figure.credibility,
      known: formatDay(figure.known),
      sources: figure.sources.map((id) => ({ id, citation: citationOf(books, id) })),
    })),
  })),
});

const measuredToText = ({ measured, measuredDate }: Verdict, unit: string): string =>
  measuredDate?.text ?? (measured === undefined ? '' : writeQuantity(measured, unit));

const differenceToText = ({ kind, difference, unit }: Verdict): string =>
  kind !== 'off' ? '' : unit === 'days' ? String(difference) : writeQuantity(difference, unit);

export const valueToText = (value: Claim['value'], unit: string): string =>
  value.kind === 'amount' ? writeQuantity(value.amount, unit) : value.kind === 'date' ? value.when.text : value.text;

export const claimsToCsv = (judged: readonly JudgedClaim[], asOf: string, known: string): Answer['csv'] => ({
  columns: [
    'as_of',
    'known',
    'claim',
    'date',
    'said',
    'speaker',
    'subject',
    'of',
    'place',
    'comparator',
    'tolerance',
    'value',
    'value_to',
    'unit',
    'verdict_when_said',
    'books_when_said',
    'off_by_when_said',
    'verdict_now',
    'books_now',
    'off_by',
    'could_turn',
    'same_source',
    'rests_on',
    'missing',
    'question',
    'source',
    'quote',
  ],
  rows: judged.map(({ claim, whenSaid, now }) => [
    asOf,
    known,
    claim.id,
    claim.date.text,
    claim.known.text,
    claim.speaker,
    claim.subject.text,
    claim.of,
    claim.place,
    claim.comparator,
    COMPARATOR_WORDS[claim.comparator].tolerance,
    valueToText(claim.value, claim.unit),
    claim.value.kind === 'amount' && claim.value.to !== undefined ? writeQuantity(claim.value.to, claim.unit) : '',
    claim.unit,
    whenSaid.kind,
    measuredToText(whenSaid, claim.unit),
    differenceToText(whenSaid),
    now.kind,
    measuredToText(now, claim.unit),
    differenceToText(now),
    now.couldTurn ? 'yes' : '',
    now.sameSource ? 'yes' : '',
    now.evidence.kind === 'value' ? now.evidence.restsOn.join(' ') : '',
    now.missing,
    claim.question,
    claim.source,
    claim.quote,
  ]),
});

export const disagreementsToCsv = (books: Books, disagreements: readonly DisagreementState[]): Answer['csv'] => ({
  columns: [
    'disagreement',
    'title',
    'subject',
    'of',
    'unit',
    'headline',
    'value',
    'comparator',
    'says',
    'judged',
    'source',
    'citation',
  ],
  rows: disagreements.flatMap(({ disagreement, alternatives }) =>
    alternatives.flatMap((group) =>
      group.figures.flatMap((figure) =>
        figure.sources.map((source) => [
          disagreement.id,
          disagreement.title,
          group.subject,
          group.of,
          group.unit,
          figure === group.headline ? 'yes' : '',
          valueToText(figure.value, group.unit),
          figure.comparator,
          figure.speaker,
          figure.basis === 'books' ? 'sourced moves' : `${figure.reliability}${figure.credibility}`,
          source,
          citationOf(books, source),
        ]),
      ),
    ),
  ),
});
