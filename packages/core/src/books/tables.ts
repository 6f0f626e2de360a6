// The tables of a mission folder: which files, which columns, what each column means. Reading, checking, `muster init`
// and the table schemas of datapackage.json all come from here.
import { CLAIM_COLUMNS } from '#claims/claim.ts';
import { COMPARATORS } from '#claims/compare.ts';
import { DISAGREEMENT_COLUMNS } from '#claims/disagreement.ts';
import { COVERAGES, OBSERVATION_COLUMNS } from '#crisis/observation.ts';
import { CREDIBILITIES, RELIABILITIES } from '#ledger/fact.ts';
import { MOVE_COLUMNS } from '#ledger/move.ts';
import { STAGES } from '#ledger/stages.ts';
import { COMMITMENT_COLUMNS } from '#mission/commitment.ts';
import { CONTRIBUTOR_COLUMNS, CONTRIBUTOR_KINDS } from '#mission/contributor.ts';
import { DUTY_COLUMNS } from '#mission/duty.ts';
import { INSTRUMENT_COLUMNS, INSTRUMENT_KINDS } from '#mission/instrument.ts';
import { PLACE_COLUMNS } from '#mission/place.ts';
import { BASES, PRIORITIES, REQUIREMENT_COLUMNS } from '#mission/requirement.ts';
import { SOURCE_COLUMNS } from '#mission/source.ts';

export type TableSpec = {
  readonly file: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Columns that must stand in the header; the others may be left out of the file. */
  readonly required: readonly string[];
  /** Columns whose values are ids of rows in another table. */
  readonly references: Readonly<Record<string, string>>;
};

const FACT = ['id', 'date', 'known', 'source'] as const;

export const TABLES = {
  sources: table('sources.csv', 'Documents that say something, each with its reliability', SOURCE_COLUMNS, [
    'id',
    'publisher',
  ]),
  places: table('places.csv', 'Places with their codes and names', PLACE_COLUMNS, ['id', 'name']),
  contributors: table('contributors.csv', 'Who promises people, equipment or money', CONTRIBUTOR_COLUMNS, [
    'id',
    'name',
  ]),
  disagreements: table(
    'disagreements.csv',
    'What sources disagree about, and the side the books take',
    DISAGREEMENT_COLUMNS,
    ['id', 'title'],
  ),
  instruments: table(
    'instruments.csv',
    'Resolutions, agreements and plans',
    INSTRUMENT_COLUMNS,
    [...FACT, 'name', 'kind', 'concerns'],
    { source: 'sources' },
  ),
  duties: table('duties.csv', 'What instruments ask someone to do', DUTY_COLUMNS, [...FACT, 'instrument', 'duty'], {
    source: 'sources',
    instrument: 'instruments',
  }),
  commitments: table(
    'commitments.csv',
    'Promises of people, equipment or money',
    COMMITMENT_COLUMNS,
    [...FACT, 'contributor', 'unit'],
    { source: 'sources', contributor: 'contributors' },
  ),
  moves: table(
    'moves.csv',
    'Double entry: a quantity of one unit from one account to another',
    MOVE_COLUMNS,
    [...FACT, 'commitment', 'quantity', 'unit', 'from', 'to'],
    { source: 'sources', commitment: 'commitments', place: 'places', place_from: 'places' },
  ),
  claims: table(
    'claims.csv',
    'Public statements, held against the books',
    CLAIM_COLUMNS,
    [...FACT, 'speaker', 'subject', 'comparator', 'value', 'unit', 'quote'],
    { source: 'sources', place: 'places', disagreement: 'disagreements' },
  ),
  requirements: table(
    'requirements.csv',
    'Capabilities the mission needs',
    REQUIREMENT_COLUMNS,
    [...FACT, 'capability', 'name', 'quantity', 'unit', 'people'],
    { source: 'sources' },
  ),
  observations: table(
    'observations.csv',
    'Measured levels and counts about the crisis',
    OBSERVATION_COLUMNS,
    [...FACT, 'place', 'measure', 'unit', 'value'],
    { source: 'sources', place: 'places' },
  ),
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The tables of facts with versions, but for the moves, which are kept in columns. */
export const FACT_TABLES = ['instruments', 'duties', 'commitments', 'claims', 'requirements', 'observations'] as const;

/** What a column means, by `table.column`, or by the column's own name where it means the same everywhere. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'Its own id: letters, digits, dots, hyphens, colons or underscores; no other row of the folder has it.',
  date: 'When it was true: a day, or as exactly as the source says it (EDTF: 2024-06, 2024-06~, 2024-34, 2024-01/2024-03).',
  known: 'When it was published or reported, in the same form.',
  source: 'The id of the source that says so.',
  credibility: 'How far this one statement is believed: Admiralty code 1 (confirmed) to 6 (cannot be judged).',
  supersedes: 'For a correction: the id of the row it corrects, which stays where it is.',
  status: 'Empty, or `retracted` for a correction that takes the fact back.',
  note: 'Anything a reader should know.',
  unit: '`people`, an ISO 4217 currency such as USD, or a lower-case word for a kind of equipment.',
  place: 'The code of the place.',
  name: 'Its name.',
  also: 'Other names, set apart by |.',
  'sources.date': 'When the document was published.',
  'sources.publisher': 'Who published it.',
  'sources.title': 'Its title.',
  'sources.address': 'Where it can be read.',
  'sources.reliability': 'How far the source is trusted: Admiralty code A (completely) to F (cannot be judged).',
  'places.level': 'Country, department, commune, site.',
  'places.parent': 'The code of the place it lies in.',
  'places.latitude': 'Degrees north, WGS 84.',
  'places.longitude': 'Degrees east, WGS 84.',
  'contributors.id': 'ISO 3166-1 alpha-3 for a State, another code for others.',
  'contributors.kind': 'state, organisation, or group where the split is not published.',
  'disagreements.title': 'What the sources disagree about, in one sentence.',
  'disagreements.prefer': 'The side that the books take.',
  'disagreements.why': 'Why.',
  'instruments.kind': 'resolution, agreement, plan, letter or decision.',
  'instruments.concerns':
    '`mission` for the mandates and plans of this mission; another word for what stands beside it.',
  'instruments.in_force': 'The day it takes effect, when that is not the day it was adopted.',
  'instruments.expires': 'The last day on which it is in force.',
  'instruments.planned': 'People it foresees, where it states a number.',
  'instruments.authorised': 'People it allows at most, where it states a number.',
  'duties.instrument': 'The id of the instrument that asks for it.',
  'duties.duty': 'What is to be done.',
  'duties.owed_by': 'Who is to do it.',
  'duties.due': 'By when; empty for a duty without a day.',
  'duties.every': 'How often, as an ISO 8601 duration such as P90D.',
  'duties.done': 'When it was done.',
  'commitments.contributor': 'The id of the contributor.',
  'commitments.pool': 'A name shared by commitments that are counted together, such as trust-fund.',
  'commitments.capability':
    'The codes of requirement lines it is offered for, set apart by |, the most fitting first; POL may fill POL.FPU; empty when that is not stated.',
  'commitments.complete_to':
    'The day up to which all moves of this commitment are believed recorded; empty when they are not.',
  'moves.commitment': 'The id of the commitment it is part of.',
  'moves.quantity': 'How many or how much, in plain digits above zero; money with a point before the cents.',
  'moves.from': 'The stage it leaves; `outside` is where commitments come from.',
  'moves.to': 'The stage it enters.',
  'moves.place_from': 'Where in the theatre it leaves; only when it leaves `deployed`.',
  'moves.place': 'Where in the theatre it arrives; only when it enters `deployed`.',
  'moves.women': 'Of whom women, where the source says so.',
  'claims.speaker': 'Who says it, by office.',
  'claims.subject': 'What it is about, such as people:deployed, money:received, share:deployed/planned, idp, or other.',
  'claims.of':
    'A contributor, not: and a contributor, a pool, a commitment or an instrument; empty for the whole mission.',
  'claims.comparator':
    'How it is hedged: = exactly, ~ about, nearly, >= at least, > more than, <= at most, < less than, between.',
  'claims.value': 'The value, in plain digits; a date for date subjects; words for the unit `text`.',
  'claims.value_to': 'The upper end of between.',
  'claims.unit': 'The unit of the value; percent for shares, date for dates, text for what has no number.',
  'claims.quote': 'The words as printed.',
  'claims.question': 'What is open about it.',
  'claims.disagreement': 'The id of the disagreement it is one side of.',
  'requirements.capability': 'A code for the capability.',
  'requirements.quantity': 'How many units of it.',
  'requirements.people': 'How many people that is in all.',
  'requirements.priority': '1 to 3; 1 is first.',
  'requirements.needed_by': 'By when.',
  'requirements.basis': 'decision, doctrine or template: on whose word the line stands.',
  'observations.measure': 'What was measured, as a code such as idp, killed, gang-control.',
  'observations.value': 'The value, in plain digits.',
  'observations.coverage': '`whole`, or `part` when only some of the place was covered.',
};

/** What a column means, in one sentence. */
export const describeColumn = (name: TableName, column: string): string =>
  MEANINGS[`${name}.${column}`] ?? MEANINGS[column] ?? '';

/** The words allowed in a column, where they are few. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  credibility: CREDIBILITIES,
  status: ['retracted'],
  'sources.reliability': RELIABILITIES,
  'contributors.kind': CONTRIBUTOR_KINDS,
  'instruments.kind': INSTRUMENT_KINDS,
  'requirements.priority': PRIORITIES,
  'requirements.basis': BASES,
  'observations.coverage': COVERAGES,
  'moves.from': STAGES,
  'moves.to': STAGES,
  'claims.comparator': COMPARATORS,
};

function table(
  file: string,
  title: string,
  columns: readonly string[],
  required: readonly string[],
  references: Readonly<Record<string, string>> = {},
): TableSpec {
  return { file, title, columns, required, references };
}
