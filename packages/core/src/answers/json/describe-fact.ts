// One fact of any table as a sentence, for what changed and for showing it by its id.
import type { FactHead } from '#ledger/fact.ts';
import type { Move } from '#ledger/move-table.ts';
import type { Claim } from '#claims/claim.ts';
import type { Observation } from '#crisis/observation.ts';
import type { Commitment } from '#mission/commitment.ts';
import type { Duty } from '#mission/duty.ts';
import type { Instrument } from '#mission/instrument.ts';
import type { Requirement } from '#mission/requirement.ts';
import type { Books } from '#books/books.ts';
import type { TableName } from '#books/tables.ts';
import { amount, claimedValue, dayOrEmpty, nameOf, plural, topicOf } from './words.ts';

/** A fact in one English sentence. */
export const describeFact = (books: Books, table: TableName, fact: FactHead | Move): string => {
  const sentence = SENTENCES[table];
  return sentence ? sentence(books, fact as never) : fact.id;
};

const placeName = (books: Books, place: string): string => books.places.get(place)?.name ?? place;

const describeMove = (books: Books, move: Move): string => {
  const commitment = books.commitments.chainOf.get(move.commitment)?.[0];
  const who = commitment ? nameOf(books, commitment.contributor) : move.commitment;
  const where = move.place === '' ? '' : ` at ${placeName(books, move.place)}`;
  const fromWhere = move.placeFrom === '' ? '' : ` at ${placeName(books, move.placeFrom)}`;
  const women = move.women === undefined ? '' : `, of whom ${move.women} women`;
  const what = move.unit === 'people' ? plural(move.quantity, 'person', 'people') : amount(move.quantity, move.unit);
  return `${who}: ${what} from ${move.from}${fromWhere} to ${move.to}${where}${women}, on ${move.date.text}`;
};

const describeClaim = (books: Books, claim: Claim): string =>
  `${claim.speaker} says of ${claim.date.text}: ${topicOf(books, claim)} ${claimedValue(claim.comparator, claim.value, claim.unit)}`;

const SENTENCES: Readonly<Partial<Record<TableName, (books: Books, fact: never) => string>>> = {
  moves: describeMove,
  claims: describeClaim,
  instruments: (_, { name, date, expires, authorised }: Instrument) =>
    [
      `${name}, ${date.text}`,
      expires ? `to ${dayOrEmpty(expires)}` : '',
      authorised ? `at most ${amount(authorised, 'people')} people` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  duties: (_, { duty, owedBy, due }: Duty) =>
    `Duty${owedBy === '' ? '' : ` of ${owedBy}`}: ${duty}${due ? `, by ${due.text}` : ''}`,
  commitments: (books, { contributor, name, date, capability }: Commitment) =>
    `${nameOf(books, contributor)} commits on ${date.text}: ${name}${capability === '' ? '' : `, offered for ${capability}`}`,
  requirements: (_, { name, quantity, people, basis }: Requirement) =>
    `Needed: ${quantity} × ${name}, ${people} people (${basis})`,
  observations: (books, { measure, place, value, unit, date, coverage }: Observation) =>
    `${placeName(books, place)}, ${measure}: ${amount(value, unit)} for ${date.text}${coverage === 'part' ? ', part of the place only' : ''}`,
};
