// The small tables of the books: every fact with all its versions, and the one visible on a day of knowledge.
import { type Day, type Problem, type ProblemPlace } from '#kernel/index.ts';
import type { FactHead } from './fact.ts';
import { linkChains } from './versions.ts';

export type FactTable<Fact extends FactHead> = {
  /** The versions of each fact, first to last. */
  readonly chains: readonly (readonly Fact[])[];
  /** The chain that a row's id belongs to. */
  readonly chainOf: ReadonlyMap<string, readonly Fact[]>;
};

/** Builds a table from its rows in any order (L4). `placeOf` says where a row stands, for problems. */
export const buildFactTable = <Fact extends FactHead>(
  rows: readonly Fact[],
  placeOf: (row: number, column: string) => ProblemPlace,
): { readonly table: FactTable<Fact>; readonly problems: readonly Problem[] } => {
  const { next, previous, problems } = linkChains({
    count: rows.length,
    id: (row) => rows[row]?.id ?? '',
    supersedes: (row) => rows[row]?.supersedes ?? '',
    known: (row) => rows[row]?.known.latest as Day,
    place: placeOf,
  });
  const chains: Fact[][] = [];
  const chainOf = new Map<string, readonly Fact[]>();
  for (let first = 0; first < rows.length; first += 1) {
    if (previous[first] !== -1) continue;
    const chain: Fact[] = [];
    for (let row = first; row !== -1; row = next[row] ?? -1) {
      const fact = rows[row];
      if (!fact) break;
      chain.push(fact);
      chainOf.set(fact.id, chain);
    }
    chains.push(chain);
  }
  return { table: { chains, chainOf }, problems };
};

/** The latest version with known on or before `knownAt`; none when there is none yet, or when it takes the fact back. */
export const findVisible = <Fact extends Pick<FactHead, 'known' | 'retracted'>>(
  chain: readonly Fact[],
  knownAt: Day,
): Fact | undefined => {
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const version = chain[at];
    if (version && version.known.latest <= knownAt) return version.retracted ? undefined : version;
  }
  return undefined;
};

/** Every fact visible at `knownAt`, in the order of the table. */
export const listVisible = <Fact extends FactHead>(table: FactTable<Fact>, knownAt: Day): readonly Fact[] =>
  table.chains.flatMap((chain) => findVisible(chain, knownAt) ?? []);
