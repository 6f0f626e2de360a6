// The mission as a whole: planned and authorised strength, shares of them, how many contributors.
import type { Clocks } from '#ledger/fact.ts';
import { findVisible } from '#ledger/fact-table.ts';
import { findTwoSources } from '#ledger/walk-moves.ts';
import { findAuthorised, findPlanned } from '#mission/mandate.ts';
import { commitmentsOf, listCommitmentsOf } from '#mission/scope.ts';
import { listStrengths, takeStrength, type ContributorStrength } from '#mission/strength.ts';
import type { Books } from '../books/books.ts';
import { whole, type Ratio } from './compare.ts';
import { missing } from './missing.ts';
import { isComplete, nothing, onlyOf, withCited, type Measured, type Topic } from './measured.ts';
import { listMovesInScope } from './moves-in-scope.ts';

export const measureStated = (books: Books, { subject, of }: Topic, clocks: Clocks): Measured => {
  const isPlanned = subject.topic === 'planned';
  const stated = (isPlanned ? findPlanned : findAuthorised)(books, clocks, of);
  if (!stated && of === '') return nothing(isPlanned ? 'noPlan' : 'noCeiling', {});
  if (!stated) return nothing(isPlanned ? 'noPlanOf' : 'noCeilingOf', { of });
  const value = whole(stated.people);
  const { facts, sources, basis } = stated;
  const note = stated.template ? missing('noteTemplate', {}) : undefined;
  return {
    kind: 'value',
    value,
    low: value,
    high: value,
    basis,
    complete: undefined,
    facts,
    sources,
    onlySource: onlyOf(sources),
    restsOn: [],
    note,
  };
};

export const measureShare = (books: Books, topic: Topic, clocks: Clocks): Measured => {
  const [, divisor] = topic.subject.topic.split('/');
  const part = takeStrength(books, clocks, { unit: 'people', of: topic.of });
  const stated =
    divisor === 'planned'
      ? findPlanned(books, clocks)
      : divisor === 'authorised'
        ? findAuthorised(books, clocks)
        : undefined;
  const total = divisor === 'pledged' ? part.pledged : (stated?.people ?? 0n);
  if (total <= 0n) return nothing('noStrength', { what: divisor ?? '' });
  const scope = { commitment: commitmentsOf(books, topic.of), unit: 'people' };
  const counted = findTwoSources(books.ledger.moves, { ...clocks, scope });
  // Hundredths of a percent, the smallest part of a percentage.
  const share = (people: bigint): Ratio => ({ numerator: people * 10_000n, denominator: total });
  const evidence = {
    kind: 'value' as const,
    value: share(part.deployed.quantity),
    low: share(part.deployed.low),
    high: share(part.deployed.high),
    basis: 'books' as const,
    complete: isComplete(books, { of: topic.of, unit: 'people' }, clocks),
    onlySource: onlyOf([...counted, ...(stated?.sources ?? [])]),
    note: missing(stated?.template ? 'noteShareOfTemplate' : 'noteShare', {
      part: Number(part.deployed.quantity),
      total: Number(total),
    }),
  };
  return withCited(evidence, () => {
    const moves = listMovesInScope(books, scope, clocks);
    return {
      facts: [...moves.map(({ id }) => id), ...(stated?.facts ?? [])],
      sources: [...new Set([...moves.map(({ source }) => source), ...(stated?.sources ?? [])])],
      restsOn: part.deployed.restsOn,
    };
  });
};

export const measureContributors = (books: Books, { subject, of }: Topic, clocks: Clocks): Measured => {
  const all = listStrengths(books, clocks, { unit: 'people', of });
  const isDeployed = subject.topic === 'deployed';
  const isThere = (people: bigint): boolean => !isDeployed || people > 0n;
  // Who promised no number still promised; who withdrew everything did not.
  const standing = all.filter(({ pledged, at }) => isDeployed || pledged > 0n || (at.outside ?? 0n) === 0n);
  const counted = standing.filter(({ deployed }) => isThere(deployed.quantity));
  const count = (amount: (strength: ContributorStrength) => bigint): Ratio =>
    whole(BigInt(standing.filter((strength) => isThere(amount(strength))).length));
  const ids = new Set(counted.map(({ contributor }) => contributor));
  const commitments = listCommitmentsOf(books, of)
    .flatMap((chain) => findVisible(chain, clocks.knownAt) ?? [])
    .filter(({ contributor, unit }) => unit === 'people' && ids.has(contributor));
  const sources = [...new Set(commitments.map(({ source }) => source))];
  return {
    kind: 'value',
    value: count(({ deployed }) => deployed.quantity),
    low: count(({ deployed }) => deployed.low),
    high: count(({ deployed }) => deployed.high),
    basis: 'books',
    complete: isComplete(books, { of, unit: 'people' }, clocks),
    facts: commitments.map(({ id }) => id),
    sources,
    onlySource: onlyOf(sources),
    restsOn: subject.topic === 'deployed' ? all.flatMap(({ deployed }) => deployed.restsOn) : [],
    note: ids.size === 0 ? undefined : missing('noteContributors', { contributors: [...ids].join(', ') }),
  };
};
