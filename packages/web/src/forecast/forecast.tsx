// When the mission will be full: what may still come of what was promised, what would change it, and how far such a forecast
// could be trusted so far.
import { RecordOfForecasts } from './record.tsx';
import { FanChart } from './fan-chart.tsx';
import { LevelTable } from './level-table.tsx';
import { LeverTable } from './lever-table.tsx';
import { Learnt } from './learnt.tsx';
import { PartTable } from './part-table.tsx';
import { sayWhen } from './say-forecast.ts';
import { listChanges, sayWhatIf } from './say-change.ts';
import { Unknown } from './unknown.tsx';
import { useShown } from './use-shown.ts';
import { readWhatIf } from './what-if.ts';
import { WhatIfForm } from './what-if-form.tsx';
import { PageHead } from '#parts/page-head.tsx';
import { useMuster } from '../muster.ts';
import './forecast.css';

export const Page = () => {
  const { address, books, clocks, words } = useMuster();
  const { t } = words;
  const shown = useShown();
  const { now, was, stands, isCurrent, isSettled, hasFailed } = shown;
  const day = { asOf: words.day(clocks.asOf), known: words.day(clocks.knownAt) };
  return (
    <div class={now && !isCurrent ? 'forecast-page forecast-old' : 'forecast-page'}>
      <PageHead title={t('page.forecast')} lead={t('forecast.lead', day)}>
        <p class="forecast-when" aria-live="polite" aria-busy={!isSettled}>
          <b>{now ? sayWhen(words, now) : t(hasFailed ? 'forecast.failed' : 'forecast.waits')}</b>
          {now && was && isCurrent && <span> {sayWhatIf(words, now, was)}</span>}
        </p>
        {was && <p class="note">{listChanges(books, words, readWhatIf(address.query))}</p>}
      </PageHead>
      <div class="forecast-main">
        <div class="forecast-stack">
          <FanChart now={now} was={was} isCurrent={isCurrent} />
          {now && <LevelTable now={now} was={was} />}
        </div>
        <WhatIfForm stands={stands} says={now && was ? sayWhatIf(words, now, was) : ''} />
      </div>
      {now && <PartTable now={now} was={was} />}
      <div class="forecast-pair">
        <LeverTable />
        <div class="forecast-stack">
          {stands && <Learnt learnt={stands.learnt} />}
          <Unknown limits={stands?.limits} />
        </div>
      </div>
      <RecordOfForecasts />
    </div>
  );
};
