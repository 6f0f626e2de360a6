// Which lane of the time line an instrument lies in: what concerns the mission first, then each matter in the order in which
// it first appears.
import { groupBy } from '@muster/core/kernel';
import type { InstrumentState } from '@muster/core/mission';

export type Lane = { readonly concerns: string; readonly states: readonly InstrumentState[] };

export const listLanes = (instruments: readonly InstrumentState[]): readonly Lane[] =>
  [...groupBy(instruments, ({ instrument }) => instrument.concerns)]
    .map(([concerns, states]) => ({ concerns, states }))
    .toSorted((a, b) => Number(b.concerns === 'mission') - Number(a.concerns === 'mission'));
