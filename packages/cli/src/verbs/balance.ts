// muster balance: what stands in which account, by any of contributor, commitment, stage, place, always by unit.
import { accept, formatDay, formatQuantity, writeQuantity, type Outcome } from '@muster/core/kernel';
import { DIMENSIONS, STAGES, type Balance, type Dimension } from '@muster/core/ledger';
import { listProblems } from '@muster/core/answers';
import { balancesToJson, listBalances, readPlace, readScope, readUnit, readWords } from '@muster/core/answers/json';
import type { Page } from '#render/page.ts';
import { restLines } from '#render/rest-lines.ts';
import type { Answer } from '../answer.ts';
import type { Verb } from '../main.ts';
import { readClocks } from '../question.ts';
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
  const of = readScope('--of', options.of, books);
  if (!of.ok) return of;
  const unit = readUnit('--unit', options.unit, books);
  if (!unit.ok) return unit;
  const place = readPlace('--place', options.place, books);
  if (!place.ok) return place;
  const balances = listBalances(books, clocks.value, {
    by: by.value,
    of: of.value,
    unit: unit.value,
    stages: stages?.value,
    place: place.value,
    all: options.all ?? false,
  });
  const problems = listProblems(books, clocks.value);
  const [asOf, known] = [formatDay(clocks.value.asOf), formatDay(clocks.value.knownAt)];
  return accept({
    // Each form is made when it is asked for: there can be tens of thousands of balances.
    get json() {
      return balancesToJson(clocks.value, { by: by.value, balances, problems });
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
