// A measured level or count about the crisis, at a place and for a day or a period, with what it covers.
import { parseQuantity, quantityDetails, type CellReader, type Unit } from '#kernel/index.ts';
import type { FactHead } from '#ledger/fact.ts';
import { HEAD_COLUMNS, readHead, TAIL_COLUMNS } from '#ledger/read-head.ts';

export const OBSERVATION_COLUMNS = [
  ...HEAD_COLUMNS,
  'place',
  'measure',
  'unit',
  'value',
  'coverage',
  ...TAIL_COLUMNS,
] as const;

export const COVERAGES = ['whole', 'part'] as const;

export type Observation = FactHead & {
  readonly place: string;
  /** A code such as `idp` or `killed`. */
  readonly measure: string;
  readonly unit: Unit;
  readonly value: bigint;
  /** `part` when only some of the place was covered: such a value is never compared with one of the whole. */
  readonly coverage: 'whole' | 'part';
};

export type ObservationReferences = {
  readonly hasSource: (id: string) => boolean;
  readonly hasPlace: (id: string) => boolean;
};

export const readObservation = (cells: CellReader, references: ObservationReferences): Observation => {
  const place = cells.required('place', 'the id of the place');
  if (place !== '' && !references.hasPlace(place)) {
    cells.report('cell.reference', { table: 'places', value: place, hint: '' }, 'place');
  }
  const unit = cells.unit('unit');
  const value = cells.required('value', 'the value');
  const quantity = parseQuantity(value, unit);
  if (value !== '' && quantity === undefined) cells.report('cell.quantity', quantityDetails(value, unit), 'value');
  return {
    ...readHead(cells, references.hasSource),
    place,
    measure: cells.required('measure', 'a code such as idp or killed'),
    unit,
    value: quantity ?? 0n,
    coverage: cells.choice('coverage', COVERAGES, 'whole'),
  };
};
