// The parts of the strength bar, in the order in which people come nearer.
import type { StockName } from '@muster/core/answers';
import type { Status } from '@muster/core/answers';

export type Part = {
  readonly key: 'deployed' | 'transit' | 'ready' | 'training' | 'pledged' | 'missing';
  /** What the number unfolds to; what nobody has promised has no moves. */
  readonly stock: StockName | undefined;
  readonly quantity: bigint;
};

/** Deployed, on the way, ready, in training, only pledged, and what nobody has promised against the plan. */
export const listParts = ({ strength, planned }: Status): readonly Part[] => {
  const { at } = strength;
  const readying = (at.assessed ?? 0n) + (at.vetting ?? 0n) + (at.training ?? 0n);
  const missing = (planned?.people ?? 0n) - strength.deployed.quantity - strength.owed;
  return [
    { key: 'deployed', stock: 'deployed', quantity: strength.deployed.quantity },
    { key: 'transit', stock: 'transit', quantity: at.transit ?? 0n },
    { key: 'ready', stock: 'ready', quantity: at.ready ?? 0n },
    { key: 'training', stock: 'readying', quantity: readying },
    { key: 'pledged', stock: 'pledged', quantity: at.pledged ?? 0n },
    { key: 'missing', stock: undefined, quantity: missing > 0n ? missing : 0n },
  ];
};
