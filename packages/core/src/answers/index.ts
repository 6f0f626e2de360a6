// The public face of answers: what the faces (command line, web, API, brief) ask of the books as a whole.
export { listChangedFields, type ChangedField, type FieldValue } from './changed-fields.ts';
export { takeDiff, type ChangedFact, type ChangedNumber, type Diff, type TurnedClaim } from './diff.ts';
export {
  takeEvidence,
  takeStockEvidence,
  type Evidence,
  type EvidenceFact,
  type EvidenceLine,
  type FactsEvidence,
  type StockEvidence,
} from './evidence.ts';
export {
  parseAsked,
  writeAsked,
  type Asked,
  type AskedFacts,
  type AskedStock,
  type StockName,
} from './evidence-asked.ts';
export { findFirstDay, findLastDay } from './first-day.ts';
export { takeHistory, type History, type HistoryPromise } from './history.ts';
export { findMoves, type MoveQuestion } from './find-moves.ts';
export { MOVE_KEYS, orderMoves, type MoveKey } from './move-order.ts';
export { findFact, type FoundFact } from './find-fact.ts';
export { listNotices, type Notice } from './notices.ts';
export { findShown, listSimilarIds, type Reference, type Shown } from './show.ts';
export { listSideBySide, type GivenFigure, type SideBySide } from './side-by-side.ts';
export {
  findSourceFacts,
  listSourceUses,
  type SourceFact,
  type SourceFacts,
  type SourceUse,
  type SourceUses,
} from './source-use.ts';
export { findLastKnown, listProblems, takeStatus, type PooledStrength, type Status } from './status.ts';
export { runBalance, totalMoves, type RunningBalance, type StageTotal } from './total-moves.ts';
