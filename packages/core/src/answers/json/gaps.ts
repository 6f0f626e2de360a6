// What is missing against the requirement lines, as JSON.
import { formatQuantity, type Problem } from '#kernel/index.ts';
import type { Gap, Gaps } from '#mission/gaps.ts';
import type { Offer } from '#mission/gaps-offers.ts';
import type { Standings } from '#mission/gaps-standing.ts';
import { describeGap, OFFER_TEXTS, sayGap } from '#mission/gaps-texts.ts';
import type { Books } from '#books/books.ts';
import { dayOrEmpty, nameOf } from './words.ts';
import { clocksToJson, problemsToJson } from './problem.ts';

/** The headline: what is missing, in one sentence a line, in the order of the lines. */
export const listMissing = ({ lines }: Gaps): readonly string[] =>
  lines.flatMap((gap) => {
    const said = sayGap(gap);
    return said ? [describeGap(said)] : [];
  });

/** "Jamaica 52 instead; then 50 missing here"; empty where nobody else could. */
export const describeRunnerUp = (books: Books, { requirement, unit, runnerUp }: Gap): string => {
  if (runnerUp.kind === 'notAsked') return 'not asked: too many commitments hang together';
  if (runnerUp.kind === 'none') return '';
  const { commitment, quantity, costs } = runnerUp;
  const instead = `${nameOf(books, commitment.contributor)} ${formatQuantity(quantity, unit)} instead`;
  const lost = costs.map(
    (cost) =>
      `then ${formatQuantity(cost.quantity, unit)} missing ${cost.requirement.id === requirement.id ? 'here' : `in ${cost.requirement.capability}`}`,
  );
  return [instead, ...(lost.length === 0 ? ['at no loss'] : lost)].join('; ');
};

/** Gaps as JSON, in people or things, and beside them in the whole units of the line. */
export const gapsToJson = (books: Books, gaps: Gaps, problems: readonly Problem[]) => ({
  ...problemsToJson(problems),
  ...clocksToJson(gaps),
  missing: listMissing(gaps),
  lines: gaps.lines.map((gap) => lineToJson(books, gap)),
  offers: gaps.offers.map(offerToJson),
  restsOn: gaps.restsOn,
});

const standingsToJson = ({ inPlace, transit, ready, promised }: Standings) => ({
  inPlace,
  transit,
  ready,
  promised,
});

const lineToJson = (books: Books, gap: Gap) => {
  const { requirement, units, runnerUp } = gap;
  const said = sayGap(gap);
  return {
    id: requirement.id,
    capability: requirement.capability,
    name: requirement.name,
    priority: Number(requirement.priority),
    basis: requirement.basis,
    unit: gap.unit,
    need: gap.need,
    committed: gap.committed,
    ...standingsToJson(gap.standings),
    missing: gap.missing,
    unpromised: gap.unpromised,
    units,
    neededBy: dayOrEmpty(requirement.neededBy),
    lateDays: gap.lateDays ?? null,
    says: said ? describeGap(said) : '',
    code: said?.code ?? null,
    filledBy: gap.filledBy.map(({ commitment, quantity, standings, fit }) => ({
      commitment: commitment.id,
      contributor: commitment.contributor,
      quantity,
      ...standingsToJson(standings),
      offeredAs: fit.code,
      exact: fit.exact,
    })),
    runnerUp:
      runnerUp.kind === 'found'
        ? {
            commitment: runnerUp.commitment.id,
            contributor: runnerUp.commitment.contributor,
            quantity: runnerUp.quantity,
            costs: runnerUp.costs.map((cost) => ({
              line: cost.requirement.id,
              capability: cost.requirement.capability,
              quantity: cost.quantity,
            })),
          }
        : null,
    runnerUpSays: describeRunnerUp(books, gap),
    beside: gap.beside.map(({ commitment, unit, quantity, inPlace }) => ({
      commitment: commitment.id,
      contributor: commitment.contributor,
      unit,
      quantity,
      inPlace,
    })),
    source: requirement.source,
  };
};

const offerToJson = ({ kind, commitment, unit, quantity, standings }: Offer) => ({
  kind,
  says: OFFER_TEXTS[kind],
  commitment: commitment.id,
  contributor: commitment.contributor,
  name: commitment.name,
  capability: commitment.capability,
  unit,
  quantity,
  ...standingsToJson(standings),
});
