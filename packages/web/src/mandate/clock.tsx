// Until when the mission may act, and with how many, in figures that can be read across a room.
import { findAuthorised, findMandate, findPlanned, type Mandate, type StatedStrength } from '@muster/core/mission';
import { facts, Quantity } from '#parts/quantity.tsx';
import { SourceLink } from '#parts/source-link.tsx';
import { useAnswer, useMuster } from '../muster.ts';
import { Strength } from './strength.tsx';

/** Days left below which the clock is said to run short. */
const SHORT_DAYS = 90;

export const Clock = () => {
  const { t } = useMuster().words;
  const mandate = useAnswer(findMandate);
  const planned = useAnswer((books, clocks) => findPlanned(books, clocks));
  const authorised = useAnswer((books, clocks) => findAuthorised(books, clocks));
  return (
    <section class="clock-large" aria-label={t('mandate.clock')}>
      {mandate ? <Days mandate={mandate} /> : <p class="empty">{t('mandate.none')}</p>}
      <dl class="clock-strengths">
        <Stated title={t('mandate.planned')} strength={planned} />
        <Stated title={t('mandate.authorised')} strength={authorised} />
      </dl>
    </section>
  );
};

const Days = ({ mandate }: { readonly mandate: Mandate }) => {
  const { words } = useMuster();
  const { t, number, when } = words;
  const { daysLeft, expires, instrument, name, adopted, source } = mandate;
  const isOver = daysLeft !== undefined && daysLeft < 0;
  const state = daysLeft === undefined ? '' : isOver ? 'over' : daysLeft <= SHORT_DAYS ? 'short' : '';
  return (
    <div class={`clock-days ${state}`}>
      <p class="clock-figure">
        <span class="clock-number">
          {daysLeft === undefined ? '–' : <Quantity text={number(Math.abs(daysLeft))} asked={facts(instrument)} />}
        </span>{' '}
        <span>
          {daysLeft === undefined
            ? t('mandate.noExpiry')
            : isOver
              ? t('mandate.over', { count: -daysLeft })
              : t('mandate.left', { count: daysLeft })}
          {expires && <b>{t(isOver ? 'mandate.ranOut' : 'mandate.expires', { date: when(expires) })}</b>}
        </span>
      </p>
      <p>
        {name}, {t('mandate.adopted', { date: when(adopted) })}{' '}
        <small>
          (<SourceLink id={source} />)
        </small>
      </p>
      {expires && expires.earliest < expires.latest && (
        <p class="note small">{t('mandate.uncertain', { day: words.day(expires.earliest) })}</p>
      )}
    </div>
  );
};

const Stated = ({ title, strength }: { readonly title: string; readonly strength: StatedStrength | undefined }) => {
  const { t } = useMuster().words;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {strength ? <Strength strength={strength} /> : <span class="faint">{t('mandate.notStated')}</span>}
        {strength?.template && <small class="faint"> {t('mandate.template')}</small>}
      </dd>
    </div>
  );
};
