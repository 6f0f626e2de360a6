// The public face of answers: what the faces (command line, web, API, brief) ask of the books as a whole.
export { takeDiff, type ChangedFact, type ChangedNumber, type Diff, type TurnedClaim } from './diff.ts';
export { listNotices, type Notice } from './notices.ts';
export { findShown, listSimilarIds, type Reference, type Shown } from './show.ts';
export { findLastKnown, listProblems, takeStatus, type PooledStrength, type Status } from './status.ts';
