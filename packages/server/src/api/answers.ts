// The questions of the API, each the same as a verb of the command line: read from the address, and answered by the same
// functions of core.
import { takeBacktest, takeForecast, takeLevers } from '@muster/core/forecast';
import { accept, type Day, type Outcome } from '@muster/core/kernel';
import { DIMENSIONS, STAGES, type Clocks } from '@muster/core/ledger';
import { listProblems, takeDiff, takeStatus } from '@muster/core/answers';
import {
  ageingToJson,
  backtestToJson,
  balancesToJson,
  checkOrder,
  claimsToJson,
  diffToJson,
  disagreementsToJson,
  forecastToJson,
  gapsToJson,
  getShown,
  listAgeing,
  listBalances,
  listClaims,
  listDisagreementsAbout,
  listPromises,
  listSteps,
  movesToJson,
  PROMISE_STATES,
  promisesToJson,
  readAll,
  readChoice,
  readDay,
  readForecastQuestion,
  readIf,
  readPlace,
  readScope,
  readUnit,
  readWords,
  shownToJson,
  statusToJson,
  VERDICTS,
} from '@muster/core/answers/json';
import { takeGaps } from '@muster/core/mission';
import type { Books } from '@muster/core/books';
import { solve } from '@muster/solver';

/** What stands in the address after the question mark, and the id that `show` is asked for. */
export type Query = Readonly<Partial<Record<string, string>>>;

type Asked = { readonly books: Books; readonly query: Query; readonly today: Day };

type Ask = (asked: Asked) => Outcome<unknown> | Promise<Outcome<unknown>>;

const readClocks = ({ query, today }: Asked): Outcome<Clocks> =>
  readAll({ asOf: readDay('asOf', query['asOf'], today), knownAt: readDay('known', query['known'], today) });

const askStatus: Ask = (asked) => {
  const clocks = readClocks(asked);
  return clocks.ok ? accept(statusToJson(asked.books, takeStatus(asked.books, clocks.value))) : clocks;
};

const askBalance: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    by: readWords('by', query['by'] ?? 'contributor,stage', DIMENSIONS),
    stages: readIf(query['stage'], (text) => readWords('stage', text, STAGES)),
    of: readScope('of', query['of'], books),
    unit: readUnit('unit', query['unit'], books),
    place: readPlace('place', query['place'], books),
    all: readIf(query['all'], (text) => readChoice('all', text, ['true', 'false'])),
  });
  if (!read.ok) return read;
  const { clocks, all, ...question } = read.value;
  const balances = listBalances(books, clocks, { ...question, all: all === 'true' });
  return accept(balancesToJson(clocks, { by: question.by, balances, problems: listProblems(books, clocks) }));
};

const askMoves: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    stage: readChoice('stage', query['stage'] ?? 'deployed', STAGES),
    of: readScope('of', query['of'], books),
    unit: readUnit('unit', query['unit'] ?? 'people', books),
  });
  if (!read.ok) return read;
  const { clocks, stage, of, unit = 'people' } = read.value;
  const steps = listSteps(books, clocks, { stage, of, unit });
  return accept(movesToJson(books, clocks, { stage, steps, problems: listProblems(books, clocks) }));
};

const askAgeing: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    stages: readIf(query['stage'], (text) => readWords('stage', text, STAGES)),
    of: readScope('of', query['of'], books),
    unit: readUnit('unit', query['unit'], books),
  });
  if (!read.ok) return read;
  const { clocks, ...question } = read.value;
  return accept(ageingToJson(clocks, listAgeing(books, clocks, question), listProblems(books, clocks)));
};

const askGaps: Ask = async (asked) => {
  const { books } = asked;
  const clocks = readClocks(asked);
  if (!clocks.ok) return clocks;
  return accept(gapsToJson(books, await takeGaps(books, clocks.value, solve), listProblems(books, clocks.value)));
};

const askForecast: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({ clocks: readClocks(asked), question: readForecastQuestion('', query, books) });
  if (!read.ok) return read;
  const { clocks, question } = read.value;
  const forecast = takeForecast(books, { ...clocks, ...question });
  const { seed, horizon } = question;
  const levers = takeLevers(books, { ...clocks, seed, horizon });
  return accept(forecastToJson(books, forecast, { levers, problems: listProblems(books, clocks) }));
};

const askBacktest: Ask = (asked) => {
  const { books, query, today } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    from: readIf(query['from'], (text) => readDay('from', text, today)),
  });
  if (!read.ok) return read;
  const { clocks, from } = read.value;
  const backtest = takeBacktest(books, { ...clocks, ...(from !== undefined && { from }) });
  return accept(backtestToJson(clocks, backtest, listProblems(books, clocks)));
};

const askClaims: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    verdict: readIf(query['verdict'], (text) => readChoice('verdict', text, VERDICTS)),
    of: readScope('of', query['of'], books),
  });
  if (!read.ok) return read;
  const { clocks, of, verdict } = read.value;
  const judged = listClaims(books, clocks, { of, verdict });
  const disagreements = listDisagreementsAbout(books, clocks, of);
  return accept(claimsToJson(books, clocks, { judged, disagreements, problems: listProblems(books, clocks) }));
};

const askDisagreements: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({ clocks: readClocks(asked), of: readScope('of', query['of'], books) });
  if (!read.ok) return read;
  const { clocks, of } = read.value;
  const disagreements = listDisagreementsAbout(books, clocks, of);
  return accept(disagreementsToJson(books, clocks, { disagreements, problems: listProblems(books, clocks) }));
};

const askPromises: Ask = (asked) => {
  const { books, query } = asked;
  const read = readAll({
    clocks: readClocks(asked),
    state: readIf(query['state'], (text) => readChoice('state', text, PROMISE_STATES)),
  });
  if (!read.ok) return read;
  const { clocks, state } = read.value;
  return accept(promisesToJson(clocks, listPromises(books, clocks, state), listProblems(books, clocks)));
};

const askDiff: Ask = ({ books, query, today }) => {
  const read = readAll({
    from: readDay('from', query['from'] ?? '', today),
    to: readDay('to', query['to'], today),
    asOf: readIf(query['asOf'], (text) => readDay('asOf', text, today)),
  });
  if (!read.ok) return read;
  const order = checkOrder(read.value.from, read.value.to);
  return order.ok ? accept(diffToJson(books, takeDiff(books, read.value))) : order;
};

const askShow: Ask = (asked) => {
  const read = readAll({ clocks: readClocks(asked), shown: getShown(asked.books, asked.query['id'] ?? '') });
  return read.ok ? accept(shownToJson(read.value.shown, read.value.clocks)) : read;
};

/** Every question by its name in the address. */
export const ASK = {
  status: askStatus,
  balance: askBalance,
  moves: askMoves,
  ageing: askAgeing,
  forecast: askForecast,
  backtest: askBacktest,
  gaps: askGaps,
  claims: askClaims,
  disagreements: askDisagreements,
  promises: askPromises,
  diff: askDiff,
  show: askShow,
} as const satisfies Readonly<Record<string, Ask>>;

export type QuestionName = keyof typeof ASK;
