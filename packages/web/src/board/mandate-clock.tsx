// Until when the mission may act, as a clock.
import type { Status } from '@muster/core/answers';
import { facts, Quantity } from '#parts/quantity.tsx';
import { hrefTo, useMuster } from '../muster.ts';

/** Days left below which the clock is said to run short. */
const SHORT_DAYS = 90;

export const MandateClock = ({ status: { mandate } }: { readonly status: Status }) => {
  const muster = useMuster();
  const { t, number, when } = muster.words;
  if (!mandate) return <p class="mandate-clock">{t('mandate.none')}</p>;
  const { daysLeft, expires, instrument, name } = mandate;
  const state = daysLeft === undefined ? '' : daysLeft < 0 ? 'over' : daysLeft <= SHORT_DAYS ? 'short' : '';
  return (
    <p class={`mandate-clock ${state}`}>
      <span class="middling">
        {daysLeft === undefined ? '–' : <Quantity text={number(Math.abs(daysLeft))} asked={facts(instrument)} />}
      </span>
      <span class="headline-of">
        {daysLeft === undefined
          ? t('mandate.noExpiry')
          : daysLeft < 0
            ? t('mandate.over', { count: -daysLeft })
            : t('mandate.left', { count: daysLeft })}
        {expires && `, ${when(expires)}`} · <a href={hrefTo(muster, 'mandate')}>{name}</a>
      </span>
    </p>
  );
};
