// The people of one contributor in five numbers, each of which opens.
import type { ComponentChildren } from 'preact';
import type { StockName } from '@muster/core/answers';
import type { Day } from '@muster/core/kernel';
import type { Strength } from '@muster/core/mission';
import { Quantity, stock } from '#parts/quantity.tsx';
import { useMuster } from '../muster.ts';

type KeyNumbersProps = {
  readonly of: string;
  readonly strength: Strength;
  readonly since: Day | undefined;
  /** In ten-thousandths. */
  readonly share: bigint | undefined;
};

export const KeyNumbers = ({ of, strength, since, share }: KeyNumbersProps) => {
  const { words } = useMuster();
  const { t, number } = words;
  const { pledged, arrived, owed, deployed, at } = strength;
  const one = (name: StockName, quantity: bigint, note: ComponentChildren = '') => (
    <div>
      <dt>{words.word(`contributors.stock.${name}`, name)}</dt>
      <dd>
        <span class="middling">
          <Quantity text={number(quantity)} asked={stock(name, 'people', of)} />
        </span>{' '}
        <span class="faint">{note}</span>
      </dd>
    </div>
  );
  return (
    <dl class="key-numbers" aria-label={t('contributors.people')}>
      {one('promised', pledged)}
      {one('arrived', arrived, share === undefined ? '' : t('contributors.shareOf', { share: words.share(share) }))}
      {one(
        'deployed',
        deployed.quantity,
        deployed.low === deployed.high
          ? ''
          : t('contributors.range', { low: number(deployed.low), high: number(deployed.high) }),
      )}
      {one('owed', owed, since === undefined ? '' : t('contributors.sinceDay', { day: words.day(since) }))}
      {(at.lost ?? 0n) !== 0n && one('lost', at.lost ?? 0n)}
    </dl>
  );
};
