// The crisis in three small charts and a map: the level measured most often, the counts by quarter, the share of control.
import { useMemo } from 'preact/hooks';
import type { Books } from '@muster/core/books';
import { listObserved, type Observed } from '@muster/core/crisis';
import { NEVER } from '@muster/core/kernel';
import { hrefTo, useAnswer, useMuster } from '../muster.ts';
import { CountChart } from '#crisis/count-chart.tsx';
import { LevelChart } from '#crisis/level-chart.tsx';
import { LevelMap } from '#crisis/level-map.tsx';
import { Panel } from '#parts/panel.tsx';

/** What the mission measures most often, whatever the clocks say, so that the charts stay the same while they are turned. */
const chooseMeasures = (books: Books) => {
  const observed = listObserved(books, { asOf: NEVER, knownAt: NEVER });
  const isHere = ({ place }: Observed): boolean => place === books.mission.place;
  const level = observed.find((each) => isHere(each) && !each.isCount && each.unit === 'people');
  const counts = observed
    .filter((each) => isHere(each) && each.isCount && each.unit === 'people')
    .slice(0, MOST_SERIES);
  const share = observed.find(({ isCount, unit }) => !isCount && unit === 'percent');
  return {
    level: level?.measure,
    counts: counts.map(({ measure }) => measure),
    share: share?.measure,
    places: new Map([level, ...counts, share].flatMap((each) => (each ? [[each.measure, each.place] as const] : []))),
  };
};

/** Beside a map a chart has the height for its values to be told apart. */
const HEIGHT = 210;

/** Counts drawn side by side in one chart. */
const MOST_SERIES = 3;

export const CrisisStrip = () => {
  const muster = useMuster();
  const { books, words } = muster;
  const observed = useAnswer(listObserved);
  const chosen = useMemo(() => chooseMeasures(books), [books]);
  const byThen = (measure: string | undefined): Observed | undefined =>
    observed.find((each) => each.measure === measure && chosen.places.get(each.measure) === each.place);
  const level = byThen(chosen.level);
  const counts = chosen.counts.flatMap((measure) => byThen(measure) ?? []);
  const share = byThen(chosen.share);
  if (!level && counts.length === 0 && !share) return null;
  const all = { href: hrefTo(muster, 'crisis'), text: words.t('crisis.all') };
  return (
    <section class="crisis-strip" aria-label={words.t('crisis.strip')}>
      {level && (
        <Panel title={words.word(`measure.${level.measure}`, level.measure)} all={all}>
          <LevelChart observed={level} height={HEIGHT} />
        </Panel>
      )}
      {counts.length > 0 && (
        <Panel title={words.t('crisis.counts')}>
          <CountChart counts={counts} height={HEIGHT} />
        </Panel>
      )}
      {share && (
        <Panel title={words.word(`measure.${share.measure}`, share.measure)}>
          <LevelChart observed={share} height={HEIGHT} />
        </Panel>
      )}
      {level && (
        <Panel title={words.t('crisis.map', { measure: words.word(`measure.${level.measure}`, level.measure) })}>
          <LevelMap measure={level.measure} />
        </Panel>
      )}
    </section>
  );
};
