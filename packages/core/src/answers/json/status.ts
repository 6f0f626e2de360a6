// The state of the mission as JSON. Money stands in the minor unit of its currency.
import { formatDay } from '#kernel/index.ts';
import { convertedOf, type Strength } from '#mission/strength.ts';
import type { Books } from '#books/books.ts';
import type { Status } from '../status.ts';
import { clocksToJson, problemToJson } from './problem.ts';
import { nameOf } from './words.ts';

/** The status as JSON; money in the minor unit of its currency. */
export const statusToJson = (books: Books, status: Status) => ({
  ...clocksToJson(status),
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

/** The share of what was committed that ever arrived; null where nothing was. */
export const shareOf = (strength: Strength): number | null => {
  const converted = convertedOf(strength);
  return converted === undefined ? null : Number(converted) / 10_000;
};

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
