// What the server hands to the page: the rows of a mission, what is wrong with its files, and the sheet of its map.
import { accept, refuse, type Outcome, type Problem } from '@muster/core/kernel';
import { parseMissionRows, soundBooksFromRows, type MissionRows, type SoundBooks } from '@muster/core/books';
import type { MapSheet } from '@muster/figures';

export type Facts = {
  /** Changes whenever the content of the folder does. */
  readonly version: string;
  readonly rows: MissionRows;
  /** What is wrong with files as a whole; once opened, with their rows as well. */
  readonly problems: readonly Problem[];
  readonly sheet: MapSheet | null;
};

/** The facts, and the books that they make. */
export type Opened = Facts & Omit<SoundBooks, 'problems'>;

export const openFacts = (facts: Facts): Opened => {
  const { books, leftOut, problems } = soundBooksFromRows(facts.rows);
  return { ...facts, books, leftOut, problems: [...facts.problems, ...problems] };
};

/** Checks what came over the network before anything is made of it. */
export const parseFacts = (given: unknown): Outcome<Facts> => {
  const facts = given as Facts | undefined;
  const rows = parseMissionRows(facts?.rows);
  if (!rows.ok) return rows;
  if (typeof facts?.version !== 'string' || !Array.isArray(facts.problems)) {
    return refuse({ code: 'package.invalid', details: { reason: 'it is not the facts of a mission' } });
  }
  return accept(facts);
};
