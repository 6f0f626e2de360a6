// A move as a row of text: its columns, and the rules that one move must meet by itself (L1, L7, L9).
import {
  hintForDate,
  isId,
  isUnit,
  parseQuantity,
  problem,
  quantityDetails,
  unitKindOf,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  type Unit,
  type When,
} from '#kernel/index.ts';
import { CREDIBILITIES } from './fact.ts';
import { STAGE_CODES, stagesOf, stepsFrom, type Stage } from './stages.ts';

export const MOVE_COLUMNS = [
  'id',
  'date',
  'known',
  'source',
  'credibility',
  'commitment',
  'quantity',
  'unit',
  'from',
  'to',
  'place_from',
  'place',
  'women',
  'supersedes',
  'status',
  'note',
] as const;

export type MoveColumn = (typeof MOVE_COLUMNS)[number];

/** The cells of one move, in the order of `MOVE_COLUMNS`. */
export type MoveCells = readonly string[];

/** What a move refers to must exist: the ids of the other tables. */
export type MoveReferences = {
  readonly hasSource: (id: string) => boolean;
  readonly hasPlace: (id: string) => boolean;
  /** The unit of a commitment, by the id of its first version; `undefined` when there is no such commitment. */
  readonly unitOfCommitment: (id: string) => Unit | undefined;
};

/** What the cells of a move mean, as far as they mean anything; each word is judged once and remembered. */
export type MoveReading = {
  readonly date: When | undefined;
  readonly known: When | undefined;
  readonly hasSource: boolean;
  readonly unitOfCommitment: Unit | undefined;
  readonly quantity: bigint | undefined;
  /** Why the step between the stages cannot be taken, as advice; `undefined` when it can. */
  readonly advice: string | undefined;
  readonly hasPlaceFrom: boolean;
  readonly hasPlace: boolean;
};

/** Why a unit cannot take a step, as advice; `undefined` when it can. */
export const explainStep = (unit: Unit, from: string, to: string): string | undefined => {
  const stages: readonly string[] = ['outside', ...stagesOf(unit)];
  if (!stages.includes(from) || !stages.includes(to)) {
    return `the stages of ${unit} are ${stages.join(', ')}`;
  }
  const steps: readonly string[] = stepsFrom(from as Stage, unit);
  return steps.includes(to) ? undefined : `from ${from} it goes to ${steps.join(', ')}`;
};

/** Checks one move by itself; the problems it has, or `undefined` when it has none, which is the usual case. */
export const checkMove = (cells: MoveCells, reading: MoveReading, at: MoveAt): readonly Problem[] | undefined => {
  let problems: Problem[] | undefined;
  const report: ReportMove = (code, details, column) => {
    const value = cells[MOVE_COLUMNS.indexOf(column)] ?? '';
    problems ??= [];
    problems.push(problem(code, details, { ...at, column, value }));
  };
  const [id = '', date = '', known = '', source = '', credibility = '', commitment = '', quantity = '', unit = ''] =
    cells;
  if (!isId(id)) report('cell.id', { value: id }, 'id');
  if (!reading.date) report('cell.date', { value: date, hint: hintForDate(date) }, 'date');
  if (!reading.known) report('cell.date', { value: known, hint: hintForDate(known) }, 'known');
  if (source === '') report('fact.noSource', { id }, 'source');
  else if (!reading.hasSource) report('cell.reference', { table: 'sources', value: source, hint: '' }, 'source');
  if (credibility !== '' && !(CREDIBILITIES as readonly string[]).includes(credibility)) {
    report('cell.choice', { value: credibility, choices: CREDIBILITIES.join(', ') }, 'credibility');
  }
  checkUnit(commitment, unit, reading, report);
  if (reading.quantity === undefined || reading.quantity === 0n) {
    report('cell.quantity', quantityDetails(quantity, unit), 'quantity');
  }
  checkRest(cells, reading, report);
  return problems;
};

/** The columns from `from` to the end, most of which are usually empty. */
const checkRest = (cells: MoveCells, reading: MoveReading, report: ReportMove): void => {
  const unit = cells[7] ?? '';
  const from = cells[8] ?? '';
  const to = cells[9] ?? '';
  const placeFrom = cells[10] ?? '';
  const place = cells[11] ?? '';
  const women = cells[12] ?? '';
  const status = cells[14] ?? '';
  if (reading.advice !== undefined) report('move.stages', { unit, from, to, allowed: reading.advice }, 'to');
  else if (from === to && placeFrom === place) report('move.nowhere', { from }, 'place');
  if (placeFrom !== '')
    checkPlace({ place: placeFrom, stage: from, column: 'place_from', exists: reading.hasPlaceFrom }, report);
  if (place !== '') checkPlace({ place, stage: to, column: 'place', exists: reading.hasPlace }, report);
  if (women !== '') checkWomen({ women, unit }, reading.quantity, report);
  if (status !== '' && status !== 'retracted') {
    report('cell.choice', { value: status, choices: 'retracted, or leave it empty' }, 'status');
  }
};

export type MoveAt = { readonly file: string; readonly row: number };

type ReportMove = <Code extends ProblemCode>(code: Code, details: ProblemDetails<Code>, column: MoveColumn) => void;

const checkUnit = (
  commitment: string,
  unit: Unit,
  { unitOfCommitment: expected }: MoveReading,
  report: ReportMove,
): void => {
  if (expected === unit) return;
  if (!isUnit(unit)) report('cell.unit', { value: unit }, 'unit');
  else if (expected === undefined) {
    report(
      'cell.reference',
      { table: 'commitments', value: commitment, hint: '; name a first version, not its correction' },
      'commitment',
    );
  } else if (unitKindOf(unit) !== 'thing' || unitKindOf(expected) !== 'thing') {
    // Equipment of several kinds may come under one commitment; people, and money of another currency, may not.
    report('move.unit', { unit, commitment, expected }, 'unit');
  }
};

/** The column that holds them has 32 bits. */
const MOST_WOMEN = 2_147_483_647n;

const checkWomen = (
  { women, unit }: { readonly women: string; readonly unit: Unit },
  whole: bigint | undefined,
  report: ReportMove,
): void => {
  const count = parseQuantity(women, 'people');
  if (unit !== 'people') report('move.women', { unit }, 'women');
  else if (count === undefined || count > MOST_WOMEN)
    report('cell.quantity', quantityDetails(women, 'people'), 'women');
  else if (whole !== undefined && count > whole) {
    report('cell.longerThanWhole', { part: women, whole: String(whole) }, 'women');
  }
};

type GivenPlace = {
  readonly place: string;
  readonly stage: string;
  readonly column: 'place' | 'place_from';
  readonly exists: boolean;
};

const checkPlace = ({ place, stage, column, exists }: GivenPlace, report: ReportMove): void => {
  // A stage that does not exist has been reported already.
  if (!STAGE_CODES.has(stage)) return;
  if (stage !== 'deployed') report('move.place', { stage }, column);
  else if (!exists) report('cell.reference', { table: 'places', value: place, hint: '' }, column);
};
