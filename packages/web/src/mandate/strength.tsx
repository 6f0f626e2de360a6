// A number of people that documents state, opened to the facts that state it.
import type { StatedStrength } from '@muster/core/mission';
import { facts, Quantity } from '#parts/quantity.tsx';
import { useMuster } from '../muster.ts';

export const Strength = ({ strength }: { readonly strength: StatedStrength }) => {
  const { words } = useMuster();
  return <Quantity text={words.number(strength.people)} asked={facts(...strength.facts)} />;
};
