// The crisis: everything observed, as charts where it can be compared, on a map where it may be shown by area, beside
// each other where sources differ, and as a table with what each figure covers.
import { useMemo } from 'preact/hooks';
import { countWithheld, isShownByArea, listObserved } from '@muster/core/crisis';
import { PageHead } from '#parts/page-head.tsx';
import { Panel } from '#parts/panel.tsx';
import { useAnswer, useMuster } from '../muster.ts';
import { AreaPanel } from './area-panel.tsx';
import { chooseCharts, filterObserved, firstDayOf, readFilter } from './choose-observed.ts';
import { CrisisFilters } from './crisis-filters.tsx';
import { MeasureChart } from './measure-chart.tsx';
import { ObservationTable } from './observation-table.tsx';
import { SideBySidePanel } from './side-by-side-panel.tsx';

export const Page = () => {
  const { books, address, clocks, words } = useMuster();
  const { t } = words;
  const observed = useAnswer(listObserved);
  const withheld = useAnswer(countWithheld);
  const { measure, place } = readFilter(address.query, observed);
  const filter = useMemo(() => ({ measure, place }), [measure, place]);
  const rows = useMemo(
    () =>
      filterObserved(observed, filter)
        .flatMap(({ observations }) => observations)
        .toSorted((a, b) => b.date.latest - a.date.latest),
    [observed, filter],
  );
  const from = useMemo(() => firstDayOf(observed), [observed]) ?? clocks.asOf;
  const hasProtected = observed.some((each) => !isShownByArea(each.measure)) || withheld > 0;
  const lead = t('crisis.lead', {
    count: observed.reduce((total, { observations }) => total + observations.length, 0),
    measures: new Set(observed.map((each) => each.measure)).size,
    places: new Set(observed.map((each) => each.place)).size,
  });
  return (
    <div class="crisis">
      <PageHead title={t('crisis.title')} lead={observed.length === 0 ? t('crisis.empty') : lead} />
      {observed.length > 0 && <CrisisFilters observed={observed} filter={filter} />}
      {hasProtected && (
        <p class="note">
          {t('crisis.protected')} {withheld > 0 && t('crisis.withheld', { count: withheld })}
        </p>
      )}
      <section class="crisis-charts" aria-label={t('crisis.charts')}>
        {chooseCharts(observed, { filter, home: books.mission.place }).map((each) => (
          <MeasureChart key={`${each.measure} ${each.place} ${each.unit}`} observed={each} from={from} />
        ))}
      </section>
      {place === '' && <AreaPanel observed={observed} />}
      <SideBySidePanel filter={filter} />
      {observed.length > 0 && (
        <Panel title={t('crisis.table')} note={t('crisis.never')}>
          <ObservationTable name="observations" title={t('crisis.table')} observations={rows} inAddress />
        </Panel>
      )}
    </div>
  );
};
