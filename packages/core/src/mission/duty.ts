// What an instrument asks someone to do, by when, and when it was done.
import type { CellReader, When } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';

export const DUTY_COLUMNS = [
  ...HEAD_COLUMNS,
  'instrument',
  'duty',
  'owed_by',
  'due',
  'every',
  'done',
  ...TAIL_COLUMNS,
] as const;

export type Duty = FactHead & {
  readonly instrument: string;
  readonly duty: string;
  readonly owedBy: string;
  /** Absent for a duty without a day, such as "regularly". */
  readonly due: When | undefined;
  /** An ISO 8601 duration such as `P90D`, or empty. */
  readonly every: string;
  readonly done: When | undefined;
};

export type DutyReferences = {
  readonly hasSource: (id: string) => boolean;
  readonly hasInstrument: (id: string) => boolean;
};

export const readDuty = (cells: CellReader, references: DutyReferences): Duty => {
  const instrument = cells.required('instrument', 'the id of the instrument');
  if (instrument !== '' && !references.hasInstrument(instrument)) {
    cells.report('cell.reference', { table: 'instruments', value: instrument, hint: '' }, 'instrument');
  }
  return {
    ...readHead(cells, references.hasSource),
    instrument,
    duty: cells.required('duty', 'what is to be done'),
    owedBy: cells.text('owed_by'),
    due: cells.optionalWhen('due'),
    every: cells.text('every'),
    done: cells.optionalWhen('done'),
  };
};
