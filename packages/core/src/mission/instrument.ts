// A resolution, agreement or plan: what authorises the mission, until when, and how many people it allows or foresees.
import type { CellReader, When } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';

export const INSTRUMENT_COLUMNS = [
  ...HEAD_COLUMNS,
  'name',
  'kind',
  'concerns',
  'in_force',
  'expires',
  'planned',
  'authorised',
  ...TAIL_COLUMNS,
] as const;

export const INSTRUMENT_KINDS = ['resolution', 'agreement', 'plan', 'letter', 'decision'] as const;

export type Instrument = FactHead & {
  readonly name: string;
  readonly kind: 'resolution' | 'agreement' | 'plan' | 'letter' | 'decision';
  /** `mission` for the mandates of this mission; other words (`sanctions`, `office`) for what stands beside it. */
  readonly concerns: string;
  readonly inForce: When | undefined;
  /** Expiry is at the end of this day. */
  readonly expires: When | undefined;
  /** People foreseen, and people allowed at most; absent where the instrument states no number. */
  readonly planned: bigint | undefined;
  readonly authorised: bigint | undefined;
};

export const readInstrument = (cells: CellReader, hasSource: (id: string) => boolean): Instrument => ({
  ...readHead(cells, hasSource),
  name: cells.required('name', 'the name of the instrument'),
  kind: cells.choice('kind', INSTRUMENT_KINDS),
  concerns: cells.required('concerns', 'mission, or what else it concerns'),
  inForce: cells.optionalWhen('in_force'),
  expires: cells.optionalWhen('expires'),
  planned: cells.quantity('planned', 'people'),
  authorised: cells.quantity('authorised', 'people'),
});
