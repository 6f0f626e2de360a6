// Which number is asked about, as one word of an address, so that a link opens the evidence of a number.
import { isUnit, type Unit } from '#kernel/index.ts';
import { AFTER_ARRIVAL, BEFORE_ARRIVAL, GIVEN_UP, STAGES, type Stage } from '#ledger/stages.ts';

/** Stages that are counted together, as `Strength` counts them. */
const TOGETHER = {
  promised: STAGES.filter((stage) => stage !== 'outside' && !(GIVEN_UP as readonly Stage[]).includes(stage)),
  owed: BEFORE_ARRIVAL,
  arrived: AFTER_ARRIVAL,
  readying: ['assessed', 'vetting', 'training'],
  /** Money that came, spent since or not. */
  paid: ['received', 'spent'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

export type StockName = Stage | keyof typeof TOGETHER;

export type AskedStock = {
  readonly kind: 'stock';
  readonly stock: StockName;
  readonly unit: Unit;
  /** As in a claim: empty for the whole mission. */
  readonly of: string;
  /** Empty for everywhere. */
  readonly place: string;
};

export type AskedFacts = { readonly kind: 'facts'; readonly ids: readonly string[] };

/** What a number is asked by: the stock it is, or the facts that state it. */
export type Asked = AskedStock | AskedFacts;

/** The stages that a stock is the sum of. */
export const stagesOfStock = (stock: StockName): readonly Stage[] => (isTogether(stock) ? TOGETHER[stock] : [stock]);

const isTogether = (stock: string): stock is keyof typeof TOGETHER => Object.hasOwn(TOGETHER, stock);

const isStock = (word: string): word is StockName => isTogether(word) || (STAGES as readonly string[]).includes(word);

/**
 * Writes what is asked in letters that need no escape in an address: parts after dots, empty ones at the end left out.
 * @example
 * writeAsked({ kind: 'stock', stock: 'deployed', unit: 'people', of: '', place: 'HT01' }) // 'deployed.people..HT01'
 * writeAsked({ kind: 'facts', ids: ['res-2699'] }) // 'fact.res-2699'
 */
export const writeAsked = (asked: Asked): string => {
  if (asked.kind === 'facts') return ['fact', ...asked.ids.map(writePart)].join('.');
  const { stock, unit, of, place } = asked;
  const parts = [stock, unit, ...(of === '' && place === '' ? [] : [of]), ...(place === '' ? [] : [place])];
  return parts.map(writePart).join('.');
};

/** Reads what `writeAsked` wrote, and nothing else; `undefined` for any other word. */
export const parseAsked = (text: string): Asked | undefined => {
  const [word = '', ...parts] = text.split('.').map(readPart);
  const asked = word === 'fact' ? ({ kind: 'facts', ids: parts } as const) : toStock(word, parts);
  // What can be written in one way only makes one address for one number.
  return asked && writeAsked(asked) === text ? asked : undefined;
};

const toStock = (stock: string, [unit = '', of = '', place = '']: readonly string[]): Asked | undefined =>
  isStock(stock) && isUnit(unit) ? { kind: 'stock', stock, unit, of, place } : undefined;

/** Dots set parts apart, so that they and all that an address would escape are written as their code between tildes. */
const writePart = (part: string): string =>
  part.replace(/[^A-Za-z0-9_:-]/g, (letter) => `~${letter.charCodeAt(0).toString(16)}~`);

const readPart = (part: string): string =>
  part.replace(/~([0-9a-f]{1,4})~/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
