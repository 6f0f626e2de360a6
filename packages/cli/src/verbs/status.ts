// muster status: the state of the mission in one screen.
import { accept, formatDay, type Outcome } from '@muster/core/kernel';
import { takeStatus, type Status } from '@muster/core/answers';
import type { Books } from '@muster/core/books';
import { convertedOf, type Strength } from '@muster/core/mission';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
import { problemToJson } from '#render/problems.ts';
import { pageOfStatus } from '../status-page.ts';
import { nameOf } from '../words.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const books = await context.readBooks();
  if (!books.ok) return books;
  const status = takeStatus(books.value, clocks.value);
  return accept({
    json: toJson(books.value, status),
    csv: toCsv(books.value, status),
    page: pageOfStatus(books.value, status),
    exit: status.problems.length > 0 ? 1 : 0,
  });
};

const shareOf = (strength: Strength): number | null => {
  const converted = convertedOf(strength);
  return converted === undefined ? null : Number(converted) / 10_000;
};

const toJson = (books: Books, status: Status) => ({
  asOf: formatDay(status.asOf),
  known: formatDay(status.knownAt),
  mission: { id: books.mission.id, name: books.mission.name },
  planned: status.planned?.people ?? null,
  plannedBasis: status.planned && {
    basis: status.planned.basis,
    template: status.planned.template,
    facts: status.planned.facts,
  },
  authorised: status.authorised?.people ?? null,
  strength: strengthToJson(status.strength),
  contributors: status.contributors.map((strength) => ({
    code: strength.contributor,
    name: nameOf(books, strength.contributor),
    committed: strength.pledged,
    converted: shareOf(strength),
    ...strengthToJson(strength),
  })),
  others: status.others.map((strength) => ({ unit: strength.unit, pool: strength.pool, ...strengthToJson(strength) })),
  mandate: status.mandate
    ? {
        instrument: status.mandate.instrument,
        name: status.mandate.name,
        adopted: status.mandate.adopted.text,
        expires: status.mandate.expires?.text ?? null,
        daysLeft: status.mandate.daysLeft ?? null,
        source: status.mandate.source,
      }
    : null,
  claims: status.claims,
  promises: status.promises,
  disagreements: status.disagreements,
  duties: status.duties.map(({ duty, state, daysLeft }) => ({
    id: duty.id,
    duty: duty.duty,
    owedBy: duty.owedBy,
    due: duty.due?.text ?? null,
    state,
    daysLeft: daysLeft ?? null,
  })),
  lastKnown: status.lastKnown === undefined ? null : formatDay(status.lastKnown),
  problems: status.problems.map(problemToJson),
});

/** Money stands in the minor unit of its currency. */
const strengthToJson = (strength: Strength) => ({
  pledged: strength.pledged,
  deployed: strength.deployed.quantity,
  lost: strength.at.lost ?? 0n,
  owed: strength.owed,
  arrived: strength.arrived,
  stages: Object.fromEntries(
    Object.entries(strength.at).filter(([stage, quantity]) => stage !== 'outside' && quantity !== 0n),
  ),
  deployedRange: [strength.deployed.low, strength.deployed.high],
  women: strength.deployed.women ?? null,
  restsOn: strength.restsOn,
});

const toCsv = (books: Books, status: Status): Answer['csv'] => ({
  columns: ['as_of', 'known', 'contributor', 'name', 'committed', 'deployed', 'arrived', 'owed', 'lost', 'converted'],
  rows: status.contributors.map((strength) => [
    formatDay(status.asOf),
    formatDay(status.knownAt),
    strength.contributor,
    nameOf(books, strength.contributor),
    strength.at.outside ? String(strength.pledged) : '',
    String(strength.deployed.quantity),
    String(strength.arrived),
    String(strength.owed),
    String(strength.at.lost ?? 0n),
    String(shareOf(strength) ?? ''),
  ]),
});
