// The public face of answers as JSON: what the command line writes with `--json` and the API sends, from the same functions.
export { ageingToJson, listAgeing, type AgeingQuestion } from './ageing.ts';
export { balancesToJson, listBalances, type BalancesQuestion } from './balance.ts';
export { checkToJson, countFacts } from './check.ts';
export {
  claimsToJson,
  disagreementsToJson,
  listClaims,
  listDisagreementsAbout,
  VERDICTS,
  type ClaimsQuestion,
} from './claims.ts';
export { describeFact } from './describe-fact.ts';
export { checkOrder, describeChange, describeNumber, diffToJson } from './diff.ts';
export { backtestToJson, describePull, forecastToJson, LEVEL_WORDS } from './forecast.ts';
export { readForecastQuestion } from './forecast-question.ts';
export { describeRunnerUp, gapsToJson, listMissing } from './gaps.ts';
export { citationOf, listSteps, movesToJson, type MovesQuestion, type MoveStep } from './moves.ts';
export { clocksToJson, problemsToJson, problemToJson } from './problem.ts';
export { listPromises, PROMISE_STATES, promisesToJson } from './promises.ts';
export { readAll, readIf } from './read-all.ts';
export { readChoice, readDay, readPlace, readScope, readUnit, readWords } from './question.ts';
export { getShown, shownToJson } from './show.ts';
export { shareOf, statusToJson } from './status.ts';
export { amount, claimedValue, dayOrEmpty, nameOf, plural, signed, topicOf } from './words.ts';
export { writeJson } from './write-json.ts';
