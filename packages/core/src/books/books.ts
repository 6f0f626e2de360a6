// The books of one mission: every table read, every reference resolved, the ledger indexed. All or nothing: rows with
// problems refuse the whole, so that no answer rests on half a folder.
import { createCellReader, problem, type CellReader, type Outcome, type Problem, type Row } from '#kernel/index.ts';
import { readClaim, type Claim } from '#claims/claim.ts';
import { readDisagreement, type Disagreement } from '#claims/disagreement.ts';
import { readObservation, type Observation } from '#crisis/observation.ts';
import type { Model } from '#forecast/priors.ts';
import type { FactHead } from '#ledger/fact.ts';
import { buildFactTable, type FactTable } from '#ledger/fact-table.ts';
import { buildLedger, type Ledger } from '#ledger/ledger.ts';
import type { MoveReferences } from '#ledger/move.ts';
import type { MoveTable } from '#ledger/move-table.ts';
import { readCommitment, type Commitment } from '#mission/commitment.ts';
import { readContributor, type Contributor } from '#mission/contributor.ts';
import { readDuty, type Duty } from '#mission/duty.ts';
import { readInstrument, type Instrument } from '#mission/instrument.ts';
import { readPlace, type Place } from '#mission/place.ts';
import { readRequirement, type Requirement } from '#mission/requirement.ts';
import { readSource, type Source } from '#mission/source.ts';
import { TABLES, type TableName } from './tables.ts';

export type Mission = {
  readonly id: string;
  readonly name: string;
  /** The place that an observation or claim is about when it names none. */
  readonly place: string;
  /** How it is raised, which decides what is believed of it before it has shown anything (F3); by default a coalition. */
  readonly model?: Model;
};

export type Books = {
  readonly mission: Mission;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
  readonly contributors: ReadonlyMap<string, Contributor>;
  readonly disagreements: ReadonlyMap<string, Disagreement>;
  readonly commitments: FactTable<Commitment>;
  readonly instruments: FactTable<Instrument>;
  readonly duties: FactTable<Duty>;
  readonly claims: FactTable<Claim>;
  readonly requirements: FactTable<Requirement>;
  readonly observations: FactTable<Observation>;
  readonly ledger: Ledger;
};

/** What a reader of bytes hands over: rows of every table as text, and a way to read the moves into columns. */
export type BookRows = {
  readonly rows: (table: TableName) => readonly Row[];
  readonly moves: (references: MoveReferences) => Outcome<MoveTable>;
};

/** Most problems of one reading; the rest is counted by whoever mends the first ones. */
const MOST_PROBLEMS = 500;

/** Reads all tables in the order in which they refer to each other, and indexes the ledger. */
export const buildBooks = (mission: Mission, given: BookRows): Outcome<Books> => {
  const problems: Problem[] = [];
  const addProblems = (found: readonly Problem[]): void => {
    for (const one of found) if (problems.length < MOST_PROBLEMS) problems.push(one);
  };
  const read = <Value>(table: TableName, reader: (cells: CellReader) => Value): readonly Value[] =>
    given.rows(table).map((row) => {
      const cells = createCellReader(row);
      const value = reader(cells);
      addProblems(cells.problems);
      return value;
    });
  const keyed = <Value extends { readonly id: string }>(table: TableName, reader: (cells: CellReader) => Value) => {
    const byId = new Map<string, Value>();
    const rows = given.rows(table);
    for (const [at, value] of read(table, reader).entries()) {
      if (byId.has(value.id)) addProblems([repeated(value.id, 'this table', rows[at])]);
      byId.set(value.id, value);
    }
    return byId;
  };
  const facts = <Fact extends FactHead>(table: TableName, reader: (cells: CellReader) => Fact): FactTable<Fact> => {
    const rows = given.rows(table);
    const built = buildFactTable(read(table, reader), (row, column) => ({
      file: rows[row]?.file ?? TABLES[table].file,
      row: rows[row]?.row ?? 0,
      column,
      value: rows[row]?.cell(column) ?? '',
    }));
    addProblems(built.problems);
    return built.table;
  };

  const sources = keyed('sources', readSource);
  const places = keyed('places', readPlace);
  const contributors = keyed('contributors', readContributor);
  const disagreements = keyed('disagreements', readDisagreement);
  addProblems(findLostPlaces(mission, places, given));
  const hasSource = (id: string) => sources.has(id);
  const hasPlace = (id: string) => places.has(id);
  const instruments = facts('instruments', (cells) => readInstrument(cells, hasSource));
  const duties = facts('duties', (cells) =>
    readDuty(cells, { hasSource, hasInstrument: (id) => instruments.chainOf.has(id) }),
  );
  const commitments = facts('commitments', (cells) =>
    readCommitment(cells, { hasSource, hasContributor: (id) => contributors.has(id) }),
  );
  const scopes = { contributors, commitments, instruments };
  const claims = facts('claims', (cells) =>
    readClaim(cells, {
      hasSource,
      hasPlace,
      hasDisagreement: (id) => disagreements.has(id),
      isScope: (of) => isScope(scopes, of),
    }),
  );
  const requirements = facts('requirements', (cells) => readRequirement(cells, hasSource));
  const observations = facts('observations', (cells) => readObservation(cells, { hasSource, hasPlace }));
  const moves = given.moves({
    hasSource,
    hasPlace,
    unitOfCommitment: (id) => {
      const first = commitments.chainOf.get(id)?.[0];
      return first?.id === id ? first.unit : undefined;
    },
  });

  if (!moves.ok) addProblems(moves.problems);
  addProblems(findSharedIds(given, moves.ok ? moves.value : undefined));
  addProblems(findChangedCommitments(given, commitments));
  if (!moves.ok || problems.length > 0) return { ok: false, problems };
  const tables = {
    sources,
    places,
    contributors,
    disagreements,
    commitments,
    instruments,
    duties,
    claims,
    requirements,
  };
  return { ok: true, value: { mission, ...tables, observations, ledger: buildLedger(moves.value) } };
};

/** Whether something in the books is called that: a contributor, all but one, a pool, a commitment or an instrument. */
export const isScope = (books: Pick<Books, 'contributors' | 'commitments' | 'instruments'>, of: string): boolean =>
  books.contributors.has(of) ||
  (of.startsWith('not:') && books.contributors.has(of.slice(4))) ||
  books.commitments.chainOf.has(of) ||
  books.instruments.chainOf.has(of) ||
  books.commitments.chains.some((chain) => chain.some(({ pool }) => pool === of));

const repeated = (id: string, other: string, row: Row | undefined): Problem => ({
  code: 'fact.repeatedId',
  details: { id, other },
  at: { file: row?.file ?? '', row: row?.row ?? 0, column: 'id', value: id },
});

// Places lie in places that exist, and never in themselves; so does what claims are about when they name none.
const findLostPlaces = (mission: Mission, places: Books['places'], given: BookRows): readonly Problem[] => {
  const lost = given.rows('places').flatMap((row): readonly Problem[] => {
    const parent = row.cell('parent').trim();
    const at = { file: row.file, row: row.row, column: 'parent', value: parent };
    if (parent === '' || (places.has(parent) && parent !== row.cell('id').trim())) return [];
    return [
      problem('cell.reference', { table: 'places', value: parent, hint: '; a place does not lie in itself' }, at),
    ];
  });
  if (mission.place === '' || places.size === 0 || places.has(mission.place)) return lost;
  const reason = `the place of the mission, "${mission.place}", is not the id of a row in places`;
  return [...lost, problem('package.invalid', { reason }, { file: 'datapackage.json' })];
};

// An id names one thing in the whole folder, so that `show ID` has one answer.
const findSharedIds = (given: BookRows, moves: MoveTable | undefined): readonly Problem[] => {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const table of Object.keys(TABLES) as TableName[]) {
    if (table === 'moves') continue;
    for (const row of given.rows(table)) {
      const id = row.cell('id').trim();
      const other = seen.get(id) ?? ((moves?.findRow(id) ?? -1) === -1 ? undefined : TABLES.moves.file);
      if (id !== '' && other !== undefined && other !== row.file) problems.push(repeated(id, other, row));
      seen.set(id, row.file);
    }
  }
  return problems;
};

const findChangedCommitments = (given: BookRows, commitments: FactTable<Commitment>): readonly Problem[] =>
  given.rows('commitments').flatMap((row) => {
    const chain = commitments.chainOf.get(row.cell('id').trim());
    const [first] = chain ?? [];
    if (!first) return [];
    return (['contributor', 'unit'] as const)
      .filter((what) => row.cell(what).trim() !== first[what])
      .map((what) => ({
        code: 'fact.correctsAnother' as const,
        details: { value: first.id, what },
        at: { file: row.file, row: row.row, column: what, value: row.cell(what) },
      }));
  });
