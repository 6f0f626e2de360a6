// One fact in one sentence, whatever its table.
import type { Books, TableName } from '@muster/core/books';
import type { Claim } from '@muster/core/claims';
import { isWithheld, type Observation } from '@muster/core/crisis';
import type { FactHead, Move } from '@muster/core/ledger';
import type { Commitment, Duty, Instrument, Requirement } from '@muster/core/mission';
import { nameClaimed, nameContributor, namePlace, nameTopic } from '#i18n/names.ts';
import type { Words } from '#i18n/words.ts';

export const describeFact = (books: Books, words: Words, table: TableName, fact: FactHead | Move): string => {
  const { t } = words;
  switch (table) {
    case 'instruments': {
      const { name, expires, planned, authorised } = fact as Instrument;
      const says = [
        expires && t('fact.expires', { when: words.when(expires) }),
        planned !== undefined && t('fact.planned', { people: words.number(planned) }),
        authorised !== undefined && t('fact.authorised', { people: words.number(authorised) }),
      ];
      return [name, ...says].filter(Boolean).join('; ');
    }
    case 'observations': {
      if (isWithheld(books, fact as Observation)) return t('fact.withheld');
      const { measure, place, value, unit, coverage } = fact as Observation;
      const what = words.word(`measure.${measure}`, measure);
      const part = coverage === 'part' ? `, ${t('fact.part')}` : '';
      return `${namePlace(books, place)}: ${words.amount(value, unit)} ${what}${part}`;
    }
    case 'claims': {
      const claim = fact as Claim;
      return `${claim.speaker}: ${nameTopic(books, words, claim)}, ${nameClaimed(words, claim)}. “${claim.quote}”`;
    }
    case 'requirements': {
      const { name, quantity, unit, people } = fact as Requirement;
      return t('fact.requirement', { name, quantity: words.amount(quantity, unit), people: words.number(people) });
    }
    case 'commitments': {
      const { contributor, name } = fact as Commitment;
      return [nameContributor(books, contributor), name].filter((part) => part !== '').join(': ');
    }
    case 'duties':
      return (fact as Duty).duty;
    case 'moves': {
      const { quantity, unit, from, to, commitment } = fact as Move;
      const who = nameContributor(books, books.commitments.chainOf.get(commitment)?.at(-1)?.contributor ?? commitment);
      const step = `${words.word(`stage.${from}`, from)} → ${words.word(`stage.${to}`, to)}`;
      return `${who}: ${words.amount(quantity, unit)}, ${step}`;
    }
    default:
      return fact.id;
  }
};
