// A move as a row of text: its columns, and the rules that one move must meet by itself (L1, L7, L9).
import {
  hintForDate,
  isId,
  isUnit,
  parseQuantity,
  parseWhen,
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
import { STAGES, stagesOf, stepsFrom, type Stage } from './stages.ts';

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
  /** The unit of a commitment, or `undefined` when there is no such commitment. */
  readonly unitOfCommitment: (id: string) => Unit | undefined;
};

// Columns repeat the same few words over and over: each word is judged once and its problem remembered.
export type MoveJudges = ReturnType<typeof createMoveJudges>;

export const createMoveJudges = (references: MoveReferences) => ({
  when: remember((text: string): When | undefined => parseWhen(text)),
  source: remember(references.hasSource),
  place: remember((id: string) => id === '' || references.hasPlace(id)),
  credibility: remember((text: string) => text === '' || (CREDIBILITIES as readonly string[]).includes(text)),
  status: remember((text: string) => text === '' || text === 'retracted'),
  unitOfCommitment: remember(references.unitOfCommitment),
  adviceOnStep: rememberThree(explainStep),
  quantity: rememberTwo((unit: Unit, text: string) => parseQuantity(text, unit)),
});

/** Why a unit cannot take a step, as advice; `undefined` when it can. */
function explainStep(unit: Unit, from: string, to: string): string | undefined {
  const stages: readonly string[] = STAGES;
  if (!stages.includes(from) || !stages.includes(to)) {
    return `the stages of ${unit} are outside, ${stagesOf(unit).join(', ')}`;
  }
  const steps: readonly string[] = stepsFrom(from as Stage, unit);
  return steps.includes(to) ? undefined : `from ${from} it goes to ${steps.join(', ')}`;
}

/** Checks one move by itself; the problems it has, or `undefined` when it has none, which is the usual case. */
export const checkMove = (cells: MoveCells, judges: MoveJudges, at: MoveAt): readonly Problem[] | undefined => {
  let problems: Problem[] | undefined;
  const report: ReportMove = (code, details, column) => {
    const value = cells[MOVE_COLUMNS.indexOf(column)] ?? '';
    problems ??= [];
    problems.push(problem(code, details, { ...at, column, value }));
  };
  const [id = '', date = '', known = '', source = '', credibility = '', commitment = '', quantity = '', unit = ''] =
    cells;
  const [from = '', to = '', placeFrom = '', place = '', women = '', status = ''] = [
    cells[8],
    cells[9],
    cells[10],
    cells[11],
    cells[12],
    cells[14],
  ];
  if (!isId(id)) report('cell.id', { value: id }, 'id');
  if (!judges.when(date)) report('cell.date', { value: date, hint: hintForDate(date) }, 'date');
  if (!judges.when(known)) report('cell.date', { value: known, hint: hintForDate(known) }, 'known');
  if (source === '') report('fact.noSource', { id }, 'source');
  else if (!judges.source(source)) report('cell.reference', { table: 'sources', value: source, hint: '' }, 'source');
  if (!judges.credibility(credibility)) {
    report('cell.choice', { value: credibility, choices: CREDIBILITIES.join(', ') }, 'credibility');
  }
  if (!judges.status(status))
    report('cell.choice', { value: status, choices: 'retracted, or leave it empty' }, 'status');
  checkUnit(commitment, unit, judges, report);
  const amount = judges.quantity(unit, quantity);
  if (amount === undefined || amount === 0n) report('cell.quantity', quantityDetails(quantity, unit), 'quantity');
  if (women !== '') checkWomen(women, amount, report);
  const advice = judges.adviceOnStep(unit, from, to);
  if (advice !== undefined) report('move.stages', { unit, from, to, allowed: advice }, 'to');
  else if (from === to && placeFrom === place) report('move.nowhere', { from }, 'place');
  if (placeFrom !== '') checkPlace({ place: placeFrom, stage: from, column: 'place_from' }, judges, report);
  if (place !== '') checkPlace({ place, stage: to, column: 'place' }, judges, report);
  return problems;
};

export type MoveAt = { readonly file: string; readonly row: number };

type ReportMove = <Code extends ProblemCode>(code: Code, details: ProblemDetails<Code>, column: MoveColumn) => void;

const checkUnit = (commitment: string, unit: Unit, judges: MoveJudges, report: ReportMove): void => {
  const expected = judges.unitOfCommitment(commitment);
  if (!isUnit(unit)) report('cell.unit', { value: unit }, 'unit');
  else if (expected === undefined) {
    report('cell.reference', { table: 'commitments', value: commitment, hint: '' }, 'commitment');
  } else if (expected !== unit && unitKindOf(unit) !== unitKindOf(expected)) {
    report('move.unit', { unit, kind: unitKindOf(unit), commitment, expected: unitKindOf(expected) }, 'unit');
  }
};

const checkWomen = (women: string, whole: bigint | undefined, report: ReportMove): void => {
  const count = parseQuantity(women, 'people');
  if (count === undefined) report('cell.quantity', quantityDetails(women, 'people'), 'women');
  else if (whole !== undefined && count > whole) {
    report('cell.longerThanWhole', { part: women, whole: String(whole) }, 'women');
  }
};

type GivenPlace = { readonly place: string; readonly stage: string; readonly column: 'place' | 'place_from' };

const checkPlace = ({ place, stage, column }: GivenPlace, judges: MoveJudges, report: ReportMove): void => {
  if (stage !== 'deployed') report('move.place', { stage }, column);
  else if (!judges.place(place)) report('cell.reference', { table: 'places', value: place, hint: '' }, column);
};

function remember<Value>(judge: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = judge(word);
    known.set(word, value);
    return value;
  };
}

function rememberTwo<Value>(judge: (first: string, second: string) => Value): (first: string, second: string) => Value {
  const byFirst = remember((first: string) => remember((second: string) => judge(first, second)));
  return (first, second) => byFirst(first)(second);
}

function rememberThree<Value>(judge: (first: string, second: string, third: string) => Value) {
  const byFirst = remember((first: string) =>
    rememberTwo((second: string, third: string) => judge(first, second, third)),
  );
  return (first: string, second: string, third: string): Value => byFirst(first)(second, third);
}
