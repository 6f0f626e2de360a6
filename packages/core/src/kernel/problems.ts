// Every refusal Muster can give, in one table: what it says, what the reader can do, and how the server (HTTP status)
// and the command line (exit code) report it. `{name}` stands for a detail that the refusing function must supply.
import { fill, type Placeholders } from './fill.ts';

const TABLE = {
  'folder.missing': row(
    404,
    2,
    'there is no folder {folder}',
    'name a mission folder, or make one with `muster init {folder}`',
  ),
  'folder.notEmpty': row(409, 2, '{folder} already holds files', 'choose a new or empty folder; nothing was written'),
  'folder.unwritable': row(403, 2, '{folder} cannot be written: {reason}', 'choose another folder'),
  'package.missing': row(
    404,
    1,
    'the folder has no datapackage.json, so it is not a mission folder',
    'name a mission folder, or make one with `muster init`',
  ),
  'package.invalid': row(
    422,
    1,
    'datapackage.json cannot be used: {reason}',
    'compare it with one that `muster init` writes',
  ),
  'file.missing': row(
    404,
    1,
    'the table {table} is named in datapackage.json but its file is not there',
    'put the file back; an empty table still has its header row',
  ),
  'file.unreadable': row(422, 1, 'the file cannot be read: {reason}', 'check the file and its permissions'),
  'file.binary': row(
    422,
    1,
    'the file is not text: byte {byte} is zero',
    'save the sheet as "CSV UTF-8"; a workbook (.xlsx) is not a CSV file',
  ),
  'file.encoding': row(
    422,
    1,
    'the file is not UTF-8: byte {byte} is 0x{hex}, which would be "{guess}" in Windows-1252',
    'save it again as "CSV UTF-8"',
  ),
  'file.empty': row(422, 1, 'the file has no header row', 'the first row names the columns: {columns}'),
  'file.tooLarge': row(
    413,
    1,
    'the file has {size} bytes, more than can be read at once',
    'split the table into missions or years',
  ),
  'header.missing': row(422, 1, 'the column {name} is missing', 'add it to the header row; the columns are {columns}'),
  'header.repeated': row(422, 1, 'the column {name} stands twice in the header row', 'keep one of the two'),
  'row.cells': row(
    422,
    1,
    'the header has {expected} cells, this row has {found}',
    'look for a missing or extra comma; text that holds a comma goes in double quotes',
  ),
  'row.quote': row(
    422,
    1,
    'a double quote opens or ends in the middle of a cell',
    'put the whole cell in double quotes and double the quotes inside it',
  ),
  'row.unclosed': row(422, 1, 'a cell opens with a double quote that never closes', 'close the quote'),
  'row.cellTooLong': row(
    422,
    1,
    'the cell holds {length} characters; the most is {most}',
    'shorten it, or look for a quote that was not closed',
  ),
  'cell.required': row(422, 1, 'the cell is empty', 'give {what}'),
  'cell.id': row(
    422,
    1,
    '"{value}" is not an id',
    'use letters, digits, dots, hyphens, colons or underscores, no spaces, at most 120 characters',
  ),
  'cell.date': row(
    422,
    1,
    '"{value}" is not a date',
    'write 2024-06-25, or 2024-06, 2024-06~, 2024-34 (second quarter), 2024-01/2024-03{hint}',
  ),
  'cell.quantity': row(
    422,
    1,
    '"{value}" is not a quantity of {unit}',
    'write plain digits above zero, no separators{decimals}{hint}',
  ),
  'cell.number': row(422, 1, '"{value}" is not a number', 'write plain digits, no separators{hint}'),
  'cell.unit': row(
    422,
    1,
    '"{value}" is not a unit',
    'write people, an ISO 4217 currency such as USD, or a lower-case word such as utility-helicopter',
  ),
  'cell.choice': row(422, 1, '"{value}" is not one of the words allowed here', 'write one of {choices}'),
  'cell.reference': row(
    422,
    1,
    '"{value}" is not the id of a row in {table}',
    'add it to {table}, or correct the id{hint}',
  ),
  'cell.longerThanWhole': row(
    422,
    1,
    '{part} is more than the quantity {whole}',
    'the part cannot be larger than the whole',
  ),
  'fact.noSource': row(
    422,
    1,
    'the fact {id} names no source',
    'every fact needs a source: add it to sources and put its id here',
  ),
  'fact.repeatedId': row(
    422,
    1,
    'the id {id} stands already in {other}',
    'give each row an id of its own; a correction is a further row with `supersedes`',
  ),
  'fact.supersedesNothing': row(
    422,
    1,
    'it supersedes "{value}", which is not a row of this table',
    'name the id of the row that it corrects',
  ),
  'fact.correctedTwice': row(
    422,
    1,
    '{value} is corrected twice, by {first} and by {id}',
    'let the later correction supersede {first}',
  ),
  'fact.correctedEarlier': row(
    422,
    1,
    'it was known {known}, before {value} which it corrects ({before})',
    'a correction is known on the same day or later',
  ),
  'fact.circle': row(
    422,
    1,
    '{id} supersedes itself by way of others',
    'a chain of corrections must begin with a row that supersedes nothing',
  ),
  'fact.correctsAnother': row(
    422,
    1,
    'it corrects {value} but names another {what}',
    'a correction keeps its {what}; to change it, retract the row and record a new one',
  ),
  'move.stages': row(422, 1, '{unit} cannot go from {from} to {to}', '{allowed}'),
  'move.nowhere': row(
    422,
    1,
    'it leaves {from} and arrives there again',
    'a move changes the stage, or within the theatre the place',
  ),
  'move.place': row(
    422,
    1,
    'a place is given, but {stage} is not in the theatre',
    'give a place only where people or equipment are deployed',
  ),
  'move.women': row(422, 1, 'women are counted among people, and this is {unit}', 'leave the cell empty'),
  'ledger.tooMuch': row(
    422,
    1,
    'the quantities of {file} add up to more than {most}',
    'split the mission, or look for a quantity with digits too many',
  ),
  'move.unit': row(
    422,
    1,
    'the unit is {unit}, but the commitment {commitment} is in {expected}',
    'make another commitment, or correct the unit',
  ),
  'ledger.overdrawn': row(
    200,
    1,
    'as of {asOf}, known on {knownAt}: the account {account} is {amount} below zero after {move}',
    'more left it than had come in: look for a promise, an arrival or a correction that is missing',
  ),
  'claim.subject': row(
    422,
    1,
    '"{value}" is not a subject Muster knows',
    'write one of {choices}, the code of an observation, or other',
  ),
  'claim.value': row(422, 1, '"{value}" is not a value in {unit}', 'write plain digits, or for a date subject a date'),
  'claim.between': row(422, 1, 'between needs both value and value_to, the smaller first', 'give both ends'),
  'boundaries.missing': row(404, 2, 'there is no file {file}', 'give the path of a GeoJSON or TopoJSON file'),
  'boundaries.notGeojson': row(
    422,
    1,
    'the file cannot be read as boundaries: {reason}',
    'give a GeoJSON or TopoJSON file of areas, such as the administrative boundaries (COD-AB) of a country',
  ),
  'boundaries.noAreas': row(
    422,
    1,
    'the file holds no areas (points and lines: {others})',
    'give polygons; the coordinates of points go into the columns latitude and longitude of places',
  ),
  'boundaries.projected': row(
    422,
    1,
    'the position {position} is not in degrees',
    'export the file as WGS 84 (EPSG:4326), longitude before latitude',
  ),
  'boundaries.noMatch': row(
    422,
    1,
    'no area of the file is one of the places; its areas have these properties: {properties}',
    'one of them must hold ids of places (wanted are ids such as {ids}) or their names; `--add-missing` adds places for codes that are new',
  ),
  'question.notFound': row(
    404,
    1,
    'nothing in the books has the id {id}',
    'ids stand in the first column of every table{hint}',
  ),
  'question.scope': row(
    404,
    2,
    'nothing in the books is called {value}',
    'give {option} one of the ids in them, such as {choices}',
  ),
  'question.choice': row(400, 2, '"{value}" is not a value for {option}', 'write one of {choices}'),
  'question.date': row(400, 2, '"{value}" is not a date for {option}', 'write a day such as 2024-08-27, or today'),
  'question.order': row(400, 2, '{from} is not before {to}', 'give the earlier date first'),
  'site.missing': row(500, 1, 'the web application is not built', 'run `npm run build` in the repository'),
  'serve.address': row(409, 1, 'it cannot listen on {address}: {reason}', 'choose another port or address'),
  'request.path': row(404, 2, 'nothing stands at {path}', 'the API is described at /api/openapi.json'),
  'request.mission': row(404, 2, 'there is no mission {mission}', 'name one of {choices}'),
  'request.method': row(405, 2, '{method} is not answered', 'use GET: the books are changed in their files'),
  'request.host': row(421, 2, 'this server does not answer for {host}', 'open it as localhost or 127.0.0.1'),
  'request.fault': row(
    500,
    1,
    'something went wrong that should not have',
    'try again; what happened is told where the server was started',
  ),
} as const;

type Table = typeof TABLE;
export type ProblemCode = keyof Table;

/** What every problem says and what to do about it, with its placeholders: what a catalogue in another language must hold. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, { readonly says: string; readonly todo: string }>> = TABLE;

/** The details that a problem's sentence and advice speak of. */
export type ProblemDetails<Code extends ProblemCode> = {
  readonly [Name in Placeholders<Table[Code]['says']> | Placeholders<Table[Code]['todo']>]: string | number;
};

/** Where a problem stands: a file, its row as a spreadsheet counts it (the header is row 1), a column and its text. */
export type ProblemPlace = {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
};

export type Problem = {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly at?: ProblemPlace;
};

export const problem = <Code extends ProblemCode>(
  code: Code,
  details: ProblemDetails<Code>,
  at?: ProblemPlace,
): Problem => ({ code, details, ...(at && { at }) });

/** A problem in words: what is wrong, and what to do. */
export const describeProblem = (given: Problem): { readonly says: string; readonly todo: string } => {
  const { says, todo } = TABLE[given.code];
  return { says: fill(says, given.details), todo: fill(todo, given.details) };
};

/** How the roots report a problem: an HTTP status and a process exit code (1 problems found, 2 wrong use). */
export const reportOf = (code: ProblemCode): { readonly status: number; readonly exit: 1 | 2 } => TABLE[code];

function row<const Says extends string, const Todo extends string>(
  status: number,
  exit: 1 | 2,
  says: Says,
  todo: Todo,
) {
  return { status, exit, says, todo };
}
