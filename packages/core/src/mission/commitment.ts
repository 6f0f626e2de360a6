// One contributor's promise of people, equipment or money. What was promised and where it stands are its moves; a
// promise without a number is a commitment without a move.
import { isId, parseDay, type CellReader, type Day, type Unit } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';

export const COMMITMENT_COLUMNS = [
  ...HEAD_COLUMNS,
  'contributor',
  'unit',
  'name',
  'pool',
  'capability',
  'complete_to',
  ...TAIL_COLUMNS,
] as const;

export type Commitment = FactHead & {
  readonly contributor: string;
  readonly unit: Unit;
  readonly name: string;
  /** A name shared by commitments that are counted together, such as a trust fund. */
  readonly pool: string;
  /** The codes it is offered for, set apart by |, the most fitting first; empty where that is not stated (G1). */
  readonly capability: string;
  /** The day up to which all its moves are believed recorded; absent when they are not (C4). */
  readonly completeTo: Day | undefined;
};

export type CommitmentReferences = {
  readonly hasSource: (id: string) => boolean;
  readonly hasContributor: (id: string) => boolean;
};

export const readCommitment = (cells: CellReader, references: CommitmentReferences): Commitment => {
  const contributor = cells.required('contributor', 'the id of the contributor');
  if (contributor !== '' && !references.hasContributor(contributor)) {
    cells.report('cell.reference', { table: 'contributors', value: contributor, hint: '' }, 'contributor');
  }
  const completeTo = cells.text('complete_to');
  const day = parseDay(completeTo);
  if (completeTo !== '' && day === undefined) {
    cells.report('cell.date', { value: completeTo, hint: '; here it must be one day' }, 'complete_to');
  }
  return {
    ...readHead(cells, references.hasSource),
    contributor,
    unit: cells.unit('unit'),
    name: cells.text('name'),
    pool: cells.text('pool'),
    capability: readCapability(cells),
    completeTo: day,
  };
};

const readCapability = (cells: CellReader): string => {
  const text = cells.text('capability');
  for (const code of splitCapability(text)) if (!isId(code)) cells.report('cell.id', { value: code }, 'capability');
  return text;
};

/** The codes of a cell, in their order. */
export const splitCapability = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('|')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
  ),
];
