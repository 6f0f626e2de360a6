// The public face of the ledger: facts with versions, moves in columns, balances on two clocks.
export { takeBalance, takeBalances, type Balance, type BalanceQuestion } from './balance.ts';
export {
  CREDIBILITIES,
  RELIABILITIES,
  type Clocks,
  type Credibility,
  type FactHead,
  type Reliability,
} from './fact.ts';
export { buildFactTable, findVisible, listVisible, type FactTable } from './fact-table.ts';
export { buildLedger, type Ledger } from './ledger.ts';
export { MOVE_COLUMNS, type MoveCells, type MoveColumn, type MoveReferences } from './move.ts';
export { judgeMoves, type MoveState } from './move-state.ts';
export { createMoveTable, getMove, type Move, type MoveTable, type MoveTableBuilder } from './move-table.ts';
export { findOverdrafts, type Overdraft } from './overdraft.ts';
export { findStep, takeSeries, type SeriesQuestion, type Step } from './series.ts';
export { DIMENSIONS, type Dimension, type Scope } from './scope.ts';
export { AFTER_ARRIVAL, BEFORE_ARRIVAL, GIVEN_UP, STAGES, stagesOf, type Stage } from './stages.ts';
