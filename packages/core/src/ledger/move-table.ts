// All moves as columns of typed arrays: a million moves are a few dozen megabytes, and no question walks objects.
import {
  NEVER,
  parseQuantity,
  parseWhen,
  problem,
  refuse,
  type Outcome,
  type Problem,
  type When,
} from '#kernel/index.ts';
import { createGlossary, type Dictionary } from './dictionary.ts';
import type { Credibility } from './fact.ts';
import { checkMove, explainStep, type MoveCells, type MoveReferences } from './move.ts';
import { STAGE_CODES, STAGE_SLOTS, STAGES, type Stage } from './stages.ts';
import { linkChains, type Chains } from './versions.ts';

export type MoveTable = Chains & {
  readonly file: string;
  readonly count: number;
  readonly id: readonly string[];
  /** Every date written in the table, once; `date` and `known` are places in this list. */
  readonly whens: readonly When[];
  readonly date: Int32Array;
  readonly known: Int32Array;
  readonly sources: Dictionary;
  readonly source: Int32Array;
  readonly credibility: Uint8Array;
  readonly commitments: Dictionary;
  readonly commitment: Int32Array;
  readonly units: Dictionary;
  readonly unit: Int32Array;
  /** In the smallest part of the unit; always above zero (L1). */
  readonly quantity: BigInt64Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly places: Dictionary;
  readonly placeFrom: Int32Array;
  readonly place: Int32Array;
  /** Of whom women; -1 where the source does not say. */
  readonly women: Int32Array;
  readonly retracted: Uint8Array;
  /** The number of each row in its file, as a spreadsheet counts. */
  readonly fileRow: Int32Array;
  readonly notes: ReadonlyMap<number, string>;
};

/** One move taken out of the columns, for showing. */
export type Move = {
  readonly id: string;
  readonly date: When;
  readonly known: When;
  readonly source: string;
  readonly credibility: Credibility;
  readonly commitment: string;
  readonly quantity: bigint;
  readonly unit: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly placeFrom: string;
  readonly place: string;
  readonly women: number | undefined;
  readonly supersedes: string;
  readonly retracted: boolean;
  readonly note: string;
};

export type MoveTableBuilder = {
  /** Takes one row in the order of `MOVE_COLUMNS`, and its number in the file; problems are gathered until `finish`. */
  readonly add: (cells: MoveCells, fileRow: number) => void;
  readonly finish: () => Outcome<MoveTable>;
};

const NO_DATE: When = { text: '', earliest: NEVER, latest: NEVER, approximate: false };

/** Half of what 64 bits hold, so that a range may add doubtful moves to a balance. */
const MOST_IN_LEDGER = 2n ** 62n;

/** Most problems kept of one table: a file of another kind should not answer with a million lines. */
const MOST_PROBLEMS = 200;

/**
 * Collects moves into columns. `capacity` is an upper bound on the number of rows; `file` names the table in problems.
 * The order of rows does not matter (L4).
 */
export const createMoveTable = (references: MoveReferences, capacity: number, file = 'moves.csv'): MoveTableBuilder => {
  const problems: Problem[] = [];
  const whenTexts = createGlossary(parseWhen);
  const sources = createGlossary(references.hasSource);
  const commitments = createGlossary(references.unitOfCommitment);
  const units = createGlossary((unit) => createGlossary((text) => parseQuantity(text, unit)));
  const places = createGlossary((id) => id === '' || references.hasPlace(id));
  const advices = new Map<number, string | undefined>();
  places.encode('');
  const id: string[] = [];
  const supersedes = new Map<number, string>();
  const notes = new Map<number, string>();
  const ints = () => new Int32Array(capacity);
  const bytes = () => new Uint8Array(capacity);
  const [date, known, source, commitment, unit, placeFrom, place, women] = [
    ints(),
    ints(),
    ints(),
    ints(),
    ints(),
    ints(),
    ints(),
    ints(),
  ];
  const [credibility, from, to, retracted] = [bytes(), bytes(), bytes(), bytes()];
  const quantity = new BigInt64Array(capacity);
  const fileRowOf = ints();

  const adviseOn = (unitCode: number, cells: MoveCells): string | undefined => {
    const [fromCode, toCode] = [STAGE_CODES.get(cells[8] ?? ''), STAGE_CODES.get(cells[9] ?? '')];
    if (fromCode === undefined || toCode === undefined)
      return explainStep(cells[7] ?? '', cells[8] ?? '', cells[9] ?? '');
    const key = (unitCode * STAGE_SLOTS + fromCode) * STAGE_SLOTS + toCode;
    if (!advices.has(key)) advices.set(key, explainStep(cells[7] ?? '', cells[8] ?? '', cells[9] ?? ''));
    return advices.get(key);
  };

  // Cells are taken by their places in `MOVE_COLUMNS`: a name for each would be looked up a million times.
  const add = (cells: MoveCells, fileRow: number): void => {
    const row = id.length;
    const [dateCode, knownCode] = [whenTexts.encode(cells[1] ?? ''), whenTexts.encode(cells[2] ?? '')];
    const sourceCode = sources.encode(cells[3] ?? '');
    const commitmentCode = commitments.encode(cells[5] ?? '');
    const unitCode = units.encode(cells[7] ?? '');
    const quantities = units.meanings[unitCode];
    const amount = quantities?.meanings[quantities.encode(cells[6] ?? '')];
    const placeFromCode = cells[10] ? places.encode(cells[10]) : 0;
    const placeCode = cells[11] ? places.encode(cells[11]) : 0;
    const found = checkMove(
      cells,
      {
        date: whenTexts.meanings[dateCode],
        known: whenTexts.meanings[knownCode],
        hasSource: sources.meanings[sourceCode] ?? false,
        unitOfCommitment: commitments.meanings[commitmentCode],
        quantity: amount,
        advice: adviseOn(unitCode, cells),
        hasPlaceFrom: places.meanings[placeFromCode] ?? false,
        hasPlace: places.meanings[placeCode] ?? false,
      },
      { file, row: fileRow },
    );
    if (found) {
      // Spaces around a cell mean nothing. They are looked for only where something is wrong.
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell, at) => cell !== cells[at])) {
        add(trimmed, fileRow);
        return;
      }
      if (problems.length < MOST_PROBLEMS) problems.push(...found);
    }
    id.push(cells[0] ?? '');
    fileRowOf[row] = fileRow;
    date[row] = dateCode;
    known[row] = knownCode;
    source[row] = sourceCode;
    credibility[row] = Number(cells[4] || '6');
    commitment[row] = commitmentCode;
    quantity[row] = amount ?? 0n;
    unit[row] = unitCode;
    from[row] = STAGE_CODES.get(cells[8] ?? '') ?? 0;
    to[row] = STAGE_CODES.get(cells[9] ?? '') ?? 0;
    placeFrom[row] = placeFromCode;
    place[row] = placeCode;
    women[row] = cells[12] ? Number(parseQuantity(cells[12], 'people') ?? -1n) : -1;
    const corrected = cells[13]?.trim();
    if (corrected) supersedes.set(row, corrected);
    if (cells[14]) retracted[row] = 1;
    if (cells[15]) notes.set(row, cells[15]);
  };

  /** Whether all quantities together stay within the 64 bits of a balance; added up only where they might not (L10). */
  const fits = (): boolean => {
    const largest = units.meanings
      .flatMap(({ meanings }) => meanings)
      .reduce<bigint>((most, amount) => (amount !== undefined && amount > most ? amount : most), 0n);
    if (BigInt(id.length) * largest <= MOST_IN_LEDGER) return true;
    return quantity.subarray(0, id.length).reduce((total, amount) => total + amount, 0n) <= MOST_IN_LEDGER;
  };

  const finish = (): Outcome<MoveTable> => {
    if (problems.length > 0) return { ok: false, problems };
    if (!fits()) return refuse(problem('ledger.tooMuch', { file, most: String(MOST_IN_LEDGER) }, { file }));
    // A word that no row took, such as one with a space that was then trimmed, stands for no date.
    const whens = whenTexts.meanings.map((when) => when ?? NO_DATE);
    const count = id.length;
    const columns = {
      file,
      count,
      id,
      whens,
      date,
      known,
      sources,
      source,
      credibility,
      commitments,
      commitment,
      units,
      unit,
      quantity,
      from,
      to,
      places,
      placeFrom,
      place,
      women,
      retracted,
      fileRow: fileRowOf,
      notes,
    };
    const chains = linkChains({
      count,
      id: (row) => id[row] ?? '',
      supersedes: (row) => supersedes.get(row) ?? '',
      known: (row) => whens[known[row] ?? 0]?.latest ?? NEVER,
      place: (row, column) => ({
        file,
        row: fileRowOf[row] ?? 0,
        column,
        value: column === 'id' ? (id[row] ?? '') : (supersedes.get(row) ?? ''),
      }),
    });
    const table: MoveTable = { ...columns, ...chains };
    return chains.problems.length > 0 ? { ok: false, problems: chains.problems } : { ok: true, value: table };
  };

  return { add, finish };
};

/** Takes one move out of the columns. */
export const getMove = (moves: MoveTable, row: number): Move => ({
  id: moves.id[row] ?? '',
  date: moves.whens[moves.date[row] ?? 0] as When,
  known: moves.whens[moves.known[row] ?? 0] as When,
  source: moves.sources.words[moves.source[row] ?? 0] ?? '',
  credibility: String(moves.credibility[row]) as Credibility,
  commitment: moves.commitments.words[moves.commitment[row] ?? 0] ?? '',
  quantity: moves.quantity[row] ?? 0n,
  unit: moves.units.words[moves.unit[row] ?? 0] ?? '',
  from: STAGES[moves.from[row] ?? 0] ?? 'outside',
  to: STAGES[moves.to[row] ?? 0] ?? 'outside',
  placeFrom: moves.places.words[moves.placeFrom[row] ?? 0] ?? '',
  place: moves.places.words[moves.place[row] ?? 0] ?? '',
  women: moves.women[row] === -1 ? undefined : moves.women[row],
  supersedes: moves.id[moves.previous[row] ?? -1] ?? '',
  retracted: moves.retracted[row] === 1,
  note: moves.notes.get(row) ?? '',
});
