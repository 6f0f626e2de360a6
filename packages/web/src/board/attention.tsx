// What is off and what is overdue: statements that the books do not bear out, promises that were broken, duties undone.
import type { Status } from '@muster/core/answers';
import { nameClaimed, nameTopic } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { facts, Quantity } from '#parts/quantity.tsx';
import { VerdictMark } from '#parts/verdict.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { nameDifference } from '#i18n/differences.ts';

const MOST_SHOWN = 2;

export const Attention = ({ status }: { readonly status: Status }) => {
  const muster = useMuster();
  const { books, words } = muster;
  const { t } = words;
  const { off, broken, duties, claims, promises } = status;
  const overdue = duties.filter(({ state }) => state === 'overdue');
  return (
    <Panel
      title={t('attention.title')}
      all={{ href: hrefTo(muster, 'claims', '', { verdict: 'off' }), text: t('attention.all', { count: claims.off }) }}
    >
      <p class="tallies">
        <a href={hrefTo(muster, 'claims', '', { verdict: 'off' })}>{t('attention.off', { count: claims.off })}</a>
        <a href={hrefTo(muster, 'claims', '', { show: 'promises', state: 'broken' })}>
          {t('attention.broken', { count: promises.broken })}
        </a>
        <a href={hrefTo(muster, 'mandate')}>{t('attention.overdue', { count: overdue.length })}</a>
      </p>
      <ul class="attention">
        {off.slice(0, MOST_SHOWN).map(({ claim, now }) => (
          <li key={claim.id}>
            <VerdictMark word="off" />{' '}
            <a href={hrefTo(muster, 'claims', claim.id)}>
              {nameTopic(books, words, claim)}: {nameClaimed(words, claim)}
            </a>{' '}
            <b class="verdict-difference">{nameDifference(words, now)}</b>
          </li>
        ))}
        {broken.slice(0, MOST_SHOWN).map(({ claim, missingAtDue, due }) => (
          <li key={claim.id}>
            <VerdictMark word="broken" />{' '}
            <a href={hrefTo(muster, 'claims', claim.id)}>
              {nameTopic(books, words, claim)}: {nameClaimed(words, claim)}
            </a>{' '}
            <b class="verdict-difference">
              {t('attention.short', { amount: words.amount(missingAtDue, claim.unit), day: words.day(due) })}
            </b>
          </li>
        ))}
        {overdue.slice(0, MOST_SHOWN).map(({ duty, daysLeft }) => (
          <li key={duty.id}>
            <span class="verdict verdict-late">
              <span aria-hidden="true">◆</span> {t('attention.due', { count: -(daysLeft ?? 0) })}
            </span>{' '}
            <Quantity text={duty.duty} asked={facts(duty.id)} />
          </li>
        ))}
      </ul>
      {off.length + broken.length + overdue.length === 0 && <p class="empty">{t('attention.none')}</p>}
    </Panel>
  );
};
