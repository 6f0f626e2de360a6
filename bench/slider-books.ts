// The books of a large mission as rows: 200 commitments of people of 40 contributors, money and equipment beside them,
// corrections, uncertain dates, and a few hundred statements about it all, some of them promises.
import { TABLE_NAMES, TABLES, type MissionRows, type TableName } from '@muster/core/books';
import { makeMoves, PLACES, type BenchMove } from './make-moves.ts';
import { createRandom } from './random.ts';

const CONTRIBUTORS = 40;
const COMMITMENTS = 200;
/** Commitments of money and of equipment, of each kind. */
const OTHERS = 20;
const SOURCES = 300;
const CLAIMS = 300;
const PROMISES = 120;
const OBSERVATIONS = 400;
const MEASURES = ['idp', 'killed', 'cholera-cases'];
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;

type Cells = Readonly<Record<string, string>>;
type Random = (below: number) => number;

const dayAt = (offset: number): string => new Date(FIRST_DAY + offset * 86_400_000).toISOString().slice(0, 10);

const many = (count: number, make: (at: number) => Cells): readonly Cells[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Rows of a mission with `count` moves of people, and a few of money and equipment; always the same ones. */
export const makeSliderRows = (count: number): MissionRows => {
  const random = createRandom(2793);
  const source = (): string => `s${random(SOURCES)}`;
  const fact = (offset: number): Cells => ({
    date: dayAt(offset),
    known: dayAt(offset + random(10)),
    source: source(),
    credibility: '2',
  });
  const given: Readonly<Partial<Record<TableName, readonly Cells[]>>> = {
    sources: many(SOURCES, (at) => ({
      id: `s${at}`,
      publisher: `Publisher ${at}`,
      reliability: 'ABCDEF'[at % 6] ?? 'F',
    })),
    places: many(PLACES, (at) => ({ id: `P${at}`, name: `Place ${at}`, parent: at === 0 ? '' : 'P0' })),
    contributors: many(CONTRIBUTORS, (at) => ({ id: `C${at}`, name: `Contributor ${at}`, kind: 'state' })),
    disagreements: many(30, (at) => ({ id: `d${at}`, title: `Disagreement ${at}` })),
    instruments: many(12, (at) => ({
      ...fact(at * 300),
      id: `i${at}`,
      name: `Resolution ${at}`,
      kind: 'resolution',
      concerns: 'mission',
      expires: dayAt(at * 300 + 365),
      planned: String(20_000 + at * 1000),
      authorised: String(30_000 + at * 500),
    })),
    duties: many(20, (at) => ({
      ...fact(at * 150),
      id: `u${at}`,
      instrument: `i${at % 12}`,
      duty: 'To report',
      due: dayAt(at * 150 + 90),
    })),
    commitments: [
      ...many(COMMITMENTS, (at) => ({ ...commitment(`c${at}`, at), unit: 'people' })),
      ...many(OTHERS, (at) => ({ ...commitment(`usd${at}`, at), unit: 'USD', pool: at % 2 === 0 ? 'fund' : '' })),
      ...many(OTHERS, (at) => ({ ...commitment(`air${at}`, at), unit: 'utility-helicopter' })),
    ],
    moves: [...makePeopleMoves(count, source), ...makeOtherMoves(fact)],
    claims: [...makeClaims(fact, random), ...makePromises(fact, random)],
    requirements: many(12, (at) => ({
      ...fact(at),
      id: `q${at}`,
      capability: `CAP${at}`,
      name: `Capability ${at}`,
      quantity: '10',
      unit: at === 0 ? 'utility-helicopter' : 'unit',
      people: '500',
    })),
    observations: many(OBSERVATIONS, (at) => ({
      ...fact(Math.floor((at * DAYS) / OBSERVATIONS)),
      id: `o${at}`,
      place: `P${at % 3}`,
      measure: MEASURES[at % MEASURES.length] ?? '',
      unit: 'people',
      value: String(1000 + random(100_000)),
      coverage: at % 10 === 9 ? 'part' : 'whole',
    })),
  };
  const tables = TABLE_NAMES.map((table) => {
    const { file, columns } = TABLES[table];
    return [table, { file, rows: (given[table] ?? []).map((cells) => columns.map((column) => cells[column] ?? '')) }];
  });
  return {
    mission: { id: 'bench', name: 'Bench', place: 'P0' },
    tables: Object.fromEntries(tables) as MissionRows['tables'],
  };
};

const commitment = (id: string, at: number): Cells => ({
  id,
  date: dayAt(0),
  known: dayAt(0),
  source: 's0',
  credibility: '2',
  contributor: `C${at % CONTRIBUTORS}`,
  name: `Commitment ${id}`,
  // Most commitments are believed recorded to the end, some are not.
  complete_to: at % 8 === 7 ? '' : dayAt(DAYS),
});

/** Three in a hundred are corrected, most six weeks later, some after years; some are dated to a month, or to "about" a day. */
const makePeopleMoves = (count: number, source: () => string): readonly Cells[] =>
  makeMoves(count, COMMITMENTS).flatMap((move, at) => {
    const cells = { ...toCells(move), source: source(), date: vagueDate(move, at) };
    if (at % 33 !== 0) return [cells];
    const known = dayAt((Date.parse(move.known) - FIRST_DAY) / 86_400_000 + (at % 10 === 0 ? 700 : 42));
    // More of a promise can never overdraw an account; other corrections change the source only.
    const quantity = String(move.quantity + (move.from === 'outside' ? 5 : 0));
    return [cells, { ...cells, id: `${move.id}-b`, quantity, known, source: source(), supersedes: move.id }];
  });

const vagueDate = ({ date, to }: BenchMove, at: number): string => {
  if (to === 'repatriated' && at % 5 === 0) return date.slice(0, 7);
  return at % 50 === 0 ? `${date}~` : date;
};

const toCells = ({ placeFrom, quantity, ...move }: BenchMove): Cells => ({
  ...move,
  place_from: placeFrom,
  quantity: String(quantity),
  unit: 'people',
  credibility: '2',
});

const makeOtherMoves = (fact: (offset: number) => Cells): readonly Cells[] =>
  many(OTHERS * 4, (at) => {
    const lot = at % OTHERS;
    const step = Math.floor(at / OTHERS);
    const isMoney = step % 2 === 0;
    return {
      ...fact(100 + at * 10),
      id: `n${at}`,
      commitment: isMoney ? `usd${lot}` : `air${lot}`,
      quantity: isMoney ? '1000000' : '4',
      unit: isMoney ? 'USD' : 'utility-helicopter',
      from: step < 2 ? 'outside' : 'pledged',
      to: step < 2 ? 'pledged' : isMoney ? 'received' : 'deployed',
      place: step === 3 ? 'P1' : '',
    };
  });

const COMPARATORS = ['=', '~', 'nearly', '>=', '<='];

const peopleOf =
  (topic: string) =>
  (at: number): Cells => ({
    subject: `people:${topic}`,
    unit: 'people',
    of: `C${at % CONTRIBUTORS}`,
    value: String(50 + at * 7),
  });

const crisis =
  (subject: string) =>
  (at: number): Cells => ({
    subject,
    unit: 'people',
    place: `P${at % 3}`,
    value: String(1000 + at * 200),
  });

const PROMISED: readonly ((at: number) => Cells)[] = [
  peopleOf('deployed'),
  peopleOf('arrivals'),
  (at) => ({ subject: 'people:deployed', unit: 'people', value: String(1000 + at * 70) }),
  peopleOf('pledged'),
  peopleOf('deployed'),
  (at) => ({ subject: 'money:received', unit: 'USD', of: `C${at % OTHERS}`, value: '1000000' }),
  peopleOf('ready'),
  peopleOf('arrivals'),
  () => ({ subject: 'other', unit: 'text', value: 'soon', comparator: '=' }),
  (at) => ({ subject: 'share:deployed/planned', unit: 'percent', value: String(20 + (at % 60)) }),
];

/** In about the proportions in which such things are said: most of a contributor, or of the crisis, or in words only. */
const SUBJECTS: readonly ((at: number) => Cells)[] = [
  ...PROMISED,
  peopleOf('deployed'),
  peopleOf('arrivals'),
  peopleOf('pledged'),
  peopleOf('pledged'),
  peopleOf('repatriated'),
  () => ({ subject: 'other', unit: 'text', value: 'soon', comparator: '=' }),
  () => ({ subject: 'other', unit: 'text', value: 'never', comparator: '=' }),
  (at) => ({ subject: 'people:pledged', unit: 'people', value: String(10_000 + at * 70) }),
  (at) => ({ subject: 'people:ready', unit: 'people', of: `not:C${at % CONTRIBUTORS}`, value: String(200 + at * 9) }),
  (at) => ({ subject: 'people:deployed', unit: 'people', place: `P${1 + (at % 19)}`, value: String(100 + at) }),
  (at) => ({ subject: 'date:first-deployment', unit: 'date', of: `C${at % CONTRIBUTORS}`, value: '2016-03' }),
  (at) => ({ subject: 'people:departures', unit: 'people', value: String(at * 10) }),
  (at) => ({ subject: 'equipment:deployed', unit: 'utility-helicopter', value: String(at % 40) }),
  ...['idp', 'killed', 'cholera-cases', 'idp', 'killed', 'idp'].map(crisis),
];

/** Said now and then, each of it a question to every contributor. */
const COUNTED: Cells = { subject: 'contributors:deployed', unit: 'contributors', value: '40' };

const makeClaims = (fact: (offset: number) => Cells, random: Random): readonly Cells[] =>
  many(CLAIMS, (at) => ({
    ...fact(30 + random(DAYS - 60)),
    id: `k${at}`,
    speaker: `Speaker ${at % 50}`,
    quote: 'the words as printed',
    comparator: COMPARATORS[at % COMPARATORS.length] ?? '=',
    disagreement: at % 2 === 0 ? `d${at % 30}` : '',
    ...(at % 100 === 99 ? COUNTED : SUBJECTS[at % SUBJECTS.length]?.(at)),
  }));

/** Said on one day, due half a year to a year later. */
const makePromises = (fact: (offset: number) => Cells, random: Random): readonly Cells[] =>
  many(PROMISES, (at) => {
    const said = random(DAYS - 400);
    return {
      ...fact(said),
      id: `p${at}`,
      speaker: `Speaker ${at % 50}`,
      quote: 'the words as printed',
      comparator: '>=',
      ...PROMISED[at % PROMISED.length]?.(at),
      date: dayAt(said + 180 + random(180)),
    };
  });
