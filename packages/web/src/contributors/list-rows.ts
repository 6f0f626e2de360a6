// Each contributor in one row: what its people are, what else it gives, and what is said about it.
import { judgeClaims, judgePromises, findSubjectOf } from '@muster/core/claims';
import { groupBy, type Day } from '@muster/core/kernel';
import type { Books } from '@muster/core/books';
import type { Clocks } from '@muster/core/ledger';
import {
  listOwed,
  listStrengths,
  listUnnumbered,
  takeStrength,
  type Commitment,
  type Strength,
} from '@muster/core/mission';

export type Row = {
  /** Empty for the row of all together. */
  readonly contributor: string;
  readonly people: Strength;
  /** When the oldest part of the people still owed was promised. */
  readonly since: Day | undefined;
  /** Commitments of people, and of other units, for which no number was stated. */
  readonly unnumbered: readonly Commitment[];
  readonly unnumberedOthers: readonly Commitment[];
  /** Equipment and money, a strength a unit. */
  readonly others: readonly Strength[];
  readonly statements: number;
  readonly off: number;
  readonly promises: number;
  readonly broken: number;
  /** Whether all of that names the contributor itself, and nothing only one of its commitments. */
  readonly isNamed: boolean;
};

type Rows = {
  /** Whoever had promised something, or was spoken of, by then; the largest promise of people first. */
  readonly rows: readonly Row[];
  readonly total: Row;
  /** Contributors in the books of whom nothing was known by then. */
  readonly others: readonly string[];
};

const NO_PEOPLE: Strength = {
  unit: 'people',
  pledged: 0n,
  owed: 0n,
  arrived: 0n,
  at: {},
  deployed: { key: {}, unit: 'people', quantity: 0n, low: 0n, high: 0n, restsOn: [] },
  restsOn: [],
};

export const listRows = (books: Books, clocks: Clocks): Rows => {
  const people = listStrengths(books, clocks, { unit: 'people' });
  const owed = listOwed(books, clocks).filter(({ unit }) => unit === 'people');
  const others = listOtherStrengths(books, clocks);
  const unnumbered = groupBy(listUnnumbered(books, clocks), ({ contributor }) => contributor);
  const judged = groupBy(judgeClaims(books, clocks), ({ claim }) => findSubjectOf(books, claim));
  const promised = groupBy(judgePromises(books, clocks), ({ claim }) => findSubjectOf(books, claim));
  const toRow = (contributor: string): Row => {
    const without = unnumbered.get(contributor) ?? [];
    const said = judged.get(contributor) ?? [];
    const promises = promised.get(contributor) ?? [];
    return {
      contributor,
      people: people.find((strength) => strength.contributor === contributor) ?? NO_PEOPLE,
      since: owed.find((lot) => lot.contributor === contributor)?.since,
      unnumbered: without.filter(({ unit }) => unit === 'people'),
      unnumberedOthers: without.filter(({ unit }) => unit !== 'people'),
      others: others.get(contributor) ?? [],
      statements: said.length,
      off: said.filter(({ now }) => now.kind === 'off').length,
      promises: promises.length,
      broken: promises.filter(({ state }) => state === 'broken').length,
      isNamed: [...said, ...promises].every(({ claim }) => claim.of === contributor),
    };
  };
  const known = new Set([
    ...people.map(({ contributor }) => contributor),
    ...others.keys(),
    ...unnumbered.keys(),
    ...judged.keys(),
    ...promised.keys(),
  ]);
  const rows = [...known].filter((id) => books.contributors.has(id)).map(toRow);
  const sum = (countOf: (row: Row) => number): number => rows.reduce((total, row) => total + countOf(row), 0);
  return {
    rows,
    total: {
      contributor: '',
      people: takeStrength(books, clocks, { unit: 'people' }),
      since: owed[0]?.since,
      unnumbered: rows.flatMap((row) => row.unnumbered),
      unnumberedOthers: [],
      others: [],
      statements: sum((row) => row.statements),
      off: sum((row) => row.off),
      promises: sum((row) => row.promises),
      broken: sum((row) => row.broken),
      isNamed: false,
    },
    others: [...books.contributors.keys()].filter((id) => !known.has(id)),
  };
};

/** Strengths of equipment and money by contributor, where a number was stated by then. */
const listOtherStrengths = (books: Books, clocks: Clocks): ReadonlyMap<string, readonly Strength[]> => {
  const units = books.ledger.moves.units.words.filter((unit) => unit !== 'people').toSorted();
  const strengths = units.flatMap((unit) => listStrengths(books, clocks, { unit }));
  return groupBy(strengths.filter(isStated), ({ contributor }) => contributor);
};

/** Whether anything of it was ever promised or came. */
export const isStated = ({ pledged, arrived, at }: Strength): boolean =>
  pledged !== 0n || arrived !== 0n || Object.values(at).some((quantity) => quantity !== 0n);
