// Claims and disagreements for spreadsheets.
import { writeQuantity } from '@muster/core/kernel';
import {
  COMPARATOR_WORDS,
  describeMissing,
  type Claim,
  type DisagreementState,
  type JudgedClaim,
  type Verdict,
} from '@muster/core/claims';
import { citationOf } from '@muster/core/answers/json';
import type { Books } from '@muster/core/books';
import type { Answer } from './answer.ts';

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
    describeMissing(now.missing),
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
