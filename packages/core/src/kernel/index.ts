// The public face of the kernel: what every capability and every package may use.
export { addDays, daysBetween, EVER, formatDay, NEVER, parseDay, type Day } from './days.ts';
export { fill, type Placeholders } from './fill.ts';
export { groupBy } from './group.ts';
export { accept, refuse, type Outcome } from './outcome.ts';
export {
  describeProblem,
  problem,
  PROBLEM_TEXTS,
  reportOf,
  type Problem,
  type ProblemCode,
  type ProblemDetails,
  type ProblemPlace,
} from './problems.ts';
export {
  absolute,
  decimalsOf,
  divideRounded,
  formatQuantity,
  isUnit,
  MOST,
  parseQuantity,
  unitKindOf,
  writeQuantity,
  type Unit,
  type UnitKind,
} from './quantities.ts';
export { remember, rememberLast } from './remember.ts';
export { writeCsvRow } from './csv.ts';
export { daysUntil, overlaps, parseWhen, type When } from './when.ts';
export { createCellReader, hintForDate, isId, quantityDetails, type CellReader, type Row } from './cells.ts';
