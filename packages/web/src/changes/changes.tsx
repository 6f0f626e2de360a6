// What changed between two days of knowledge: in a sentence, in numbers, in verdicts, fact by fact.
import { useMemo } from 'preact/hooks';
import { findLastKnown } from '@muster/core/answers';
import { addDays, formatDay } from '@muster/core/kernel';
import { hideWithheld } from '#crisis/hide-withheld.ts';
import { PageHead } from '#parts/page-head.tsx';
import { hrefTo, useMuster } from '../muster.ts';
import { ChangedFacts } from './changed-facts.tsx';
import { ChangedNumbers } from './changed-numbers.tsx';
import { describeChanges } from './describe-changes.ts';
import { RangeForm } from './range-form.tsx';
import { readRange, takeChanges, USUAL_DAYS } from './read-range.ts';
import { TurnedClaims } from './turned-claims.tsx';

export const Page = () => {
  const muster = useMuster();
  const { address, books, clocks, words } = muster;
  const { t } = words;
  const range = readRange(address.query, clocks);
  const { from, to, isOneDay } = range;
  // The day of the clock matters only where both sides speak of it.
  const asOf = isOneDay ? clocks.asOf : to;
  const diff = useMemo(() => takeChanges(books, { from, to, isOneDay }, asOf), [books, from, to, isOneDay, asOf]);
  const facts = useMemo(() => hideWithheld(books, diff?.facts ?? []), [books, diff]);
  const shown = diff && { ...diff, facts };
  const last = facts.length === 0 ? findLastKnown(books, from) : undefined;
  return (
    <div class="changes-page">
      <PageHead title={t('changes.title')} lead={shown && describeChanges(words, shown)} />
      <RangeForm range={range} />
      {last !== undefined && (
        <p>
          <a href={hrefTo(muster, 'changes', '', { from: formatDay(addDays(last, -USUAL_DAYS)), to: formatDay(last) })}>
            {t('changes.last', { day: words.day(last) })}
          </a>
        </p>
      )}
      {shown ? (
        <>
          {shown.mandate && (
            <p class="changes-mandate">
              {t('changes.mandate', {
                before: shown.mandate.before || t('changes.noMandate'),
                after: shown.mandate.after || t('changes.noMandate'),
              })}
            </p>
          )}
          <ChangedNumbers diff={shown} range={range} />
          <TurnedClaims diff={shown} range={range} />
          <ChangedFacts facts={facts} range={range} />
        </>
      ) : (
        <p class="warn" role="alert">
          {t('changes.order')}
        </p>
      )}
    </div>
  );
};
