// The sentences of the table, each reached from books that lack what it names: what the terminal and the API say of them.
import { describe, expect, test } from 'vitest';
import { parseDay } from '#kernel/index.ts';
import { getBooks, type GivenRow, type GivenRows } from '../books/make-books.ts';
import { describeMissing, missing, MISSING_TEXTS, type Missing } from './missing.ts';
import { judgePromises } from './promise.ts';
import { judgeClaims } from './verdict.ts';

const CLOCKS = { asOf: parseDay('2024-06-30')!, knownAt: parseDay('2024-06-30')! };
const ON: GivenRow = { date: '2024-03-01', known: '2024-03-01' };

const GIVEN: GivenRows = {
  commitments: [{ id: 'aaa' }, { id: 'bbb', contributor: 'BBB', unit: 'USD' }],
  moves: [{ id: 'm', quantity: '1234', from: 'outside', to: 'deployed', date: '2024-02-01', known: '2024-02-01' }],
  observations: [
    { id: 'o1', measure: 'idp', value: '5', coverage: 'part', ...ON },
    { id: 'o2', measure: 'cholera', value: '7', date: '2024-02-28' },
    { id: 'o3', measure: 'mood', value: '7', unit: 'text', ...ON },
  ],
};

/** What the verdict on one claim lacks, else what is noted beside what was measured. */
const saidOf = (claim: GivenRow, given: GivenRows = {}): Missing | undefined => {
  const books = getBooks({ ...GIVEN, ...given, claims: [{ id: 'c', ...ON, ...claim }] });
  const [judged] = judgeClaims(books, CLOCKS);
  const [promise] = judgePromises(books, CLOCKS);
  const evidence = judged?.now.evidence;
  return judged?.now.missing ?? promise?.missing ?? (evidence?.kind === 'value' ? evidence.note : undefined);
};

const DEPLOYED = { subject: 'people:deployed', value: '5' };
const SHARE = { subject: 'share:deployed/planned', unit: 'percent', value: '50' };
const EXPIRY = { subject: 'date:mandate-expiry', unit: 'date', value: '2024-10-02' };
const ADOPTED = { subject: 'date:adopted', unit: 'date', value: '2024-10-02' };
const DRONES = { subject: 'equipment:missing', unit: 'drone', value: '5' };
const PLAN: GivenRows = { instruments: [{ id: 'r', planned: '2000' }] };
const TEMPLATE: GivenRows = { requirements: [{ id: 'q', quantity: '1', people: '2000' }] };

const SAID: readonly (readonly [string, Missing | undefined])[] = [
  ['no move in people of the mission was known by then', saidOf(DEPLOYED, { commitments: [], moves: [] })],
  ['no move in USD of BBB was known by then', saidOf({ subject: 'money:pledged', of: 'BBB', unit: 'USD', value: '5' })],
  ['no one was known to be ready by then', saidOf({ subject: 'date:first-ready', unit: 'date', value: '2024-01-05' })],
  ['the claim gives no number to compare', saidOf({ subject: 'mood', unit: 'text', value: 'good' })],
  [
    'the books hold 1,234, and not all moves up to 2024-03-01 are believed recorded (complete_to of the commitments)',
    saidOf(DEPLOYED),
  ],
  [
    'the books hold 1,234, and not all moves up to 2024-04-01 are believed recorded (complete_to of the commitments)',
    saidOf({ ...DEPLOYED, value: '2000', date: '2024-04-01' }),
  ],
  [
    'the books hold no people:pledged by place, and the claim is about P1',
    saidOf({ subject: 'people:pledged', value: '5', place: 'P1' }),
  ],
  [
    'the books hold no statement of what the mission costs',
    saidOf({ subject: 'money:needed', unit: 'USD', value: '5' }),
  ],
  [
    'it is recorded in words; the books hold no number or date to check it against',
    saidOf({ subject: 'other', unit: 'text', value: 'soon' }),
  ],
  ['requirement lines ask for drone of the mission, not of AAA', saidOf({ ...DRONES, of: 'AAA' })],
  ['no requirement line asks for drone', saidOf(DRONES)],
  ['no instrument known by then gives that date', saidOf(EXPIRY)],
  ['no instrument known by then gives that date (AAA)', saidOf({ ...ADOPTED, of: 'AAA' })],
  ['no instrument known by then states a planned strength', saidOf({ ...DEPLOYED, subject: 'people:planned' })],
  [
    'no instrument known by then states a planned strength of AAA',
    saidOf({ ...DEPLOYED, subject: 'people:planned', of: 'AAA' }),
  ],
  ['no instrument known by then states an authorised ceiling', saidOf({ ...DEPLOYED, subject: 'people:authorised' })],
  [
    'no instrument known by then states an authorised ceiling of AAA',
    saidOf({ ...DEPLOYED, subject: 'people:authorised', of: 'AAA' }),
  ],
  ['the books hold no planned strength known by then', saidOf(SHARE)],
  ['the figure nearest to it covers part of P0 (o1)', saidOf({ subject: 'idp', value: '5' })],
  [
    'no observation of killed at P0 for the period 2024-02 was known by then',
    saidOf({ subject: 'killed', value: '5', date: '2024-02' }),
  ],
  [
    'no observation of cholera at P1 within 183 days of 2024-03-01 was known by then',
    saidOf({ subject: 'cholera', value: '5', place: 'P1' }),
  ],
  [
    'the sum of requirement lines, which are a template',
    saidOf({ subject: 'people:planned', value: '2000' }, TEMPLATE),
  ],
  ['1234 of 2000', saidOf({ ...SHARE, value: '61.70' }, PLAN)],
  ['1234 of 2000, a template', saidOf({ ...SHARE, value: '61.70' }, TEMPLATE)],
  ['AAA', saidOf({ subject: 'contributors:deployed', unit: 'contributors', value: '1' })],
  ['of 2024-02-28', saidOf({ subject: 'cholera', value: '7' })],
  // No row that is read can lack these: the unit of a subject fixes what kind of value it has.
  ['the claim gives no date to compare', missing('noDate', {})],
  ['the promise gives no number', missing('noNumberPromised', {})],
];

describe('what is missing', () => {
  test.each(SAID)('C6 it says "%s"', (says, said) => {
    expect(describeMissing(said)).toBe(says);
  });

  test('C6 no sentence of the table is left unproved', () => {
    expect(new Set(SAID.map(([, said]) => said?.code))).toEqual(new Set(Object.keys(MISSING_TEXTS)));
  });

  test('nothing is said where nothing is missing', () => {
    expect(describeMissing(undefined)).toBe('');
  });
});
