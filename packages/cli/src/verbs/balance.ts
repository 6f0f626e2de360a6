// muster balance: what stands in which account, by any of contributor, commitment, stage, place, always by unit.
import { accept, formatDay, formatQuantity, problem, refuse, writeQuantity, type Outcome } from '@muster/core/kernel';
import { DIMENSIONS, STAGES, takeBalances, type Balance, type Dimension } from '@muster/core/ledger';
import { commitmentsOf, contributorOf, placesWithin } from '@muster/core/mission';
import { listProblems } from '@muster/core/answers';
import type { Page } from '#render/page.ts';
import { restLines } from '#render/rest-lines.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks, readWords, readScope, readUnit } from '../question.ts';
import { problemToJson } from '#render/problems.ts';
import { problemLines } from '#render/problem-lines.ts';

export const run: Verb = async (context, options): Promise<Outcome<Answer>> => {
  const clocks = readClocks(options, context.today);
  if (!clocks.ok) return clocks;
  const by = readWords('--by', options.by ?? 'contributor,stage', DIMENSIONS);
  if (!by.ok) return by;
  const stages = options.stage === undefined ? undefined : readWords('--stage', options.stage, STAGES);
  if (stages && !stages.ok) return stages;
  const read = await context.readBooks();
  if (!read.ok) return read;
  const books = read.value;
  const of = readScope(books, options.of);
  if (!of.ok) return of;
  const unit = readUnit(books, options.unit);
  if (!unit.ok) return unit;
  if (options.place !== undefined && !books.places.has(options.place)) {
    const choices = [...books.places.keys()].slice(0, 5).join(', ');
    return refuse(problem('question.scope', { value: options.place, option: '--place', choices }));
  }
  const balances = takeBalances(books.ledger, {
    ...clocks.value,
    by: by.value,
    contributorOf: contributorOf(books),
    scope: {
      ...(of.value !== '' && { commitment: commitmentsOf(books, of.value) }),
      ...(options.unit !== undefined && { unit: options.unit }),
      ...(options.place !== undefined && { place: placesWithin(books, options.place) }),
      ...(stages
        ? { stages: stages.value }
        : !options.all && { stages: STAGES.filter((stage) => stage !== 'outside') }),
    },
  }).filter(({ quantity, low, high }) => options.all || quantity !== 0n || low !== high);
  const problems = listProblems(books, clocks.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  return accept({
    // Each form is made when it is asked for: there can be tens of thousands of balances.
    get json() {
      return {
        asOf,
        known,
        by: by.value,
        balances: balances.map(balanceToJson),
        problems: problems.map(problemToJson),
      };
    },
    get csv() {
      return toCsv(balances, by.value, asOf, known);
    },
    get page(): Page {
      return [
        { kind: 'title', left: books.mission.name, right: `as of ${asOf}, known on ${known}` },
        ...problemLines(problems),
        { kind: 'gap' },
        ...(balances.length === 0
          ? [{ kind: 'line', line: ['Nothing stands in these accounts on that day.'] } as const]
          : [toTable(balances, by.value), ...restLines(balances.flatMap(({ restsOn }) => restsOn))]),
      ];
    },
    exit: problems.length > 0 ? 1 : 0,
  });
};

const balanceToJson = ({ key, unit, quantity, low, high, women, restsOn }: Balance) => ({
  ...key,
  unit,
  quantity,
  low,
  high,
  women: women ?? null,
  restsOn,
});

const toCsv = (balances: readonly Balance[], by: readonly Dimension[], asOf: string, known: string): Answer['csv'] => ({
  columns: ['as_of', 'known', ...by, 'unit', 'quantity', 'low', 'high', 'women', 'women_stated_for', 'rests_on'],
  rows: balances.map(({ key, unit, quantity, low, high, women, restsOn }) => [
    asOf,
    known,
    ...by.map((dimension) => key[dimension] ?? ''),
    unit,
    writeQuantity(quantity, unit),
    writeQuantity(low, unit),
    writeQuantity(high, unit),
    String(women?.count ?? ''),
    String(women?.statedFor ?? ''),
    restsOn.join(' '),
  ]),
});

const toTable = (balances: readonly Balance[], by: readonly Dimension[]) => {
  const hasRange = balances.some(({ restsOn }) => restsOn.length > 0);
  const hasWomen = balances.some(({ women }) => women);
  return {
    kind: 'table' as const,
    columns: [
      ...by.map((title) => ({ title })),
      { title: 'unit' },
      { title: 'quantity', align: 'right' as const },
      ...(hasRange ? [{ title: 'range of uncertain dates', leaveOut: 1 }] : []),
      ...(hasWomen ? [{ title: 'women', leaveOut: 2 }] : []),
    ],
    rows: balances.map((balance) => [
      ...by.map((dimension) => balance.key[dimension] ?? ''),
      balance.unit,
      formatQuantity(balance.quantity, balance.unit).replace(/^[A-Z]{3} /, ''),
      ...(hasRange ? [rangeOf(balance)] : []),
      ...(hasWomen ? [womenOf(balance)] : []),
    ]),
  };
};

const womenOf = ({ women }: Balance): string => (women ? `${women.count} of ${women.statedFor} stated` : '');

/** The range in the unit of the row. Nothing stands below zero in an account, whatever order uncertain dates allow. */
const rangeOf = ({ quantity, low, high, unit, restsOn }: Balance): string => {
  if (restsOn.length === 0) return '';
  if (low === high) return 'an approximate date is near';
  const bare = (bound: bigint): string => formatQuantity(bound, unit).replace(/^[A-Z]{3} /, '');
  return `${bare(low < 0n && quantity >= 0n ? 0n : low)} to ${bare(high)}`;
};
