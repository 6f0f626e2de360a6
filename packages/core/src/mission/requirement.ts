// A capability the mission needs: how many, how many people that is, by when, and on whose word.
import type { CellReader, When } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';

export const REQUIREMENT_COLUMNS = [
  ...HEAD_COLUMNS,
  'capability',
  'name',
  'quantity',
  'unit',
  'people',
  'priority',
  'needed_by',
  'basis',
  ...TAIL_COLUMNS,
] as const;

export const PRIORITIES = ['1', '2', '3'] as const;

export const BASES = ['decision', 'doctrine', 'template'] as const;

export type Requirement = FactHead & {
  readonly capability: string;
  readonly name: string;
  readonly quantity: bigint;
  /** What is counted: `unit`, `people`, a kind of equipment. */
  readonly unit: string;
  readonly people: bigint;
  readonly priority: '1' | '2' | '3';
  readonly neededBy: When | undefined;
  /** Whether the line is the mission's own decision, doctrine, or a template to plan with. */
  readonly basis: 'decision' | 'doctrine' | 'template';
};

export const readRequirement = (cells: CellReader, hasSource: (id: string) => boolean): Requirement => ({
  ...readHead(cells, hasSource),
  capability: cells.required('capability', 'a code for the capability'),
  name: cells.required('name', 'what is needed, in words'),
  quantity: readCount(cells, 'quantity'),
  unit: cells.unit('unit'),
  people: readCount(cells, 'people'),
  priority: cells.choice('priority', PRIORITIES, '2'),
  neededBy: cells.optionalWhen('needed_by'),
  basis: cells.choice('basis', BASES, 'template'),
});

/** A whole number that must be given; zero is one. */
const readCount = (cells: CellReader, column: string): bigint => {
  cells.required(column, 'a whole number');
  return cells.quantity(column, 'people') ?? 0n;
};
