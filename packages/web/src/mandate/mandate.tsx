// The mandate: the clock, the instruments through time, what expires when, what strength was stated, what is due.
import { useAnswer, useMuster } from '../muster.ts';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { listDuties, listInstruments } from '@muster/core/mission';
import { Clock } from './clock.tsx';
import { DutyCalendar } from './duty-calendar.tsx';
import { DutyTable } from './duty-table.tsx';
import { Expiries } from './expiries.tsx';
import { InstrumentTable } from './instrument-table.tsx';
import { StatedStrengths } from './stated-strengths.tsx';
import { Timeline } from './timeline.tsx';

export const Page = () => {
  const { t } = useMuster().words;
  const instruments = useAnswer(listInstruments);
  const duties = useAnswer(listDuties);
  return (
    <div class="mandate">
      <PageHead title={t('page.mandate')} lead={t('mandate.lead')} />
      <Clock />
      <Panel title={t('mandate.timeline')}>
        <Timeline instruments={instruments} duties={duties} />
      </Panel>
      <div class="mandate-pair">
        <Panel title={t('mandate.next')}>
          <Expiries instruments={instruments} />
        </Panel>
        <Panel title={t('mandate.strengths')}>
          <StatedStrengths />
        </Panel>
      </div>
      <Panel title={t('mandate.duties')}>
        {duties.length > 0 && <DutyCalendar duties={duties} />}
        <DutyTable duties={duties} />
      </Panel>
      <Panel title={t('mandate.instruments')} class="instrument-names">
        <InstrumentTable instruments={instruments} />
      </Panel>
    </div>
  );
};
