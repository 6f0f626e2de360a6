// Chains of corrections (L3): which row follows which, and which of them is visible on a day of knowledge.
import { formatDay, problem, type Day, type Problem, type ProblemPlace } from '#kernel/index.ts';
import { createIdIndex } from './id-index.ts';

/** The rows of one table, as far as chains of corrections need them. */
export type ChainRows = {
  readonly count: number;
  readonly id: (row: number) => string;
  /** The id that the row corrects, or an empty string. */
  readonly supersedes: (row: number) => string;
  /** The last possible day on which the row became known. */
  readonly known: (row: number) => Day;
  readonly place: (row: number, column: string) => ProblemPlace;
};

export type Chains = {
  /** The row that corrects this one, or -1. */
  readonly next: Int32Array;
  /** The row that this one corrects, or -1. */
  readonly previous: Int32Array;
  /** The row with this id, or -1. */
  readonly findRow: (id: string) => number;
  readonly problems: readonly Problem[];
};

/** Links each row to the one it corrects. Refuses repeated ids, corrections of nothing, forks, circles and earlier ones. */
export const linkChains = (rows: ChainRows): Chains => {
  const problems: Problem[] = [];
  const index = createIdIndex(rows.count, rows.id);
  const next = new Int32Array(rows.count).fill(-1);
  const previous = new Int32Array(rows.count).fill(-1);

  for (let row = 0; row < rows.count; row += 1) {
    if (index.add(row) === -1) continue;
    problems.push(problem('fact.repeatedId', { id: rows.id(row), other: 'this table' }, rows.place(row, 'id')));
  }
  for (let row = 0; row < rows.count; row += 1) {
    const value = rows.supersedes(row);
    if (value === '') continue;
    const at = rows.place(row, 'supersedes');
    const corrected = index.find(value);
    if (corrected === -1) problems.push(problem('fact.supersedesNothing', { value }, at));
    else if (next[corrected] !== -1) {
      const first = rows.id(next[corrected] ?? 0);
      problems.push(problem('fact.correctedTwice', { value, first, id: rows.id(row) }, at));
    } else if (rows.known(row) < rows.known(corrected)) {
      const [known, before] = [formatDay(rows.known(row)), formatDay(rows.known(corrected))];
      problems.push(problem('fact.correctedEarlier', { value, known, before }, at));
    } else {
      next[corrected] = row;
      previous[row] = corrected;
    }
  }
  problems.push(...findCircles(rows, previous));
  return { next, previous, findRow: index.find, problems };
};

// Every row is corrected at most once, so the rows that no first version leads to lie on circles.
const findCircles = (rows: ChainRows, previous: Int32Array): Problem[] => {
  const settled = new Uint8Array(rows.count);
  const problems: Problem[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const walked: number[] = [];
    let at = row;
    while (at !== -1 && settled[at] === 0) {
      settled[at] = 1;
      walked.push(at);
      at = previous[at] ?? -1;
    }
    if (at !== -1 && walked.includes(at)) {
      problems.push(problem('fact.circle', { id: rows.id(at) }, rows.place(at, 'supersedes')));
    }
  }
  return problems;
};
