// A number that can be opened: a link to this same view with its moves, facts and sources beside it.
import type { Asked } from '@muster/core/answers';
import type { Unit } from '@muster/core/kernel';
import type { StockName } from '@muster/core/answers';
import { hrefToEvidence, useMuster } from '../muster.ts';

type QuantityProps = {
  readonly text: string;
  readonly asked: Asked;
  /** What the number is, for those who hear the page. */
  readonly label?: string;
};

/** Shows a text that stands for a number, and opens what it was computed from. */
export const Quantity = ({ text, asked, label }: QuantityProps) => {
  const muster = useMuster();
  return (
    <a class="q" href={hrefToEvidence(muster, asked)} data-why="" title={muster.words.t('quantity.open')}>
      {text}
      {label !== undefined && <span class="heard"> {label}</span>}
    </a>
  );
};

/** What stands at a stage, or is promised, owed, arrived: one unit of everyone, a contributor, a pool or a commitment. */
export const stock = (name: StockName, unit: Unit = 'people', of = '', place = ''): Asked => ({
  kind: 'stock',
  stock: name,
  unit,
  of,
  place,
});

export const facts = (...ids: readonly string[]): Asked => ({ kind: 'facts', ids });
