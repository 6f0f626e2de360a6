// A level area by area: the map of the last levels, and beneath it the course of each area on one scale.
import { useMemo } from 'preact/hooks';
import type { Observed } from '@muster/core/crisis';
import { namePlace } from '#i18n/names.ts';
import { Panel } from '#parts/panel.tsx';
import { useMuster } from '../muster.ts';
import { Choice } from './choice.tsx';
import { chooseAreas, firstDayOf, highestOf, listAreas, type Areas } from './choose-observed.ts';
import { LevelChart } from './level-chart.tsx';
import { LevelMap } from './level-map.tsx';

const MAP_WIDE = 720;
const SMALL_WIDE = 230;
/** Small charts drawn at once; the table holds every area. */
const MOST_SHOWN = 36;

export const AreaPanel = ({ observed }: { readonly observed: readonly Observed[] }) => {
  const { books, address, words } = useMuster();
  const { t } = words;
  const areas = useMemo(() => listAreas(books, observed), [books, observed]);
  const chosen = chooseAreas(areas, address.query);
  if (!chosen) return null;
  const name = words.word(`measure.${chosen.measure}`, chosen.measure);
  return (
    <Panel title={t('crisis.map', { measure: name })} class="panel-areas" note={t('crisis.areasNote')}>
      <AreaFilters areas={areas} chosen={chosen} />
      <div class="areas">
        <div class="areas-map">
          <LevelMap measure={chosen.measure} wide={MAP_WIDE} level={chosen.level} unit={chosen.unit} />
        </div>
        <SmallCharts areas={chosen} />
      </div>
    </Panel>
  );
};

const AreaFilters = ({ areas, chosen }: { readonly areas: readonly Areas[]; readonly chosen: Areas }) => {
  const { words } = useMuster();
  const { t } = words;
  const measures = [...new Set(areas.map(({ measure }) => measure))];
  const levels = areas.filter(({ measure }) => measure === chosen.measure).map(({ level }) => level);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="map"
        label={t('crisis.mapMeasure')}
        value={chosen.measure}
        clears={['level']}
        options={measures.map((value) => ({ value, text: words.word(`measure.${value}`, value) }))}
      />
      <Choice
        name="level"
        label={t('crisis.level')}
        value={chosen.level}
        options={[...new Set(levels)].map((value) => ({
          value,
          text: words.word(`crisis.level.${value}`, value === '' ? t('crisis.noLevel') : value),
        }))}
      />
    </form>
  );
};

const SmallCharts = ({ areas }: { readonly areas: Areas }) => {
  const { books, clocks, words } = useMuster();
  const { t } = words;
  const highest = highestOf(areas.observed);
  const lastOf = ({ observations }: Observed): bigint => observations.at(-1)?.value ?? 0n;
  const from = firstDayOf(areas.observed) ?? clocks.asOf;
  const ordered = areas.observed.toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : 0));
  return (
    <section class="small-charts" aria-label={t('crisis.areas')}>
      {ordered.slice(0, MOST_SHOWN).map((each) => (
        <div key={each.place} class="small-chart">
          <h3>{namePlace(books, each.place)}</h3>
          <LevelChart observed={each} wide={SMALL_WIDE} top={highest} from={from} isSmall />
        </div>
      ))}
      {ordered.length > MOST_SHOWN && (
        <p class="faint">
          {t('crisis.moreAreas', { shown: words.number(MOST_SHOWN), all: words.number(ordered.length) })}
        </p>
      )}
    </section>
  );
};
